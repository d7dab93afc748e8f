import { fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Problem, State } from '../../src/index.js';

/** What every widget lets a page see, whatever its topic. */
export interface AnyWidget extends HTMLElement {
  data: unknown;
  src: unknown;
  heading: unknown;
  note: unknown;
  readonly ready: Promise<void>;
  readonly updateComplete: Promise<unknown>;
  readonly result: { readonly steps: readonly unknown[] } | null;
  readonly problems: readonly (Problem & { readonly message: string })[];
  readonly state: State;
}

/** Waits, a few milliseconds at a time, for what must become true, however busy the machine. */
export function until(isTrue: () => unknown, what: string): Promise<void> {
  return waitUntil(() => Boolean(isTrue()), what, { interval: 5, timeout: 60_000 });
}

/** Puts markup on the page and returns its first widget, settled. */
export async function drawn(markup: TemplateResult): Promise<AnyWidget> {
  const widget = firstWidget(await fixture<HTMLElement>(html`<div>${markup}</div>`));
  await widget.ready;
  return widget;
}

export function firstWidget(around: ParentNode): AnyWidget {
  const widget = [...around.querySelectorAll('*')].find((element) => 'ready' in element);
  if (!widget) throw new Error('There is no widget.');
  return widget as AnyWidget;
}

/** The elements in a widget's shadow that a selector finds. */
export function shadowAll(widget: Element, selector: string): HTMLElement[] {
  return [...(widget.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The only element in a widget's shadow that a selector finds. */
export function shadowOne(widget: Element, selector: string): HTMLElement {
  const found = shadowAll(widget, selector);
  if (found.length !== 1) throw new Error(`Not one, but ${found.length} ${selector}`);
  return found[0]!;
}

/** What a reader sees of an element, on one line. */
export function seen(element: HTMLElement): string {
  return element.innerText.replace(/\s+/g, ' ').trim();
}

/** What a reader sees of a part of a widget; empty where the part is not there. */
export function seenPart(widget: Element, part: string): string {
  return shadowAll(widget, `[part=${part}]`).map(seen).join(' ');
}

/** Whether a reader sees an element. */
export function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Lets a widget look as it does on paper, which not every engine can be asked to show. */
export function putOnPaper({ ownerDocument, shadowRoot }: AnyWidget): void {
  const { CSSStyleSheet: Sheet } = ownerDocument.defaultView!;
  shadowRoot!.adoptedStyleSheets = shadowRoot!.adoptedStyleSheets.map(({ cssRules }) => {
    const sheet = new Sheet();
    const text = [...cssRules].map(({ cssText }) => cssText).join('\n');
    sheet.replaceSync(text.replaceAll('@media print', '@media all'));
    return sheet;
  });
}

/** A button below the figure, by the words on it. */
export function toolButton(widget: Element, words: string): HTMLButtonElement {
  const button = shadowAll(widget, '[part=tools] button').find((one) => seen(one) === words);
  if (!button) throw new Error(`There is no button "${words}".`);
  return button as HTMLButtonElement;
}

/** Opens a panel below the figure, by the words on its button: what a reader sees in it. */
export async function openPanel(widget: AnyWidget, words: string): Promise<string> {
  toolButton(widget, words).click();
  const panel = () =>
    shadowAll(widget, '[role=region]').find((one) => one.ariaLabel === words && !one.hidden);
  await until(() => panel()?.innerText.trim(), words);
  return seen(panel()!);
}

/** Keeps what is written to the console from now on; `stop` gives the console back. */
export function listenToConsole(): {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly stop: () => void;
} {
  const { error, warn } = console;
  const errors: string[] = [];
  const warnings: string[] = [];
  console.error = (...words: unknown[]) => errors.push(words.map(String).join(' '));
  console.warn = (...words: unknown[]) => {
    const text = words.map(String).join(' ');
    if (!text.startsWith('Lit is in dev mode.')) warnings.push(text);
  };
  return { errors, warnings, stop: () => Object.assign(console, { error, warn }) };
}
