import { inTurn, ratios, slowPhone, slowPhoneNearby, spreads, withPage } from './measure.js';

const runs = 15;

/**
 * From navigation to the figure on the screen, for the widget beside the same bar by Chart.js and a
 * bare Lit element.
 * @param {import('playwright').Browser} browser
 * @param {Record<string, string>} addresses by contender
 */
export async function measurePainted(browser, addresses) {
  const profiles = { 'slow phone': slowPhone, 'slow phone, fast network': slowPhoneNearby };
  const results = {};
  for (const [profile, slowness] of Object.entries(profiles)) {
    const measured = await inTurn(Object.keys(addresses), runs, (name) =>
      withPage(browser, slowness, (page, devtools) => paint(page, devtools, addresses[name])),
    );
    results[profile] = {
      slowness,
      milliseconds: spreads(measured, 'painted'),
      ratio: ratios(measured, 'painted'),
      work: spreads(measured, 'work'),
      workRatio: ratios(measured, 'work'),
      bytesOverTheWire: spreads(measured, 'bytes'),
    };
  }
  return results;
}

async function paint(page, devtools, address) {
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  // The time that the page's thread itself worked, which other programs on the machine change less.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  const painted = await page
    .waitForFunction(() => performance.getEntriesByName('painted')[0]?.startTime)
    .then((handle) => handle.jsonValue());
  const { metrics } = await devtools.send('Performance.getMetrics');
  const work = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  if (!(await page.evaluate(isDrawn))) throw new Error(`Nothing is drawn at ${address}.`);
  return { painted, work, bytes };
}

/** Runs in the page: whether there is a figure, so that no number is one of an empty page. */
function isDrawn() {
  const canvas = document.querySelector('canvas');
  if (canvas) {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value !== 0);
  }
  const drawing = document.querySelector('pd-reach, bare-lit').shadowRoot;
  return drawing.querySelector('figure, span').getClientRects().length > 0;
}

/**
 * How many elements a widget draws.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 */
export function countElements(browser, address) {
  return withPage(browser, slowPhoneNearby, async (page) => {
    await page.goto(address);
    return page.evaluate(async () => {
      const widget = document.querySelector('pd-reach');
      await customElements.whenDefined('pd-reach');
      await widget.ready;
      return widget.shadowRoot.querySelectorAll('*').length;
    });
  });
}
