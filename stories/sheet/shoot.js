import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { globalsOf, looks } from './looks.js';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('./looks.js').Look} Look
 * @typedef {{ id: string, name: string, title: string }} Story
 * @typedef {{ look: Look, file: string, width: number, height: number }} Shot
 * @typedef {{ story: Story, shots: Shot[], problems: string[] }} Filmed
 */

/** As many as keep two cores busy: a page waits as often as it computes. */
const pagesAtOnce = 4;

/** A story that is not drawn by then never will be. */
const patience = 20_000;

/** A story whose data never comes is taken as it stands after this time. */
const loadingTime = 500;

const source = resolve(import.meta.dirname, '../../src');

/** What a page without scripts has beside a story's own markup: the style sheet of the package. */
async function stylesOfCards() {
  const [card = '', bare = ''] = await Promise.all(
    ['chalkwork.css', 'tags.css'].map((name) => readFile(join(source, 'arrival', name), 'utf8')),
  );
  const elements = await readdir(join(source, 'elements'), { withFileTypes: true });
  const tags = elements.filter((one) => one.isDirectory()).map(({ name }) => name);
  return card + bare.replaceAll('every-tag', `:is(${tags.join()})`);
}

/**
 * Shoots every story in every look.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ base: string, stories: readonly Story[], folder: string }} options
 * @returns {Promise<Filmed[]>} in the order of the stories
 */
export async function shootAll(browser, { base, stories, folder }) {
  await Promise.all(looks.map(({ name }) => mkdir(join(folder, name), { recursive: true })));
  const filmed = stories.map((story) => ({ story, shots: [], problems: [] }));
  const waiting = [...filmed];
  const styles = await stylesOfCards();
  const worker = async () => {
    const withScripts = await (await browser.newContext()).newPage();
    const without = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      await film(one, { withScripts, without, base, folder, styles });
    }
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, worker));
  return filmed;
}

/**
 * @param {Filmed} filmed
 * @param {{ withScripts: Page, without: Page, base: string, folder: string, styles: string }} options
 */
async function film({ story, shots, problems }, { withScripts, without, base, folder, styles }) {
  /** @param {Page} page @param {Look} look */
  const shoot = async (page, look) => {
    await page.emulateMedia({ media: 'screen', forcedColors: 'none', ...look.emulate });
    // The window is low, so that a picture ends where its story does; then as high as that, since
    // charts are drawn only where they can be seen.
    await page.setViewportSize({ width: look.width, height: 100 });
    await settle(page);
    await page.setViewportSize({ width: look.width, height: await heightOf(page) });
    await settle(page);
    if (look.page !== 'no-scripts') await chartsOf(page);
    const over = (await widthOf(page)) - look.width;
    if (over > 0) problems.push(`${look.title}: ${over} px wider than the page`);
    const file = join(look.name, `${story.id}.png`);
    const image = await page.screenshot({ path: join(folder, file), fullPage: true });
    // The size stands at a fixed place in the header of a PNG.
    shots.push({ look, file, width: image.readUInt32BE(16), height: image.readUInt32BE(20) });
  };
  let fallback = '';
  for (const [name, globals] of Object.entries(globalsOf)) {
    const stopListening = listen(withScripts, (problem) => problems.push(`${name}: ${problem}`));
    try {
      await open(
        withScripts,
        `${base}/iframe.html?id=${story.id}&viewMode=story&globals=${globals}`,
      );
      for (const look of looks.filter(({ page }) => page === name)) await shoot(withScripts, look);
      if (name === 'light') fallback = await withScripts.evaluate(markupWithFallback);
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await stopListening();
  }
  if (fallback === '') return;
  await without.setContent(
    `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">` +
      `<style>body { font-family: system-ui, sans-serif; margin: 1rem } ${styles}</style>${fallback}`,
  );
  for (const look of looks.filter(({ page }) => page === 'no-scripts')) await shoot(without, look);
}

/** @param {Page} page @param {string} url */
async function open(page, url) {
  // Chromium keeps the background of a page that was opened while colors were forced.
  await page.emulateMedia({ media: 'screen', forcedColors: 'none' });
  await page.goto(url);
  await page.waitForFunction(
    () => {
      const { phase } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {};
      return ['completed', 'finished', 'errored'].includes(phase);
    },
    null,
    { timeout: patience },
  );
  const wrong = await page.evaluate(() =>
    document.body.classList.contains('sb-show-errordisplay')
      ? document.querySelector('#error-message')?.textContent
      : null,
  );
  if (wrong !== null) throw new Error(wrong);
  await page.evaluate(async (longest) => {
    const widgets = [...document.querySelectorAll('#storybook-root *')];
    const late = new Promise((resolve) => setTimeout(resolve, longest));
    await Promise.race([late, Promise.all(widgets.map(({ ready }) => ready))]);
  }, loadingTime);
}

/** @param {Page} page */
function heightOf(page) {
  return page.evaluate(() => document.documentElement.scrollHeight);
}

/** Waits until every chart is drawn; one that has no room in this look never is. @param {Page} page */
async function chartsOf(page) {
  const areDrawn = () =>
    [...document.querySelectorAll('#storybook-root *')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.plot') ?? [])])
      .every((plot) => plot.childElementCount > 0 || plot.clientHeight === 0);
  await page.waitForFunction(areDrawn, null, { timeout: patience }).catch(() => undefined);
}

/** @param {Page} page */
function widthOf(page) {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** Waits until fonts are there and what changed with the window is drawn. @param {Page} page */
async function settle(page) {
  // Where scripts are off, a page's own do not run, and nothing changes after it is laid out.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        void document.fonts.ready.then(resolve);
      }),
  );
  await page.waitForTimeout(50);
}

/**
 * Tells of errors in a page, and of requests that leave this machine.
 *
 * @param {Page} page
 * @param {(problem: string) => void} tell
 * @returns {() => Promise<void>} to be called when the page is done with
 */
function listen(page, tell) {
  /** @type {{ text: string, url: string }[]} */
  const logged = [];
  const onConsole = (/** @type {import('playwright').ConsoleMessage} */ message) => {
    if (message.type() === 'error')
      logged.push({ text: message.text(), url: message.location().url });
  };
  const onPageError = (/** @type {Error} */ error) => tell(`page error: ${error.message}`);
  const onRequest = (/** @type {import('playwright').Request} */ request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') tell(`asked ${request.url()}`);
  };
  page.on('console', onConsole).on('pageerror', onPageError).on('request', onRequest);
  return async () => {
    page.off('console', onConsole).off('pageerror', onPageError).off('request', onRequest);
    // A browser logs a file that is not there: that of a widget, which tells readers itself, and
    // the icon that no page asked for.
    const known = await page.evaluate(() =>
      [
        '/favicon.ico',
        ...[...document.querySelectorAll('#storybook-root [src]')].map((element) =>
          element.getAttribute('src'),
        ),
      ].map((address) => new URL(address ?? '', document.baseURI).href),
    );
    for (const { text, url } of logged) {
      if (!known.includes(url)) tell(`console: ${text} ${url}`);
    }
  };
}

/** Runs in the page: a story's markup as its page was sent, where it has something without scripts. */
function markupWithFallback() {
  const root = document.querySelector('#root-inner') ?? document.querySelector('#storybook-root');
  return root?.querySelector('table') ? root.innerHTML.replaceAll(/<!--.*?-->/gs, '') : '';
}
