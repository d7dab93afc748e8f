/**
 * What the files in `dist/cdn` weigh, and which of them a widget loads: at once, and later.
 */
import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

export const folder = 'dist/cdn';

/** The script that loads widgets where they are wanted, and its limit, gzipped. */
export const loader = 'chalkwork';
export const loaderLimit = 3_000;

/**
 * Bytes: minified, gzipped at level 9, and as Brotli.
 * @typedef {{ minified: number, gzip: number, brotli: number }} Sizes
 */

/**
 * Its sizes, and the names of the files that it imports.
 * @typedef {Sizes & { atOnce: string[], later: string[] }} Script
 */

/** @typedef {'atOnce' | 'later'} Kind */

/**
 * What each element's `@budget` states in its doc comment, by tag.
 * @returns {Promise<Record<string, number>>}
 */
export async function readLimits() {
  const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  return Object.fromEntries(
    elements.flatMap(({ tagName, budget }) => (tagName && budget ? [[tagName, budget]] : [])),
  );
}

/**
 * Every script by its name.
 * @returns {Promise<Map<string, Script>>}
 */
export async function readScripts() {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.js'));
  const scripts = names.map(async (name) => {
    const bytes = await readFile(`${folder}/${name}`);
    return [name, { ...importsOf(name, bytes.toString()), ...sizesOf(bytes) }];
  });
  return new Map(await Promise.all(scripts));
}

function importsOf(name, code) {
  const { module } = parseSync(name, code);
  const requested = ({ moduleRequest }) =>
    moduleRequest
      ? [code.slice(moduleRequest.start + 1, moduleRequest.end - 1).replace(/^\.\//, '')]
      : [];
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  return {
    atOnce: [...module.staticImports, ...exported].flatMap(requested),
    later: [...module.dynamicImports.flatMap(requested), ...workersIn(code)],
  };
}

/** The scripts of workers, which are named by their address. */
function workersIn(code) {
  const address = /new URL\(\s*[`"']([\w.-]+\.js)[`"']\s*,\s*import\.meta\.url/g;
  return [...code.matchAll(address)].map(([, name]) => name);
}

/**
 * @param {Buffer} bytes
 * @returns {Sizes}
 */
export function sizesOf(bytes) {
  return {
    minified: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/**
 * A script and all that it leads to, by the kinds of import that are followed.
 * @param {Map<string, Script>} scripts
 * @param {string} start
 * @param {Kind[]} kinds
 */
export function closure(scripts, start, kinds) {
  const found = new Set([start]);
  for (const name of found) {
    const script = scripts.get(name);
    kinds.flatMap((kind) => script[kind]).forEach((next) => scripts.has(next) && found.add(next));
  }
  return [...found];
}

/**
 * The sizes of several scripts together, each compressed by itself, as they are sent.
 * @param {Map<string, Script>} scripts
 * @param {string[]} names
 * @returns {Sizes}
 */
export function price(scripts, names) {
  const sum = (size) => names.reduce((total, name) => total + scripts.get(name)[size], 0);
  return { minified: sum('minified'), gzip: sum('gzip'), brotli: sum('brotli') };
}

/**
 * What each widget weighs: what loads before a reader acts, each part that may come later, and all.
 * @param {Map<string, Script>} scripts
 * @param {string[]} tags
 * @returns {Record<string, Sizes>}
 */
export function priceList(scripts, tags) {
  const rows = {};
  for (const tag of tags.filter((name) => scripts.has(`${name}.js`))) {
    const atOnce = closure(scripts, `${tag}.js`, ['atOnce']);
    const all = closure(scripts, `${tag}.js`, ['atOnce', 'later']);
    rows[`${tag} before a reader acts`] = price(scripts, atOnce);
    for (const name of all.filter((one) => !atOnce.includes(one))) {
      rows[`  ${name}`] = price(scripts, [name]);
    }
    rows[`${tag} with everything`] = price(scripts, all);
  }
  return rows;
}
