import type { Qualifier } from '../../core/quantity.js';
import type { Unit } from '../../core/step.js';
import type { Amounts } from '../../widget/locale/amounts.js';
import type { Format } from '../../widget/locale/format.js';
import type { FrameWords } from '../../widget/locale/words.js';
import type { FundingInputs, FundingResult, PlanLine } from './funding.model.js';
import type { FundingMessages } from './messages.en.js';
import { lineId, planId } from './shapes.model.js';

/** What the words are made from. */
export interface FundingTelling<Messages extends FundingMessages = FundingMessages> {
  readonly inputs: FundingInputs;
  readonly result: FundingResult;
  readonly messages: Messages;
  readonly format: Format;
  /** Amounts in the widget's currency, in the reader's language. */
  readonly amounts: Amounts;
  /** A number as surely as its source states it: `about 200`. */
  readonly qualify: (number: string, qualifier: Qualifier) => string;
}

/** Whether a part of a plan is paid once, goes on, or does not say. */
export const partTerms = ['one-time', 'ongoing', 'not-stated'] as const;
export type PartTerm = (typeof partTerms)[number];

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
  /** `not itemized`, where the plan says so; else `null`. */
  readonly notItemized: string | null;
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
  /** `$200 for each student`, `$4,000 for each teacher`: those that are known. */
  readonly rates: readonly string[];
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
  }[];
  /** `$19,000,000 is not itemized`; `null` where no line says so. */
  readonly notItemized: string | null;
  /** The plan in a sentence. */
  readonly sentence: string;
}

/** A comparison in a reader's language: everything that is said, nothing that is drawn. */
export interface CompareWords extends FrameWords {
  /** All the money; `null` where it is not known. */
  readonly headline: { readonly number: string; readonly rest: string } | null;
  /** What the figure shows, as it is read aloud. */
  readonly label: string;
  readonly plans: readonly PlanWords[];
}

/** Puts plans for the same money into words. Pure: the same telling gives the same words. */
export function compareWords(telling: FundingTelling): CompareWords {
  const { inputs, result, messages } = telling;
  const plans = inputs.plans.map((_, index) => planWords(telling, index));
  const total = numberText(telling, 'total');
  const isPerAda = result.plans.length > 0 && result.ada !== null;
  const isUnstated = plans.some(({ parts }) => parts.some(({ term }) => term === 'not-stated'));
  return {
    headline: total ? { number: total, rest: messages.toSpend } : null,
    label: messages.plans,
    plans,
    sentence: plans.map(({ sentence }) => sentence).join(' '),
    caveats: [isUnstated ? messages.unstated : [], isPerAda ? messages.ada : []].flat(),
    whatIf: null,
  };
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
  const notItemized = text('not-itemized');
  const restLabel = rest && messages[isOver ? 'over' : 'left'](rest);
  const notItemizedOf = notItemized && messages.notItemizedOf(notItemized);
  const said = [
    messages.wouldSpend(name || messages.thePlan, allocated),
    notItemizedOf,
    restLabel,
  ].filter(Boolean);
  return {
    name,
    allocated: allocated ?? messages.notKnown,
    rates: (['per-student', 'per-ada', 'per-teacher'] as const).flatMap((rate) => {
      const each = text(rate);
      return each ? messages.rates[rate](each) : [];
    }),
    lines: plan?.lines.map((_, place) => lineWords(telling, index, place)) ?? [],
    rest: restLabel ? { isOver, label: restLabel, value: Math.abs(left) } : null,
    parts: partTerms.flatMap((term) => {
      const value = numberOf(telling, `${id}-${term}`)?.value;
      const amount = text(term);
      return value && amount ? { term, label: messages.terms[term], amount, value } : [];
    }),
    notItemized: notItemizedOf,
    sentence: `${said.join('; ')}.`,
  };
}

function lineWords(telling: FundingTelling, plan: number, place: number): LineWords {
  const { inputs, messages } = telling;
  const id = lineId(plan, place);
  const text = (name: string): string | null => numberText(telling, id + name);
  const line = inputs.plans[plan]?.lines[place];
  const inLanguage = (name: TwinName): string | null => (line ? textIn(telling, line, name) : null);
  const [quantity, cost] = [text('-quantity'), text('-unit-cost')];
  // A line that does not say whether it goes on is a part of its own.
  const term = line?.term ?? 'not-stated';
  return {
    name: inLanguage('line') ?? '',
    amount: text('') ?? messages.notKnown,
    share: text('-share'),
    buys: quantity && cost && messages.buys(quantity, inLanguage('unit'), cost),
    term,
    termLabel: messages.terms[term],
    notItemized: line?.itemized === false ? messages.notItemized : null,
    disputed: line?.disputedBy ? messages.disputed(line.disputedBy) : null,
    note: inLanguage('note'),
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
  const { amounts, format, qualify } = telling;
  const { value, unit, qualifier } = step;
  const writers: Partial<Record<Unit, (value: number) => string>> = {
    currency: amounts.money,
    rate: amounts.rate,
    share: format.percent,
    ada: amounts.decimal,
    items: amounts.decimal,
  };
  return qualify((writers[unit] ?? format.whole)(value), qualifier);
}
