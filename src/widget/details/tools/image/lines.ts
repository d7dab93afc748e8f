import { inkOf } from './ink.js';
import type { Font, TextShape } from './scene.js';
import type { Stand } from './stand.js';

/** What of a text is on one line, and the room it takes there. */
interface Line {
  text: string;
  left: number;
  right: number;
  readonly top: number;
}

/** A text as the lines in which it was laid out, each on its baseline. */
export function textShapes(node: Text, stand: Stand): TextShape[] {
  const parent = node.parentElement;
  if (!parent || node.data.trim() === '') return [];
  const style = getComputedStyle(parent);
  const ink = inkOf(style.color);
  if (!ink) return [];
  const isRightToLeft = style.direction === 'rtl';
  const font = fontOf(style);
  return linesOf(node).map(({ text, left, right, top }) => {
    const [start, end] = isRightToLeft ? [right, left] : [left, right];
    return {
      kind: 'text',
      y: stand.y(top) + stand.ascent(style),
      anchor: 'start',
      isRightToLeft,
      spans: [{ text, x: stand.x(start), end: stand.x(end), font, ink }],
    };
  });
}

export function fontOf(style: CSSStyleDeclaration, scale = 1): Font {
  const { fontFamily, fontSize, fontWeight, fontStyle } = style;
  // Whoever opens the file may have no such font, and no better idea than one with serifs.
  const isGeneric = /(^|,\s*)(sans-serif|serif|monospace|system-ui|cursive)\s*$/.test(fontFamily);
  return {
    family: isGeneric ? fontFamily : `${fontFamily}, sans-serif`,
    size: parseFloat(fontSize) * scale,
    weight: fontWeight,
    style: fontStyle,
  };
}

function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  const range = node.ownerDocument.createRange();
  const rectsOf = (start: number, end: number): DOMRect[] => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
  const add = (text: string, start: number): void => {
    const rects = rectsOf(start, start + text.length);
    const [first, ...others] = rects;
    const isApart = others.some(
      ({ top, height }) => Math.abs(top - (first?.top ?? 0)) > height / 2,
    );
    const letters = [...text];
    if (isApart && letters.length > 1) {
      let place = start;
      for (const letter of letters) {
        add(letter, place);
        place += letter.length;
      }
    } else put(text, rects);
  };
  /** What takes no room, such as an accent of its own, belongs to what is before it. */
  const put = (text: string, rects: readonly DOMRect[]): void => {
    const last = lines.at(-1);
    const [first] = rects;
    const isSame = last && (!first || Math.abs(first.top - last.top) < first.height / 2);
    const line = isSame
      ? last
      : first && { text: '', left: first.left, right: first.right, top: first.top };
    if (!line) return;
    if (!isSame) lines.push(line);
    line.text += text;
    line.left = Math.min(line.left, ...rects.map(({ left }) => left));
    line.right = Math.max(line.right, ...rects.map(({ right }) => right));
  };
  for (const { 0: piece, index } of node.data.matchAll(/\s+|\S+/g)) {
    if (piece.trim() !== '') add(piece, index);
    else if (lines.length > 0) put(' ', []);
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replaceAll('\u00AD', '').trim() }))
    .filter(({ text }) => text !== '');
}
