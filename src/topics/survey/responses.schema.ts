import { lackingPart, type Outcome } from '../../core/outcome.js';
import { matcherOf } from '../../reading/headings.js';
import type { TakingIn } from '../../reading/intake.js';
import { missing, type Reader } from '../../reading/readers.js';
import type { Cell, Source } from '../../reading/table.js';
import { surveyHeadings } from './headings.js';
import type { Counting } from './survey.model.js';
import { surveyColumns } from './tallies.schema.js';

/** Further down, no row is taken for headings. */
const furthest = 12;

const match = matcherOf(surveyHeadings);

/** Inputs that say how responses are to be counted, and are read where they are. */
export const countingInputs = ['questions', 'waveBy', 'completeOnly', 'groupBy'] as const;

/** Reads what `tabulate` tells beside its rows. */
export const countingReader: Reader<Counting> = (found) => {
  if (found === null || found === undefined) return missing;
  const has = (name: keyof Counting): boolean =>
    typeof found === 'object' && typeof Reflect.get(found, name) === 'object';
  const isCounting = counted.every(has);
  return isCounting
    ? { value: found as Counting, fault: null }
    : { value: null, fault: { code: 'unknown-value', expected: 'object-or-rows' } };
};

const counted = ['dropped', 'excluded', 'flagged', 'hidden', 'leftOut', 'matrices'] as const;

/** Whether one of the first rows names the column of items: then a row is no person. */
export function nameItems(rows: readonly (readonly Cell[])[]): boolean {
  return rows
    .slice(0, furthest)
    .some((cells) =>
      cells.some(
        (cell) =>
          typeof cell === 'string' && match({ text: cell, field: null }, surveyColumns) === 'item',
      ),
    );
}

/** The rows of a source as they stand, those of its headings first. */
export function rowsOf({ table }: Source): readonly (readonly Cell[])[] {
  if (!table) return [];
  const { head, headings, rows } = table;
  return [head?.cells ?? headings.map(({ text }) => text), ...rows.map(({ cells }) => cells)];
}

/**
 * Counts rows of which each is a person's, before anything else is read of them. `null` for any
 * other; whether a table without a column of items is one is for the part to say that counts.
 */
export function takeInResponses(
  source: Source,
  given: TakingIn & { readonly format?: unknown },
): Outcome<Source> | 'loading' | null {
  const { intake, format = null } = given;
  const named = source.table?.headings.map(({ text, field }) => field ?? text) ?? [];
  const isOther = format !== 'responses' && nameItems([named, ...rowsOf(source)]);
  if (!intake || isOther) return null;
  const part = intake.want();
  if (part) return part.read(source);
  return intake.hasFailed ? lackingPart : 'loading';
}
