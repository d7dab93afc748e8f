import { expect } from '@open-wc/testing';
import {
  personalColumn,
  personalContent,
} from '../../../../src/topics/survey/responses/personal.js';
import { personalHeading } from '../../../../src/topics/survey/responses/personal-headings.js';

const headings: Record<string, readonly string[]> = {
  email: [
    ...['Email', 'E-mail', 'Email Address', 'Your email address', 'Work e-mail (optional)'],
    ...['Please enter your school email', 'What is your email?', '3. Email', 'RecipientEmail'],
    ...['Correo electrónico', 'Dirección de correo electrónico', '¿Cuál es su correo electrónico?'],
    'Escriba su correo',
  ],
  name: [
    ...['Name', 'Your name', 'First name', 'Last Name', 'First and Last Name', 'Full name'],
    ...["Teacher's name", 'What is your name?', 'Username', 'Name (First and Last)', 'Initials'],
    ...['Nombre', 'Nombre completo', 'Nombre y apellidos', 'Apellidos', '¿Cuál es su nombre?'],
    ...['Nombre del maestro', 'RecipientLastName', "Your principal's name"],
  ],
  phone: [
    ...['Phone', 'Phone number', 'Cell phone', 'Mobile number', 'Your telephone (optional)'],
    ...['Teléfono', 'Número de teléfono', 'Número de celular'],
  ],
  'ip-address': ['IP Address', 'IPAddress', 'Dirección IP'],
  id: [
    ...[
      'Student ID',
      'Student ID number',
      'Employee ID',
      'Staff number',
      'District ID',
      'Badge No',
    ],
    ...['SSN', 'ID de estudiante', 'Número de empleado', 'Número de identificación', 'Matrícula'],
    'ExternalReference',
  ],
  location: [
    'Latitude',
    'LocationLongitude',
    'Home address',
    'Domicilio',
    'Coordenadas',
    'Latitud',
  ],
  'birth-date': ['Date of birth', 'DOB', 'Birthday', 'Fecha de nacimiento'],
};

const questions = [
  ...['How useful was the email newsletter?', 'What is the name of your school?', 'School name'],
  ...['Do your students have a phone in class?', 'I know every student by name.', 'ID', 'School'],
  ...['Grade level', 'The training addressed my needs.', 'My principal supports me.', 'Number'],
  ...['How many students do you teach?', '¿Qué tan útil fue la capacitación?', 'Nombre de la sede'],
  ...['Escuela', 'Grado que enseña', 'Years of teaching', 'Duration (in seconds)'],
];

const cells: Record<string, readonly string[]> = {
  email: [
    'zq@district.example',
    'write to First.Last@k12.ca.us please',
    'correo: ñu@escuela.example',
  ],
  phone: [
    ...['(714) 555-0182', '714-555-0182', '714.555.0182', '7145550182', '+1 714 555 0182'],
    ...['call 555-0182', '+52 55 1234 5678'],
  ],
  'ip-address': ['203.0.113.9', '2001:db8::ff00:42:8329', '2001:0db8:0:0:0:ff00:42:8329'],
  id: [
    ...['123-45-6789', 'student id 448190', 'Employee #44719', 'My employee number is 4471902'],
    ...['matrícula: A44710', 'número de empleado 55123', '987654321'],
  ],
  location: [...['34.0551, -117.7500', '1420 N Garey Avenue', 'Calle Benito Juárez 214']],
  name: [
    ...['Ms. Featherstonehaugh helped', 'Thanks to Dr. Ocampo', 'la maestra Ximena es genial'],
    ...['My name is Beatrix', 'me llamo Ignacio', 'Sra. Abernathy'],
  ],
};

const answers = [
  ...['Agree', 'Strongly agree', '10 - Extremely likely', '5', '2024-09-14 10:30:05', '100,000'],
  ...['Grades 3–5', 'Dr. Martin Luther King Elementary', 'Maestra Ruiz Academia', '2023-2024'],
  ...['More than 1,200 students', 'No, thank you.', 'Reading, writing and math kits', '91766'],
  ...['It cost $1,500,000,000', 'Version 1.2.3', 'at 10:30:45', 'New York', '3.14159', 'sí, mucho'],
  ...['Tuesday 9/14/2024', 'Room 1204', '12-18', '25–30 años', 'De acuerdo', 'score: 98.6'],
];

describe('what is personal', () => {
  for (const [kind, list] of Object.entries(headings)) {
    it(`is found by headings: ${kind}`, () => {
      for (const heading of list) expect(personalHeading(heading), heading).to.equal(kind);
    });
  }

  it('is not found in headings of questions', () => {
    for (const heading of questions) expect(personalHeading(heading), heading).to.equal(null);
  });

  for (const [kind, list] of Object.entries(cells)) {
    it(`is found in answers: ${kind}`, () => {
      for (const cell of list) expect(personalContent(cell), cell).to.equal(kind);
    });
  }

  it('is not found in answers that are none of it', () => {
    for (const cell of answers) expect(personalContent(cell), cell).to.equal(null);
  });

  it('is found in a column whose answers are nearly all different and look alike', () => {
    const names = ['Marisol Ocampo', 'Quynh Tran', 'Beatrix de la Cruz', 'Ocampo, Luz', 'Al B. Bo'];
    const ids = ['448190', '448191', '550012', '660013', 'A77014'];
    const places = ['34.0551', '34.1551', '34.0661', '34.0772', '33.9551'];

    expect(personalColumn(names, 5)).to.equal('name');
    expect(personalColumn(ids, 6)).to.equal('id');
    expect(personalColumn(places, 5)).to.equal('location');
    // Schools are named like people, and by many.
    expect(personalColumn(names, 50)).to.equal(null);
    expect(personalColumn(['Agree', 'Disagree', 'Neutral', 'Not sure', 'Skip'], 5)).to.equal(null);
  });

  it('takes no longer for a hostile answer than for a long one', () => {
    const hostile = [
      '@'.repeat(50_000),
      'a@'.repeat(50_000),
      '1-'.repeat(50_000),
      `${'a'.repeat(100_000)}@`,
      'A '.repeat(50_000),
      '2:'.repeat(50_000),
      'id '.repeat(50_000),
    ];

    for (const cell of hostile) expect(personalContent(cell)).to.equal(null);
  });
});
