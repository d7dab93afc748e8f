import type { Qualifier } from '../../core/quantity.js';
import type { Term, Unit } from '../../core/step.js';
import type { Amounts } from '../../widget/locale/amounts.js';
import type { Format } from '../../widget/locale/format.js';
import type { FundingInputs, FundingResult, PlanLine } from './funding.model.js';
import type { FundingMessages } from './messages.en.js';
import { lineId, planId } from './shapes.model.js';

/** What the words are made from. */
export interface FundingTelling<Messages extends FundingMessages = FundingMessages> {
  readonly inputs: FundingInputs;
  readonly result: FundingResult;
  readonly messages: Messages;
  readonly format: Format;
  readonly currency: string;
  /** Amounts in the widget's currency, in the reader's language. */
  readonly amounts: Amounts;
  /** A number as surely as its source states it: `about 200`. */
  readonly qualify: (number: string, qualifier: Qualifier, isNear?: true) => string;
}

/** Whether a part of a plan is paid once, goes on, or does not say. */
export const partTerms = ['one-time', 'ongoing', 'not-stated'] as const;
export type PartTerm = (typeof partTerms)[number];

/** What lines lack, and what they say of being itemized then. */
const lacks = [
  ['not-itemized', false],
  ['not-stated-if-itemized', null],
] as const;
type Lack = (typeof lacks)[number][0];

/** A line of a plan as a reader meets it. Text is ready to be shown. */
export interface LineWords {
  readonly name: string;
  /** `$24,000,000`; `not known` where it is not. */
  readonly amount: string;
  /** `21.2%` of the total; `null` where that is not known. */
  readonly share: string | null;
  /** `122 posts at $196,721.31 each`; `null` where that is not known. */
  readonly buys: string | null;
  readonly term: PartTerm;
  readonly termLabel: string;
  /** Whether it is not itemized, or does not say so where others do. */
  readonly lack: Lack | null;
  /** The same in words: `not itemized`. */
  readonly lackLabel: string | null;
  /** `disputed by United Teachers Los Angeles` */
  readonly disputed: string | null;
  readonly note: string | null;
  /** What is drawn; `null` where it is not known. */
  readonly value: number | null;
}

/** A plan as a reader meets it. */
export interface PlanWords {
  /** Empty where the data names no plans. */
  readonly name: string;
  /** `$113,000,000`; `not known` where an amount is not. */
  readonly allocated: string;
  readonly lines: readonly LineWords[];
  /** What is left or over; `null` where all is spent to the cent, or where it is not known. */
  readonly rest: {
    readonly isOver: boolean;
    /** `$3,000,000 is left`, `$2,000,000 more than there is` */
    readonly label: string;
    /** Above 0, left or over. */
    readonly value: number;
  } | null;
  /** What is paid once, what goes on, and what does not say: only what there is, in that order. */
  readonly parts: readonly {
    readonly term: PartTerm;
    readonly label: string;
    readonly amount: string;
    readonly value: number;
    /** What it costs to go on, where the years are known that the money is for. */
    readonly detail?: string | null;
  }[];
  /** `not itemized: $19,000,000`, and of how much it is not stated: what there is. */
  readonly lacking: readonly string[];
  /** The plan in a sentence. */
  readonly sentence: string;
}

