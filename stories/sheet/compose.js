import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { looks } from './looks.js';

/** @typedef {import('./shoot.js').Filmed} Filmed */

/** Of a picture of many pictures: small enough to be looked at without zooming. */
const sheetWidth = 1712;
const sheetHeight = 2000;
const gap = 16;
const captionHeight = 22;

/** How much a look is reduced, so that several stand side by side. */
const reduction = { 320: 1, 768: 0.66, 1280: 0.6 };

/**
 * Writes the page with every picture, grouped by story.
 *
 * @param {readonly Filmed[]} filmed
 * @param {string} folder
 */
export async function writeIndex(filmed, folder) {
  const sections = filmed.map(
    ({ story, shots, problems }) => `
    <section id="${story.id}">
      <h2>${escape(story.title)}: ${escape(story.name)}</h2>
      ${listProblems(problems)}
      <div class="shots">${shots.map((shot) => figure(shot, shot.look.title, 0.5)).join('')}</div>
    </section>`,
  );
  const links = filmed.map(
    ({ story, problems }) =>
      `<li><a href="#${story.id}">${escape(story.name)}</a>${problems.length > 0 ? ' ▲' : ''}</li>`,
  );
  await writeFile(
    join(folder, 'index.html'),
    document_(
      `<h1>Every story in every look</h1><ul class="links">${links.join('')}</ul>${sections.join('')}`,
    ),
  );
}

/**
 * Writes pictures of pictures, `sheet-<look>-<number>.png`, for each look.
 *
 * @param {import('playwright').Browser} browser
 * @param {readonly Filmed[]} filmed
 * @param {{ base: string, folder: string }} options `base` is where the folder is served
 * @returns {Promise<string[]>} the files
 */
export async function writeSheets(browser, filmed, { base, folder }) {
  const page = await browser.newPage({ viewport: { width: sheetWidth, height: 100 } });
  const shown = join(folder, 'sheet.html');
  const files = [];
  for (const look of looks) {
    const scale = reduction[look.width];
    const pictures = filmed.flatMap(({ story, shots }) =>
      shots.filter((shot) => shot.look === look).map((shot) => ({ story, shot })),
    );
    for (const [index, columns] of arrange(pictures, scale).entries()) {
      const drawn = columns.map(
        (column) =>
          `<div>${column.map(({ story, shot }) => figure(shot, story.name, scale)).join('')}</div>`,
      );
      const file = `sheet-${look.name}-${index + 1}.png`;
      // A page where the pictures are, so that it may show them.
      await writeFile(shown, document_(`<div class="shots">${drawn.join('')}</div>`));
      await page.goto(`${base}/${basename(shown)}`);
      await page.screenshot({ path: join(folder, file), fullPage: true });
      files.push(file);
    }
  }
  await page.close();
  await rm(shown);
  return files;
}

/**
 * Lays pictures out on sheets, each picture in the shortest column.
 *
 * @template {{ shot: import('./shoot.js').Shot }} Picture
 * @param {readonly Picture[]} pictures of one width
 * @param {number} scale
 * @returns {Picture[][][]} sheets of columns
 */
function arrange(pictures, scale) {
  const width = (pictures[0]?.shot.look.width ?? sheetWidth) * scale + gap;
  const places = Array.from({ length: Math.max(1, Math.floor((sheetWidth - gap) / width)) });
  /** @type {Picture[][][]} */
  const sheets = [];
  /** @type {number[]} */
  let heights = [];
  for (const picture of pictures) {
    const { look, width: wide, height: high } = picture.shot;
    const height = (high * look.width * scale) / wide + captionHeight + gap;
    let shortest = Math.min(...heights);
    if (sheets.length === 0 || (shortest > 0 && shortest + height > sheetHeight)) {
      sheets.push(places.map(() => []));
      heights = places.map(() => 0);
      shortest = 0;
    }
    const place = heights.indexOf(shortest);
    sheets.at(-1)?.[place]?.push(picture);
    heights[place] = shortest + height;
  }
  return sheets;
}

/**
 * A picture with its caption. One that is wider than its window, because the page was, is fitted in.
 *
 * @param {import('./shoot.js').Shot} shot
 * @param {string} caption
 * @param {number} scale
 */
function figure({ look, file, width, height }, caption, scale) {
  const shown = Math.round(look.width * scale);
  const size = `width="${shown}" height="${Math.round((height * shown) / width)}"`;
  return `<figure><figcaption>${escape(caption)}</figcaption><a href="${file}"><img src="${file}" ${size} alt=""></a></figure>`;
}

/** @param {readonly string[]} problems */
function listProblems(problems) {
  if (problems.length === 0) return '';
  return `<ul class="problems">${problems.map((one) => `<li>${escape(one)}</li>`).join('')}</ul>`;
}

/** @param {string} body */
function document_(body) {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Contact sheet</title>
  <style>
    body { margin: 0; padding: ${gap}px; background: #d8dadd; color: #111; font: 14px/1.4 system-ui, sans-serif; }
    .shots { display: flex; flex-wrap: wrap; align-items: start; gap: ${gap}px; margin-block-end: ${gap}px; }
    .links { columns: 12em; }
    .problems { color: #a00; }
    figure { margin: 0 0 ${gap}px; }
    figcaption { font-weight: 600; }
    img { display: block; }
  </style>
  ${body}
</html>
`;
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
