/**
 * One script for a whole page: finds the widgets on it, brings each to life when a reader comes near,
 * and loads only those. What it cannot bring to life stays as the page's author wrote it.
 */
import { loaders, type Tag } from '../catalogue.js';
import { bringToLife, isLeft, leave } from './placeholder.js';
import { curly } from './quotes.js';
import { keepRoom } from './room.js';

/** How near to what a reader sees a widget is loaded. */
const reach = '1000px';

const tags = Object.keys(loaders) as Tag[];

/** What waits: tags without a class, and markup that stands in for a tag. */
const waiting = ['[data-chalkwork]', ...tags.map((tag) => `${tag}:not(:defined)`)].join();

/** Each element is tried once, and what is wrong with it is said once. */
const tried = new WeakSet<Element>();

const near = new IntersectionObserver(
  (entries) => {
    const arrived = entries
      .filter(({ isIntersecting }) => isIntersecting)
      .sort((one, other) => fromView(one) - fromView(other));
    for (const { target } of arrived) {
      near.unobserve(target);
      void load(target);
    }
  },
  // The page may scroll within a box of its own. Where that margin is not known, boxes have none.
  { rootMargin: reach, scrollMargin: reach },
);

/** How far below or above what the reader sees an element begins, in px. */
function fromView({ boundingClientRect: { top, bottom } }: IntersectionObserverEntry): number {
  return Math.max(top - innerHeight, -bottom, 0);
}

/** Also sees what comes to sight only later: an element without room is never near. */
function waitFor(element: Element): void {
  if (element.matches('[data-chalkwork]')) keepRoom(element);
  near.observe(element);
}

function watch(root: Document | Element): void {
  for (const element of root.querySelectorAll(waiting)) waitFor(element);
}

async function load(element: Element): Promise<void> {
  // Another copy of this script may have been faster, here and after each wait.
  if (tried.has(element) || !element.matches(waiting)) return;
  tried.add(element);
  const named = element.getAttribute('data-chalkwork');
  const tag = tags.find((one) => one === (named ?? element.localName).trim());
  if (!tag) {
    console.warn(unknown(named ?? ''));
    leave(element);
    return;
  }
  try {
    // Without waiting where nothing is to be waited for: a page about to be printed does not wait.
    if (!customElements.get(tag)) await loaders[tag]();
    if (document.readyState === 'loading') await whenParsed();
  } catch (error) {
    console.warn(`Chalkwork could not load <${tag}>, so the page stays as it is.`, error);
    leave(element);
    // Its code may come another time, or another way.
    void customElements.whenDefined(tag).then(() => {
      tried.delete(element);
      near.observe(element);
    });
    return;
  }
  if (element.matches('[data-chalkwork]')) bringToLife(element, tag);
}

function unknown(name: string): string {
  return curly.test(name)
    ? `The quotation marks of data-chalkwork=${name} were changed by a word processor. Put straight ones (") in their place, in the whole snippet.`
    : `Chalkwork has no widget “${name}”. It has: ${tags.join(', ')}.`;
}

/** Until then, a table may be half of what it will be. */
function whenParsed(): Promise<unknown> {
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
}

async function start(): Promise<void> {
  if (new URLSearchParams(location.search).get('chalkwork') === 'doctor') {
    // First of all, since it listens to what the page refuses.
    const { url } = import.meta;
    await import('./doctor/doctor.js').then(({ examine }) => examine(url)).catch(console.warn);
  }
  watch(document);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      // A page may say only later what an element stands in for. What was given up stays so.
      const told = type === 'attributes' ? [target] : [];
      for (const node of [...told, ...addedNodes]) {
        if (!('matches' in node)) continue;
        const element = node as Element;
        if (element.matches(waiting) && !isLeft(element)) waitFor(element);
        if (node !== target) watch(element);
      }
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-chalkwork'] });
  addEventListener('beforeprint', () => {
    for (const element of document.querySelectorAll(waiting)) void load(element);
  });
}

void start();
