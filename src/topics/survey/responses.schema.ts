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
  const isCounting =
    isRecord(found) && Object.entries(shapes).every(([name, isShaped]) => isShaped(found[name]));
  return isCounting
    ? { value: found as unknown as Counting, fault: null }
    : { value: null, fault: { code: 'unknown-value', expected: 'object-or-rows' } };
};

type Shape = (found: unknown) => boolean;

const isText: Shape = (found) => typeof found === 'string';
const isTextOrNull: Shape = (found) => found === null || isText(found);
const isNumber: Shape = (found) => typeof found === 'number';

function isRecord(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

/** A list of which each entry holds these. */
function listOf(fields: Readonly<Record<string, Shape>>): Shape {
  const isEntry: Shape = (one) =>
    isRecord(one) && Object.entries(fields).every(([name, isShaped]) => isShaped(one[name]));
  return (found) => Array.isArray(found) && found.every(isEntry);
}

const areNumbers: Shape = (found) => isRecord(found) && Object.values(found).every(isNumber);
const areTexts: Shape = (found) => Array.isArray(found) && found.every(isText);

const shapes: Readonly<Record<keyof Counting, Shape>> = {
  dropped: listOf({}),
  excluded: areNumbers,
  flagged: areNumbers,
  hidden: (found) =>
    isRecord(found) &&
    areTexts(found.groups) &&
    typeof found.isAll === 'boolean' &&
    listOf({ item: isText, wave: isTextOrNull })(found.items),
  leftOut: listOf({ position: isNumber, heading: isTextOrNull, reason: isText }),
  matrices: listOf({ wording: isText, items: areTexts }),
  respondents: isNumber,
};

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
  const hasItems = nameItems([named, ...rowsOf(source)]);
  // Rows that `tabulate` made are data, all of them: none is a title, a total or a note.
  if (hasItems && source.fields.has('tabulation')) return { value: source, problems: [] };
  const isOther = format !== 'responses' && hasItems;
  if (!intake || isOther) return null;
  const part = intake.want();
  if (part) return part.read(source);
  return intake.hasFailed ? lackingPart : 'loading';
}
