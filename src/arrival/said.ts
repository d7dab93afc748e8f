/** What a source line begins with, in English and Spanish. */
const sourceLabel = /^(?:source|fuente)s?\s*:\s*/i;

/** What parts words though no space is between them. */
const parting = 'br, p, div, li, blockquote, h1, h2, h3, h4, h5, h6';

/**
 * What a placeholder says in words that people read, by the attribute that it would be: the table's
 * caption is the heading, the line below names the source and links to it, and what is in small
 * print, or names no source, is the note. A source is named by attributes or by the line, never by
 * half of each: the name of one would link to another.
 */
export function saidIn(place: Element): Readonly<Partial<Record<string, string>>> {
  const { below, title } = linesOf(place);
  const line = below?.cloneNode(true) as Element | undefined;
  const small = [...(line?.querySelectorAll('small') ?? [])];
  for (const print of small) print.remove();
  const links = [...(line?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])];
  const toWeb = links.filter(({ protocol }) => /^https?:$/.test(protocol));
  // The name is one link or none: with several, it would lead to one of them only.
  const link = links.length === 1 ? toWeb[0] : null;
  const text = textOf(line);
  const isSource = toWeb.length > 0 || sourceLabel.test(text);
  const isWanted = !place.matches('[data-source-name], [data-source-url]');
  const said = {
    heading: textOf(title),
    'source-name': isSource && isWanted ? text.replace(sourceLabel, '') : '',
    'source-url': (isWanted ? link?.getAttribute('href') : null) ?? '',
    note: [isSource ? '' : text, ...small.map(textOf)].join(' ').trim(),
  };
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words));
}

/** Editors put a table into a figure of its own and write its caption as a line of that figure. */
function linesOf(place: Element): Record<'below' | 'title', Element | null | undefined> {
  const lines = [...place.querySelectorAll('figcaption')];
  const own = lines.filter((line) => line.closest('figure, [data-chalkwork]') === place);
  const below = own.at(-1) ?? lines.at(-1) ?? besidesTable(place).line;
  const title = place.querySelector('caption') ?? lines.find((line) => line !== below);
  return { below, title };
}

/**
 * What words a figure holds besides its table and its lines, and the one of them that names a source,
 * for editors that know no `figcaption`. That one is no longer in the rest.
 */
function besidesTable(place: Element): {
  readonly rest: Element;
  readonly line?: Element | undefined;
} {
  const rest = place.cloneNode(true) as Element;
  for (const known of rest.querySelectorAll('table, figcaption, script, style')) known.remove();
  if (place.querySelector('figcaption')) return { rest };
  const line = [...rest.querySelectorAll('p, div'), rest].find((one) =>
    sourceLabel.test(textOf(one)),
  );
  if (line === rest) return { rest: line.cloneNode() as Element, line };
  line?.remove();
  return { rest, line };
}

/** What stands beside a table and is seen no more when its widget is drawn. */
export function unsaidIn(place: Element): string {
  return place.querySelector('table') ? textOf(besidesTable(place).rest) : '';
}

function textOf(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const part of copy?.querySelectorAll(parting) ?? []) {
    part.before(' ');
    part.after(' ');
  }
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
