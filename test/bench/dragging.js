import { inTurn, slowPhoneNearby, asItIs, spreads, withPage } from './measure.js';

const runs = 7;
const frames = 90;

/** As many lines and plans as are drawn at once. */
export const size = { plans: 4, lines: 12 };

/**
 * Script that runs for each frame while a reader drags the slider of a line, with all lines of all
 * plans open: from the slider's event until everything that follows from it is in the page.
 * @param {import('playwright').Browser} browser
 * @param {string} address of a page with a calculator
 */
export async function measureDragging(browser, address) {
  const machines = { 'as it is': asItIs, 'slow phone': slowPhoneNearby };
  const measured = await inTurn(Object.keys(machines), runs, (name) =>
    withPage(browser, machines[name], async (page) => {
      await page.goto(address);
      return page.evaluate(drag, { frames });
    }),
  );
  return {
    ...size,
    frames,
    typical: spreads(measured, 'typical'),
    longest: spreads(measured, 'longest'),
  };
}

/** Runs in the page: opens all lines and drags the first slider back and forth, a step each frame. */
async function drag({ frames }) {
  await customElements.whenDefined('funding-calculator');
  const widget = document.querySelector('funding-calculator');
  await widget.ready;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const all = (selector) => [...widget.shadowRoot.querySelectorAll(selector)];
  for (const button of all('.change button')) button.click();
  while (all('.sliders').length < all('.change button').length) await frame();
  const [slider] = all('input[type=range]');
  const move = async (place) => {
    slider.value = String(((Math.abs((place % 40) - 20) + 1) / 100) * Number(slider.max));
    const changed = new Promise((resolve) => {
      widget.addEventListener('chalkwork-change', resolve, { once: true });
      // A move that changes nothing must not be waited for.
      setTimeout(resolve, 1000);
    });
    const begun = performance.now();
    slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    // Told when all is in the page.
    await changed;
    return performance.now() - begun;
  };
  // What the first moves bring with them is not part of dragging.
  for (let place = 0; place < 20; place += 1) await frame().then(() => move(place));
  const times = [];
  for (let place = 0; place < frames; place += 1) {
    await frame();
    times.push(await move(place));
  }
  times.sort((a, b) => a - b);
  return { typical: times[Math.floor(frames / 2)], longest: times[Math.floor(frames * 0.95)] };
}
