import { placeKey } from '../widget/controls/fragment.js';
import { brand } from '../widget/define.js';
import type { State } from '../widget/widget.js';
import { dropRoom, letRoomGo } from './room.js';
import { saidIn, unsaidBy } from './said.js';

/** On what stays as it is, for style sheets and the doctor. */
const still = 'data-chalkwork-still';

/** What a page may use of a widget of any version. */
type Live = HTMLElement & { readonly ready: Promise<void>; readonly state: State };

/**
 * Puts a live widget into markup that stands in for it, `<figure data-chalkwork="pd-reach">`. The
 * element itself stays, with all that a page gave it: room, margins, tokens, `id`, `lang`, listeners,
 * and its place in what a framework drew. So nothing moves, and no style is written that a policy
 * may refuse. What was in it becomes what the widget shows where it cannot draw.
 */
export function bringToLife(place: Element, tag: string): void {
  const Class = customElements.get(tag);
  if (!Class || !Reflect.has(Class, brand)) {
    console.warn(`<${tag}> on this page is not Chalkwork’s, so the page stays as it is.`);
    leave(place);
    return;
  }
  const live = document.createElement(tag) as Live;
  const { attributes, repeated, words } = saidIn(place);
  // Only what the widget asks for: `data-onclick` and `data-style` never become attributes.
  for (const name of Reflect.get(Class, 'observedAttributes') as readonly string[]) {
    const value = place.getAttribute(`data-${name}`) ?? attributes[name] ?? null;
    if (value !== null) live.setAttribute(name, value);
  }
  Reflect.set(live, placeKey, place);
  const isSure = live.hasAttribute('src') || place.querySelector('table') !== null;
  // Where the card is seen below a widget's heading, as when a cell is wrong, nothing is read twice.
  if (isSure) for (const element of repeated) element.setAttribute('hidden', '');
  live.append(...place.childNodes);
  place.append(live);
  place.removeAttribute('data-chalkwork');
  // Another copy of the loader may have given up before.
  place.removeAttribute(still);
  if (!isSure) void leaveUnlessDrawn(live, place);
  void live.ready.then(() => {
    if (live.state !== 'ready') {
      dropRoom(place);
      return;
    }
    letRoomGo(place, live);
    const unsaid = unsaidBy(live, words);
    if (unsaid) console.warn(`<${tag}> does not show this. Put it outside its figure: “${unsaid}”`);
  });
}

/**
 * Few widgets say something without rows. Most that have none lost them on their way to the page, and
 * what is left is better than a widget without them, which has said in the console what it lacks.
 */
async function leaveUnlessDrawn(live: Live, place: Element): Promise<void> {
  await live.ready;
  if (live.state === 'ready') return;
  place.setAttribute('data-chalkwork', live.localName);
  live.replaceWith(...live.childNodes);
  leave(place);
}

/** Whether a loader has given up on it. */
export function isLeft(place: Element): boolean {
  return place.hasAttribute(still);
}

/** From now on it is a card for people, and no room is kept in it for what will not come. */
export function leave(place: Element): void {
  place.setAttribute(still, '');
  dropRoom(place);
}
