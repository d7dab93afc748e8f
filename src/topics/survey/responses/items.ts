import { fold } from '../../../reading/fold.js';
import { areOnOneScale, areWordsOfScale, recognizeScale } from '../scales.model.js';
import { addTo, sumOf, type Answers, type Counts } from './answers.js';
import type { Counted, Counting } from './counting.js';
import { cutBy, type Joint } from './cutting.js';
import { safeHeading, type ResponseColumn } from './layout.js';
import { mayNameSomebody } from './personal.js';
import { choiceResponses } from './tabulation.js';
import type { LeftOutColumn, LeftOutReason, TabulateOptions } from './tabulation.js';
import { fewest } from './too-few.js';

/** How often each response was given, by set of people. */
export type Responses = ReadonlyMap<string, Counts>;
type Answered = readonly (readonly [string, Counts])[];

export interface CountedItem {
  readonly item: string;
  /** The words above the matrix in which it is a row. */
  readonly stem: string | null;
  readonly responses: Responses;
}

/** What fewer people wrote is not told if it may name somebody, though it was written more than once. */
const fewestOfName = 10;

/** What so small a share of people answered, beside a scale, they wrote themselves; all of them together. */
const fewShare = 0.02;
const fewShareInAll = 0.1;

/** No scale has more points, with what stands beside it. */
const mostPoints = 20;

/** Whether responses are on a scale. */
type ScaleTest = (labels: readonly string[]) => boolean;

/**
 * Makes items of columns: a question on a scale is one, as is each row of a matrix; of a question
 * with several answers each option is one, with who chose it and who did not, among all who answered
 * the question. So each share is of people, and shares of options may come to more than everyone.
 */
export class ItemBuilder {
  readonly items: CountedItem[] = [];
  readonly leftOut: LeftOutColumn[] = [];
  readonly #counting: Counting;
  readonly #options: TabulateOptions;
  readonly #isChosen: ((column: ResponseColumn) => boolean) | null;
  readonly #isScale: ScaleTest;

