import { expect } from '@open-wc/testing';
import { countsTable } from '../../../../src/topics/survey/responses/counts-table.js';
import type { Source } from '../../../../src/reading/table.js';
import type { TabulatedRow } from '../../../../src/topics/survey/responses/tabulation.js';
import {
  googleForms,
  microsoftForms,
  qualtrics,
  questionRows,
  surveyMonkey,
  toCsv,
} from '../../../fixtures/responses/exports.js';
import { questions } from '../../../fixtures/responses/teachers.js';
import { csv, json, resultOf } from '../read.js';
import { cardOf, tabulated } from './support.js';

const row = (response: string, count = 1, more: Partial<TabulatedRow> = {}): TabulatedRow => ({
  ...{ item: 'The pace', response, count, group: null, wave: null },
  ...more,
});

describe('the table of counts', () => {
  const exported = { googleForms, microsoftForms, surveyMonkey, qualtrics, questionRows };

  for (const [name, text] of Object.entries(exported)) {
    it(`makes the same card as the rows that it is made of: ${name}`, () => {
      const tabulation = tabulated(text());
      const table = countsTable(tabulation.rows);

      expect(table).to.have.length(new Set(tabulation.rows.map(({ item }) => item)).size);
      expect(resultOf(json({ items: table }), { format: 'counts' })).to.deep.equal(
        cardOf(tabulation),
      );
    });
  }

  it('makes the same card from a spreadsheet', () => {
    const tabulation = tabulated(googleForms());
    const table = countsTable(tabulation.rows);
    const headings = ['item', ...Object.keys(table[0]!).filter((name) => name !== 'item')];
    const text = toCsv([
      headings,
      ...table.map((one) => headings.map((name) => String(one[name] ?? ''))),
    ]);

    expect(resultOf(csv(text))).to.deep.equal(cardOf(tabulation));
  });

  it('has a row for each group and wave', () => {
    const given = { groupBy: questions.band, suppress: true, minN: 5 };
    const tabulation = tabulated(googleForms(), given);
    const table = countsTable(tabulation.rows);

    expect(new Set(table.map(({ group }) => group)).size).to.be.above(2);
    expect(resultOf(json({ items: table }), { minN: 5 })).to.deep.equal(
      cardOf(tabulation, { minN: 5 }),
    );
    const waves = countsTable([
      row('Agree', 4, { wave: '2023' }),
      row('Disagree', 2, { wave: '2023' }),
      row('Agree', 5, { wave: '2024' }),
    ]);
    expect(waves).to.deep.equal([
      { item: 'The pace', wave: '2023', Agree: 4, Disagree: 2 },
      { item: 'The pace', wave: '2024', Agree: 5, Disagree: 0 },
    ]);
  });

  it('says that nobody gave a response of the scale, and nothing of responses to other items', () => {
    const at = (item: string, counts: Record<string, number>) =>
      Object.entries(counts).map(([response, count]) => row(response, count, { item }));
    const rows = [
      ...at('I have a say', {
        'Strongly disagree': 3,
        Disagree: 9,
        Agree: 20,
        'Strongly agree': 8,
      }),
      ...at('I am valued', { Disagree: 10, Agree: 20, 'Strongly agree': 10, 'N/A': 4 }),
      ...at('Would you do it again?', { No: 10, Yes: 30 }),
      ...at('Did it help?', { No: 5, Yes: 25, 'Not sure': 10 }),
    ];
    const table = countsTable(rows);

    expect(table[0]).to.include({ 'N/A': null, No: null, Agree: 20 });
    expect(table[1]).to.include({ 'Strongly disagree': 0, 'Not sure': null, 'N/A': 4 });
    expect(table[2]).to.include({ 'Not sure': 0, Agree: null });
    const shares = (source: Source) =>
      resultOf(source).items.map(({ item, n, favorable }) => [item, n, favorable?.share]);
    expect(shares(json({ items: table }))).to.deep.equal(shares(json({ items: rows })));
  });

  it('knows the survey’s own scale, where it is told', () => {
    const rows = [row('Blue', 4), row('Green', 6), row('Blue', 3, { item: 'The room' })];

    expect(countsTable(rows)[1]).to.include({ Green: null });
    expect(countsTable(rows, 'Blue|Green')[1]).to.include({ Green: 0 });
  });

  it('of nothing is empty', () => {
    expect(countsTable([])).to.deep.equal([]);
  });

  it('keeps responses whatever they are called', () => {
    const hostile = ['__proto__', 'constructor', '<b>Agree</b>', '=1+1'];
    const [only] = countsTable(hostile.map((response, index) => row(response, index)));

    expect(Object.entries(only!)).to.deep.include.members(
      hostile.map((response, index) => [response, index]),
    );
  });

  it('is refused where the name of a column would be read as something else', () => {
    for (const response of ['Group', 'total', 'N', 'Respuestas', '50%', 'Notes']) {
      expect(() => countsTable([row(response)]), response).to.throw(RangeError, response);
    }
    expect(() => countsTable([row('Agree'), row('agree')])).to.throw(RangeError, 'Agree; agree');
    for (const name of ['Overall', 'Total', 'Average']) {
      expect(() => countsTable([row('Agree', 1, { item: name })]), name).to.throw(RangeError);
      expect(() => countsTable([row('Agree', 1, { group: name })]), name).to.throw(RangeError);
    }
    expect(() => countsTable([row('Agree', 1, { group: 'All staff' })])).to.throw(RangeError);
  });
});
