/**
 * Markup that only gives text its looks. Whatever else there is stands apart from the text around
 * it: a line of its own, a footnote mark or its link, struck-out or hidden text.
 */
const looks = [
  ...['b', 'strong', 'i', 'em', 'u', 'mark', 'font', 'big', 'bdi', 'bdo', 'data', 'time', 'wbr'],
  ...['var', 'code', 'tt', 'q', 'cite', 'dfn', 'label'],
  'span:not([class], [style])',
]
  .map((tag) => `${tag}:not([hidden], [aria-hidden], [role])`)
  .join();

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
    // By their type: what came from another page is no instance of this page's classes.
    const element = child.nodeType === Node.ELEMENT_NODE ? (child as Element) : null;
    if (element?.matches(unread)) continue;
    const text = child.nodeType === Node.TEXT_NODE ? (child as Text).data : '';
    const [first = '', ...others] = element ? piecesOf(element) : [text];
    const isApart = element?.matches(looks) === false;
    if (isApart) pieces.push(first);
    else pieces.push(`${pieces.pop() ?? ''}${first}`);
    pieces.push(...others, ...(isApart ? [''] : []));
  }
  return pieces;
}
