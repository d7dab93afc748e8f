import type { Problem } from '../../core/problem.js';
import { catalogue, type Tag } from '../../catalogue.js';
import { webAddress } from '../../reading/web-address.js';
import { placeKey } from '../../widget/controls/fragment.js';

/** What the doctor saw of a page. What was found is judged elsewhere. */
export interface Evidence {
  /** Where the library's files lie; `null` where they are part of a bundle. */
  readonly folder: URL | null;
  readonly page: PageSeen;
  readonly widgets: readonly WidgetSeen[];
  readonly placeholders: readonly PlaceholderSeen[];
  /** Tags that no browser and no script on the page knows. */
  readonly strangers: readonly string[];
  /** Tags that stand on the page as text. */
  readonly asText: readonly string[];
  /** Figures with a class of the library that do not say which widget they are. */
  readonly nameless: number;
  readonly frames: readonly FrameSeen[];
  /** Folders from which the library's scripts come, as the page writes them. */
  readonly folders: readonly string[];
  /** The addresses of those scripts. */
  readonly scripts: readonly string[];
  /** Addresses of the library's style sheets. */
  readonly styleSheets: readonly URL[];
}

export interface PageSeen {
  readonly url: URL;
  readonly isQuirky: boolean;
  /** Whether everything in its markup has come. */
  readonly isLoaded: boolean;
  /** Size of letters, in pixels: of the root, and of the browser's own setting. */
  readonly rootSize: number;
  readonly usualSize: number;
  /** The flags of the frame that the page is in; `null` without a sandbox, as far as can be seen. */
  readonly sandbox: readonly string[] | null;
  /** In a sandbox without `allow-same-origin`. */
  readonly isOpaque: boolean;
}

/** Who stands behind a tag: a version of the library, somebody else, or nobody yet. */
export type Owner = { readonly version: string } | 'foreign' | null;

/** What holds of a widget and of markup that stands in for one. */
export interface PlaceSeen {
  readonly tag: string;
  readonly owner: Owner;
  readonly isInSight: boolean;
  /** Where its data is to be fetched from. */
  readonly src: URL | null;
  /** Whether it, or the placeholder around it, has a `style` in its markup. */
  readonly hasStyle: boolean;
  /** As they are in the markup, with `data-` before their names where that stands in for a widget. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** How the markup looks that stands in for it, or did; `null` where the author wrote its own tag. */
  readonly card: CardSeen | null;
}

export interface CardSeen {
  /** Whether the library's style sheet reaches it; `null` without the class that it would need. */
  readonly isStyled: boolean | null;
  /** Whether it has the classes that keep room for its widget, or a size of its own. */
  readonly keepsRoom: boolean;
}

export interface WidgetSeen extends PlaceSeen {
  readonly state: string | null;
  readonly problems: readonly (Problem & { readonly message: string })[];
  /** Nothing is in it that could be data, and no address of data is on it. */
  readonly isBare: boolean;
  /** Whether it has room on the page. */
  readonly hasRoom: boolean;
  readonly textSize: number;
}

export interface PlaceholderSeen extends PlaceSeen {
  /** Nothing is in it that could be data, and no address of data is on it. */
  readonly isBare: boolean;
  /** Whether the loader has tried it and given up. */
  readonly isLeft: boolean;
}

export interface FrameSeen {
  readonly url: URL;
  readonly sandbox: readonly string[] | null;
}

/** What a widget lets a page see, whatever its version. */
type Inside = Partial<Pick<WidgetSeen, 'state' | 'problems'>> & { readonly data?: unknown };

const tags = Object.keys(catalogue);

export function isTag(name: string): name is Tag {
  return tags.includes(name);
}

const brand = Symbol.for('chalkwork');

/** A script of the library: the loader, or a widget in one file. */
const ownScript = new RegExp(`/(chalkwork|${tags.join('|')})\\.js([?#]|$)`);

const usual = [...tags, '[data-chalkwork]'].join();

const nameless =
  ':is(figure, div):is([class~=chalkwork], [class^=chalkwork-]):not([data-chalkwork], [data-chalkwork] *)';

export function gather(folder: URL | null, usualSize: number): Evidence {
  const all = <Found extends Element>(selector: string) => [
    ...document.querySelectorAll<Found>(selector),
  ];
  const scripts = all<HTMLScriptElement>('script[src]').map(({ src }) => src);
  const ownScripts = scripts.filter((src) => ownScript.test(src));
  const own = ownScripts.flatMap((src) => webAddress('.', src)?.href ?? []);
  return {
    folder,
    page: seePage(usualSize),
    widgets: all<HTMLElement>(tags.join()).map(seeWidget),
    placeholders: all<HTMLElement>('[data-chalkwork]').map(seePlaceholder),
    strangers: strangers(all),
    asText: tagsInText(),
    nameless: all(nameless).filter((one) => !one.querySelector(usual)).length,
    frames: all<HTMLIFrameElement>('iframe').flatMap(seeFrame),
    // The doctor's own address is no better: a server may have led there from one of these.
    folders: [...new Set(own.length === 0 && folder ? [folder.href] : own)],
    scripts: [...new Set(ownScripts)],
    styleSheets: all<HTMLLinkElement>('link[rel~=stylesheet][href*="/chalkwork.css"]').flatMap(
      ({ href }) => webAddress(href, document.baseURI) ?? [],
    ),
  };
}

