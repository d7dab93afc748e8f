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
 * @typedef {{ name: string, html: string, limit: number }} Example
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
    const script = `<script type="module" src="/chalkwork/${loader}.js"></script>`;
    const isOfFile = html.includes(' src="plans.csv"');
    return {
      name: `<${tag}>${placeholder ? ' by the loader' : ''}${isOfFile ? ' with a file' : ''}`,
      html: placeholder ? html + script : html,
      limit:
        limit +
        (placeholder ? loaderLimit : 0) +
        (tag === 'teacher-voice' ? wordsOfScales : 0) +
        (isOfFile ? readingOfFiles : 0),
    };
  });
}

/**
 * Opens an example and waits until its widget is drawn and nothing more comes.
 * @param {import('playwright').Browser} browser
 * @param {Example} example
 * @param {string} csv
 */
async function load(browser, { html }, csv) {
  const loaded = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, script] = /^\/chalkwork\/([\w.-]+\.(?:js|css))$/.exec(pathname) ?? [];
    const answer = async () => {
      if (pathname === '/') return ['text/html', html];
      if (pathname === '/plans.csv') return ['text/csv', csv];
      if (!script) return null;
      const bytes = await readFile(`${folder}/${script}`);
      if (script.endsWith('.css')) return ['text/css', bytes];
      loaded.set(script, sizesOf(bytes).gzip);
      return ['text/javascript', bytes];
    };
    void answer().then((found) => {
      if (!found) response.writeHead(404).end();
      else response.writeHead(200, { 'Content-Type': `${found[0]}; charset=utf-8` }).end(found[1]);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const state = await page.evaluate(async () => {
    const find = () =>
      document.querySelector(
        ':defined:is(pd-reach, teacher-voice, funding-calculator, plan-compare)',
      );
    for (let tries = 0; !find() && tries < 200; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await find()?.ready;
    return find()?.state;
  });
  await page.waitForLoadState('networkidle');
  await page.close();
  server.close();
  return { state, loaded };
}

const readme = await readFile('README.md', 'utf8');
const [, csv = ''] = /^```csv\n(plan,.*?)^```$/ms.exec(readme) ?? [];
const examples = examplesIn(readme, await readLimits());
const browser = await launchChromium();
const rows = {};

async function* check() {
  if (examples.length < 8) yield `README.md has ${examples.length} examples that can be opened.`;
  for (const example of examples) {
    const { state, loaded } = await load(browser, example, csv);
    const gzip = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
    rows[example.name] = { files: loaded.size, gzip, limit: example.limit };
    if (state !== 'ready') yield `${example.name} is not drawn: ${state}.`;
    if (gzip > example.limit) {
      yield `${example.name} loads ${gzip} bytes (${[...loaded.keys()].join(', ')}).`;
    }
  }
}

try {
  await report('loads', [check()]);
  console.table(rows);
} finally {
  await browser.close();
}
