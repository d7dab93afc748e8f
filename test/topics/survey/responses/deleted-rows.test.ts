import { expect } from '@open-wc/testing';
import Papa from 'papaparse';
import { qualtrics, toCsv } from '../../../fixtures/responses/exports.js';
import { questions, secrets, teachers } from '../../../fixtures/responses/teachers.js';
import { countsOf, tabulated, times } from './support.js';

type Rows = readonly (readonly string[])[];

const rowsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

/** A file without some of its rows, counted from 0. */
const withoutRows = (text: string, ...gone: number[]): string =>
  toCsv(rowsOf(text).filter((_, place) => !gone.includes(place)));

/** What is counted, whatever the items are called. */
const shapesOf = (text: string) => Object.values(countsOf(tabulated(text)));

/** A small file with one heading row. */
const bare = (head: readonly string[], rows: Rows): string => toCsv([head, ...rows]);

describe('files of Qualtrics from which heading rows were deleted', () => {
  const whole = qualtrics();
  const found = (text: string) => {
    const { format, respondents, problems, dropped } = tabulated(text);
    return { format, respondents, problems, dropped: dropped.map(({ position }) => position) };
  };

  it('never make a heading of a response: without the second and third row', () => {
    const text = bare(
      ['ResponseId', 'Finished', 'Q1', 'Q2'],
      [
        ['R_1', 'True', 'Agree', 'I am the only nurse at Cedar and I feel bullied'],
        ...times(20, String).map((_, index) => [
          ...[
            `R_9${String(index)}`,
            'True',
            ...(index % 2 ? ['Agree', 'No'] : ['Disagree', 'Yes']),
          ],
        ]),
      ],
    );

    const counted = tabulated(text);

    expect(JSON.stringify(counted)).to.not.contain('nurse');
    expect(counted.respondents).to.equal(21);
    expect(countsOf(counted)).to.deep.equal({
      Q1: { Agree: 11, Disagree: 10 },
      Q2: { Yes: 10, No: 10 },
    });
  });

  for (const [name, gone] of [
    ['the first', 0],
    ['the second', 1],
    ['the third', 2],
  ] as const) {
    it(`count everyone, and drop the same columns: without ${name}`, () => {
      const text = withoutRows(whole, gone);

      expect(found(text)).to.deep.equal(found(whole));
      expect(shapesOf(text)).to.deep.equal(shapesOf(whole));
      const told = JSON.stringify(tabulated(text)).toLowerCase();
      for (const secret of secrets) expect(told).to.not.contain(secret.toLowerCase());
    });
  }

  it('keep the words of the questions where they have them', () => {
    expect(countsOf(tabulated(withoutRows(whole, 2)))).to.deep.equal(countsOf(tabulated(whole)));
    expect(countsOf(tabulated(withoutRows(whole, 0)))).to.deep.equal(countsOf(tabulated(whole)));
    expect(countsOf(tabulated(withoutRows(whole, 1, 2)))).to.include.keys('Q3', 'Q4_1', 'Q6');
  });

  it('count everyone without the second and the third', () => {
    const text = withoutRows(whole, 1, 2);

    expect(tabulated(text).respondents).to.equal(teachers.length);
    expect(countsOf(tabulated(text)).Q3).to.deep.equal(
      countsOf(tabulated(whole))[questions.useful],
    );
  });

  it('know a response by any one of the columns of the tool', () => {
    const columns: readonly (readonly [string, string])[] = [
      ['ResponseId', 'R_aBcDe'],
      ['ResponseId', '17'],
      ['Finished', 'False'],
      ['Finished', 'Verdadero'],
      ['Finished', '1'],
      ['StartDate', '2024-09-14 08:00:05'],
      ['RecordedDate', '14 Sep 2024'],
      ['Progress', '100'],
    ];

    for (const [name, cell] of columns) {
      const isId = name === 'ResponseId';
      const rows = times(20, String).map((_, index) => [
        ...[isId ? `${cell}${'x'.repeat(index)}` : '', isId ? '' : cell],
        index % 2 ? 'Agree' : 'Disagree',
      ]);
      const text = bare(['ResponseId', isId ? 'Other' : name, 'Q1'], rows);

      expect(countsOf(tabulated(text)), `${name}: ${cell}`).to.deep.equal({
        Q1: { Agree: 10, Disagree: 10 },
      });
    }
  });

  it('take nothing for a heading where no column tells', () => {
    const rows = times(20, String).map((_, index) => [index % 2 ? 'Agree' : 'Disagree']);

    const counted = tabulated(bare(['Q1'], rows), { format: 'qualtrics' });

    expect(countsOf(counted)).to.deep.equal({ Q1: { Agree: 10, Disagree: 10 } });
  });
});
