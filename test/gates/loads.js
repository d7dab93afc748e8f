/**
 * What the README's examples load before a reader does anything, as a browser asks for it. That is
 * more than what a file imports at once: some data takes parts of the code that other data does not.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { launchChromium } from '../browsers/launch.js';
import { report } from './report.js';
import { folder, loader, loaderLimit, readLimits, sizesOf } from './weigh.js';

/** Beside a widget, for data that takes it: to put the responses of a table of counts in order. */
const wordsOfScales = 4_000;
/** To fetch a file and to read it as CSV. */
const readingOfFiles = 12_000;

/**
 * An example of a widget with the script that draws it, and what it may load.
 * @typedef {{ name: string, html: string, isPlaceholder: boolean, limit: number }} Example
 */

/**
 * @param {string} readme
 * @param {Record<string, number>} limits by tag
 * @returns {Example[]}
 */
function examplesIn(readme, limits) {
  const blocks = [...readme.matchAll(/^```html\n(.*?)^```$/gms)].map(([, html = '']) => html);
  return blocks.flatMap((html) => {
    const [, placeholder, own] = /data-chalkwork="([\w-]+)"|<([\w]+-[\w-]+)/.exec(html) ?? [];
    const tag = placeholder ?? own ?? '';
    const limit = limits[tag];
    const isWhole = placeholder !== undefined || html.includes(`/chalkwork/${tag}.js`);
    if (limit === undefined || !isWhole) return [];
    const head =
      '<link rel="stylesheet" href="/chalkwork/chalkwork.css">' +
      `<script type="module" src="/chalkwork/${loader}.js"></script>`;
    const isOfFile = html.includes(' src="plans.csv"');
    return {
      name: `<${tag}>${placeholder ? ' by the loader' : ''}${isOfFile ? ' with a file' : ''}`,
      html: placeholder ? head + html : html,
      isPlaceholder: placeholder !== undefined,
      limit:
        limit +
        (placeholder ? loaderLimit : 0) +
        (tag === 'teacher-voice' ? wordsOfScales : 0) +
        (isOfFile ? readingOfFiles : 0),
    };
  });
}

/** A widget that is not drawn by then never will be. */
const patience = 15_000;
/** Nothing more comes where nothing came for so long. */
const quiet = 1_000;

/** @param {number} time */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * A server on this machine for one page, its data, and the files of the package.
 * @param {(path: string) => Promise<[type: string, body: string | Buffer]>} answer
 */
async function serve(answer) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(pathname).then(
      ([type, body]) =>
        response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/**
 * Opens an example and waits until its widget is drawn and nothing more comes.
 * @param {import('playwright').Browser} browser
 * @param {Example} example
 * @param {string} csv
 */
async function load(browser, { html }, csv) {
  /** @type {Map<string, number>} */
  const loaded = new Map();
  const { base, close } = await serve(async (path) => {
    if (path === '/') return ['text/html', html];
    if (path === '/plans.csv') return ['text/csv', csv];
    const [, name = ''] = /^\/chalkwork\/([\w.-]+\.(?:js|css))$/.exec(path) ?? [];
    const bytes = await readFile(`${folder}/${name}`);
    loaded.set(name, sizesOf(bytes).gzip);
    return [name.endsWith('.js') ? 'text/javascript' : 'text/css', bytes];
  });
  const page = await browser.newPage();
  await page.goto(base);
  const state = await page.evaluate(
    async ([tags, longest]) => {
      const find = () => document.querySelector(`:defined:is(${tags})`);
      const end = performance.now() + longest;
      while (performance.now() < end && !['ready', 'error', 'empty'].includes(find()?.state)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return find()?.state;
    },
    [tags.join(), patience],
  );
  for (let before = -1; before < loaded.size; await pause(quiet)) before = loaded.size;
  await page.close();
  close();
  return { state, loaded };
}

/** As the README writes it. @param {number} bytes */
const inKilobytes = (bytes) => `${(bytes / 1_000).toFixed(1)} KB`;

const readme = await readFile('README.md', 'utf8');
const [, csv = ''] = /^```csv\n(plan,.*?)^```$/ms.exec(readme) ?? [];
const limits = await readLimits();
const tags = Object.keys(limits);
const examples = examplesIn(readme, limits);
const browser = await launchChromium();
const rows = {};

async function* check() {
  if (examples.length < 8) yield `README.md has ${examples.length} examples that can be opened.`;
  for (const example of examples) {
    const { state, loaded } = await load(browser, example, csv);
    const names = [...loaded.keys()];
    const gzip = (type) =>
      names
        .filter((name) => name.endsWith(type))
        .reduce((sum, name) => sum + (loaded.get(name) ?? 0), 0);
    const [scripts, styles] = [gzip('.js'), gzip('.css')];
    rows[example.name] = { files: loaded.size, scripts, limit: example.limit, styles };
    if (state !== 'ready') yield `${example.name} is not drawn: ${state}.`;
    if (scripts > example.limit) {
      yield `${example.name} loads ${scripts} bytes of scripts (${names.join(', ')}).`;
    }
    // A name of a file more or less moves the last digit.
    const sizes = [scripts, scripts - 100, scripts + 100].map(inKilobytes);
    if (!example.isPlaceholder && !sizes.some((size) => readme.includes(`| ${size} |`))) {
      yield `README.md does not say that ${example.name} loads ${sizes[0]}.`;
    }
  }
}

try {
  await report('loads', [check()]);
  console.table(rows);
} finally {
  await browser.close();
}
