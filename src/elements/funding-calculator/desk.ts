import { settle } from '../../core/money.js';
import type { Outcome } from '../../core/outcome.js';
import type { Problem } from '../../core/problem.js';
import { exactly, type Quantity } from '../../core/quantity.js';
import { idOf, kindsOf, namesOf, unknownOf } from '../../topics/funding/fields.words.js';
import {
  beginTrial,
  lineRange,
  setAmount,
  setLock,
  setNumbers,
  setUnstatedGoesOn,
  type Trial,
} from '../../topics/funding/allocation.model.js';
import { funding } from '../../topics/funding/check.model.js';
import {
  grantUnits,
  type FundingInputs,
  type FundingResult,
  type FundingRule,
  type GrantNumber,
} from '../../topics/funding/funding.model.js';
import { numberText } from '../../topics/funding/funding.words.js';
import type { CalculatorTelling, CalculatorWords } from '../../topics/funding/calculator.words.js';
import { linkMessages } from '../../topics/funding/link.messages.js';
import type { LinkFault } from '../../topics/funding/link.model.js';
import type { Language } from '../../widget/locale/locale.js';
import { changesOf } from './changes.js';
import { deskMessages } from './desk.messages.js';
import { draftOfLine, draftOfNumber, draftWords, type Draft, type DraftWords } from './drafts.js';

/** What there was before a reader began to write in a field, until they leave it. */
interface Editing {
  readonly id: string;
  readonly past: readonly Trial[];
  readonly present: Trial;
  readonly future: readonly Trial[];
}

/** Whether two trials hold the same numbers and locks, however a reader came to them. */
function isSame(one: Trial, other: Trial): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** More changes than this are counted, not listed. */
const mostChanges = 6;

/**
 * Where a reader tries other numbers. It keeps what they typed as they typed it, what came of it, and
 * the way back. Nothing here changes what the author gave.
 */
export class Desk {
  readonly given: FundingInputs;
  /** What came of what the author gave. */
  readonly #before: Outcome<FundingResult>;
  readonly #drafts = new Map<string, Draft>();
  #past: readonly Trial[] = [];
  #present: Trial;
  #future: readonly Trial[] = [];
  /** What is being done, so that a slider that is dragged is undone as one. */
  #doing: string | null = null;
  #editing: Editing | null = null;
  /** What the reader wants to be worked out. */
  chosen: GrantNumber | null = null;
  /** The field whose text was not taken, if that is what the reader did last. */
  #refused: string | null = null;
  /** How far the sliders of each plan go. */
  readonly #scales = new Map<string, number>();
  /** Why the link that led here could not be opened. */
  #linkFault: LinkFault | null;

  /** `trial` is what a link holds of what somebody tried. */
  constructor(
    given: FundingInputs,
    trial: Trial | null = null,
    linkFault: LinkFault | null = null,
  ) {
    this.#linkFault = linkFault;
    this.given = given;
    this.#before = funding(given);
    this.#present = trial ?? beginTrial(given);
  }

  get inputs(): FundingInputs {
    return this.#present.inputs;
  }

