import { asItIs, memory, withPage } from './measure.js';
import { widget } from './pages/pages.js';

const warmUp = 200;
const rounds = 1000;

/**
 * Memory before and after many widgets came, changed and left. `left behind` leaves one listener of
 * each widget on the window on purpose, to show what a leak would look like here.
 * @param {import('playwright').Browser} browser
 * @param {string} address of a page that loads the widget and has none
 */
export async function measureHeap(browser, address) {
  const results = {};
  for (const way of ['new ones', 'the same one', 'left behind']) {
    results[way] = await withPage(browser, asItIs, async (page, devtools) => {
      await page.goto(address);
      await page.evaluate(live, { markup: widget, rounds: warmUp, way });
      const before = await memory(devtools);
      await page.evaluate(live, { markup: widget, rounds, way });
      return { rounds, before, after: await memory(devtools) };
    });
  }
  return results;
}

/** Runs in the page: rounds of coming, being changed and read, and leaving. */
async function live({ markup, rounds, way }) {
  await customElements.whenDefined('pd-reach');
  const create = () => document.createRange().createContextualFragment(markup).firstElementChild;
  const one = create();
  for (let round = 0; round < rounds; round += 1) {
    const widget = way === 'the same one' ? one : create();
    document.body.append(widget);
    await widget.ready;
    widget.heading = `Round ${round}`;
    widget.lang = round % 2 ? 'es' : 'en';
    widget.querySelector('td + td').textContent = String(300 + (round % 10));
    await widget.updateComplete;
    for (const button of widget.shadowRoot.querySelectorAll('[aria-expanded]')) button.click();
    // A task of its own lets observers and loaded parts take their turn.
    await new Promise((resolve) => setTimeout(resolve));
    await widget.updateComplete;
    if (way === 'left behind') addEventListener('resize', () => widget.requestUpdate());
    widget.remove();
  }
}
