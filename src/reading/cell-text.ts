/** What stands apart from the text around it: a line of its own, a footnote mark, struck-out text. */
const apart = [
  'address, article, aside, blockquote, br, dd, details, div, dl, dt, figcaption, figure, footer',
  'h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, summary, ul',
  'caption, table, td, th, tr, sup, sub, s, strike, del, ins, [hidden]',
].join();

/** What is in the markup and is no text of it. */
const unread = 'script, style, template';

/** A space that no number can hold: two pieces of a cell are never one number. */
const seam = ' \u2060';

/**
 * The text of a cell, whatever markup is in it. Pieces that stand apart stay apart: a footnote mark
 * never becomes a digit of the number before it.
 */
export function cellText(cell: Element): string {
  return piecesOf(cell)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join(seam);
}

function piecesOf(node: Node): string[] {
  const pieces = [''];
  for (const child of node.childNodes) {
    if (child instanceof Element && child.matches(unread)) continue;
    const [first = '', ...others] =
      child instanceof Text ? [child.data] : child instanceof Element ? piecesOf(child) : [];
    const isApart = child instanceof Element && child.matches(apart);
    if (isApart) pieces.push(first);
    else pieces.push(`${pieces.pop() ?? ''}${first}`);
    pieces.push(...others, ...(isApart ? [''] : []));
  }
  return pieces;
}
