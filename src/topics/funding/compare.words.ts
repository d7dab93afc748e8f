import type { FrameWords } from '../../widget/locale/words.js';
import { numberText, planWords, type FundingTelling, type PlanWords } from './funding.words.js';

/** Plans in a reader's language: everything that is said, nothing that is drawn. */
export interface BarsWords extends FrameWords {
  /** All the money; `null` where it is not known. */
  readonly headline: { readonly number: string; readonly rest: string } | null;
  /** What the figure shows, as it is read aloud. */
  readonly label: string;
  /** The question that the lines answer. */
  readonly lines: string;
  readonly plans: readonly PlanWords[];
}

/**
 * Puts plans for the same money into words, with what is needed to read their bars. Pure: the same
 * telling gives the same words.
 */
export function barsWords(telling: FundingTelling): BarsWords {
  const { inputs, messages } = telling;
  const plans = inputs.plans.map((_, index) => planWords(telling, index));
  const total = numberText(telling, 'total');
  const lines = plans.flatMap((plan) => plan.lines);
  return {
    headline: total ? { number: total, rest: messages.toSpend } : null,
    label: messages.plans,
    lines: messages.lines,
    plans,
    sentence: plans.map(({ sentence }) => sentence).join(' '),
    caveats: [
      total && plans[0] ? messages.limit(total) : [],
      lines.some(({ disputed }) => disputed) ? messages.mark : [],
      lines.some(({ lack, term }) => lack ?? term === 'not-stated') ? messages.unsaid : [],
    ].flat(),
    whatIf: null,
  };
}
