import { problem, type Problem } from '../../core/problem.js';
import { fold } from '../../reading/fold.js';
import { percentHeading } from '../../reading/headings.js';
import type { NumberReaders } from '../../reading/readers.js';
import type { Heading, Table } from '../../reading/table.js';
import { areOnOneScale } from './scales.model.js';

/** A column that may be a response. */
interface Candidate {
  readonly place: number;
  readonly label: string;
}

/**
 * The places of the columns that are responses: those of no other name with a count under it, also
 * one that cannot be taken as it is, such as "about 40"; and those whose label is on the author's
 * scale or on one scale with these, whatever is under them. Percentages, means and remarks are none.
 *
 * @param names the name of the column that each heading stands for, if any
 * @param given the author's scale
 */
export function optionsOf(
  { headings, rows }: Table,
  names: readonly unknown[],
  numbers: NumberReaders,
  given: readonly string[] | null,
): readonly number[] {
  const whole = numbers.whole();
  const isCount = (cell: unknown): boolean => {
    const { value, fault } = whole(cell);
    if (value !== null || (fault !== null && !/^(whole-)?number$/.test(fault.expected)))
      return true;
    // 1.400 is a count that cannot be read; 3.4 is a mean.
    return typeof cell === 'string' && /^\s*\d{1,3}(?:\.\d{3})+\s*$/.test(cell);
  };
  const candidates = candidatesIn(headings, names);
  const counted = candidates.filter(({ place }) => rows.some(({ cells }) => isCount(cells[place])));
  // With what a label has to be on one scale: the responses to an item, or else any other.
  const peers = new Map<string, readonly string[]>();
  for (const { cells } of rows) {
    const labels = counted.flatMap(({ place, label }) => (isCount(cells[place]) ? label : []));
    if (labels.length > 0) peers.set(labels.join('\n'), labels);
  }
  const isResponse = (one: Candidate): boolean => {
    if (counted.includes(one) || isAmong(given, one.label)) return true;
    const others = candidates.flatMap(({ place, label }) => (place === one.place ? [] : [[label]]));
    const sets = peers.size > 0 ? [...peers.values()] : others;
    return sets.some((labels) => areOnOneScale([...labels, one.label]));
  };
  return candidates.filter(isResponse).map(({ place }) => place);
}

/** Whether some of the columns are surely the responses of a scale, so that people are counted. */
export function areResponses(
  headings: readonly Heading[],
  options: readonly number[],
  given: readonly string[] | null,
): boolean {
  const labels = options.map((place) => labelOf(headings[place]));
  const onScale = labels.filter((label) => isAmong(given, label));
  return onScale.length > 1 || areOnOneScale(labels);
}

/** Two columns of one response are an error: nobody can say which of them counts. */
export function tellRepeated(
  { headings }: Table,
  names: readonly unknown[],
  options: readonly number[],
  problems: Problem[],
): void {
  const labels = new Set(options.map((place) => fold(labelOf(headings[place]))));
  const found = new Set<string>();
  for (const { label } of candidatesIn(headings, names)) {
    const key = fold(label);
    if (found.has(key) && labels.has(key)) {
      problems.push(problem('error', 'duplicate', ['heading'], 'heading', label));
    }
    found.add(key);
  }
}

/** The text by which a column is known: its field, where it names one. */
export function labelOf(heading: Heading | undefined): string {
  return heading?.field ?? heading?.text ?? '';
}

function candidatesIn(headings: readonly Heading[], names: readonly unknown[]): Candidate[] {
  return headings.flatMap((heading, place) => {
    const label = labelOf(heading);
    return names[place] === null && label !== '' && !percentHeading.test(label)
      ? [{ place, label }]
      : [];
  });
}

function isAmong(labels: readonly string[] | null, label: string): boolean {
  return labels?.some((one) => fold(one) === fold(label)) ?? false;
}
