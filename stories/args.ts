import { noChange, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { StoryTable } from './table.js';

type FrameAttribute =
  | 'src'
  | 'heading'
  | 'heading-level'
  | 'source-name'
  | 'source-url'
  | 'as-of'
  | 'claimed-by'
  | 'disputed-by'
  | 'correction'
  | 'note'
  | 'currency'
  | 'tools'
  | 'theme';

type Token =
  `--chalkwork-${'accent' | 'category-2' | 'text' | 'surface' | 'muted' | 'line' | 'radius' | 'space'}`;

/**
 * What a story is drawn from: attributes and tokens, under the names that a page's author writes,
 * and the data as a child table or as the `data` property.
 */
export type WidgetArgs<Attribute extends string> = Partial<
  Record<Attribute | FrameAttribute | Token, string | boolean | null>
> & { table?: StoryTable | null; data?: unknown };

class AsWritten extends Directive {
  readonly #written = new Set<string>();
  #element: HTMLElement | null = null;

  override update({ element }: ElementPart, [args]: [object]): typeof noChange {
    this.#element = element as HTMLElement;
    return this.render(args);
  }

  render(args: object): typeof noChange {
    const given = new Map(Object.entries(args).filter(([name]) => !notWritten.has(name)));
    for (const name of new Set([...this.#written, ...given.keys()])) {
      if (this.#element) write(this.#element, name, given.get(name));
      this.#written.add(name);
    }
    return noChange;
  }
}

const notWritten = new Set(['table', 'data']);

function write(element: HTMLElement, name: string, value: unknown): void {
  const isGiven = value !== undefined && value !== null && value !== false;
  const text = value === true ? '' : String(value);
  if (name.startsWith('--')) {
    element.style.setProperty(name, isGiven ? text : null);
  } else if (isGiven) {
    element.setAttribute(name, text);
  } else {
    element.removeAttribute(name);
  }
}

/** Writes a story's args on an element as its author would: attributes, and tokens as its style. */
export const asWritten = directive(AsWritten);
