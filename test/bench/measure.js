/** What all measurements share: a fresh page, a slower machine, and numbers about numbers. */

/**
 * @typedef {object} Slowness
 * @property {number} cpu how many times slower
 * @property {{ bitsPerSecond: number, latency: number } | null} network milliseconds for each request
 */

/** A phone on a slow connection, as Lighthouse takes it. */
export const slowPhone = { cpu: 4, network: { bitsPerSecond: 1_600_000, latency: 150 } };

/** The same phone where the network costs nothing. */
export const slowPhoneNearby = { cpu: 4, network: null };

export const asItIs = { cpu: 1, network: null };

/**
 * Opens a page in a profile of its own, where nothing was ever loaded, and closes it afterwards.
 * @template Measured
 * @param {import('playwright').Browser} browser
 * @param {Slowness} slowness
 * @param {(page: import('playwright').Page, devtools: import('playwright').CDPSession) => Promise<Measured>} measure
 */
export async function withPage(browser, { cpu, network }, measure) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network) {
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.bitsPerSecond / 8,
      uploadThroughput: network.bitsPerSecond / 8,
    });
  }
  try {
    return await measure(page, devtools);
  } finally {
    await context.close();
  }
}

/**
 * Measures several things in turn, again and again, each time starting with another, so that
 * whatever else the machine does hits all of them alike.
 * @template {string} Name
 * @param {Name[]} names
 * @param {number} runs
 * @param {(name: Name) => Promise<Record<string, number>>} measure
 * @returns {Promise<Record<Name, Record<string, number>[]>>}
 */
export async function inTurn(names, runs, measure) {
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    const first = run % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      measured[name].push(await measure(name));
    }
  }
  return measured;
}

/** The middle of some numbers and the half of them around it. */
function spread(numbers) {
  if (numbers.includes(null)) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share) => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return below + (above - below) * (place % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), runs: sorted.length };
}

/**
 * The spread of one measure of each thing that was measured in turn; `null` where it was not taken.
 * @param {Record<string, Record<string, number | null>[]>} measured
 * @param {string} key
 */
export function spreads(measured, key) {
  return map(measured, (runs) => spread(runs.map((run) => run[key])));
}

/**
 * The spread of the ratio of each thing to the first of them, run by run.
 * @param {Record<string, Record<string, number | null>[]>} measured
 * @param {string} key
 */
export function ratios(measured, key) {
  const [base] = Object.values(measured);
  return map(measured, (runs) => spread(runs.map((run, place) => run[key] / base[place][key])));
}

function map(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

/**
 * Memory in use once everything that nobody holds is gone.
 * @param {import('playwright').CDPSession} devtools
 */
export async function memory(devtools) {
  // What is freed may free more.
  for (let turn = 0; turn < 3; turn += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, documents, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, documents, listeners: jsEventListeners };
}
