import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  countedItems,
  googleForms,
  googleFormsDownload,
  googleFormsSpanish,
  microsoftForms,
  qualtrics,
  qualtricsNumeric,
  questionRows,
  surveyMonkey,
} from '../../../fixtures/responses/exports.js';
import { questions, secrets, teachers } from '../../../fixtures/responses/teachers.js';
import { json, resultOf } from '../read.js';
import { cardOf, countsOf, tabulated } from './support.js';

const exported: Record<string, { format: string; text: string }> = {
  'Google Forms, from its spreadsheet': { format: 'google-forms', text: googleForms() },
  'Google Forms, downloaded': { format: 'google-forms', text: googleFormsDownload() },
  'Google Forms in Spanish': { format: 'google-forms', text: googleFormsSpanish() },
  'Google Forms, with tabs': { format: 'google-forms', text: withTabs(googleForms()) },
  'Microsoft Forms': { format: 'microsoft-forms', text: microsoftForms() },
  SurveyMonkey: { format: 'surveymonkey', text: surveyMonkey() },
  Qualtrics: { format: 'qualtrics', text: qualtrics() },
};

/** With tabs between cells, as a spreadsheet copies or saves them. */
function withTabs(text: string): string {
  let isQuoted = false;
  return [...text]
    .map((character) => {
      if (character === '"') isQuoted = !isQuoted;
      return character === ',' && !isQuoted ? '\t' : character;
    })
    .join('');
}

const known = Object.fromEntries(
  countedItems().map(([item, counts]) => [item, Object.fromEntries(counts)]),
);

