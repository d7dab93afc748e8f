import { render } from 'lit';
import type { Tag } from '../../src/catalogue.js';
import { storiesOf, tags, type Story } from './stories.js';
import { firstWidget, shadowAll, shadowOne, until, type AnyWidget } from './widgets.js';

/** The markup of a story, as an author would send it to a browser. */
function markupOf(story: Story): string {
  const place = document.createElement('div');
  render(story.template, place);
  const widget = firstWidget(place);
  if (widget.data !== null) {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(widget.data);
    widget.append(script);
  }
  return place.innerHTML.replaceAll(/<!--.*?-->/gs, '').trim();
}

/** Every widget in every story that brings its own data, as markup. */
export async function allMarkups(): Promise<{ readonly name: string; readonly markup: string }[]> {
  const ofTag = async (tag: Tag) =>
    (await storiesOf(tag))
      .filter(({ args }) => (args.src ?? null) === null)
      .map((story) => ({ name: `<${tag}> ${story.name}`, markup: markupOf(story) }));
  return (await Promise.all(tags.map(ofTag))).flat();
}

/** A widget as its first story has it, as markup. */
export async function firstMarkup(tag: Tag): Promise<string> {
  const [story] = await storiesOf(tag);
  return markupOf(story!);
}

/** What Lit notes for itself, so that it can warn of two copies of Lit on one page. */
const notedByLit = ['litHtmlVersions', 'litIssuedWarnings'];

/** Only where Lit is not built for production. */
const saidByLit = /^(Lit is in dev mode|Multiple versions of Lit loaded)/;

/** A page of its own, in a frame, as it is before any widget has come to it. */
export class HostPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  /** Exceptions, errors on the console, and what a policy refused. Must stay empty. */
  readonly wrong: string[] = [];
  readonly warnings: string[] = [];
  readonly #ownKeys: ReadonlySet<PropertyKey>;

  constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
    this.window = frame.contentWindow as Window & typeof globalThis;
    this.#ownKeys = new Set(Reflect.ownKeys(this.window));
    this.#listen();
  }

  /** `isStrict` with the strictest policy that the README promises to work under; or with any. */
  static async open({ isStrict = false, policy = '', width = 1400 } = {}): Promise<HostPage> {
    const frame = document.createElement('iframe');
    frame.width = String(width);
    frame.height = '900';
    // In sight: WebKit draws no frame that is out of it.
    Object.assign(frame.style, { position: 'fixed', inset: '0' });
    const query = isStrict ? 'strict' : policy && new URLSearchParams({ policy }).toString();
    frame.src = `/test/pages/host.html?${query}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    return new HostPage(frame);
  }

  get document(): Document {
    return this.window.document;
  }

  /** Where widgets are put. */
  get place(): HTMLElement {
    return this.document.getElementById('place')!;
  }

  /** Names that are on `window` now and were not before. */
  get newGlobals(): PropertyKey[] {
    return Reflect.ownKeys(this.window).filter(
      (key) => !this.#ownKeys.has(key) && !notedByLit.includes(String(key)),
    );
  }

  /** Puts markup on the page without running its scripts, however strict the page is. */
  add(markup: string, place: Element = this.place): void {
    const { body } = new DOMParser().parseFromString(markup, 'text/html');
    place.append(...[...body.childNodes].map((node) => this.document.importNode(node, true)));
  }

  /** Puts a style sheet on the page, to be taken off again. */
  async style(css: string): Promise<HTMLStyleElement> {
    const style = this.document.createElement('style');
    style.textContent = css;
    const loaded = new Promise((resolve) => style.addEventListener('load', resolve));
    this.document.head.append(style);
    await loaded;
    return style;
  }

  /** Has the page load the library, or another module of it. */
  async load(root = '/', module = 'src/define.ts'): Promise<void> {
    // Made outside: a page with Trusted Types lets nobody set the address of a script.
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${root}${module}`;
    const loaded = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
    });
    this.document.head.append(script);
    await loaded;
  }

  /** What a module exports, run by the page. */
  import(address: string): Promise<Record<string, unknown>> {
    return this.window.eval(`import('${address}')`) as Promise<Record<string, unknown>>;
  }

  /** Puts markup with one widget on the page, has it load the library, and waits. */
  async draw(markup: string): Promise<AnyWidget> {
    this.add(markup);
    await this.load();
    return this.widget();
  }

  /** Puts each markup on the page, has it load the library, and waits. */
  async drawAll(markups: readonly { readonly markup: string }[]): Promise<AnyWidget[]> {
    for (const { markup } of markups) this.add(`<section>${markup}</section>`);
    await this.load();
    return this.widgets();
  }

  /** All widgets of the page, each settled. */
  async widgets(): Promise<AnyWidget[]> {
    const found = [...this.document.querySelectorAll<AnyWidget>(tags.join())];
    await Promise.all(found.map(({ ready }) => ready));
    return found;
  }

  /** The only widget of the page, settled. */
  async widget(): Promise<AnyWidget> {
    const found = await this.widgets();
    if (found.length !== 1) throw new Error(`Not one, but ${found.length} widgets`);
    return found[0]!;
  }

  close(): void {
    this.frame.remove();
  }

  #listen(): void {
    const { window: page, wrong, warnings } = this;
    const write =
      (list: string[]) =>
      (...words: unknown[]) => {
        const text = words.map(String).join(' ');
        if (!saidByLit.test(text)) list.push(text);
      };
    Object.assign(page.console, { error: write(wrong), warn: write(warnings) });
    page.addEventListener('error', ({ message }) => wrong.push(message));
    page.addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
    page.document.addEventListener('securitypolicyviolation', (event) =>
      wrong.push(`${event.effectiveDirective} refuses ${event.blockedURI} ${event.sample}`),
    );
  }
}