  get trial(): Trial {
    return this.#present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Whether anything is other than the author gave it. */
  get isTried(): boolean {
    return !isSame(this.#present, beginTrial(this.given));
  }

  /** Whether what the reader wrote last was not taken. */
  get isRefused(): boolean {
    return this.#refused !== null;
  }

  /** Whether some number is a bound, which takes more words to tell. */
  get isDoubtful(): boolean {
    const { inputs } = this;
    if (JSON.stringify(inputs).includes('"qualifier":"at-')) return true;
    // Without a total, lines that are shares of it are not known, and others are the least of a part.
    const { steps = [] } = (inputs.total ? null : funding(inputs).value) ?? {};
    return steps.some(({ qualifier }) => qualifier.startsWith('at-'));
  }

  /** What stands in a field that the reader wrote in, and what is said of it; else `null`. */
  draftOf(id: string, telling: CalculatorTelling): DraftWords | null {
    const draft = this.#drafts.get(id);
    return draft ? draftWords(draft, id, telling) : null;
  }

  /**
   * What comes of what the reader tries, with what is wrong with the author's data: what a reader
   * does is no mistake of anybody. That a plan is more than there is, is told where the figure does not
   * say it itself, since not all of its lines are known.
   */
  told({ value, problems }: Outcome<FundingResult>): Outcome<FundingResult> {
    const known = this.#before.problems.map(({ expected, path }) => String([expected, ...path]));
    const isSaid = ([, row]: Problem['path']): boolean => {
      const plan = this.inputs.plans.findIndex(({ lines }) => lines[0]?.row === row);
      return (value?.plans[plan]?.unallocated ?? 0) < 0;
    };
    return {
      value,
      problems: problems.filter(
        ({ expected, path }) =>
          known.includes(String([expected, ...path])) ||
          (expected === ('at-most-total' satisfies FundingRule) && !isSaid(path)),
      ),
    };
  }

  /** What is to be said of the link that led here; `null` where it could be opened. */
  noteIn(language: Language): string | null {
    return this.#linkFault && linkMessages[language][this.#linkFault];
  }

  /** What the reader made of the inputs, told as theirs, before what else is a question of theirs. */
  wordsOf(
    telling: CalculatorTelling,
    words: Pick<CalculatorWords, 'whatIf'>,
  ): Pick<CalculatorWords, 'whatIf'> {
    const { messages, format } = telling;
    const { change, whatIf } = deskMessages[format.locale.language];
    const changes = changesOf(telling, this.given, this.#before.value).map(([name, id]) =>
      change(name, numberText(telling, id) ?? messages.notKnown),
    );
    const told = changes.slice(0, mostChanges).join('; ');
    const more = Math.max(0, changes.length - mostChanges);
    const said = [changes.length > 0 ? whatIf(told, more) : [], words.whatIf ?? []].flat();
    return { whatIf: said.length > 0 ? said.join(' ') : null };
  }

  /** What is to be said of a text that was not taken; else `null`. */
  refusalIn(telling: CalculatorTelling): string | null {
    return this.#refused === null ? null : (this.draftOf(this.#refused, telling)?.fault ?? null);
  }

  /** Takes a text for a number of the grant. What cannot be read changes nothing and stays. */
  type(id: GrantNumber, text: string): void {
    this.#begin(id);
    const draft = draftOfNumber(id, text);
    this.#keep(id, draft, draft.fault === null && this.#setNumber(id, draft.value));
  }

  /**
   * A text is taken for what there was before the reader began to write it, not for what its first
   * digits came to: those may be refused later, and nothing is to be left of them then. So all of it
   * is undone as one.
   */
  #begin(id: string): void {
    if (this.#editing?.id === id) {
      this.#past = this.#editing.past;
      this.#present = this.#editing.present;
      this.#future = this.#editing.future;
    }
    this.pause();
    this.#editing = { id, past: this.#past, present: this.#present, future: this.#future };
  }

  /** Keeps a draft. One that breaks no rule of its own may not go together with other numbers. */
  #keep(id: string, draft: Draft, isTaken: boolean): void {
    this.#drafts.set(id, { ...draft, fault: isTaken ? null : (draft.fault ?? 'together') });
    this.#refused = isTaken ? null : id;
  }

  /** A number that is a little more or less, by the size of what is there; as sure as it was. */
  step(id: GrantNumber, steps: number): void {
    const { value: now, qualifier } = this.inputs[id] ?? exactly(0);
    const isMoney = grantUnits[id] === 'currency' || grantUnits[id] === 'rate';
    const size =
      now > 0 ? Math.max(isMoney ? 0.01 : 1, 10 ** (Math.floor(Math.log10(now)) - 1)) : 1;
    const place = settle(now / size) + steps;
    const next = settle((steps > 0 ? Math.floor(place) : Math.ceil(place)) * size);
    const value = Math.max(isMoney ? 0 : 1, next);
    this.#editing = null;
    if (this.#setNumber(id, { value, qualifier })) this.#drafts.delete(id);
  }

  #setNumber(id: GrantNumber, value: Quantity | null): boolean {
    return this.#edit(id, setNumbers(this.#present, { ...this.#freed(id), [id]: value }));
  }

  isLocked(id: string): boolean {
    return this.#present.locked.includes(id);
  }

  /** Takes a text for the amount of a line: up to what is left, since no other line gives way. */
  typeLine(id: string, text: string): void {
    this.#begin(id);
    const total = funding(this.inputs).value?.total ?? null;
    const draft = draftOfLine(text, total, this.#rangeOf(id)?.most ?? null);
    const { value, fault } = draft;
    this.#keep(id, draft, fault === null && (value === null || this.#setLine(id, value.value)));
  }

  /** Moves a line, as far as it can go. */
  setLine(id: string, amount: number): void {
    this.#drafts.delete(id);
    this.#editing = null;
    this.#setLine(id, amount);
  }

  /** A line that cannot go further has not been moved. */
  #setLine(id: string, amount: number): boolean {
    const { value, most } = this.#rangeOf(id) ?? { value: null, most: null };
    if (Math.min(amount, most ?? amount) === value) return true;
    return this.#edit(id, setAmount(this.#present, id, amount));
  }

