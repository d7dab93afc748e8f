import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Step } from '../../../src/core/step.js';
import { details } from '../../../src/topics/survey/details.en.js';
import { messages } from '../../../src/topics/survey/messages.en.js';
import { computePlainSurvey } from '../../../src/topics/survey/plain-survey.model.js';
import { survey } from '../../../src/topics/survey/whole.model.js';
import { amountsFor } from '../../../src/widget/locale/amounts.js';
import { formatFor } from '../../../src/widget/locale/format.js';
import { localeOf } from '../../../src/widget/locale/locale.js';
import { json, read, resultAndProblems, told } from './read.js';

const count = fc.integer({ min: 0, max: 60 });

/** Rows of two groups in up to two waves, numbers or words as responses. */
const anySurvey = fc.record({
  labels: fc.constantFrom(
    ['No', 'Yes', 'N/A'],
    ['Not chosen', 'Chosen'],
    ['1', '2', '3'],
    ['Disagree', 'Neutral', 'Agree'],
  ),
  counts: fc.array(fc.tuple(count, count, count), { minLength: 4, maxLength: 4 }),
  hasWaves: fc.boolean(),
  given: fc.record({
    invited: fc.constantFrom(undefined, '900', 'about 900'),
    population: fc.constantFrom(undefined, '2000', 'about 2,000', 'more than 2,000'),
    sampling: fc.constantFrom(undefined, 'census', 'probability', 'open'),
  }),
});

type AnySurvey = typeof anySurvey extends fc.Arbitrary<infer One> ? One : never;

function work({ labels, counts, hasWaves, given }: AnySurvey) {
  const rows = counts.map((numbers, place) => ({
    item: 'Heard',
    group: place % 2 ? 'B' : 'A',
    wave: hasWaves ? 2020 + (place >> 1) : null,
    ...(hasWaves || place < 2 ? {} : { item: 'Valued' }),
    ...Object.fromEntries(labels.map((label, option) => [label, numbers[option]])),
  }));
  const source = json(rows);
  const { value: result } = resultAndProblems(source, given);
  return { inputs: read(source, given).value, result };
}

/** What a step comes to, worked out once more; `null` for methods of statistics. */
function workOut({ operation, terms }: Step): number | null {
  const [first = NaN, second = NaN] = terms.map(({ value }) => value);
  if (operation === 'add') return terms.reduce((sum, { value }) => sum + value, 0);
  if (operation === 'multiply') return first * second;
  if (operation === 'divide') return first / second;
  if (operation === 'subtract') return first - second;
  if (operation === 'largest') return Math.max(...terms.map(({ value }) => value));
  return null;
}

describe('a whole survey', () => {
  it('has steps that come to what they say, each from numbers that stand in a step or are given', () => {
    fc.assert(
      fc.property(anySurvey, (given) => {
        const { result: value } = work(given);
        const steps = value!.steps;
        const values = new Map(steps.map(({ id, value: of }) => [id, of]));
        for (const step of steps) {
          const again = workOut(step);
          if (again !== null) expect(step.value, step.id).to.equal(again);
          for (const term of step.terms) {
            expect(values.get(term.id) ?? term.value, `${term.id} in ${step.id}`).to.equal(
              term.value,
            );
          }
        }
      }),
    );
  });

  it('has a step for every number of everyone that was worked out', () => {
    fc.assert(
      fc.property(anySurvey, (given) => {
        const { result: value } = work(given);
        const { items, waves, n, responseRate, differences, steps } = value!;
        const values = new Map(steps.map(({ id, value: of }) => [id, of]));
        const check = (prefix: string, of: typeof items) => {
          of.forEach((item, place) => {
            const id = `${prefix}item-${place + 1}`;
            const base = values.get(`${id}-base`) ?? null;
            expect(base).to.equal(item.n);
            const name = item.chosen ? 'chosen' : 'favorable';
            const found = item[name];
            if (found) expect(values.get(`${id}-${name}`)).to.equal(found.count);
            expect(values.get(`${id}-${name}-share`) ?? null).to.equal(found?.share ?? null);
            expect(values.get(`${id}-low`) ?? null).to.equal(found?.low ?? null);
            expect(values.get(`${id}-high`) ?? null).to.equal(found?.high ?? null);
            expect(values.get(`${id}-mean`) ?? null).to.equal(item.mean);
            Object.values(item.shares ?? {}).forEach((share, option) => {
              expect(values.get(`${id}-option-${option + 1}-share`)).to.equal(share);
            });
          });
        };
        check('', items);
        waves.slice(0, -1).forEach(({ items: of }, place) => check(`wave-${place + 1}-`, of));
        expect(values.get('answered') ?? null).to.equal(n);
        expect(values.get('response-rate') ?? null).to.equal(responseRate);
        (differences ?? []).forEach((difference, place) => {
          expect(values.get(`item-${place + 1}-difference`) ?? null).to.equal(
            difference?.value ?? null,
          );
        });
      }),
    );
  });

  it('has a name in words for every number of its arithmetic', () => {
    const format = formatFor(localeOf('en'));
    const plain = { messages, format, qualify: (number: string) => number };
    fc.assert(
      fc.property(anySurvey, (given) => {
        const { inputs, result } = work(given);
        const telling = { ...plain, inputs: inputs!, result: result! };
        const { nameOf } = details.describe(telling, amountsFor(format.locale, 'USD'));
        for (const { id, terms } of result!.steps) {
          for (const one of [id, ...terms.map((term) => term.id)]) {
            expect(nameOf(one)).not.to.match(/undefined|(wave|item|group|option)-\d/);
            if (/^(wave|group)-/.test(one)) expect(nameOf(one)).to.match(/20\d\d|, [AB]/);
          }
        }
      }),
    );
  });

  it('is plain JSON without anything that is not known left undefined', () => {
    fc.assert(
      fc.property(anySurvey, (given) => {
        const { result: value } = work(given);
        expect(JSON.parse(JSON.stringify(value))).to.deep.equal(value);
      }),
    );
  });

  it('says that it was measured only where an interval is told', () => {
    fc.assert(
      fc.property(anySurvey, (given) => {
        const { result: value } = work(given);
        const { interval, items, groups, waves } = value!;
        const all = [
          items,
          ...groups.map((one) => one.items ?? []),
          ...waves.map((one) => one.items),
        ];
        const hasBounds = all
          .flat()
          .some(({ favorable, chosen }) => ((favorable ?? chosen)?.low ?? null) !== null);
        expect(interval).to.equal(hasBounds ? 'wilson' : null);
        if (given.given.sampling !== 'probability') expect(interval).to.be.null;
      }),
    );
  });

  it('has no value where something in it cannot be', () => {
    const source = json([{ item: 'Heard', Yes: 30, No: 20 }]);
    const outcome = resultAndProblems(source, { invited: '49', population: '48' });

    expect(outcome.value).to.be.null;
    expect(told(outcome).map(([code, , path]) => [code, path])).to.deep.equal([
      ['inconsistent', ['invited']],
      ['inconsistent', ['population']],
      ['inconsistent', ['invited']],
    ]);
  });

  it('comes to the same as the short way wherever that does not give up', () => {
    let plainly = 0;
    const row = fc.record({ Yes: count, No: count });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('20', '100', undefined),
        (rows, invited) => {
          const { value } = read(json(rows.map((one, place) => ({ item: `q${place}`, ...one }))), {
            invited,
          });
          const plain = computePlainSurvey(value!);
          if (!plain) return;
          plainly += 1;
          expect({ value: plain, problems: [] }).to.deep.equal(survey(value!));
        },
      ),
    );
    expect(plainly).to.be.above(10);
  });
});
