import type { Outcome } from '../../core/outcome.js';
import { PageSource } from '../../reading/page-source.js';
import type { Source } from '../../reading/table.js';
import type { ColumnMatcher, Columns, SourceWay } from '../../reading/way.js';

/** What a page gives a widget in its own markup, or by a script. */
export type PageData =
  /** Nothing: there is a file, or attributes say it all. */
  | { readonly kind: 'none' }
  /** Rows and inputs, without titles, totals and notes. */
  | { readonly kind: 'source'; readonly source: Source }
  /** Rows of which each tells of somebody: nobody passes them on. */
  | { readonly kind: 'people' }
  /** Numbers that are not shown, to protect people. */
  | { readonly kind: 'withheld' };

/** What is known of a topic's rows. */
interface Topic {
  readonly columns: Columns;
  readonly match: ColumnMatcher;
  /** Whether rows are counted before anything else is read of them. */
  readonly isCounted: (source: Source) => boolean;
}

/** A widget, as it finds its data. */
interface Holder extends HTMLElement {
  readonly data: unknown;
  readonly src: string | URL | null;
}

/** Reads once more what the page itself holds of a widget's data. */
export function readPageData(
  host: Holder,
  way: SourceWay,
  { columns, match, isCounted }: Topic,
): PageData {
  const none = { kind: 'none' } as const;
  const people = { kind: 'people' } as const;
  if (host.data === null && isGiven(host.src)) return none;
  // Its name is the topic's, and the element keeps it to itself.
  const rowsField = String(Reflect.get(host, 'rowsField'));
  const page = new PageSource(host, rowsField, () => undefined);
  page.data = host.data;
  const asItStands: SourceWay = { ...way, tidy: (value) => ({ value, problems: [] }) };
  const raw = valueOf(page.read(asItStands));
  if (!raw) return none;
  if (isCounted(raw)) return people;
  const source = valueOf(way.tidy(raw));
  if (!source) return none;
  const isOfSomebody = source.table?.headings.some((heading) => {
    const column = match(heading, columns);
    return column !== null && columns[column] === 'id';
  });
  return isOfSomebody ? people : { kind: 'source', source };
}

function valueOf(found: Outcome<Source> | 'loading' | null): Source | null {
  return found === null || found === 'loading' ? null : found.value;
}

function isGiven(src: string | URL | null): boolean {
  return src !== null && String(src).trim() !== '';
}
