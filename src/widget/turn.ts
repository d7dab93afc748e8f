/** Longer than this, a page that is drawing many widgets keeps its reader waiting. */
const slice = 40;

let sliceEnd = 0;
/** Those that want to draw, and what lets them. */
const waiting: [Element, () => void][] = [];

/**
 * Resolves when it is an element's turn to draw: at once as a rule. Where many want to, the page
 * gets a breath after each slice of work, and those nearest to what its reader sees go first; of
 * those in sight, those that asked first.
 */
export function turn(element: Element): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push([element, resolve]) === 1) void takeTurns();
  });
}

async function takeTurns(): Promise<void> {
  // By then the first that asked waits for its answer.
  await Promise.resolve();
  while (waiting.length > 0) {
    if (sliceEnd > 0 && performance.now() > sliceEnd) {
      await breath();
      waiting.sort(([one], [other]) => fromView(one) - fromView(other));
    }
    if (sliceEnd === 0) {
      sliceEnd = performance.now() + slice;
      void breath().then(() => (sliceEnd = 0));
    }
    const [next] = waiting;
    next?.[1]();
    // It draws before those after it get their turn.
    await Promise.resolve();
    waiting.shift();
  }
}

/** How far below or above what the reader sees an element begins, in px. */
function fromView(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(top - innerHeight, -bottom, 0);
}

/** The next task: by a message, since a page that clears all its timers would clear this one, too. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
