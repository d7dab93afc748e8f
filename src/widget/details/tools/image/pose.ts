import type { FrameView } from '../../../frame.js';
import type { PictureRequest } from '../../../figures/chart/series-figure.js';
import { css, sheetOf } from '../../../styles.js';
import { sharpness } from './scene.js';

/** What is on the page to be used, and not to be looked at. */
const notInPicture = [
  '[part=tools] ~ [role]',
  '.by-hand',
  '.tools',
  '.sliders',
  '.ask',
  'figcaption ~ *',
  'button',
].join();

/** The space around a figure, in CSS pixels. */
const margin = 20;

const poseStyles = css`
  :host {
    position: absolute;
    box-sizing: content-box;
    padding: ${String(margin)}px;
    /* Words are measured as they can be written in a file: what a page does to letters is left out. */
    font-variant: normal;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
  }
  /* Its surface is that of the whole picture. */
  .frame {
    max-width: none;
    padding: 0;
    background: none;
  }
  /* As on paper: nobody writes in a picture. */
  .entry {
    padding: 0;
    border: 0;
    background: none;
  }
`;

/** What a browser drew before and after elements stands in the copy as elements of its own. */
const stillStyles = css`
  *::before,
  *::after {
    content: none !important;
  }
`;

/** A copy of a widget as it is drawn now, without its tools, laid out and out of sight. */
export interface Pose {
  /** What is drawn on the page. */
  readonly drawn: HTMLElement;
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly frame: HTMLElement;
  readonly leave: () => void;
}

/**
 * Has a copy of a widget stand for its picture, inside the widget, where it inherits all that the
 * page gives: fonts, colors, tokens. `null` where nothing is drawn.
 */
export function pose({ attributes: host, inputs }: FrameView): Pose | null {
  const shadow = host.shadowRoot;
  const drawn = shadow?.querySelector<HTMLElement>('[part=frame]');
  const page = host.ownerDocument.defaultView;
  if (!shadow || !drawn || !page) return null;
  const place = host.ownerDocument.createElement('div');
  Object.assign(place.style, { position: 'absolute', width: '0', height: '0', overflow: 'hidden' });
  place.inert = true;
  const element = host.ownerDocument.createElement('div');
  const { paddingLeft, paddingRight } = getComputedStyle(drawn);
  const width = drawn.offsetWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  element.style.width = `${String(width)}px`;
  const root = element.attachShadow({ mode: 'open' });
  const sheets = [...shadow.adoptedStyleSheets, sheetOf(poseStyles, page)];
  root.adoptedStyleSheets = sheets;
  const frame = drawn.cloneNode(true) as HTMLElement;
  writeOut(drawn, frame);
  for (const one of frame.querySelectorAll(notInPicture)) leaveOut(one);
  writeAddress(frame, inputs.sourceUrl);
  root.append(frame);
  place.append(element);
  shadow.append(place);
  const pseudo = [...frame.querySelectorAll<HTMLElement>('*:not(svg, svg *)')].flatMap((one) => [
    ...pseudoElement(one, '::before'),
    ...pseudoElement(one, '::after'),
    ...firstLetter(one),
  ]);
  root.adoptedStyleSheets = [...sheets, sheetOf(stillStyles, page)];
  for (const put of pseudo) put();
  paintCopies(drawn, frame);
  const leave = (): void => {
    place.remove();
  };
  return { drawn, element, root, frame, leave };
}

/** What stands in fields is no text of the page; in the copy, it is. Empty fields are left out. */
function writeOut(drawn: Element, copy: Element): void {
  const fields = drawn.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
  copy.querySelectorAll('input, select').forEach((field, place) => {
    const live = fields[place];
    const isChoice = live && 'selectedOptions' in live;
    const text = (isChoice ? live.selectedOptions[0]?.text : live?.value) ?? '';
    const span = copy.ownerDocument.createElement('span');
    span.textContent = text;
    // In a picture nobody is told to choose.
    if (isChoice) field.closest('label')?.replaceChildren(span);
    else if (text === '') leaveOut(field.closest('.field') ?? field);
    else field.replaceWith(span);
  });
}

/** Takes out an element, and what around it is empty then. */
function leaveOut(element: Element): void {
  const { parentElement } = element;
  element.remove();
  const isEmpty = parentElement?.textContent.trim() === '' && !parentElement.querySelector('svg');
  if (parentElement && isEmpty) leaveOut(parentElement);
}

/** A picture has no links: the address stands beside the name. */
function writeAddress(frame: Element, address: string | null): void {
  const link = frame.querySelector('[part=source] a');
  if (!link || address === null) return;
  const isName = link.textContent.trim() === address;
  link.replaceWith(link.textContent, isName ? '' : ` · ${address}`);
}

/** What puts an element in the place of what a style sheet draws before or after another. */
function* pseudoElement(element: HTMLElement, name: '::before' | '::after') {
  const style = getComputedStyle(element, name);
  const [, text] = /^"((?:[^"\\]|\\.)*)"/.exec(style.content) ?? [];
  if (text === undefined || style.display === 'none') return;
  const span = element.ownerDocument.createElement('span');
  span.textContent = text;
  for (const property of style) {
    if (property !== 'content') span.style.setProperty(property, style.getPropertyValue(property));
  }
  yield () => {
    element[name === '::before' ? 'prepend' : 'append'](span);
  };
}

/** What writes the first letter of a text as its style sheet has it. */
function* firstLetter(element: HTMLElement) {
  if (getComputedStyle(element, '::first-letter').textTransform !== 'uppercase') return;
  const { ownerDocument } = element;
  yield () => {
    const texts = ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.data.trim() === '') continue;
      const { lang } = element.closest<HTMLElement>('[lang]') ?? element;
      text.data = text.data.replace(/\S/u, (letter) => letter.toLocaleUpperCase(lang || undefined));
      return;
    }
  };
}

/** The copy of a canvas is empty. Whoever painted the one that is seen paints the other. */
function paintCopies(drawn: Element, frame: Element): void {
  const copies = frame.querySelectorAll<HTMLElement>('.plot');
  drawn.querySelectorAll('.plot').forEach((box, place) => {
    void askForPicture(box, copies[place] ?? null);
  });
}

/** Asks for a picture over an axis; resolves when what paints it is there. */
export async function askForPicture(box: Element, copy: HTMLElement | null): Promise<void> {
  const detail: PictureRequest = { copy, sharpness };
  box.dispatchEvent(new CustomEvent('picture-wanted', { detail }));
  await detail.ready;
}