/** A plan in words, whose place among the plans is `index`. */
export function planWords(telling: FundingTelling, index: number): PlanWords {
  const { inputs, result, messages } = telling;
  const plan = inputs.plans[index];
  const id = planId(index);
  const text = (name: string): string | null => numberText(telling, `${id}-${name}`);
  const name = plan ? (plan.twins[telling.format.locale.language] ?? plan.plan) : '';
  const allocated = text('allocated');
  const left = result.plans[index]?.unallocated ?? 0;
  const isOver = left < 0;
  const rest = left ? text(isOver ? 'over' : 'unallocated') : null;
  const restLabel = rest && messages[isOver ? 'over' : 'left'](rest);
  const lacking = lacksOf(inputs).flatMap(([lack]) => {
    const amount = text(lack);
    return amount ? `${messages.lacks[lack]}: ${amount}` : [];
  });
  const spent = messages.wouldSpend(name || messages.thePlan, allocated);
  return {
    name,
    allocated: allocated ?? messages.notKnown,
    lines: plan?.lines.map((line, place) => lineWords(telling, line, lineId(index, place))) ?? [],
    rest: restLabel ? { isOver, label: restLabel, value: Math.abs(left) } : null,
    parts: partTerms.flatMap((term) => {
      const value = numberOf(telling, `${id}-${term}`)?.value;
      const amount = text(term);
      return value && amount ? { term, label: messages.terms[term], amount, value } : [];
    }),
    lacking,
    sentence: `${[spent, lacking, restLabel ?? []].flat().join('; ')}.`,
  };
}

/** Where no line of any plan says whether it is itemized, that was not asked. */
function lacksOf({ plans }: FundingInputs): readonly (typeof lacks)[number][] {
  const isAsked = plans.some(({ lines }) => lines.some(({ itemized }) => itemized !== null));
  return isAsked ? lacks : [];
}

function lineWords(telling: FundingTelling, line: PlanLine, id: string): LineWords {
  const { inputs, messages } = telling;
  const text = (name: string): string | null => numberText(telling, id + name);
  const [quantity, cost] = [text('-quantity'), text('-unit-cost')];
  // A line that does not say whether it goes on is a part of its own.
  const term = line.term ?? 'not-stated';
  const [lack = null] = lacksOf(inputs).find(([, itemized]) => itemized === line.itemized) ?? [];
  return {
    name: textIn(telling, line, 'line') ?? '',
    amount: text('') ?? messages.notKnown,
    share: text('-share'),
    buys: quantity && cost && messages.buys(quantity, textIn(telling, line, 'unit'), cost),
    term,
    termLabel: messages.terms[term],
    lack,
    lackLabel: lack && messages.lacks[lack],
    disputed: line.disputedBy ? messages.disputed(line.disputedBy) : null,
    note: textIn(telling, line, 'note'),
    value: numberOf(telling, id)?.value ?? null,
  };
}

type TwinName = keyof PlanLine['twins'];

/** A text of a line in the reader's language, where the author gave one. */
export function textIn({ format }: FundingTelling, line: PlanLine, name: TwinName): string | null {
  return line.twins[name][format.locale.language] ?? line[name];
}

type FundingStep = FundingResult['steps'][number];

/** The steps of each result by their ids: many words look for many of them. */
const stepsById = new WeakMap<object, ReadonlyMap<string, FundingStep>>();

/** A number of a result by its id, as surely as it is known; `null` where it is not known. */
export function numberOf({ result: { steps } }: FundingFound, id: string): FundingStep | null {
  let byId = stepsById.get(steps);
  if (!byId) stepsById.set(steps, (byId = new Map(steps.map((step) => [step.id, step]))));
  return byId.get(id) ?? null;
}

type FundingFound = Pick<FundingTelling, 'result'>;

/** The same as text. */
export function numberText(telling: FundingTelling, id: string): string | null {
  const step = numberOf(telling, id);
  if (!step) return null;
  const { amounts, format } = telling;
  const writers: Partial<Record<Unit, (value: number) => string>> = {
    currency: amounts.money,
    rate: amounts.rate,
    share: format.percent,
    ada: amounts.decimal,
    items: amounts.decimal,
  };
  return asSure(telling, step, (writers[step.unit] ?? format.whole)(step.value));
}

/**
 * A number as surely as it is known: about so many, where its source says so, or where it would be a
 * part of a student. That is said before the words of bounds are there.
 */
export function asSure(
  { messages, qualify }: Pick<FundingTelling, 'messages' | 'qualify'>,
  { value, unit, qualifier, isNear }: Omit<Term, 'id'>,
  text: string,
): string {
  return qualifier === 'about' || (unit === 'students' && value % 1 && qualifier === 'exact')
    ? `${messages.nearly} ${text}`
    : qualify(text, qualifier, isNear);
}
