import { webAddress } from '../../../../reading/web-address.js';
import type { Source } from '../../../../reading/table.js';
import type { FrameView } from '../../../frame.js';
import type { UpdatingElement } from '../../../updating-element.js';
import { idOf, placeKey } from '../../../controls/fragment.js';
import type { PageData } from '../../page-data.js';
import { element, type Attributes, type Markup } from './markup.js';

/** Data that may be passed on. */
type Passed = Extract<PageData, { kind: 'none' | 'source' }>;

/** What a widget was given, so that the same can be given to another. */
export interface Held {
  readonly tag: string;
  /** What the class observes, by attribute. */
  readonly inputs: Attributes;
  /** What any element may have. */
  readonly own: Attributes;
  /** The rows as a table, where there are any. */
  readonly table: Markup | null;
}

/** What a widget holds, as far as it reads it; `null` where that cannot be written. */
export function heldBy(
  { attributes: host, inputs, problems }: FrameView,
  data: Passed,
): Held | null {
  const base = host.ownerDocument.baseURI;
  const { tag, properties } = host.constructor as typeof UpdatingElement & { readonly tag: string };
  const names = Object.entries(properties).flatMap(([name, { attribute }]) =>
    attribute === false ? [] : [name],
  );
  const observed = (host.constructor as typeof UpdatingElement).observedAttributes;
  // Both are in the order of the properties.
  const attributeOf = new Map(names.map((name, place) => [name, observed[place] ?? name]));
  const given = Object.fromEntries(
    [...attributeOf].map(([name, attribute]) => [attribute, textOf(Reflect.get(host, name))]),
  );
  const { src } = given;
  const attributes = {
    ...given,
    src: src?.trim() ? (webAddress(src, base)?.href ?? null) : null,
    'source-url': inputs.sourceUrl,
  };
  const own = { id: idOf(host) || null, ...ownOf(host) };
  const widget = { tag, own };
  if (data.kind === 'none') return { ...widget, inputs: attributes, table: null };
  const fields = fieldsOf(data.source, attributeOf);
  const caption = host.querySelector('caption')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const table = tableOf(data.source, caption, unreadOf(problems));
  if (!fields || table === undefined) return null;
  // An attribute without text says nothing of what the data says.
  const filled = Object.entries(attributes).map(([name, value]): [string, string | null] => [
    name,
    value === null || value === '' ? (fields[name] ?? value) : value,
  ]);
  return { ...widget, inputs: Object.fromEntries(filled), table };
}

/** Tells columns that the widget did not read, by its problems: nobody passes them on. */
function unreadOf(problems: FrameView['problems']): (heading: string) => boolean {
  const unread = problems.flatMap(({ code, got }) =>
    code === 'unknown-column' && got !== null ? [got] : [],
  );
  // What is long is quoted in part.
  const isQuoted = (heading: string, got: string): boolean =>
    got.endsWith('…') ? heading.startsWith(got.slice(0, -1)) : heading === got;
  return (heading) => unread.some((got) => isQuoted(heading, got));
}

/**
 * Tokens are looks that an author chose; anything else that is styled is the page’s. What is not on
 * the widget is on the element that it was put into.
 */
function ownOf(host: HTMLElement): Attributes {
  const place = Reflect.get(host, placeKey) as HTMLElement | undefined;
  const tokens = new Map([...tokensOf(place), ...tokensOf(host)]);
  const style = [...tokens].map(([name, value]) => `${name}: ${value}`).join('; ');
  // What is empty says nothing.
  const own = (name: 'lang' | 'dir') => [host[name], place?.[name]].find(Boolean) ?? null;
  return { lang: own('lang'), dir: own('dir'), style: style || null };
}

function tokensOf(element: HTMLElement | undefined): [name: string, value: string][] {
  const { style = null } = element ?? {};
  if (!style) return [];
  return [...style]
    .filter((name) => name.startsWith('--chalkwork-'))
    .map((name) => [name, style.getPropertyValue(name).trim()]);
}

/** A value as an attribute holds it; `null` where there is none. */
function textOf(value: unknown): string | null {
  if (value === true) return '';
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' || value instanceof URL ? String(value) : null;
}

/** A number that is read as itself: three digits behind a point could be thousands to some. */
function numberText(value: number): string {
  const digits = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  return /\.\d{3}$/.test(digits) ? `${digits}0` : digits;
}

/** Named inputs of the data that are read, as attributes; `null` where one of them cannot be one. */
function fieldsOf({ fields }: Source, attributeOf: ReadonlyMap<string, string>): Attributes | null {
  const given: Record<string, string> = {};
  for (const [name, value] of fields) {
    if (value === null || value === undefined || value === false) continue;
    const attribute = attributeOf.get(name);
    // Such as what is told of how responses were counted: the figure says it, no attribute can.
    if (attribute === undefined && typeof value === 'object') return null;
    if (attribute === undefined) continue;
    const text = Array.isArray(value) ? listText(value) : textOf(value);
    if (text === null) return null;
    given[attribute] = text;
  }
  return given;
}

function listText(values: readonly unknown[]): string | null {
  const isPlain = values.every((one) => typeof one === 'string' && !one.includes('|'));
  return isPlain ? values.join('|') : null;
}

/** Rows as a table; `null` where there are none, `undefined` where a cell is no text. */
function tableOf(
  { table }: Source,
  caption: string,
  isUnread: (heading: string) => boolean,
): Markup | null | undefined {
  if (!table) return null;
  const places = table.headings.map(({ text, field }) => !isUnread(field ?? text));
  const read = <Value>(row: readonly Value[]): Value[] => row.filter((_, place) => places[place]);
  const cells = table.rows.map((row) => read(row.cells).map(cellText));
  if (cells.some((row) => row.includes(null))) return undefined;
  const head = read(table.headings).map(({ text, field }) =>
    element('th', { scope: 'col', 'data-field': field }, text),
  );
  const rows = cells.map(([first, ...others]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, first ?? ''),
      ...others.map((cell) => element('td', {}, cell)),
    ),
  );
  return element(
    'table',
    {},
    caption === '' ? null : element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
}

/** A cell as text; `null` where it is none. */
function cellText(cell: unknown): string | null {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return textOf(cell);
}
