import type { CompareMessages } from './compare.messages.en.js';
import { compareWords, type CompareWords, type FundingTelling } from './funding.words.js';

/** Plans in words, with the questions that are put to all of them. */
export interface BarsWords extends CompareWords {
  readonly lines: string;
  readonly parts: string;
}

/** Puts plans for the same money into words, with what is needed to read their bars. */
export function barsWords(telling: FundingTelling<CompareMessages>): BarsWords {
  const { messages } = telling;
  const words = compareWords(telling);
  const { headline, plans } = words;
  const isDisputed = plans.some(({ lines }) => lines.some(({ disputed }) => disputed));
  return {
    ...words,
    lines: messages.lines,
    parts: messages.parts,
    caveats: [
      headline ? messages.limit(headline.number) : [],
      isDisputed ? messages.mark : [],
      words.caveats,
    ].flat(),
  };
}
