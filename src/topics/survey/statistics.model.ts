import { termOf } from '../../core/bounds.js';
import type { Quantity } from '../../core/quantity.js';
import type { Term } from '../../core/step.js';
import { wilson } from './interval.model.js';
import {
  termsOf,
  type IntervalMeasure,
  type SurveyInputs,
  type SurveyParts,
} from './survey.model.js';

/** Whether a number is stated as it is, not only that it is larger or smaller than some number. */
function isStated({ qualifier }: Pick<Quantity, 'qualifier'>): boolean {
  return qualifier === 'exact' || qualifier === 'about';
}

/**
 * Measures 95 % intervals of shares in a sample that was drawn by chance. A population makes them
 * narrower. Where all that is known of it is that it is larger or smaller than some number, it is
 * left out, which can only make them too wide; where that is all that is known of the share or its
 * base, there is no interval. "About" says nothing of chance: it is said beside the share.
 */
export function intervalsWithin(population: Quantity | null): IntervalMeasure {
  const known = population && isStated(population) ? population : null;
  const everyone: Term[] = known ? [{ id: 'population', unit: 'people', ...known }] : [];
  return (ledger, id, share, base) => {
    if (!isStated(share) || !isStated(base)) return null;
    const found = wilson(share.value * base.value, base.value, {
      population: known?.value ?? null,
    });
    if (!found) return null;
    const terms = [share, base, ...everyone];
    ledger.keep('wilson-low', `${id}-low`, 'share', terms, found.low);
    ledger.keep('wilson-high', `${id}-high`, 'share', terms, found.high);
    return found;
  };
}

/**
 * How many answered: on the scale and beside it, but for blanks; or as many as a base beside counts
 * says, since some of them may have given no response.
 */
export const answeredOf: NonNullable<SurveyParts['answered']> = (
  ledger,
  id,
  scale,
  { counts, base },
  onScale,
) => {
  const { aside = [], blanks = [] } = scale ?? {};
  const beside = termsOf(`${id}-aside`, aside, counts ?? new Map()).filter(
    (term, place) => term.value > 0 && !blanks.includes(aside[place] ?? ''),
  );
  const counted =
    beside.length > 0
      ? ledger.step('add', `${id}-answered`, 'people', [onScale, ...beside])
      : onScale;
  return base && base.value > (counted?.value ?? 0)
    ? termOf(`${id}-given-base`, 'people', base)
    : counted;
};

/**
 * How many answered a survey whose rows were counted, where they are more than answered any one item:
 * some were asked other items than others. `null` where they are not, which a table of counts tells
 * alike; and where they answered in several waves.
 */
export function respondentsOf({ counting, tallies, waves }: SurveyInputs): Term | null {
  if (!counting || waves.length > 0) return null;
  const { respondents: value } = counting;
  const bases = tallies.flatMap(({ group, counts }) =>
    group === null ? [[...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)] : [],
  );
  return bases.every((base) => base < value)
    ? { id: 'respondents', value, unit: 'people', qualifier: 'exact' }
    : null;
}

/** The mean of responses that are numbers; `null` on other scales, also where words have numbers. */
export const meanOf: NonNullable<SurveyParts['mean']> = (ledger, id, scale, counts, base) => {
  if (scale.name !== 'numeric') return null;
  const products = counts.map((count, place) => {
    const worth = scale.points[place]?.value ?? null;
    if (worth === null) return null;
    const name = `${id}-points-${String(place + 1)}`;
    const value: Term = { id: name, value: worth, unit: 'points', qualifier: 'exact' };
    return ledger.step('multiply', `${name}-total`, 'points', [value, count]);
  });
  const sum = ledger.step('add', `${id}-points`, 'points', products);
  return ledger.step('divide', `${id}-mean`, 'points', [sum, base])?.value ?? null;
};
