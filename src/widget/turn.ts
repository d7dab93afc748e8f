/** Longer than this, a page that is drawing many widgets keeps its reader waiting. */
const slice = 40;

let sliceEnd = 0;
let queue = Promise.resolve();

/**
 * Resolves when it is an element's turn to draw: at once as a rule; where many want to, those that
 * asked first go first, and the page gets a breath after each slice of work.
 */
export function turn(): Promise<void> {
  queue = queue.then(async () => {
    if (sliceEnd > 0 && performance.now() > sliceEnd) await breath();
    if (sliceEnd > 0) return;
    sliceEnd = performance.now() + slice;
    void breath().then(() => (sliceEnd = 0));
  });
  return queue;
}

/** The next task: by a message, since a page that clears all its timers would clear this one, too. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
