import type { Qualifier } from '../../core/quantity.js';
import type { Amounts } from '../../widget/locale/amounts.js';
import type { Format } from '../../widget/locale/format.js';
import type { FundingInputs, FundingResult } from './funding.model.js';

/** What the words are made from. `Messages` are those of the widget. */
export interface FundingTelling<Messages> {
  readonly inputs: FundingInputs;
  readonly result: FundingResult;
  readonly messages: Messages;
  readonly format: Format;
  /** Amounts in the widget's currency, in the reader's language. */
  readonly amounts: Amounts;
  /** A number as surely as its source states it: `about 200`. */
  readonly qualify: (number: string, qualifier: Qualifier) => string;
}

/** Whether a part of a plan is paid once, goes on, does not say, or is left over. */
export type PartTerm = 'one-time' | 'ongoing' | 'not-stated';

/** A line of a plan as a reader meets it. Text is ready to be shown. */
export interface LineWords {
  readonly name: string;
  /** `$24,000,000`; `not known` where it is not. */
  readonly amount: string;
  /** `21.2%` of the total; `null` where that is not known. */
  readonly share: string | null;
  /** `122 posts at $196,721.31 each`; `null` where nothing is known. */
  readonly buys: string | null;
  readonly term: PartTerm;
  readonly termLabel: string;
  /** `true` only where the plan says that the line is not itemized. */
  readonly isNotItemized: boolean;
  /** `not itemized`; `null` where the line is, or does not say. */
  readonly itemizedLabel: string | null;
  /** `disputed by United Teachers Los Angeles` */
  readonly disputed: string | null;
  readonly note: string | null;
  /** What the bar is drawn from; `null` where the amount is not known. */
  readonly value: number | null;
  /** The line in one sentence, as a mark of the figure is read aloud. */
  readonly spoken: string;
}

/** A plan as a reader meets it. */
export interface PlanWords {
  readonly name: string;
  /** `$113,000,000` */
  readonly allocated: string;
  /** `$200 for each student`, `$4,000 for each teacher`: what is known of these. */
  readonly rates: readonly string[];
  readonly lines: readonly LineWords[];
  /** What is left or over; `null` where all is spent to the cent, or the total is not known. */
  readonly rest: {
    readonly isOver: boolean;
    /** `$3,000,000 left`, `$2,000,000 more than there is` */
    readonly label: string;
    /** Never below 0. */
    readonly value: number;
  } | null;
  /** What is paid once, what goes on, and what does not say: only parts above 0, in that order. */
  readonly byTerm: readonly {
    readonly term: PartTerm;
    /** `not stated: $24,000,000` */
    readonly label: string;
    readonly value: number;
  }[];
  /** `$19,000,000 is not itemized`; `null` where all is, or nothing is said. */
  readonly notItemized: string | null;
  /** The plan in a sentence. */
  readonly sentence: string;
}
