import { expect } from '@open-wc/testing';
import Papa from 'papaparse';
import { areResponses } from '../../../../src/topics/survey/counted.schema.js';
import { surveyMonkey, toCsv } from '../../../fixtures/responses/exports.js';
import { teachers } from '../../../fixtures/responses/teachers.js';
import { countsOf, tabulated, times } from './support.js';

const whole = surveyMonkey();
const rows = Papa.parse<string[]>(whole, { skipEmptyLines: true }).data;

/** The file without columns, as a person counts them, and without rows, the first of which is 0. */
const without = (columns: readonly number[], gone: readonly number[] = []): string =>
  toCsv(
    rows
      .filter((_, place) => !gone.includes(place))
      .map((cells) => cells.filter((_, place) => !columns.includes(place + 1))),
  );

const agree = (index: number) => ['Agree', 'Disagree'][index % 2]!;

/** Two questions with options only, so that nothing in the second row says `Response`. */
const options = (second: readonly (readonly string[])[]): string =>
  toCsv([
    ['Respondent ID', 'Which helped?', '', 'The training [was]', ''],
    ...second,
    ...times(30, String).map((_, index) => [
      ...[String(11_000 + index), index % 2 ? 'Coaching' : '', index % 3 ? 'Books' : ''],
      ...[agree(index), agree(index + 1)],
    ]),
  ]);

describe('files of SurveyMonkey from which columns were deleted', () => {
  for (const [name, columns] of [
    ['the collector', [2]],
    ['the respondent', [1]],
    ['both', [1, 2]],
    ['all of the tool and all that is personal', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20]],
  ] as const) {
    it(`are counted as before: without ${name}`, () => {
      const text = without(columns);

      const counted = tabulated(text);

      expect(counted.format).to.equal('surveymonkey');
      expect(counted.respondents).to.equal(teachers.length);
      expect(counted.problems).to.deep.equal([]);
      expect(countsOf(counted)).to.deep.equal(countsOf(tabulated(whole)));
      expect(areResponses(Papa.parse<string[]>(text).data, null)).to.equal(true);
    });
  }

  it('are known by their options, where nothing says what a response is', () => {
    const counted = tabulated(options([['', 'Coaching', 'Books', 'Clear', 'Useful']]));

    expect(counted.format).to.equal('surveymonkey');
    expect(counted.respondents).to.equal(30);
    expect(countsOf(counted)).to.have.keys(
      ...['Which helped? Coaching', 'Which helped? Books', 'Clear', 'Useful'],
    );
  });

  it('never make a heading of a response, where the second row was deleted, too', () => {
    const secret = 'I am the only nurse at Cedar';
    const first = rows[0]!.map((_, place) => (place === 0 ? '' : secret));
    const blanked = rows.slice(2).map((cells) => ['', '', '', '', ...cells.slice(4)]);
    const texts = [
      // Of the responses, the number was blanked, or all that is the tool's.
      toCsv([rows[0]!, first, ...rows.slice(2).map((cells) => ['', ...cells.slice(1)])]),
      toCsv([rows[0]!, ['', '', '', '', ...first.slice(4)], ...blanked]),
      toCsv([
        ['Respondent ID', 'Collector ID', 'Useful', ''],
        ...times(20, String).map(() => ['', '', 'Agree', secret]),
      ]),
    ];

    for (const text of texts) {
      const counted = tabulated(text);
      expect(JSON.stringify(counted)).to.not.contain('nurse');
      expect(counted.respondents).to.equal(
        Papa.parse(text, { skipEmptyLines: true }).data.length - 1,
      );
    }
  });
});

describe('files of no tool', () => {
  it('may be tables of counts that say “Response” below a title or another heading', () => {
    const tables: readonly (readonly (readonly string[])[])[] = [
      [
        ['Survey of 2024', '', ''],
        ['Item', 'Response', 'Count'],
        ['Useful', 'Agree', '12'],
      ],
      [
        ['Survey of 2024', ''],
        ['Response', 'Count'],
        ['Agree', '12'],
      ],
      [
        ['Spring', '', 'Fall', ''],
        ['Response', 'Count', 'Response', '%'],
        ['Agree', '12', 'Agree', '20%'],
      ],
      [
        ['Primavera', '', 'Otoño', ''],
        ['Respuesta', 'Conteo', 'Respuesta', 'Conteo'],
        ['Sí', '1', 'Sí', '2'],
      ],
    ];

    for (const table of tables)
      expect(areResponses(table, 'counts'), String(table[0])).to.equal(false);
  });

  it('are not taken for SurveyMonkey’s', () => {
    const tables: readonly (readonly (readonly string[])[])[] = [
      [
        ['School', 'Useful', ''],
        ['Alder', 'Agree', 'thanks'],
        ['Birch', 'Agree', ''],
      ],
      [
        ['Date', 'Response'],
        ['9/1/2024', 'Agree'],
        ['9/1/2024', 'Disagree'],
      ],
      [
        ['Start Date', 'Useful', ''],
        ['9/1/2024', 'Agree', 'x'],
        ['9/1/2024', 'Agree', 'y'],
      ],
    ];

    for (const table of tables) {
      const text = toCsv([
        ...table,
        ...times(20, String).map((_, index) => ['x', agree(index), 'y']),
      ]);
      expect(tabulated(text).format, String(table[0])).to.equal('rows');
    }
  });
});
