/** What a source line begins with, in English and Spanish. */
const sourceLabel = /^(?:source|fuente)s?\s*:\s*/i;

/**
 * What a placeholder says in words that people read, by the attribute that it would be: the table's
 * caption is the heading, the line below names the source and links to it, and what is in small
 * print, or names no source, is the note.
 */
export function saidIn(place: Element): Readonly<Partial<Record<string, string>>> {
  const line = place.querySelector('figcaption')?.cloneNode(true) as Element | undefined;
  const small = [...(line?.querySelectorAll('small') ?? [])];
  for (const print of small) print.remove();
  const link = line?.querySelector('a[href]');
  const text = textOf(line);
  const isSource = link ?? sourceLabel.test(text);
  const said = {
    heading: textOf(place.querySelector('caption')),
    'source-name': isSource ? text.replace(sourceLabel, '') : '',
    'source-url': link?.getAttribute('href') ?? '',
    note: [isSource ? '' : text, ...small.map(textOf)].join(' ').trim(),
  };
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words));
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