function seePage(usualSize: number): PageSeen {
  return {
    url: new URL(document.URL),
    isQuirky: document.compatMode === 'BackCompat',
    isLoaded: document.readyState === 'complete',
    rootSize: textSizeOf(document.documentElement),
    usualSize,
    // Nobody can look at the frame where it belongs to another site.
    sandbox: window.frameElement && flagsOf(window.frameElement),
    isOpaque: self.origin === 'null',
  };
}

function seeWidget(element: HTMLElement): WidgetSeen {
  const { state = null, problems = [], data = null } = element as Inside;
  const src = element.getAttribute('src');
  // Where the loader put it; an author who wrote the tag put it nowhere.
  const place = Reflect.get(element, placeKey) as Element | undefined;
  return {
    ...seePlace(element, element.localName, src, place),
    state,
    problems,
    isBare: isBare(element, src) && data === null,
    hasRoom: element.getBoundingClientRect().width > 0,
    textSize: textSizeOf(element),
  };
}

function ownerOf(tag: string): Owner {
  const taken = customElements.get(tag);
  if (!taken) return null;
  const version: unknown = Reflect.get(taken, brand);
  return typeof version === 'string' ? { version } : 'foreign';
}

function seePlaceholder(element: HTMLElement): PlaceholderSeen {
  const { chalkwork = '', chalkworkStill, src = null } = element.dataset;
  return {
    ...seePlace(element, chalkwork.trim(), src, element),
    isBare: isBare(element, src),
    isLeft: chalkworkStill !== undefined,
  };
}

function isBare(element: Element, src: string | null): boolean {
  return src === null && !element.querySelector('table, script');
}

/** `place` is the markup that stands in for it, if any. */
function seePlace(
  element: HTMLElement,
  tag: string,
  src: string | null,
  place?: Element,
): PlaceSeen {
  const { top, bottom, width } = element.getBoundingClientRect();
  return {
    tag,
    owner: ownerOf(tag),
    isInSight: width > 0 && bottom >= 0 && top <= innerHeight,
    src: src === null ? null : webAddress(src, document.baseURI),
    hasStyle: hasStyle(element) || (place !== undefined && hasStyle(place)),
    attributes: [...(place ?? element).attributes].map(({ name, value }) => [name, value]),
    card: place ? seeCard(place, tag) : null,
  };
}

function seeCard(place: Element, tag: string): CardSeen {
  const { classList } = place;
  const style = getComputedStyle(place);
  const has = (property: string) => style.getPropertyValue(property) !== '';
  const isCard = classList.contains('chalkwork');
  return {
    isStyled: isCard ? has('--narrow') : null,
    keepsRoom:
      (isCard && (classList.contains(`chalkwork-${tag}`) || has('--chalkwork-room'))) ||
      parseFloat(style.minHeight) > 0 ||
      style.aspectRatio !== 'auto',
  };
}

/** Also where it is empty: Firefox takes out what a policy refuses. */
function hasStyle(element: Element): boolean {
  return element.hasAttribute('style');
}

function seeFrame(frame: HTMLIFrameElement): FrameSeen[] {
  const url = webAddress(frame.src, document.baseURI);
  return url?.pathname.endsWith('/frame.html') && url.searchParams.has('widget')
    ? [{ url, sandbox: flagsOf(frame) }]
    : [];
}

function flagsOf(frame: Element): readonly string[] | null {
  return frame.getAttribute('sandbox')?.toLowerCase().split(/\s+/).filter(Boolean) ?? null;
}

function strangers(all: (selector: string) => readonly Element[]): string[] {
  const unknown = all('body *').filter(
    (one) => one instanceof HTMLUnknownElement || one.matches(':not(:defined)'),
  );
  return [...new Set(unknown.map(({ localName }) => localName))].filter((name) => !isTag(name));
}

/** Markup that a page shows instead of using it, other than where it is an example. */
function tagsInText(): string[] {
  const wanted = new RegExp(`<(?:${tags.join('|')})[\\s>]|<figure[^<>]*data-chalkwork=`);
  const found = new Set<string>();
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    const [start] = wanted.exec(data) ?? [];
    const isExample = parentElement?.closest(
      'code, pre, script, style, template, textarea, noscript',
    );
    if (start && !isExample) found.add(start.replace(/[\s>].*$/s, '') + '>');
  }
  return [...found];
}

function textSizeOf(element: Element): number {
  return parseFloat(getComputedStyle(element).fontSize);
}
