import { expect } from '@open-wc/testing';
import { personalHeading } from '../../../../src/topics/survey/responses/personal-headings.js';
import { toCsv } from '../../../fixtures/responses/exports.js';
import { tabulated, times } from './support.js';

const personal: Readonly<Record<string, readonly string[]>> = {
  name: [
    ...['Primer apellido', 'Segundo apellido', 'Apellido paterno', 'Apellido materno', 'Firma'],
    ...['Primer nombre', '¿Cómo se llama?', 'Nombre(s)', 'Apellido(s)', 'Nombres y apellidos'],
    ...['Nombre del alumno(a)', 'Nombre del maestro o maestra', 'Nombre del padre o tutor'],
    ...[
      'Nombre y firma',
      'Nombre y escuela',
      'Nombre y correo electrónico',
      '¿Quién es su director?',
    ],
    ...['Printed name', 'Nickname', 'Preferred name', 'Staff member name', "Child's name"],
    ...['Full Name (First and Last)', 'Last name, first name', 'First Name / Last Name', 'Name *'],
    ...['What name do you go by?', 'What should we call you?', 'Name and email', 'Name/Grade'],
    ...['Name & phone number', 'Name and School', 'Your name & position', 'Name, school, grade'],
    ...['Name / Nombre', 'Who is your coach?', "Your supervisor's name", 'Electronic signature'],
    ...['Emergency contact name', 'Contact name', 'Twitter handle'],
  ],
  email: [
    ...['Confirm email', 'Email (again)', 'Re-enter your email', 'Email and phone number', 'Gmail'],
    ...['Contact email', 'Best email', 'District email', 'Email / Correo electrónico'],
    ...['Correo institucional', 'Confirme su correo'],
  ],
  phone: [
    ...[
      'Contact number',
      'Best number to reach you',
      'Home phone',
      'Cell #',
      'Phone #',
      'WhatsApp',
    ],
    ...['Teléfono de casa', 'Número de contacto', 'Teléfono de contacto', 'Número celular'],
    ...[
      'Emergency contact number',
      'Contact information',
      'Your contact info',
      'Datos de contacto',
    ],
  ],
  id: [
    ...['Employee #', 'Badge #', 'Emp ID', 'User ID', 'Last 4 of SSN', 'Student #', 'Perm ID'],
    ...['Last four digits of your Social Security number', 'SEID', 'Teacher license number'],
    ...["Driver's license number", 'Your ID', 'Enter your ID number', 'Login ID', 'Payroll number'],
    ...['RFC', 'NIE', 'CURP', 'Número de cédula', 'No. de empleado', 'Núm. de control'],
    ...['Clave del docente', 'Número de matrícula'],
  ],
  location: ['Address Line 1', 'Dirección de casa', 'Calle y número', 'Domicilio particular'],
  'birth-date': ['Date of birth (mm/dd/yyyy)', 'Fecha de nacimiento (dd/mm/aaaa)'],
};

const ordinary: readonly string[] = [
  ...['Name of your school', 'Name of school', 'School name', 'Name and location of your school'],
  ...['Workshop name', 'Session name', 'Name of session attended', 'Name or type of training'],
  ...['Name one thing you liked', 'Name two strengths', 'District name', 'District number'],
  ...[
    'School number',
    'School ID number',
    'Number of students',
    '# of students',
    'School and grade',
  ],
  ...[
    'Number of years as a teacher',
    'Number of teachers',
    'Student-teacher ratio',
    'Student count',
  ],
  ...['Are you a teacher, yes or no', 'Have you met with staff? Yes/No', 'Teacher', 'Coach'],
  ...['Cell biology', 'Mobile devices', 'Street safety', 'Address needs', 'Location', 'Room'],
  ...[
    'Contact hours',
    'Number of contact hours',
    'Contact with families',
    'Contact time with coach',
  ],
  ...['Signature program', 'Initial training', 'Birth order', 'License type', 'Best practices'],
  ...['What license do you hold?', 'Who is your primary audience?', 'Who is your evaluator?'],
  ...['Who is completing this survey?', 'What is your role?', 'What is your position?'],
  ...['Phone policy', 'Phone calls home', 'Email communication', 'Emails', 'Staff morale'],
  ...['Personal growth', 'Work-life balance', 'Home visits', 'Grade/Subject', 'Grade level'],
  ...['User friendliness', 'School name and grade', 'Response ID', 'ID', '#', 'Number'],
  ...['Nombre de la escuela', 'Nombre del taller', 'Nombre de la materia', 'Correo y mensajes'],
  ...['Número de años como docente', 'Número de horas docente', 'Número de estudiantes'],
  ...['¿Cómo se siente?', '¿Qué nombre tiene su programa?', 'Apoyo de la dirección'],
  ...['Control del grupo', 'Control', '¿Quién es su público principal?'],
];

