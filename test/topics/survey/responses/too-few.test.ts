import { expect } from '@open-wc/testing';
import { countedSource } from '../../../../src/topics/survey/counted.schema.js';
import type { Tabulation } from '../../../../src/topics/survey/responses/tabulation.js';
import { lines, tabulated, times } from './support.js';

const agreed = ['Agree', 'Disagree', 'Neutral', 'Strongly agree', 'Strongly disagree'];

/** Forty answers in 2024, and some that came in the next year. */
function late(many: number): string {
  return lines(
    'Timestamp,Useful,Clear',
    ...times(40, (index) => `9/14/2024 8:00:00,${agreed[index % 5]!},${agreed[index % 3]!}`),
    ...times(many, () => '1/2/2025 8:00:00,Disagree,Strongly agree'),
  );
}

/** What a page draws of it, and what is wrong. */
function drawn(counted: Tabulation, minN = 10) {
  const { value, problems } = countedSource({ fields: new Map(), table: null }, counted, minN);
  const waves = value?.table?.headings.findIndex(({ text }) => text === 'wave') ?? -1;
  return {
    waves: [...new Set(value?.table?.rows.map(({ cells }) => cells[waves]))],
    problems: problems.map(({ severity, code, expected, got }) => [severity, code, expected, got]),
  };
}

describe('what too few people answered', () => {
  it('is a wave of few, which is left out and told, on a page and where it is suppressed', () => {
    const given = { waveBy: 'Timestamp' };
    const told = [['warning', 'out-of-range', 'enough-in-wave', '2025']];

    const onPage = drawn(tabulated(late(9), given));
    const suppressed = tabulated(late(9), { ...given, suppress: true });

    expect(onPage).to.deep.equal({ waves: ['2024'], problems: told });
    expect([...new Set(suppressed.rows.map(({ wave }) => wave))]).to.deep.equal(['2024']);
    expect(
      suppressed.problems.map(({ severity, code, expected, got }) => [
        ...[severity, code, expected, got],
      ]),
    ).to.deep.equal(told);
    expect(drawn(tabulated(late(10), given))).to.deep.equal({
      waves: ['2024', '2025'],
      problems: [],
    });
  });

  it('is everything, where each answered in a wave of their own', () => {
    const text = lines(
      'When,Useful',
      ...times(30, (index) => `on day ${String(index)},${agreed[index % 5]!}`),
    );

    const onPage = drawn(tabulated(text, { waveBy: 'When' }));
    const suppressed = tabulated(text, { waveBy: 'When', suppress: true });

    const refused = ['error', 'personal-data', 'enough-respondents', null];
    expect(onPage.problems).to.deep.equal([
      refused,
      ['error', 'personal-data', 'still-public', null],
    ]);
    expect(onPage.waves).to.deep.equal([]);
    expect(suppressed.rows).to.deep.equal([]);
  });

  it('is a question of few, and not the others', () => {
    const text = lines(
      'Timestamp,Useful,For nurses only',
      ...times(40, (index) => `x,${agreed[index % 5]!},${index < 9 ? agreed[index % 5]! : ''}`),
    );

    const onPage = drawn(tabulated(text));
    const { rows } = tabulated(text, { suppress: true });

    expect(onPage.problems).to.deep.equal([
      ['warning', 'out-of-range', 'enough-answers', 'For nurses only'],
    ]);
    expect([...new Set(rows.map(({ item }) => item))]).to.deep.equal(['Useful']);
    expect(drawn(tabulated(text), 9).problems).to.deep.equal([]);
  });
});
