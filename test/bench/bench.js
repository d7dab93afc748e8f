/**
 * Measures what `dist/cdn` weighs and how it behaves in Chromium, and writes `results.json` and
 * `results.md` beside this file. Nothing is asserted. Needs `npm run build` first.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { launchChromium } from '../browsers/launch.js';
import { folder, priceList, readScripts, sizesOf } from '../gates/weigh.js';
import { bundle } from './bundle.js';
import { measureDragging, size } from './dragging.js';
import { measureHeap } from './heap.js';
import { measureMany, measureManyInMemory } from './many.js';
import { calculatorPage, contenders, crowds, emptyPage } from './pages/pages.js';
import { countElements, measurePainted } from './painted.js';
import { toMarkdown } from './report.js';
import { answers, measureResponses, readers } from './responses.js';
import { serve } from './serve.js';

const crowd = 100;

/** Scripts by path: those that were built, read once so that a new build changes nothing midway. */
async function readBuilt(scripts) {
  const names = [...scripts.keys()];
  if (!names.includes('pd-reach.js')) {
    console.error(`There is no ${folder}/pd-reach.js: run "npm run build".`);
    process.exit(1);
  }
  return Promise.all(
    names.map(async (name) => [`/cdn/${name}`, await readFile(`${folder}/${name}`, 'utf8')]),
  );
}

/** Writes a file as the project is formatted. */
async function write(name, text) {
  const path = `${import.meta.dirname}/${name}`;
  const options = { ...(await resolveConfig(path)), filepath: path };
  await writeFile(path, await format(text, options));
}

const scripts = await readScripts();
const built = await readBuilt(scripts);
const [chart, lit, papa] = await Promise.all(['chart.js', 'lit.js', 'papa.js'].map(bundle));
const texts = new Map([
  ...built,
  ...[
    ['/chart.js', chart],
    ['/lit.js', lit],
    ['/papa.js', papa],
    ['/answers.csv', answers()],
  ],
]);
const server = await serve(texts);
const browser = await launchChromium();

/** Serves pages and gives their addresses under the same names. */
function publish(pages) {
  return Object.fromEntries(
    Object.entries(pages).map(([name, text]) => {
      const path = `/${encodeURIComponent(name)}.html`;
      server.add(path, text);
      return [name, server.address + path];
    }),
  );
}

try {
  const begun = Date.now();
  const say = (what) => console.log(`${Math.round((Date.now() - begun) / 1000)} s: ${what}`);
  const machine = {
    cores: cpus().length,
    processor: cpus()[0].model,
    memory: totalmem(),
    load: [loadavg()[0]],
    node: process.version,
    chromium: browser.version(),
  };
  const bytes = {
    ...priceList(scripts, ['pd-reach']),
    'Chart.js bar': sizesOf(Buffer.from(chart)),
    'bare Lit element': sizesOf(Buffer.from(lit)),
  };
  say('from navigation to the figure');
  const elements = await countElements(browser, publish({ one: contenders(0)['pd-reach'] }).one);
  const painted = await measurePainted(browser, publish(contenders(elements)));
  say('many widgets');
  const addresses = publish({ ...crowds(crowd), none: emptyPage });
  const { none, ...crowded } = addresses;
  const many = await measureMany(browser, crowded);
  const inMemory = await measureManyInMemory(browser, none, crowded[`${crowd} widgets`]);
  say('dragging');
  const dragging = await measureDragging(browser, publish({ drag: calculatorPage(size) }).drag);
  say('leaks');
  const heap = await measureHeap(browser, none);
  say('a large file of answers');
  const responses = await measureResponses(browser, publish(readers));
  machine.load.push(loadavg()[0]);
  const results = {
    ...{ machine, bytes, elements, painted, crowd, many },
    ...{ inMemory, dragging, heap, responses },
  };
  await write('results.json', JSON.stringify(results));
  await write('results.md', toMarkdown(results));
  console.log(await readFile(`${import.meta.dirname}/results.md`, 'utf8'));
  say('done');
} finally {
  await browser.close();
  await server.close();
}