describe('headings', () => {
  for (const [kind, list] of Object.entries(personal)) {
    it(`ask for what is personal: ${kind}`, () => {
      for (const heading of list) expect(personalHeading(heading), heading).to.equal(kind);
    });
  }

  it('ask for nothing personal in ordinary questions', () => {
    for (const heading of ordinary) expect(personalHeading(heading), heading).to.equal(null);
  });
});

/** A file of SurveyMonkey with one question that has a text box for each label. */
function boxes(stem: string, labels: readonly string[], cell: (index: number) => string): string {
  return toCsv([
    ['Respondent ID', 'Collector ID', stem, ...labels.slice(1).map(() => ''), 'Useful'],
    ['', '', ...labels, 'Response'],
    ...times(30, String).map((_, index) => [
      ...[String(11_000 + index), '7', ...labels.map(() => cell(index))],
      index % 2 ? 'Agree' : 'Disagree',
    ]),
  ]);
}

describe('headings above several columns', () => {
  const surnames = ['Abernathy', 'Zubizarreta', 'Kowalczyk', 'Ocampo', 'Vandermeer', 'Tran'];
  const surname = (index: number) => surnames[index % surnames.length]!;

  for (const [stem, labels, kind] of [
    ['What is your name?', ['First', 'Last'], 'name'],
    ['Name', ['First', 'MI', 'Last'], 'name'],
    ['Tell us about yourself', ['First name', 'Last name'], 'name'],
    ['Cuéntenos de usted', ['Primer nombre', 'Apellido paterno'], 'name'],
    ['Please provide your', ['Email', 'Email (again)'], 'email'],
    ['Contact Information', ['Name', 'Name'], 'name'],
    ['¿Cuál es su teléfono?', ['Casa', 'Trabajo'], 'phone'],
  ] as const) {
    it(`ask for what is personal: ${stem}`, () => {
      const { dropped, rows } = tabulated(boxes(stem, labels, surname));

      expect(dropped.map((one) => [one.position, one.kind])).to.deep.equal(
        labels.map((_, place) => [place + 3, kind]),
      );
      expect(JSON.stringify(rows).toLowerCase()).to.not.contain('abernathy');
    });
  }

  for (const [stem, labels] of [
    ['How should we contact you?', ['Email', 'Phone']],
    ['What is your preferred method of contact?', ['Email', 'Phone']],
    ['How often do you use these?', ['Email', 'Phone', 'Mail']],
    ['How often do you communicate with families by', ['Phone', 'Email']],
    ['Do you have enough of these?', ['Name tags', 'Student IDs']],
    ['¿Cómo prefiere que lo contactemos?', ['Correo', 'Teléfono']],
  ] as const) {
    it(`ask for nothing personal: ${stem}`, () => {
      const agree = (index: number) => (index % 2 ? 'Agree' : 'Disagree');
      const counted = tabulated(boxes(stem, labels, agree));

      expect(counted.dropped).to.deep.equal([]);
      expect(new Set(counted.rows.map(({ item }) => item)).size).to.equal(labels.length + 1);
    });
  }
});