  constructor(
    counting: Counting,
    options: TabulateOptions,
    isChosen: ((column: ResponseColumn) => boolean) | null,
  ) {
    this.#counting = counting;
    this.#options = options;
    this.#isChosen = isChosen;
    const sets = counting.counted
      .map(({ answers }) => [...this.#labeled(answers).keys()])
      .filter(({ length }) => length <= mostPoints);
    this.#isScale = scaleTest(sets, options.scale ?? null);
  }

  build(): void {
    const spans = new Map<number, Counted[]>();
    for (const one of this.#counting.counted) {
      const { column, answers } = one;
      if (answers.personal) continue;
      if (this.#isChosen && !this.#isChosen(column)) this.#leaveOut(column, 'not-chosen');
      else if (column.isOpen && answers.total > 0) this.#leaveOut(column, 'free-text');
      // Columns of no span are one each.
      else addToList(spans, column.span ?? -column.position, one);
    }
    for (const [span, members] of spans) this.#addSpan(span, members);
  }

  #addSpan(span: number, members: readonly Counted[]): void {
    const options = members.map(({ column, answers }) => optionOf(column, answers));
    if (span < 0 || options.includes(null)) {
      for (const member of members) this.#addColumn(member);
      return;
    }
    const [first] = members;
    const responses = merged(
      members.map(({ column, answers }) => [column.label, answers.answered] as const),
    );
    if (!first || [...responses.values()].every((counts) => counts.length === 0)) {
      for (const { column } of members) this.#leaveOut(column, 'empty');
    } else {
      const { stem, label } = first.column;
      const base = this.#counting.answeredSpans.get(span) ?? [];
      this.#addOptions(first.column, stem ?? label, responses, base);
    }
  }

  #addColumn({ column, answers }: Counted): void {
    const responses = this.#labeled(answers);
    const joint = answers.joint();
    const scaled = joint === ';' ? null : this.#onScale(responses, joint);
    if (answers.total === 0) {
      this.#leaveOut(column, 'empty');
    } else if (scaled) {
      this.#keep(column, column.label, scaled, column.stem);
      const few = [...responses].filter(([label]) => !scaled.has(label));
      if (few.length > 0) this.#leaveOut(column, 'rare-answers', answersIn(few));
    } else if (joint) {
      const options = answers.options(joint);
      const isRanked =
        answers.cells().size > 1 &&
        options.size > 1 &&
        [...options.values()].every((counts) => sumOf(counts) === answers.total);
      const isCoded = [...options.keys()].every((option) => /^\d+$/.test(option));
      // Everyone chose all of them, and not in one order.
      if (isRanked) this.#leaveOut(column, 'ranking');
      else if (isCoded && !this.#isChosen) this.#leaveOut(column, 'no-scale');
      else this.#addOptions(column, nameOf(column), options, answers.answered);
    } else if (answers.isText || isWordy(responses, answers)) {
      this.#leaveOut(column, 'free-text');
    } else if (isPartOfScale([...responses.keys()])) {
      this.#leaveOut(column, 'part-of-scale');
    } else if (this.#isChosen) {
      this.#addOptions(column, nameOf(column), responses, answers.answered);
    } else {
      this.#leaveOut(column, 'no-scale');
    }
  }

  #addOptions(column: ResponseColumn, name: string, options: Responses, base: Counts): void {
    const isRare = (option: string, counts: Counts): boolean =>
      sumOf(counts) < fewest || (sumOf(counts) < fewestOfName && mayNameSomebody(option));
    const few = [...options].filter(([option, counts]) => isRare(option, counts));
    for (const [option, counts] of byFrequency(options)) {
      if (isRare(option, counts)) continue;
      const others = base.map((many, set) => many - (counts[set] ?? 0));
      const [chosen, notChosen] = choiceResponses;
      const responses = new Map([
        [chosen, counts],
        [notChosen, others],
      ]);
      this.#keep(
        column,
        /[?:.!]$/.test(name) ? `${name} ${option}` : `${name}: ${option}`,
        responses,
      );
    }
    if (answersIn(few) > 0) this.#leaveOut(column, 'rare-answers', answersIn(few));
  }

  #keep(
    column: ResponseColumn,
    name: string,
    responses: Responses,
    stem: string | null = null,
  ): void {
    const isTaken = (one: string): boolean => this.items.some(({ item }) => item === one);
    let item = isTaken(name) && column.stem !== null ? `${column.stem}: ${column.label}` : name;
    for (let number = 2; isTaken(item); number++) item = `${name} (${String(number)})`;
    this.items.push({ item, stem, responses });
  }

  #leaveOut(column: ResponseColumn, reason: LeftOutReason, answers: number | null = null): void {
    const { position } = column;
    this.leftOut.push({ position, heading: safeHeading(column), reason, answers });
  }

  /** Responses by their words, where the tool exported numbers and the words are given. */
  #labeled(answers: Answers): Responses {
    const labels = this.#options.labels ?? {};
    const cells = answers.cells();
    const isNamed = [...cells.keys()].every((cell) => Object.hasOwn(labels, cell));
    if (!isNamed) return cells;
    return merged([...cells].map(([cell, counts]) => [labels[cell] ?? cell, counts] as const));
  }

  /** The responses on a scale, without what a few wrote themselves; `null` where there is none. */
  #onScale(responses: Responses, joint: Joint | null): Responses | null {
    const all = [...responses];
    const isScale = (part: Answered): boolean => this.#isScale(part.map(([label]) => label));
    if (isScale(all)) return responses;
    const most = Math.max(fewest - 1, answersIn(all) * fewShare);
    let kept: Answered = all.filter(([, counts]) => sumOf(counts) > most);
    const isFew =
      answersIn(all) - answersIn(kept) <= Math.max(most, answersIn(all) * fewShareInAll);
    if (!isFew || kept.length > mostPoints) return null;
    const few = byFrequency(all.filter(([, counts]) => sumOf(counts) <= most)).slice(0, mostPoints);
    const whole = few.map((one) => all.filter((other) => other !== one)).find(isScale);
    if (!whole && !isScale(kept)) return null;
    for (const one of few) if (isScale([...kept, one])) kept = [...kept, one];
    const scaled = new Map(whole ?? kept);
    const isOwnWords = (label: string): boolean =>
      scaled.has(label) || !couldBeOf(label, [...scaled.keys()], joint);
    return [...responses.keys()].every(isOwnWords) ? scaled : null;
  }
}

