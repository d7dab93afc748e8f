/**
 * The price of each widget, as built into `dist/cdn`. What loads before a reader acts, which is the
 * file itself and all that it imports statically, must stay within a limit; the price of the whole,
 * with all that may come later, is listed.
 */
import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { report } from './report.js';

/**
 * Bytes, minified and gzipped (level 9), Lit included: what each element's `@budget` states in its
 * doc comment.
 */
const limits = await readLimits();

const folder = 'dist/cdn';

async function readLimits() {
  const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  return Object.fromEntries(
    elements.flatMap(({ tagName, budget }) => (tagName && budget ? [[tagName, budget]] : [])),
  );
}

/** Every script by its name: its sizes and what it imports. */
async function readScripts() {
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
    later: module.dynamicImports.flatMap(requested),
  };
}

function sizesOf(bytes) {
  return {
    minified: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** A script and all that it leads to, by the kinds of import that are followed. */
function closure(scripts, start, kinds) {
  const found = new Set([start]);
  for (const name of found) {
    const script = scripts.get(name);
    kinds.flatMap((kind) => script[kind]).forEach((next) => scripts.has(next) && found.add(next));
  }
  return [...found];
}

function* check(scripts) {
  if (scripts.size === 0) yield `${folder} is empty: run "npm run build".`;
  const reached = new Set();
  for (const [tag, limit] of Object.entries(limits)) {
    const entry = `${tag}.js`;
    if (!scripts.has(entry)) {
      yield `${tag} has a limit, and there is no ${folder}/${entry}.`;
      continue;
    }
    for (const name of closure(scripts, entry, ['atOnce', 'later'])) reached.add(name);
    const { gzip } = price(scripts, closure(scripts, entry, ['atOnce']));
    const excess = gzip - limit;
    if (excess > 0) yield `${tag} loads ${gzip} bytes, ${excess} more than its limit of ${limit}.`;
  }
  for (const [name, { atOnce, later }] of scripts) {
    for (const lost of [...atOnce, ...later].filter((next) => !scripts.has(next))) {
      yield `${folder}/${name} imports ${lost}, which is not beside it.`;
    }
    if (!reached.has(name))
      yield `${folder}/${name} has no limit, and nothing with one leads to it.`;
  }
}

function price(scripts, names) {
  const sum = (size) => names.reduce((total, name) => total + scripts.get(name)[size], 0);
  return { minified: sum('minified'), gzip: sum('gzip'), brotli: sum('brotli') };
}

function list(scripts) {
  const rows = {};
  for (const tag of Object.keys(limits).filter((name) => scripts.has(`${name}.js`))) {
    const atOnce = closure(scripts, `${tag}.js`, ['atOnce']);
    const all = closure(scripts, `${tag}.js`, ['atOnce', 'later']);
    rows[`${tag} before a reader acts`] = { ...price(scripts, atOnce), limit: limits[tag] };
    for (const name of all.filter((one) => !atOnce.includes(one))) {
      rows[`  ${name}`] = price(scripts, [name]);
    }
    rows[`${tag} with everything`] = price(scripts, all);
  }
  console.table(rows);
}

const scripts = await readScripts();
list(scripts);
await report('bytes', [check(scripts)]);
