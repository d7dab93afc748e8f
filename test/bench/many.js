import { asItIs, inTurn, memory, ratios, slowPhoneNearby, spreads, withPage } from './measure.js';

const runs = 7;

/**
 * Many widgets on one page: until the first is painted and all are ready, and the longest task.
 * @param {import('playwright').Browser} browser
 * @param {Record<string, string>} addresses by kind of crowd
 */
export async function measureMany(browser, addresses) {
  const measured = await inTurn(Object.keys(addresses), runs, (name) =>
    withPage(browser, slowPhoneNearby, (page) => crowd(page, addresses[name])),
  );
  return {
    slowness: slowPhoneNearby,
    firstPainted: spreads(measured, 'first'),
    firstPaintedRatio: ratios(measured, 'first'),
    allReady: spreads(measured, 'all'),
    longestTask: spreads(measured, 'longest'),
  };
}

async function crowd(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => globalThis.isDone());
  return page.evaluate(async () => {
    // Long tasks are told of in an idle moment after them.
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const time = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
    return {
      first: time('painted'),
      all: time('all ready'),
      longest: Math.max(0, ...globalThis.longTasks),
    };
  });
}

/**
 * Memory without widgets, with many, and when they have left.
 * @param {import('playwright').Browser} browser
 * @param {string} none address of a page without widgets
 * @param {string} many address of a page with many
 */
export async function measureManyInMemory(browser, none, many) {
  const without = await withPage(browser, asItIs, async (page, devtools) => {
    await page.goto(none);
    // As below, so that what the driver brings into the page is in both.
    await page.waitForFunction(() => customElements.get('pd-reach') !== undefined);
    return memory(devtools);
  });
  return withPage(browser, asItIs, async (page, devtools) => {
    await page.goto(many);
    await page.waitForFunction(() => globalThis.isDone());
    const present = await memory(devtools);
    await page.evaluate(() => {
      for (const widget of document.querySelectorAll('pd-reach')) widget.remove();
    });
    return {
      'none yet': without,
      'all there': present,
      'all removed': await memory(devtools),
    };
  });
}
