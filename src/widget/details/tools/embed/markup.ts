/** An element as it is written in a page. A child that is text stands as text. */
export interface Markup {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (Markup | string)[];
}

/** Attributes by name; `null` is not written. */
export type Attributes = Readonly<Record<string, string | null>>;

export function element(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly (Markup | string | null)[]
): Markup {
  return { tag, attributes, children: children.filter((child) => child !== null) };
}

/** Longer than this, a tag has a line for each attribute, or an element for each child. */
const longest = 80;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as text, in an attribute, too. */
export function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}

/** Writes an element with all that is in it, as somebody who has to read it would. */
export function write({ tag, attributes, children }: Markup, indent = ''): string {
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [`${name}="${escaped(value)}"`],
  );
  const short = `${indent}<${[tag, ...given].join(' ')}>`;
  const start =
    short.length > longest && given.length > 1
      ? `${indent}<${tag}\n${given.map((one) => `${indent}  ${one}\n`).join('')}${indent}>`
      : short;
  // Between words, white space would be seen.
  const isText = children.some((child) => typeof child === 'string');
  const inside = children.map((child) =>
    typeof child === 'string' ? escaped(child) : write(child, isText ? '' : `${indent}  `),
  );
  if (isText || children.length === 0) return `${start}${inside.join('')}</${tag}>`;
  return `${start}\n${inside.join('\n')}\n${indent}</${tag}>`;
}
