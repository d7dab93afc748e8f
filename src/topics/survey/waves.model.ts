import type { Ledger } from '../../core/step.js';
import {
  countAnswered,
  tellItems,
  type SurveyInputs,
  type SurveyParts,
  type SurveyResult,
} from './survey.model.js';

/**
 * Tells every wave of a survey that was asked more than once. Intervals of earlier waves are without
 * a population, which is known of the last one only.
 */
export function tellWaves(
  inputs: SurveyInputs,
  ledger: Ledger,
  parts: SurveyParts,
  last: Pick<SurveyResult, 'n' | 'items'>,
): SurveyResult['waves'] {
  const { waves } = inputs;
  if (waves.length < 2) return [];
  return waves.map((wave, place) => {
    if (place === waves.length - 1) return { wave, n: last.n, items: last.items };
    const prefix = `wave-${String(place + 1)}-`;
    const worded = inputs.items.map((item) => ({
      ...item,
      wording: item.wordings ? (item.wordings.get(wave) ?? null) : item.wording,
    }));
    const asked = { ...inputs, items: worded };
    const items = tellItems(asked, ledger, prefix, { group: null, wave }, parts);
    const answered = countAnswered(inputs, ledger, prefix, wave, items, parts);
    return { wave, n: answered?.value ?? null, items };
  });
}
