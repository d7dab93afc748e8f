import { html, oneEvent } from '@open-wc/testing';
import { catalogue, type Tag } from '../../src/catalogue.js';
import { canary, canaryHost, directionControls } from '../fixtures/hostile-strings.js';
import { storiesOf } from '../support/stories.js';
import { drawn, listenToConsole, shadowAll, until, type AnyWidget } from '../support/widgets.js';

export const languages = ['en', 'es'] as const;

const engines = ['Chrome/', 'Firefox/'];
const turn = engines.findIndex((name) => navigator.userAgent.includes(name)) + 1;

/** Texts are taken in by code that is the same in all three engines: each tries its own third. */
export function thirdOf<Text>(texts: readonly Text[]): Text[] {
  const thirds = Math.min(texts.length, 3);
  return texts.filter((_, index) => index % thirds === turn % thirds);
}

/* ---- The page around ---- */

const prototypes = { Object, Array, String, Function, Map, HTMLElement };
const dialogs = ['alert', 'confirm', 'prompt', 'open'] as const;

/** What of a page no widget may touch. */
function pageAround(): object {
  const { head, body, documentElement, title, adoptedStyleSheets } = document;
  return {
    head: head.childElementCount,
    body: [...body.children].map(({ localName }) => localName),
    attributes: [...documentElement.attributes, ...body.attributes].map(({ name }) => name),
    title,
    sheets: adoptedStyleSheets.length,
    address: location.href,
    prototypes: Object.entries(prototypes).map(
      ([name, { prototype }]) => `${name}: ${Reflect.ownKeys(prototype).map(String).join()}`,
    ),
    frames: window.length,
  };
}

/** A page that hears whatever runs, asks or breaks, from the moment it is watched. */
export interface WatchedPage {
  /** What must not happen, and did. */
  readonly heard: readonly string[];
  /** The addresses that were asked for. */
  readonly requests: readonly string[];
  /** Answers what is asked for; without it, nothing is found. */
  answer: (address: string) => Response;
  /** What a page is apart from the widget; to be compared with itself later. */
  readonly around: () => object;
  readonly stop: () => void;
}

export function watchPage(): WatchedPage {
  const heard: string[] = [];
  const requests: string[] = [];
  const stopping = new AbortController();
  const names = ['fetch', ...dialogs];
  const kept = Object.fromEntries(
    names.map((name) => [name, Reflect.get(window, name) as unknown]),
  );
  // Each problem is told there; here they are thousands, on purpose.
  const consoleKept = listenToConsole();
  const page: WatchedPage = {
    heard,
    requests,
    answer: () => new Response('', { status: 404 }),
    around: pageAround,
    stop: () => {
      stopping.abort();
      consoleKept.stop();
      Object.assign(window, kept);
      Reflect.deleteProperty(window, canary);
    },
  };
  const hear = (what: string) => () => {
    heard.push(what);
    return null;
  };
  Object.assign(window, Object.fromEntries(dialogs.map((name) => [name, hear(name)])), {
    [canary]: hear('a script'),
    fetch: (url: URL, { signal }: RequestInit) => {
      signal?.throwIfAborted();
      requests.push(url.href);
      return Promise.resolve(page.answer(url.href));
    },
  });
  const { signal } = stopping;
  for (const event of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
    const tell = (told: object) => {
      const { message, reason } = told as { message?: unknown; reason?: unknown };
      heard.push(`${event}: ${String(message ?? reason)}`);
    };
    window.addEventListener(event, tell, { signal });
  }
  const resources = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (name.includes(canaryHost)) heard.push(name);
  });
  resources.observe({ entryTypes: ['resource'] });
  signal.addEventListener('abort', () => resources.disconnect());
  return page;
}

/* ---- The widget ---- */

/** What the first story of a widget holds: the example that its data is taken from. */
export async function example(tag: Tag, lang = 'en'): Promise<AnyWidget> {
  const [story] = await storiesOf(tag);
  const widget = await drawn(
    html`<section lang=${lang} style="width: 320px">${story!.template}</section>`,
  );
  for (const button of shadowAll(widget, '[part=tools] button[aria-expanded=false]')) {
    button.click();
    await until(() => button.ariaExpanded === 'true', 'an open panel');
  }
  // What the author wrote is as wide as it is; it would be in sight where there is no figure.
  for (const child of widget.children) (child as HTMLElement).hidden = true;
  return widget;
}

/** Does something to a widget, and waits until it has settled once more and is drawn. */
export async function settle(widget: AnyWidget, act: () => void): Promise<void> {
  const told = oneEvent(widget, 'chalkwork-ready');
  act();
  await told;
  await widget.updateComplete;
}

