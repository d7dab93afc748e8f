import type { FrameView } from '../../frame.js';
import type { ToolOutcome } from './tools.js';

/** What the page's own styles say of a widget. */
const tokens = [
  ...['accent', 'text', 'surface', 'muted', 'line', 'radius', 'space'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((place) => `category-${String(place)}`),
].map((name) => `--chalkwork-${name}`);

/** The frame of the last print, in case the browser never said that it was over. */
let last: HTMLIFrameElement | null = null;

/**
 * Prints the widget alone, from a frame of its own, so that the page around it is neither printed
 * nor touched. The copy is of what is drawn; it runs no script.
 */
export function printWidget(view: FrameView): ToolOutcome {
  const host = view.attributes;
  const drawn = host.shadowRoot?.querySelector('[part="frame"]');
  const sheets = host.shadowRoot?.adoptedStyleSheets ?? [];
  const { ownerDocument } = host;
  last?.remove();
  const frame = ownerDocument.createElement('iframe');
  last = frame;
  frame.hidden = true;
  frame.title = '';
  ownerDocument.body.append(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!drawn || !page) {
    frame.remove();
    return { isDone: false, byHand: null };
  }
  const copy = page.document.createElement('div');
  page.document.body.append(copy);
  page.document.documentElement.lang = view.format.locale.tag;
  const root = copy.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets.map((sheet) => copyStyles(sheet, page));
  root.append(page.document.importNode(drawn, true));
  copyPictures(drawn, root);
  const looks = getComputedStyle(host);
  const { fontFamily, fontSize, lineHeight } = looks;
  Object.assign(copy.style, { fontFamily, fontSize, lineHeight });
  for (const name of tokens) copy.style.setProperty(name, looks.getPropertyValue(name));
  page.addEventListener('afterprint', () => {
    setTimeout(() => {
      frame.remove();
      if (last === frame) last = null;
    });
  });
  page.print();
  return { isDone: true, byHand: null };
}

/** A copy of a canvas is empty until it is painted, here as for paper. */
function copyPictures(drawn: Element, copy: ShadowRoot): void {
  const pictures = drawn.querySelectorAll('canvas');
  copy.querySelectorAll('canvas').forEach((canvas, place) => {
    const picture = pictures[place];
    if (!picture) return;
    picture.parentElement?.dispatchEvent(new Event('beforeprint'));
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    picture.parentElement?.dispatchEvent(new Event('afterprint'));
  });
}

/** A constructed style sheet belongs to one document; another needs a copy. */
function copyStyles(sheet: CSSStyleSheet, page: Window & typeof globalThis): CSSStyleSheet {
  const copy = new page.CSSStyleSheet();
  copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
  return copy;
}