  /** Locks a line at its amount, or lets it go. */
  lock(id: string): void {
    this.#edit(`lock ${id}`, setLock(this.#present, id, !this.isLocked(id)));
  }

  /** Whether lines that do not state their term are taken to go on. */
  ask(unstatedGoesOn: boolean): void {
    this.#edit('ask', setUnstatedGoesOn(this.#present, unstatedGoesOn));
  }

  /**
   * How far the sliders of a plan go: to all that there is, else to twice what the author gave. Never
   * less far than they went, so that none moves under a reader's thumb.
   */
  scaleOf(plan: number, result: FundingResult): number {
    const amounts = (of: FundingResult | null): number[] =>
      of?.plans[plan]?.lines.map(({ amount }) => amount ?? 0) ?? [];
    const name = `${String(plan)} ${String(result.total)}`;
    const begun = result.total ?? 2 * Math.max(...amounts(this.#before.value));
    const scale = Math.max(1, this.#scales.get(name) ?? begun, ...amounts(result));
    this.#scales.set(name, scale);
    return scale;
  }

  #rangeOf(id: string) {
    const { value } = funding(this.inputs);
    return value && lineRange(this.inputs, value, id);
  }

  /** Has another number worked out; what was, stays as it came out. */
  workOut(id: GrantNumber, before: GrantNumber, { steps }: FundingResult): void {
    this.#drafts.clear();
    this.chosen = id;
    const { value, qualifier } = steps.find((step) => step.id === idOf(before)) ?? {};
    const found = value !== undefined && qualifier ? { value, qualifier } : null;
    const numbers = { [before]: found, [id]: null };
    this.#edit('work out', setNumbers(this.#present, numbers));
  }

  /** What is done next is undone by itself. */
  pause(): void {
    this.#doing = null;
  }

  /** What is written next is written anew, where a field is left; not where it is only clicked in. */
  leave({ type }: Event): void {
    if (type === 'focusout') this.#editing = null;
  }

  undo(): void {
    this.#move(this.#past, this.#future, (past, future) => {
      [this.#past, this.#future] = [past, future];
    });
  }

  redo(): void {
    this.#move(this.#future, this.#past, (future, past) => {
      [this.#past, this.#future] = [past, future];
    });
  }

  /** Back to what the author gave; that can be undone as well. */
  reset(): void {
    this.#drafts.clear();
    this.#edit('reset', beginTrial(this.given));
  }

  /** The numbers that are left free, since they are worked out from this one. */
  #freed(id: GrantNumber): Partial<FundingInputs> {
    const { inputs } = this;
    let isOtherTotal = id === 'total';
    const free = kindsOf(this.given).flatMap((kind, place) => {
      const names = namesOf(kind, place === 0);
      if (!isOtherTotal && !names.some((name) => name === id)) return [];
      const unknown = unknownOf(inputs, names, this.chosen);
      isOtherTotal ||= unknown === 'total';
      // It stays what is worked out, whatever is left empty from now on.
      if (place === 0) this.chosen = unknown;
      return [[unknown, null]];
    });
    return Object.fromEntries(free) as Partial<FundingInputs>;
  }

  /** Takes what a reader did, unless nothing can be worked out from it, or nothing came of it. */
  #edit(doing: string, next: Trial): boolean {
    if (!funding(next.inputs).value) return false;
    this.#refused = null;
    if (isSame(next, this.#present)) return true;
    if (doing !== this.#doing) this.#past = [...this.#past, this.#present];
    this.#doing = doing;
    if (doing !== this.#editing?.id) this.#editing = null;
    this.#dropUntaken(doing);
    this.#linkFault = null;
    this.#future = [];
    this.#present = next;
    return true;
  }

  /** Where other numbers change, a text that was not taken might be now, and the figure is another. */
  #dropUntaken(doing: string): void {
    for (const [id, { value, fault }] of this.#drafts) {
      if (id !== doing && (fault !== null || !value)) this.#drafts.delete(id);
    }
  }

  #move(
    from: readonly Trial[],
    to: readonly Trial[],
    moved: (from: readonly Trial[], to: readonly Trial[]) => void,
  ): void {
    const next = from.at(-1);
    if (!next) return;
    moved(from.slice(0, -1), [...to, this.#present]);
    this.#present = next;
    this.#drafts.clear();
    this.#refused = null;
    this.#editing = null;
    this.pause();
  }
}
