/** What a source line begins with, in English and Spanish. */
const sourceLabel = /^(?:source|fuente)s?\s*:\s*/i;

/** What parts words though no space is between them. */
const parting = 'br, p, div, li, blockquote, h1, h2, h3, h4, h5, h6';

/** What stands in a placeholder for people to read, and what becomes of it. */
export interface Said {
  /** By the attribute that it would be. */
  readonly attributes: Readonly<Partial<Record<string, string>>>;
  /** The elements whose every word is in an attribute. */
  readonly repeated: readonly Element[];
  /** All words, for the console to name those that the drawn widget does not say. */
  readonly words: readonly string[];
}

/**
 * What a placeholder says in words that people read: the table's caption is the heading, the line below
 * names the source and links to it, and what is in small print, or names no source, is the note. An
 * attribute comes before them. Where one gives an address, the line gives the name only if it says that
 * it is the source: what it links to may be something else.
 */
export function saidIn(place: Element): Said {
  const { below, title, others, rest } = linesOf(place);
  const line = below?.cloneNode(true) as Element | undefined;
  const small = [...(line?.querySelectorAll('small') ?? [])];
  for (const print of small) print.remove();
  const links = [...(line?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])];
  const toWeb = links.filter(({ protocol }) => /^https?:$/.test(protocol));
  // The name is one link or none: with several, it would lead to one of them only.
  const link = links.length === 1 ? toWeb[0] : null;
  const text = textOf(line);
  const isLabeled = sourceLabel.test(text);
  const isSource = toWeb.length > 0 || isLabeled;
  const given = (name: string) => place.getAttribute(`data-${name}`);
  const words = {
    heading: textOf(title),
    'source-name': isSource ? text.replace(sourceLabel, '') : '',
    note: [isSource ? '' : text, ...small.map(textOf)].join(' ').trim(),
  };
  const isName = given('source-url') === null || isLabeled;
  const isAddress = (given('source-url') ?? given('source-name')) === null;
  const attributes = {
    ...words,
    'source-name': isName ? words['source-name'] : '',
    'source-url': (isAddress ? link?.getAttribute('href') : null) ?? '',
  };
  const isTaken = (...names: readonly (keyof typeof words)[]): boolean =>
    names.every((name) => words[name] === (given(name)?.trim() ?? attributes[name]));
  const repeated = [
    isTaken('heading') ? title : null,
    isTaken('source-name', 'note') ? below : null,
  ];
  return {
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, one]) => one)),
    repeated: repeated.filter((one) => one instanceof Element),
    words: [...Object.values(words), ...[...others, rest].map(textOf)].filter(Boolean),
  };
}

interface Lines {
  readonly title: Element | null | undefined;
  readonly below: Element | null | undefined;
  /** Lines that are neither. */
  readonly others: readonly Element[];
  /** A copy of what else there is; `null` where it stands for the table. */
  readonly rest: Element | null;
}

/** Editors put a table into a figure of its own and write its caption as a line of that figure. */
function linesOf(place: Element): Lines {
  const lines = [...place.querySelectorAll('figcaption')];
  const own = lines.filter((line) => line.closest('figure, [data-chalkwork]') === place);
  const { rest, line } = besidesTable(place);
  const below = own.at(-1) ?? lines.at(-1) ?? line;
  const title = place.querySelector('caption') ?? lines.find((one) => one !== below);
  const others = lines.filter((one) => one !== below && one !== title);
  const hasRows = place.matches('[data-src]') || place.querySelector('table') !== null;
  return { below, title, others, rest: hasRows ? rest : null };
}

/**
 * A copy of what a figure holds besides its table and its lines, and the element in it that names a
 * source, for editors that know no `figcaption`. That one is no longer in the rest.
 */
function besidesTable(place: Element): {
  readonly rest: Element;
  readonly line?: Element | undefined;
} {
  const rest = place.cloneNode(true) as Element;
  const all = [...rest.querySelectorAll('*')];
  for (const known of rest.querySelectorAll('table, figcaption, script, style')) known.remove();
  if (place.querySelector('figcaption')) return { rest };
  const line = [...rest.querySelectorAll('p, div'), rest].find((one) =>
    sourceLabel.test(textOf(one)),
  );
  if (line === rest) return { rest: line.cloneNode() as Element, line };
  line?.remove();
  const own = line && place.querySelectorAll('*')[all.indexOf(line)];
  return { rest, line: own?.querySelector('table') ? line : own };
}

/** Those words that a drawn widget does not say. */
export function unsaidBy(widget: Element, words: readonly string[]): string {
  const drawn = inOneLine(widget.shadowRoot?.textContent);
  return words.filter((one) => !drawn.includes(one)).join(' … ');
}

function textOf(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const part of copy?.querySelectorAll(parting) ?? []) {
    part.before(' ');
    part.after(' ');
  }
  return inOneLine(copy?.textContent);
}

function inOneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