/** How much room an element has, and where, follows from what else is on a page. */
const room =
  /^(-webkit-)?((perspective|transform)-origin|width|height|top|right|bottom|left|inset-.*|(inline|block|logical).*-?size)$/;

/** How the page's own elements look, whatever room they have. */
export function looksOf({ document, window: page, place }: HostPage): Map<string, string> {
  const own = [...document.querySelectorAll('html, body, body *')].filter(
    (element) => !place.contains(element),
  );
  return new Map(
    own.flatMap((element) => {
      const style = page.getComputedStyle(element);
      return [...style]
        .filter((name) => !room.test(name))
        .map((name) => [`${element.localName} ${name}`, style.getPropertyValue(name)] as const);
    }),
  );
}

/** What looks otherwise than it did. */
export function changesIn(before: ReadonlyMap<string, string>, page: HostPage): string[] {
  return [...looksOf(page)]
    .filter(([name, value]) => before.get(name) !== value)
    .map(([name, value]) => `${name}: ${before.get(name) ?? ''} → ${value}`);
}

/** A hair more than the width of an outline. */
const tolerance = 2;

/** What of a widget lies beside its place, or has more in it than it can show. */
export function sticksOut(widget: AnyWidget, place: Element): string[] {
  const { left, right } = place.getBoundingClientRect();
  const scrolling = shadowAll(widget, '.table, .code');
  return shadowAll(widget, '*:not(svg *)')
    .filter((element) => !scrolling.some((one) => one !== element && one.contains(element)))
    .filter((element) => {
      const isOutside = [...element.getClientRects()].some(
        (rect) => rect.left < left - tolerance || rect.right > right + tolerance,
      );
      // What the author wrote is as wide as their page makes it.
      const isCut =
        element.clientWidth > 0 &&
        !element.matches('slot, :has(slot)') &&
        !scrolling.includes(element) &&
        element.scrollWidth > element.clientWidth + tolerance;
      return isOutside || isCut;
    })
    .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
}

export function heightOf(widget: AnyWidget): number {
  return shadowOne(widget, '[part=frame]').getBoundingClientRect().height;
}

/** Opens everything that a reader can open below a figure. */
export async function openPanels(widget: AnyWidget): Promise<void> {
  const closed = 'button[aria-expanded="false"]';
  for (const button of shadowAll(widget, closed)) button.click();
  const isFilled = ({ children }: Element) => children.length > 0;
  const areOpen = () =>
    shadowAll(widget, closed).length === 0 &&
    shadowAll(widget, ':is([role=region], .choice):not([hidden])').every(isFilled);
  await until(areOpen, 'open panels');
}
