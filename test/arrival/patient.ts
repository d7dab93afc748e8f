import { HostPage } from '../support/pages.js';
import { seen, shadowAll, until } from '../support/widgets.js';

export const table =
  '<table><tr><th>Channel</th><th>Reached</th></tr><tr><td>A</td><td>5</td></tr></table>';
export const reach = `<pd-reach population="10">${table}</pd-reach>`;

/** The looks of a card, and where they are. */
const sheet = '/src/arrival/chalkwork.css';
export const linked = `<link rel="stylesheet" href="${sheet}">`;
export const cardStyles = await (await fetch(sheet)).text();

/** The snippet that a webmaster pastes, with other attributes of theirs. */
export function figureOf(attributes = '', classes = 'chalkwork chalkwork-pd-reach'): string {
  const given = classes && `class="${classes}"`;
  return `<figure ${given} data-chalkwork="pd-reach" ${attributes}>${table}</figure>`;
}

/** A page, and what it is like before the doctor comes. */
export interface Patient {
  /** What follows `?` in the address of the page. */
  readonly query?: Readonly<Record<string, string>>;
  readonly sandbox?: string;
  readonly markup?: string;
  readonly css?: string;
  readonly lang?: string;
  readonly library?: readonly string[];
  /** The address that the loader says it has. */
  readonly script?: string;
  /** What happens to the page afterwards. */
  readonly then?: (page: HostPage) => unknown;
}

export async function open({ query = {}, sandbox, ...rest }: Patient): Promise<HostPage> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '900';
  // In sight: WebKit draws no frame that is out of it.
  Object.assign(frame.style, { position: 'fixed', inset: '0' });
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = `/test/pages/host.html?${new URLSearchParams(query).toString()}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const page = new HostPage(frame);
  await prepare(page, rest);
  return page;
}

async function prepare(
  page: HostPage,
  { markup = reach, css, lang, library, then }: Patient,
): Promise<void> {
  if (lang) page.document.documentElement.lang = lang;
  if (css) await page.style(css);
  page.add(markup);
  for (const root of library ?? ['/']) await page.load(root);
  await then?.(page);
}

/** Has a page's own script call the doctor. */
export async function examine(
  page: HostPage,
  script = '/spoiled/whole/chalkwork.js',
  nonce = '',
): Promise<HTMLElement> {
  await run(page, `/test/arrival/start-doctor.ts?script=${encodeURIComponent(script)}`, nonce);
  return diagnosed(page.document);
}

/** The panel on a page, once it says something. */
export async function diagnosed(document: Document): Promise<HTMLElement> {
  const panel = () => document.querySelector<HTMLElement>('[data-chalkwork-doctor]');
  await until(() => panel()?.shadowRoot?.querySelector('.well li'), 'a diagnosis');
  return panel()!;
}

/** Made outside: a page with Trusted Types lets nobody set the address of a script. */
export async function run(page: HostPage, address: string, nonce = ''): Promise<void> {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = address;
  script.nonce = nonce;
  const done = new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
  });
  page.document.head.append(script);
  await done;
}

/** The headings of what stands in the way, or of what is worth a look. */
export function headingsOf(panel: HTMLElement, level: 'stops' | 'check'): string[] {
  return shadowAll(panel, `.${level} h4`).map(seen);
}

/** The findings of a panel by their headings: each with all its text. */
export function findingsOf(panel: HTMLElement): Map<string, string> {
  return new Map(
    shadowAll(panel, 'li:has(h4)').map((item) => [seen(item.querySelector('h4')!), seen(item)]),
  );
}
