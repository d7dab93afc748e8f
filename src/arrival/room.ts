/** On a figure in which room is kept for a widget, for `chalkwork.css`. */
const kept = 'data-chalkwork-room';

/** Keeps room for a widget that will come, however late a reader comes near it. */
export function keepRoom(place: Element): void {
  place.setAttribute(kept, '');
}

/** Lets the room go, whatever moves: there is nothing to keep it for. */
export function dropRoom(place: Element): void {
  place.removeAttribute(kept);
}

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
  dropRoom(place);
  if (inView.some((one, index) => standing(one, place) !== before[index])) keepRoom(place);
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
