/** On a figure that keeps no room any more, for `chalkwork.css`. */
const drawn = 'data-chalkwork-drawn';

/**
 * Lets the room go that is kept for a widget, once it is drawn, if it ends below what the reader sees.
 * What they see stays even then where it is, such as words that are centered beside the figure: if
 * anything would move, the room stays.
 */
export function letRoomGo(place: Element, widget: Element): void {
  if (widget.getBoundingClientRect().bottom < innerHeight) return;
  const inView = around(place).filter((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });
  const before = inView.map((one) => standing(one, place));
  place.setAttribute(drawn, '');
  if (inView.some((one, index) => standing(one, place) !== before[index])) {
    place.removeAttribute(drawn);
  }
}

/** An element, what is around it, and all their neighbors. */
function around(place: Element): Element[] {
  const { parentElement } = place;
  return parentElement ? [...parentElement.children, ...around(parentElement)] : [];
}

/** Where an element begins; and where it ends, if that does not follow from what is in it. */
function standing(element: Element, place: Element): string {
  const { top, bottom } = element.getBoundingClientRect();
  return `${top} ${element.contains(place) ? '' : bottom}`;
}
