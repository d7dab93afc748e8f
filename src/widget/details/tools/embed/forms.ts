import type { FrameView } from '../../../frame.js';
import type { Held } from './held.js';
import { element, escaped, write, type Markup } from './markup.js';

/** The ways in which a widget comes onto a page, from those that work everywhere to those for builders. */
export const formNames = ['figure', 'tag', 'bundler'] as const;
export type FormName = (typeof formNames)[number];

/** The code for each way. */
export type Forms = Readonly<Record<FormName, string>>;

/** Writes a widget as its page’s author would have to write it, in each way. */
export function formsOf(held: Held, view: FrameView, folder: string): Forms {
  const { tag, own, inputs, table } = held;
  const told = table ?? sentence(view);
  const widget = write(element(tag, { ...own, ...inputs }, told));
  const figure = [
    // The page may be on another host: without `crossorigin`, cookies would go to this one.
    `<link rel="stylesheet" crossorigin href="${escaped(folder)}chalkwork.css">`,
    script(`${folder}chalkwork.js`),
    write(figureOf(held, view, told)),
  ];
  return {
    figure: figure.join('\n'),
    tag: [script(`${folder}${tag}.js`), widget].join('\n'),
    bundler: [`import 'chalkwork/${tag}';`, '', widget].join('\n'),
  };
}

/** What people read where there are neither rows nor scripts; nothing that a reader only tried. */
function sentence({ drawing }: FrameView): Markup | null {
  if (drawing?.words.whatIf !== null) return null;
  return element('p', {}, drawing.words.sentence);
}

function script(address: string): string {
  return write(element('script', { type: 'module', src: address }));
}

/** A widget as a figure, which says in words for people what it can. */
function figureOf({ tag, own, inputs, table }: Held, view: FrameView, told: Markup | null): Markup {
  const { heading = null, 'source-name': name = null, note = null, ...others } = inputs;
  const { 'source-url': url = null, ...unseen } = others;
  const isTitled = table !== null && heading !== null && isPlain(heading);
  const isNamed = name !== null && isPlain(name);
  const isNoted = note !== null && isPlain(note);
  const data = {
    ...unseen,
    heading: isTitled ? null : heading,
    'source-name': isNamed ? null : name,
    note: isNoted ? null : note,
  };
  const source = isNamed ? name : url;
  const link = source !== null && url !== null ? element('a', { href: url }, source) : source;
  const line = [
    ...(link === null ? [] : [`${view.messages.source} `, link]),
    ...(link !== null && isNoted ? [' '] : []),
    ...(isNoted ? [element('small', {}, note)] : []),
  ];
  return element(
    'figure',
    {
      class: `chalkwork chalkwork-${tag}`,
      ...own,
      'data-chalkwork': tag,
      ...Object.fromEntries(Object.entries(data).map(([key, value]) => [`data-${key}`, value])),
    },
    table && isTitled ? titled(table, heading) : told,
    line.length > 0 ? element('figcaption', {}, ...line) : null,
  );
}

/** The heading of a figure is the caption of its table. */
function titled({ children }: Markup, heading: string): Markup {
  const others = children.filter((child) => typeof child === 'string' || child.tag !== 'caption');
  return element('table', {}, element('caption', {}, heading), ...others);
}

/** Whether a text comes back from a page as it was: its space and the label before a source do not. */
function isPlain(text: string): boolean {
  return text !== '' && !/^\s|\s$|\s\s|[^\S ]|^(source|fuente)s?\s*:/i.test(text);
}