/** Whether an answer beside a scale may be no one's own words: a further number, or several points. */
function couldBeOf(label: string, points: readonly string[], joint: Joint | null): boolean {
  const isNumber = (text: string): boolean => /^\d+$/.test(text);
  if (isNumber(label) && points.every(isNumber)) return true;
  const parts = joint ? cutBy(joint, [])(label) : [];
  return parts.length > 1 && parts.every((part) => points.includes(part));
}

/** Counts that were given under one name come together. */
function merged(all: Answered): Responses {
  const sums = new Map<string, Counts>();
  for (const [label, counts] of all) {
    const sum = sums.get(label) ?? [];
    counts.forEach((many, set) => addTo(sum, set, many));
    sums.set(label, sum);
  }
  return sums;
}

function scaleTest(
  sets: readonly (readonly string[])[],
  given: string | readonly string[] | null,
): ScaleTest {
  const points = (typeof given === 'string' ? given.split('|') : (given ?? [])).map(fold);
  // Patterns are long, and questions that are answered alike are many.
  const known = new Map<string, boolean>();
  const isKnown: ScaleTest = (labels) => {
    if (labels.length > mostPoints) return false;
    const key = JSON.stringify(labels.toSorted());
    const found = known.get(key) ?? recognizeScale(labels) !== null;
    known.set(key, found);
    return found;
  };
  return (labels) =>
    labels.length > 0 &&
    !labels.some(isDate) &&
    (labels.every((label) => points.includes(fold(label))) ||
      isKnown(labels) ||
      sets.some(
        (set) =>
          set.length > labels.length && labels.every((one) => set.includes(one)) && isKnown(set),
      ));
}

/** Whether answers are on a scale that is known, of which others were not given. */
function isPartOfScale(labels: readonly string[]): boolean {
  const [label = ''] = labels;
  const isAlone = labels.length === 1 && !mark.test(label) && areWordsOfScale(labels);
  return (isAlone || areOnOneScale(labels)) && !labels.some(isDate);
}

/** What a spreadsheet made of `1-2`: `2-Jan`. It would pass for the number 2. */
function isDate(label: string): boolean {
  return /^(?:\d{1,2}[- ]\p{L}{3}\.?|\p{L}{3}[- ]\d{1,2})$/u.test(label);
}

/** What stands in a column of an option, for those who chose it. */
const mark = /^(?:1|x|✓|yes|s[ií]|true|checked|selected)$/i;

/** The option that a column stands for: it holds its name or a mark; `null` where it holds more. */
function optionOf({ label }: ResponseColumn, answers: Answers): string | null {
  const cells = [...answers.cells().keys()];
  if (answers.isText || cells.length > 1) return null;
  const [cell = label] = cells;
  return mark.test(cell) || fold(label).endsWith(fold(cell)) ? label : null;
}

/** Whether answers are people's own words: long, or nearly all different. */
function isWordy(responses: Responses, { total }: Answers): boolean {
  const labels = [...responses.keys()];
  return labels.some(({ length }) => length > 120) || labels.length > Math.max(12, total * 0.3);
}

/** The most frequent first: not every tool tells the order in which options were listed. */
function byFrequency(options: Iterable<readonly [string, Counts]>): (readonly [string, Counts])[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...options].sort(
    ([one, counts], [other, others]) => sumOf(others) - sumOf(counts) || compare(one, other),
  );
}

function addToList<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function nameOf({ stem, label }: ResponseColumn): string {
  return stem === null ? label : `${stem}: ${label}`;
}

function answersIn(responses: Answered): number {
  return responses.reduce((sum, [, counts]) => sum + sumOf(counts), 0);
}
