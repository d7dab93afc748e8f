import type { Quantity } from '../../core/quantity.js';
import type { Term } from '../../core/step.js';
import { wilson } from './interval.model.js';
import type { IntervalMeasure, SurveyParts } from './survey.model.js';

/**
 * Measures 95 % intervals of shares in a sample that was drawn by chance. A population makes them
 * narrower, unless all that is known of it is that it is larger or smaller than some number.
 */
export function intervalsWithin(population: Quantity | null): IntervalMeasure {
  const isKnown = population?.qualifier === 'exact' || population?.qualifier === 'about';
  const everyone: Term[] = isKnown ? [{ id: 'population', unit: 'people', ...population }] : [];
  return (ledger, id, share, base) => {
    // "About" says nothing of chance; that shares stay "about" is said beside them.
    const found = wilson(share.value * base.value, base.value, {
      population: isKnown ? population.value : null,
    });
    if (!found) return null;
    const terms = [share, base, ...everyone];
    ledger.keep('wilson-low', `${id}-low`, 'share', terms, found.low);
    ledger.keep('wilson-high', `${id}-high`, 'share', terms, found.high);
    return found;
  };
}

/** The mean of responses that are all numbers; `null` where one is not. */
export const meanOf: NonNullable<SurveyParts['mean']> = (ledger, id, { points }, counts, base) => {
  const products = counts.map((count, place) => {
    const point = points[place];
    const worth = point?.value ?? null;
    if (worth === null) return null;
    const name = `${id}-points-${String(place + 1)}`;
    const value: Term = { id: name, value: worth, unit: 'points', qualifier: 'exact' };
    return ledger.step('multiply', `${name}-total`, 'points', [value, count]);
  });
  const sum = ledger.step('add', `${id}-points`, 'points', products);
  return ledger.step('divide', `${id}-mean`, 'points', [sum, base])?.value ?? null;
};
