import { expect } from '@open-wc/testing';
import {
  personalColumn,
  personalContent,
} from '../../../../src/topics/survey/responses/personal.js';
import { toCsv } from '../../../fixtures/responses/exports.js';
import { countsOf, tabulated, times } from './support.js';

const personal: Readonly<Record<string, readonly string[]>> = {
  name: [
    ...['MR. SMITH', 'Mr.Smith', "Mr. O'Brien", 'Mr. O’Brien', 'Dr. A. Ocampo', 'DR. OCAMPO'],
    ...[
      'mr smith',
      'ms. rivera was great',
      'Mrs. smith',
      'thank you mrs jones!',
      'Mrs. G',
      'Ms. R.',
    ],
    ...[
      'WE MET WITH MRS SMITH',
      'Ms. Day is the best',
      'Mr. Plancarte',
      'Mtra. Lucía',
      'Mtro. Ruiz',
    ],
    ...[
      'Profra. Ana Ruiz',
      'Profesora Ximena',
      'la maestra Ximena',
      'el señor Gómez',
      'Prof. Ocampo',
    ],
    ...['Ms. Rivera helped all of middle school', 'Dr. Ocampo visits our library every week'],
    ...['signed by Beatrix', 'firmado por Ximena', 'My name is Beatrix', 'Mi nombre es Luz'],
    'me llamo Ignacio',
  ],
  phone: [
    ...['555 0182', '55 1234 5678', '(55) 1234-5678', '555-0182', '612 345 678', '612 34 56 78'],
    ...['662 123 4567', 'cel. 33 1234 5678'],
  ],
  id: [
    ...['123 45 6789', '123-45-6789', 'student id 2019', 'employee number 2014', 'Student 44719'],
    ...['staff #1234', 'número de empleado 2014'],
  ],
  location: ['PO Box 123', 'P.O. Box 44', '1420 N Garey Dr', '12 Ocean Drive'],
  'ip-address': ['203.0.113.9', '10.0.0.1'],
};

const ordinary: readonly string[] = [
  // Development of professionals, and what else is no name after what may be a title.
  ...['Prof. Development', 'Prof Development days', 'Prof. Learning Community', 'Prof. Growth'],
  ...[
    'Maestra Titular',
    'Maestro Bilingüe',
    'Profesora Asistente',
    'Profesor Tutor',
    'Maestra Guía',
  ],
  ...['Sr. Project', 'Jr. and Sr. High', 'Sr. Kindergarten', 'Sr. Manager', 'Dr. Seuss Day'],
  ...['MS Teams', 'MS Word and Excel', 'HS/MS Science', 'I MISS HAVING COACHES', 'MS or HS'],
  // Years, ranges, versions, times, money.
  ...['Staff 2024 retreat', 'Student 2024', 'Student 2023-24 data', 'Empleado 2024', 'Staff: 2019'],
  ...[
    '500-1000',
    '500-1000 students',
    '250-1499',
    '751-1500',
    '2023-2024',
    '120.0.0.0',
    '1,000-2,000',
  ],
  ...['Read 180 2024', 'Algebra 201 2023', '10:30-11:45', '$1,250,000', '12-1-2024', '10 12 14'],
  // Schools, buildings and days that are named after people.
  ...['Dr. Martin Luther King Jr. Elementary School', 'I love Dr. King Elementary', 'Dr. King Day'],
  ...['Escuela Primaria Profra. Ana Ruiz', 'Primaria Prof. Juan Escutia', 'Maestra Ruiz Academia'],
  ...['Dr. Ocampo Middle', 'Secundaria Profesor Luis Ocampo No. 12'],
  // What people and options say.
  ...[
    'It must be signed by parents',
    'My name is not on the list',
    'Me llamo la atención el taller',
  ],
  ...[
    '2024 Food Drive',
    '3 Book Drive days',
    'Coach support',
    'Principal feedback',
    '504 plan',
    'K-5',
  ],
  ...[
    'Title I',
    'AVID',
    'i-Ready',
    'Not applicable',
    'Grades 9-12',
    '1:1 devices',
    'El maestro guía',
  ],
  ...[
    '1–2 times a month',
    'Más de 10 años',
    'A veces',
    '11 to 15 years',
    '1-3 años',
    'Sí, siempre',
  ],
];

describe('answers', () => {
  for (const [kind, list] of Object.entries(personal)) {
    it(`tell who somebody is: ${kind}`, () => {
      for (const cell of list) expect(personalContent(cell), cell).to.equal(kind);
    });
  }

  it('tell of nobody where they are ordinary', () => {
    for (const cell of ordinary) expect(personalContent(cell), cell).to.equal(null);
  });

  it('may be options that look like a title', () => {
    const options = ['Prof. Development', 'Coaching', '"Prof. Development, Coaching"'];
    const rows = times(30, (index) => `x,${options[index % 3]!}`);

    const counted = tabulated(['Timestamp,What helped?', ...rows].join('\n'));

    expect(counted.dropped).to.deep.equal([]);
    expect(countsOf(counted)).to.deep.equal({
      'What helped? Coaching': { Chosen: 20, 'Not chosen': 10 },
      'What helped? Prof. Development': { Chosen: 20, 'Not chosen': 10 },
    });
  });

  it('may be of one district or with one job each', () => {
    const districts = ['Pomona', 'Chino Valley', 'Los Angeles', 'Long Beach', 'San Diego', 'Azusa'];
    const jobs = ['Math', 'Reading', 'Science', 'Lead Instructional', 'History', 'Literacy'];

    expect(
      personalColumn(
        districts.map((one) => `${one} Unified`),
        6,
      ),
    ).to.equal(null);
    expect(
      personalColumn(
        jobs.map((one) => `${one} Coach`),
        6,
      ),
    ).to.equal(null);
  });

  it('are looked at before the test is ended for its time, also where they are hostile', () => {
    const parts = [
      'Mr. ',
      'Prof. ',
      'Mrs. A ',
      'School ',
      'Dr. A A ',
      '55 1234 ',
      '1 A ',
      'student ',
    ];
    const hostile = parts.flatMap((part) => [part.repeat(20_000), `${part}${'A'.repeat(100_000)}`]);

    for (const cell of hostile) personalContent(cell);
  });
});

describe('labels', () => {
  const agree = (index: number) => (index % 2 ? 'Agree' : 'Disagree');

  it('that are somebody’s name are no items', () => {
    const coaches = ['Ms. Rivera', 'Dr. A. Ocampo', 'Mrs. G'];
    const grid = toCsv([
      ['Timestamp', 'Useful', ...coaches.map((one) => `How helpful was each coach? [${one}]`)],
      ...times(20, String).map((_, index) => ['x', ...Array<string>(4).fill(agree(index))]),
    ]);

    const { rows, dropped } = tabulated(grid);

    expect(Object.keys(countsOf({ rows }))).to.deep.equal(['Useful']);
    expect(dropped.map(({ position, kind, heading }) => [position, kind, heading])).to.deep.equal([
      ...[3, 4, 5].map((position) => [position, 'name', null]),
    ]);
  });

  it('may name who led a session, as the author asked it', () => {
    const question = 'How useful was the keynote that Dr. Ocampo gave?';
    const rows = times(20, (index) => `x,${agree(index)}`);

    const counted = tabulated([`Timestamp,${question}`, ...rows].join('\n'));

    expect(counted.dropped).to.deep.equal([]);
    expect(countsOf(counted)).to.have.keys(question);
  });
});
