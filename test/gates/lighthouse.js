/**
 * Lighthouse, as a phone, on pages with thirty widgets: accessibility and best practices must be 100.
 * Its score for speed depends on the machine and is only told.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { serve } from '../bench/serve.js';
import { chromiumOptions, launchChromium } from '../browsers/launch.js';
import { report } from './report.js';
import { count, thirtyWidgets } from './thirty-widgets.js';
import { folder } from './weigh.js';

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>';

/** A port that nobody listens at. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function readBuilt() {
  const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
  return Promise.all(
    names.map(async (name) => [`/cdn/${name}`, await readFile(`${folder}/${name}`, 'utf8')]),
  );
}

/** Scrolls through a page, as a reader does, and counts the widgets that have a figure. */
async function countDrawn(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  const drawn = await page.evaluate(async (tags) => {
    for (const place of document.querySelectorAll('main > :not(h1, h2)')) {
      place.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const widgets = [...document.querySelectorAll(tags)];
    await Promise.all(widgets.map(({ ready }) => ready));
    return widgets.filter(({ state }) => state === 'ready').length;
  }, 'pd-reach, teacher-voice, plan-compare, funding-calculator');
  await page.close();
  return drawn;
}

/** What Lighthouse says of a page. */
async function* examine(browser, port, name, address) {
  const drawn = await countDrawn(browser, address);
  if (drawn !== count) yield `${name}: ${drawn} of ${count} widgets were drawn.`;
  const onlyCategories = ['accessibility', 'best-practices', 'performance'];
  const { lhr } = await lighthouse(address, { port, onlyCategories });
  const { audits, categories, runtimeError } = lhr;
  if (runtimeError) yield `${name}: Lighthouse could not look at it: ${runtimeError.message}`;
  console.log(`${name}: ${Math.round(categories.performance.score * 100)} of 100 for speed here`);
  for (const id of ['first-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']) {
    console.log(`  ${audits[id].title}: ${audits[id].displayValue}`);
  }
  for (const id of ['accessibility', 'best-practices']) {
    const { title, score, auditRefs } = categories[id];
    if (score !== 1) yield `${name}: ${title} is ${Math.round(score * 100)} of 100.`;
    for (const { title, score, details } of auditRefs.map((audit) => audits[audit.id])) {
      if (score === null || score === 1) continue;
      yield [`  ${title}`, ...(details?.items ?? []).map((item) => JSON.stringify(item))].join(
        '\n    ',
      );
    }
  }
}

async function* check() {
  const paths = Object.entries(thirtyWidgets).map(([name, text], place) => ({
    name,
    path: `/${place}.html`,
    text,
  }));
  const texts = [
    ...(await readBuilt()),
    ['/icon.svg', icon],
    ...paths.map(({ path, text }) => [path, text]),
  ];
  const server = await serve(new Map(texts));
  const port = await freePort();
  const { args } = chromiumOptions();
  const browser = await launchChromium({ args: [...args, `--remote-debugging-port=${port}`] });
  try {
    for (const { name, path } of paths) {
      yield* examine(browser, port, name, server.address + path);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await report('lighthouse', [check()]);