describe('exports of survey tools', () => {
  for (const [name, { format, text }] of Object.entries(exported)) {
    it(`are counted as every answer counted one by one: ${name}`, () => {
      const counted = tabulated(text);

      expect(counted.format).to.equal(format);
      expect(counted.problems).to.deep.equal([]);
      expect(counted.respondents).to.equal(teachers.length);
      expect(countsOf(counted)).to.deep.equal(known);
    });

    it(`tell nobody's name: ${name}`, () => {
      const told = JSON.stringify(tabulated(text, { groupBy: questions.band })).toLowerCase();

      for (const secret of secrets) expect(told).to.not.contain(secret.toLowerCase());
    });

    it(`give the same however they are cut: ${name}`, () => {
      const whole = tabulated(text, { groupBy: questions.band });

      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 30 }),
          (cuts) => {
            const cut = tabulated(
              text,
              { groupBy: questions.band },
              cuts.sort((a, b) => a - b),
            );
            expect(cut).to.deep.equal(whole);
          },
        ),
        { numRuns: 25 },
      );
    });
  }

  it('are counted the same however a long file is cut, and at once', () => {
    const many = Array.from({ length: 25 }, () => teachers)
      .flat()
      .map((one, index) => ({ ...one, email: `t${String(index)}@x.example`, employee: '' }));
    const text = googleForms(many);
    const given = { groupBy: questions.band };
    const whole = tabulated(text, given);

    expect(whole.respondents).to.equal(1000);
    expect(text.length).to.be.above(150_000);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 40 }), (cuts) => {
        const places = cuts.sort((a, b) => a - b);
        expect(tabulated(text, given, places)).to.deep.equal(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('give one and the same card, which is that of the table of counts', () => {
    const table = json({
      items: countedItems().flatMap(([item, counts]) =>
        counts.map(([response, count]) => ({ item, response, count })),
      ),
    });
    const card = resultOf(table);

    const cards = Object.values(exported).map(({ text }) => cardOf(tabulated(text)));

    for (const one of cards) expect(one).to.deep.equal(cards[0]);
    // Items stand in the order of the columns there, and questions with a row each have none.
    const byItem = ({ items }: typeof card) =>
      Object.fromEntries(items.map((item) => [item.item, item]));
    expect(byItem(cards[0]!)).to.deep.equal(byItem(card));
    expect(byItem(cardOf(tabulated(questionRows())))).to.deep.equal(byItem(card));
  });

  it('give the same groups, too', () => {
    const given = { groupBy: questions.band };
    const [first, ...others] = Object.values(exported).map(({ text }) => tabulated(text, given));

    for (const band of new Set(teachers.map((one) => one.band))) {
      const own = teachers.filter((one) => one.band === band);
      const counts = Object.fromEntries(
        countedItems(own).map(([item, list]) => [item, Object.fromEntries(list)]),
      );
      expect(countsOf(first!, band)).to.deep.equal(counts);
    }
    for (const other of others) expect(other.rows).to.deep.equal(first!.rows);
  });

  it('name the columns that they drop, by position and kind', () => {
    const list = ({ text }: { text: string }) =>
      tabulated(text).dropped.map(({ position, kind, foundBy }) => [position, kind, foundBy]);

    expect(list(exported['Google Forms in Spanish']!)).to.deep.equal([
      [2, 'email', 'heading'],
      [3, 'name', 'heading'],
      [4, 'phone', 'heading'],
      [5, 'id', 'heading'],
      [12, 'phone', 'content'],
    ]);
    expect(list(exported['Microsoft Forms']!)).to.deep.equal([
      [4, 'email', 'heading'],
      [5, 'name', 'heading'],
      [7, 'phone', 'heading'],
      [8, 'id', 'heading'],
      [15, 'phone', 'content'],
    ]);
    expect(list(exported.SurveyMonkey!)).to.deep.equal([
      [5, 'ip-address', 'heading'],
      [6, 'email', 'heading'],
      [7, 'name', 'heading'],
      [8, 'name', 'heading'],
      [10, 'phone', 'heading'],
      [11, 'id', 'heading'],
      [20, 'phone', 'content'],
    ]);
    expect(list(exported.Qualtrics!)).to.deep.equal([
      [4, 'ip-address', 'heading'],
      [10, 'name', 'heading'],
      [11, 'name', 'heading'],
      [12, 'email', 'heading'],
      [13, 'id', 'heading'],
      [14, 'location', 'heading'],
      [15, 'location', 'heading'],
      [18, 'phone', 'heading'],
      [25, 'phone', 'content'],
    ]);
  });

  it('keep the words above a matrix beside the counts, where the tool has them', () => {
    const matrix = [{ wording: questions.matrix, items: [questions.pace, questions.materials] }];

    expect(tabulated(googleForms()).matrices).to.deep.equal(matrix);
    expect(tabulated(surveyMonkey()).matrices).to.deep.equal(matrix);
    expect(tabulated(qualtrics()).matrices).to.deep.equal(matrix);
    expect(tabulated(microsoftForms()).matrices).to.deep.equal([]);
  });

  it('of Qualtrics with numbers for answers are counted as numbers, and that is told', () => {
    const counted = tabulated(qualtricsNumeric());

    const counts = countsOf(counted);
    expect(counted.problems.map(({ severity, expected }) => [severity, expected])).to.deep.equal([
      ['warning', 'words-of-answers'],
    ]);
    expect(Object.values(counts[questions.useful]!).sort()).to.deep.equal(
      Object.values(known[questions.useful]!).sort(),
    );
    expect(counts[questions.recommend]).to.deep.equal(known[questions.recommend]);
    // Which option has which number, the file does not say.
    expect(Object.keys(counts).filter((item) => item.startsWith(questions.used))).to.deep.equal([]);
  });

  it('of Qualtrics leave out previews, tests, spam, duplicates and, where asked, unfinished ones', () => {
    const [one, other, third] = teachers as [
      (typeof teachers)[0],
      (typeof teachers)[0],
      (typeof teachers)[0],
    ];
    const unknown = { ...third, email: '', employee: '' };
    const text = qualtrics([
      [unknown, { status: 'Survey Preview' }],
      [unknown, { status: 'Survey Test' }],
      [unknown, { status: 'Spam' }],
      [unknown, { channel: 'preview' }],
      [{ ...one, useful: 'Strongly disagree' }, {}],
      [{ ...other, email: '', employee: '' }, { id: 'R_3x1Kq' }],
      [unknown, { finished: 'False' }],
    ]);

    const complete = tabulated(text, { completeOnly: true });
    const all = tabulated(text);

    const excluded = { blank: 0, duplicates: 2, rareWaves: 0, spam: 1, tests: 3, withoutWave: 0 };
    expect(complete.excluded).to.deep.equal({ ...excluded, unfinished: 1 });
    expect(countsOf(complete)).to.deep.equal(known);
    expect(all.excluded).to.deep.equal({ ...excluded, unfinished: 0 });
    expect(all.flagged.unfinished).to.equal(1);
    expect(all.respondents).to.equal(teachers.length + 1);
  });
});