/** Words that are no number, no web address and on no list. */
export const harmless = 'Qx7: zq';

/** What becomes of harmless words: drawn, told of beside the figure, or told of in its place. */
export type Taking = 'drawn' | 'noted' | 'refused';

export function takingOf(widget: AnyWidget): Taking {
  if (widget.state !== 'ready') return 'refused';
  return widget.problems.length > 0 ? 'noted' : 'drawn';
}

/** The attributes of a widget that hold text, by what becomes of harmless words in them. */
export async function attributesOf(tag: Tag): Promise<Record<Taking, readonly Named[]>> {
  const found: Record<Taking, Named[]> = { drawn: [], noted: [], refused: [] };
  const widget = await example(tag);
  for (const attribute of catalogue[tag].attributes) {
    const { name, type } = attribute;
    if (name === 'src' || type === 'boolean') continue;
    const before = widget.getAttribute(name);
    await settle(widget, () => widget.setAttribute(name, harmless));
    const taking = takingOf(widget);
    if (taking === 'drawn' && !drawnText(widget).includes(harmless)) {
      throw new Error(`${name} is neither drawn nor told of.`);
    }
    found[taking].push(attribute);
    await settle(widget, () => {
      if (before === null) widget.removeAttribute(name);
      else widget.setAttribute(name, before);
    });
  }
  return found;
}

export interface Named {
  readonly name: string;
  readonly property: string;
}

/** The cells of the example's table, row by row, without its headings. */
export function bodyOf(widget: AnyWidget): readonly (readonly HTMLTableCellElement[])[] {
  const table = widget.querySelector('table');
  if (!table) throw new Error('The first story holds no table.');
  return [...table.rows].slice(1).map(({ cells }) => [...cells]);
}

/** The example's table as rows of JSON, and the name under which JSON holds them. */
export function jsonOf(widget: AnyWidget): { rowsField: string; rows: Record<string, string>[] } {
  const headings = [...widget.querySelector('table')!.rows[0]!.cells].map(
    ({ dataset, textContent }) => dataset.field ?? textContent.trim(),
  );
  const rows = bodyOf(widget).map((cells) =>
    Object.fromEntries(cells.map((cell, place) => [headings[place]!, cell.textContent.trim()])),
  );
  return { rowsField: String(Reflect.get(widget, 'rowsField')), rows };
}

/* ---- What is drawn ---- */

const controls = new RegExp(`[${directionControls.join('')}]`);
const unseen = new RegExp(`[${directionControls.join('')}\u2060-\u2065]`, 'g');

/** Text without what may be taken out of it: directions, and space more than one. */
export function plain(text: string): string {
  return text.replace(unseen, '').replace(/\s+/gu, ' ').trim();
}

/** All text that a widget draws, wherever it stands. */
export function drawnText(widget: AnyWidget): string {
  return plain(widget.shadowRoot!.textContent);
}

/** Elements that no widget draws, whatever its data. */
const foreign = [
  'script, style, link, meta, base, template, iframe, frame, frameset, object, embed, form, img',
  'image, video, audio, source, marquee, textarea:not([readonly]), details, math, use, animate, set',
  'foreignObject, a:not([href^="http:"], [href^="https:"]), [style], [src], [srcdoc], [action]',
  '[formaction], [ping], [autofocus], [is], [contenteditable]',
].join();

/** All that is drawn and should not be: what could run, load or send, and text that turns others. */
export function wrongParts(widget: AnyWidget): string[] {
  const elements = shadowAll(widget, '*');
  const handlers = elements.filter((element) =>
    element.getAttributeNames().some((name) => name.startsWith('on')),
  );
  const isTurning = ({ childNodes }: Element) =>
    [...childNodes].some((node) => node instanceof Text && controls.test(node.data));
  const turning = elements.filter(
    (element) => isTurning(element) && !element.closest('[dir=auto], bdi'),
  );
  const reversing = widget.problems
    .map(({ message }) => message)
    .filter((text) => controls.test(text));
  return [
    ...(fits(widget) ? [] : ['wider than its place']),
    ...reversing.map((text) => `reversed: ${JSON.stringify(text)}`),
    ...[...shadowAll(widget, foreign), ...handlers].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ...turning.map(
      ({ textContent }) => `not isolated: ${JSON.stringify(textContent.slice(0, 200))}`,
    ),
  ];
}

/** Whether a widget is drawn, and no wider than its place. */
export function fits(widget: AnyWidget): boolean {
  const place = widget.parentElement!;
  return place.scrollWidth <= place.clientWidth && widget.offsetHeight > 0;
}
