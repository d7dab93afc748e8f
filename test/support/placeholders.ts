import type { Tag } from '../../src/catalogue.js';

/** What a placeholder says in words for people; all else an author gives is in `data-` attributes. */
const inWords = ['heading', 'source-name', 'source-url', 'note'];

/** Where the sources of the stories' figures are said to be, for want of an address of their own. */
export const studyUrl = 'https://example.org/study';

/** The markup of a widget as a placeholder: its own tag written as a figure, with its table. */
export function placeholderOf(markup: string): string {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  const widget = body.firstElementChild!;
  const figure = document.createElement('figure');
  const tag = widget.localName;
  figure.className = `chalkwork chalkwork-${tag}`;
  figure.setAttribute('data-chalkwork', tag);
  for (const { name, value } of widget.attributes) {
    if (!inWords.includes(name)) figure.setAttribute(`data-${name}`, value);
  }
  figure.append(...widget.childNodes, lineOf(widget));
  const heading = widget.getAttribute('heading');
  const caption = figure.querySelector('caption');
  if (heading !== null && caption) caption.textContent = heading;
  return figure.outerHTML;
}

function lineOf(widget: Element): HTMLElement {
  const line = document.createElement('figcaption');
  const link = document.createElement('a');
  link.href = studyUrl;
  link.textContent = widget.getAttribute('source-name') ?? 'A study';
  const print = document.createElement('small');
  print.textContent = widget.getAttribute('note') ?? 'Nobody says how people were counted.';
  line.append('Source: ', link, ' ', print);
  return line;
}

/** The markup of a placeholder that the loader gave up, as it was before. */
export function withoutMark(around: Element): string {
  return around.innerHTML.replace(/ data-chalkwork-still="[^"]*"/g, '');
}

/** Where the loader is in the source. */
export const loader = 'src/arrival/loader.ts';

/** The snippets that the README gives, one for each widget. */
export async function readmeSnippets(): Promise<ReadonlyMap<Tag, string>> {
  const readme = await (await fetch('/README.md')).text();
  const snippets = readme.match(/<figure\s[^]*?<\/figure>/g) ?? [];
  return new Map(
    snippets.map((snippet) => [/data-chalkwork="([^"]*)"/.exec(snippet)![1] as Tag, snippet]),
  );
}

/** A snippet with so many rows in its table: its own again and again, each with a name of its own. */
export function withRows(snippet: string, count: number): string {
  const { body } = new DOMParser().parseFromString(snippet, 'text/html');
  const { tHead, tBodies } = body.querySelector('table')!;
  const headings = [...tHead!.rows[0]!.cells].map(({ textContent }) => textContent);
  const name = headings.findIndex((heading) => ['Channel', 'Item', 'Line'].includes(heading));
  const rows = [...tBodies[0]!.rows];
  for (let at = rows.length; at < count; at += 1) {
    const row = rows[at % rows.length]!.cloneNode(true) as HTMLTableRowElement;
    row.cells[name]!.append(` (${at})`);
    tBodies[0]!.append(row);
  }
  // Enough for whatever the rows add up to.
  body.querySelector('[data-total]')?.setAttribute('data-total', '$9,000,000,000');
  return body.innerHTML;
}
