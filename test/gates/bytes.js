/**
 * The price of each widget, as built into `dist/cdn`. What loads before a reader acts, which is the
 * file itself and all that it imports statically, must stay within a limit; the price of the whole,
 * with all that may come later, is listed.
 */
import { report } from './report.js';
import {
  closure,
  folder,
  loader,
  loaderLimit,
  price,
  priceList,
  readLimits,
  readScripts,
} from './weigh.js';

/** What was promised for these; a new widget states its own limit, as `@budget`. */
const promised = {
  'pd-reach': 16_000,
  'plan-compare': 16_000,
  'teacher-voice': 18_000,
  'funding-calculator': 20_000,
};
/** For a page that has the loader with one placeholder for `<pd-reach>`: gzipped. */
const placeholderLimit = 19_000;

function* check(scripts, limits) {
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

/** A file and all that it loads at once. */
function atOnce(name) {
  return price(scripts, closure(scripts, `${name}.js`, ['atOnce']));
}

function* checkPromises(limits) {
  for (const [tag, promise] of Object.entries(promised)) {
    if (limits[tag] !== promise) yield `${tag} has a limit of ${limits[tag]}, not of ${promise}.`;
  }
}

function* checkPlaceholder() {
  const sum = atOnce(loader).gzip + atOnce('pd-reach').gzip;
  const excess = sum - placeholderLimit;
  if (excess > 0) yield `A page with one placeholder loads ${sum} bytes, ${excess} too many.`;
}

const tags = await readLimits();
const limits = { ...tags, [loader]: loaderLimit };
const scripts = await readScripts();
const rows = priceList(scripts, Object.keys(tags));
rows['the loader'] = { ...atOnce(loader), limit: loaderLimit };
rows['the doctor'] = price(scripts, closure(scripts, 'doctor.js', ['atOnce', 'later']));
for (const [tag, limit] of Object.entries(tags)) {
  const row = rows[`${tag} before a reader acts`];
  if (row) row.limit = limit;
}
console.table(rows);
await report('bytes', [check(scripts, limits), checkPromises(tags), checkPlaceholder()]);
