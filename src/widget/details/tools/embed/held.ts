import { webAddress } from '../../../../reading/web-address.js';
import type { Source } from '../../../../reading/table.js';
import type { FrameView } from '../../../frame.js';
import type { UpdatingElement } from '../../../updating-element.js';
import type { PageData } from '../../page-data.js';
import { element, type Attributes, type Markup } from './markup.js';

/** What a widget was given, so that the same can be given to another. */
export interface Held {
  readonly tag: string;
  /** What the class observes, by attribute. */
  readonly inputs: Attributes;
  /** What any element may have. */
  readonly own: Attributes;
  /** The rows as a table, where there are any and a table can hold them. */
  readonly table: Markup | null;
  /** The data as JSON, where no table can hold it. */
  readonly json: string | null;
}

/** What a widget holds; `null` where it may not be passed on, or cannot be written. */
export function heldBy({ attributes: host, inputs }: FrameView, data: PageData): Held | null {
  if (data.kind === 'people') return null;
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
  const caption = host.querySelector('caption')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const own = { id: host.id || null, ...ownOf(host) };
  const widget = { tag, own };
  if (data.kind === 'none') return { ...widget, inputs: attributes, table: null, json: null };
  const { source } = data;
  const fields = fieldsOf(source, attributeOf);
  const table = fields && tableOf(source, caption);
  if (fields && table !== undefined) {
    // An attribute without text says nothing of what the data says.
    const filled = Object.entries(attributes).map(([name, value]): [string, string | null] => [
      name,
      value === null || value === '' ? (fields[name] ?? value) : value,
    ]);
    return { ...widget, inputs: Object.fromEntries(filled), table, json: null };
  }
  const json = jsonOf(host);
  return json === null ? null : { ...widget, inputs: attributes, table: null, json };
}

/** Tokens are looks that an author chose; anything else that is styled is the page’s. */
function ownOf({ style, lang, dir }: HTMLElement): Attributes {
  const tokens = [...style]
    .filter((name) => name.startsWith('--chalkwork-'))
    .map((name) => `${name}: ${style.getPropertyValue(name).trim()}`);
  return { lang: lang || null, dir: dir || null, style: tokens.join('; ') || null };
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

/** Named inputs of the data as attributes; `null` where one of them cannot be one. */
function fieldsOf({ fields }: Source, attributeOf: ReadonlyMap<string, string>): Attributes | null {
  const given: Record<string, string> = {};
  for (const [name, value] of fields) {
    if (value === null || value === undefined || value === false) continue;
    const attribute = attributeOf.get(name);
    const text = Array.isArray(value) ? listText(value) : textOf(value);
    if (attribute === undefined || text === null) return null;
    given[attribute] = text;
  }
  return given;
}

function listText(values: readonly unknown[]): string | null {
  const isPlain = values.every((one) => typeof one === 'string' && !one.includes('|'));
  return isPlain ? values.join('|') : null;
}

/** Rows as a table; `null` where there are none, `undefined` where a cell is no text. */
function tableOf({ table }: Source, caption: string): Markup | null | undefined {
  if (!table) return null;
  const cells = table.rows.map((row) => row.cells.map(cellText));
  if (cells.some((row) => row.includes(null))) return undefined;
  const head = table.headings.map(({ text, field }) =>
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

/** The data as JSON that ends no script; `null` where it is none. */
function jsonOf(host: FrameView['attributes']): string | null {
  try {
    const script = host.querySelector(':scope > script[type="application/json"]');
    const data: unknown = host.data ?? JSON.parse(script?.textContent ?? '');
    return JSON.stringify(data, null, 2).replaceAll('<', '\\u003c');
  } catch {
    return null;
  }
}
