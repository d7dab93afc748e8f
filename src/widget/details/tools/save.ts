import { idOf } from '../../controls/fragment.js';
import type { FrameView } from '../../frame.js';
import type { DataTable, FigureDetails } from '../../locale/words.js';
import type { WidgetDetails } from '../details.en.js';
import type { ToolOutcome } from './tools.js';

/** Saves the data table as CSV. */
export function saveCsv({ attributes, drawing }: FrameView, { table }: FigureDetails): ToolOutcome {
  // A spreadsheet takes a file for UTF-8 only when it starts with a byte order mark.
  return save(
    attributes,
    'csv',
    'text/csv;charset=utf-8',
    `\uFEFF${toCsv(table, drawing?.words.whatIf ?? null)}`,
  );
}

/** Saves the result with its arithmetic, its source and what is known of it as JSON. */
export function saveJson(view: FrameView, { about = [] }: FigureDetails): ToolOutcome {
  const { sourceName, asOf, claimedBy, disputedBy, correction, note } = view.attributes;
  const saved = {
    widget: view.attributes.localName,
    source: { name: sourceName, url: view.inputs.sourceUrl, asOf, claimedBy, disputedBy },
    correction,
    note,
    about: about.map(({ name, text, isGiven }) => ({ name, text: isGiven ? text : null })),
    whatIf: view.drawing?.words.whatIf ?? null,
    result: view.result,
  };
  const type = 'application/json;charset=utf-8';
  return save(view.attributes, 'json', type, `${JSON.stringify(saved, null, 2)}\n`);
}

/**
 * A table as CSV (RFC 4180), with the values as they are, not as they are shown. What a reader only
 * tries out stands first, so that the numbers are not taken for the source's.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe before it, which makes it text
 * there and stays in the cell wherever the file is read. Numbers, such as -5, stay numbers.
 */
export function toCsv({ headings, rows }: DataTable, whatIf: string | null): string {
  const lines = [
    ...(whatIf === null ? [] : [[whatIf]]),
    headings,
    ...rows.map((row) => row.map(({ value }) => value ?? '')),
  ];
  return lines.map((line) => `${line.map(cellText).join(',')}\r\n`).join('');
}

/**
 * Where a formula starts: with one of these signs, behind what no eye sees, at the start of a cell
 * or of what another spreadsheet takes for one: where a comma is the decimal sign, `;` separates.
 */
const formula = /^(?=[\t\r\n])|(^|[;\t\r\n])(?=[\s\p{C}\p{DI}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;

function cellText(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = value.replace(formula, "$1'");
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Saves something as a file that is named after the widget. */
export function save(
  host: HTMLElement,
  extension: string,
  type: string,
  content: string | Blob,
): ToolOutcome {
  const { ownerDocument } = host;
  const isAllowed = allowsDownloads(ownerDocument.defaultView);
  if (isAllowed === false) return { isDone: false, byHand: null, frame: 'refuses' };
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = ownerDocument.createElement('a');
  anchor.href = url;
  anchor.download = `${fileName(host)}.${extension}`;
  anchor.click();
  // Safari reads the blob only after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
  return { isDone: true, byHand: null, ...(isAllowed ? {} : { frame: 'may-refuse' }) };
}

/**
 * Whether all frames around a page let readers save; `null` where one belongs to another site, and
 * nobody can look at it. Browsers do not tell of a download that they refuse.
 */
function allowsDownloads(page: Window | null): boolean | null {
  for (let inner = page; inner && inner !== inner.parent; inner = inner.parent) {
    const { frameElement } = inner;
    if (!frameElement) return null;
    const flags = frameElement.getAttribute('sandbox')?.toLowerCase().split(/\s+/);
    if (flags && !flags.includes('allow-downloads')) return false;
  }
  return true;
}

/** What a reader is told of something saved; `refused` where it is not known why it was not. */
export function toldOfFile(
  { isDone, frame }: ToolOutcome,
  { done, refused }: { readonly done: string; readonly refused: string },
  { inFrame }: WidgetDetails,
): string {
  if (!isDone) return frame ? inFrame.refused : refused;
  return frame ? `${done} ${inFrame.perhaps}` : done;
}

/** The widget's id without what is a path in a file's name, or turns its ending round. */
function fileName(widget: HTMLElement): string {
  const name = idOf(widget)
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, 60);
  return name || widget.localName;
}
