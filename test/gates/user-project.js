/**
 * The files of a project that uses the package: pages with a build and without one, and TypeScript
 * as strict as it can be. They are text because the package they import is not installed here.
 */

/** A study of Pomona Unified School District, about 2018–19: 311 + 63 + 113 of 1,400 educators. */
const table = `
    <table>
      <tr><th>Channel</th><th>Reached</th></tr>
      <tr><td>Professional development</td><td>311</td></tr>
      <tr><td>Job-embedded support</td><td>63</td></tr>
      <tr><td>Social media</td><td>113</td></tr>
    </table>`;

const widget = `
  <pd-reach leaders="4" population="1400">${table}
  </pd-reach>`;

/** One to be drawn, and one of each kind so far below that it must not be loaded. */
const placeholders = (tags) => `
  <figure class="chalkwork chalkwork-pd-reach" data-chalkwork="pd-reach" data-leaders="4"
    data-population="1400">${table}
  </figure>
  <div style="height: 20000px"></div>
  ${tags
    .map(
      (tag) =>
        `<figure class="chalkwork chalkwork-${tag}" data-chalkwork="${tag}">${table}</figure>`,
    )
    .join('\n  ')}`;

function page(body, script) {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>A page</title>
  <link rel="icon" href="data:," />
  ${body}
  ${script}
</html>
`;
}

/** What a page shows, and what it should, for `package.js` to compare. */
const showsWidget = (also = '') => `
globalThis.check = async () => {
  const find = () => document.querySelector('pd-reach');
  for (let tries = 0; !find() && tries < 200; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const element = find();
  await Promise.race([element.ready, new Promise((resolve) => setTimeout(resolve, 10_000))]);
  return {
    'the least number of people reached': [element.result.reached.low, 311],
    'the most people reached': [element.result.reached.high, 487],
    'the state': [element.state, 'ready'],
    'the drawn figure': [element.shadowRoot.querySelector('[part~=figure]') !== null, true],
    ${also}
  };
};`;

/** Where nobody builds, these files are all that a page needs before a reader acts. */
const loadsOnly = (...files) => `
    'its files': [
      String(performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1))),
      '${files}',
    ],`;

/** What the doctor says stands in the way, where the address of the page asks for it. */
const isHealthy = `
    'what stands in the way': [await (async () => {
      if (!location.search) return '';
      const inside = () => document.querySelector('[data-chalkwork-doctor]')?.shadowRoot;
      for (let tries = 0; !inside()?.querySelector('.well li') && tries < 200; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return inside() ? String([...inside().querySelectorAll('h4')].map((one) => one.textContent)) : 'no doctor';
    })(), ''],`;

/** An import map by which the widget's file is another than the one that comes. */
const otherHash = `<script type="importmap">${JSON.stringify({
  integrity: {
    '/node_modules/chalkwork/dist/cdn/pd-reach.js': `sha384-${'A'.repeat(64)}`,
  },
})}</script>`;

const keepsTable = `
globalThis.check = async () => {
  const place = document.querySelector('[data-chalkwork]');
  for (let tries = 0; !place.matches('[data-chalkwork-still]') && tries < 200; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    'what the loader did': [place.hasAttribute('data-chalkwork-still'), true],
    'the widget': [customElements.get('pd-reach'), undefined],
    'the table': [place.querySelectorAll('tr').length, 4],
  };
};`;

const usesClasses = (version, tags) => `
globalThis.check = async () => {
  const isRegistered = () => ${JSON.stringify(tags)}.map((tag) => Boolean(customElements.get(tag)));
  const library = await import('chalkwork');
  const before = String(isRegistered());
  await import('chalkwork/define');
  return {
    'what import("chalkwork") registers': [before, '${tags.map(() => false)}'],
    'what import("chalkwork/define") registers': [String(isRegistered()), '${tags.map(() => true)}'],
    'its version': [library.version, '${version}'],
  };
};`;

const typed = `
import { PdReach, parseNumber, version, type ReachResult, type State } from 'chalkwork';
import 'chalkwork/define';
import 'chalkwork/loader';
import 'chalkwork/pd-reach';
import manifest from 'chalkwork/custom-elements.json' with { type: 'json' };

const element = document.createElement('pd-reach') satisfies PdReach;
element.data = { channels: [{ channel: 'Workshops', reached: 40 }] };
export const state: State = element.state;
export const result: ReachResult | null = element.result;
export const low: number | null = result?.reached.low ?? null;
export const value: number | undefined = parseNumber('1,400')?.value;
export const described: string = manifest.schemaVersion;
export const copy: string = version;
`;

/** The project's files by name. */
export function userProject(version, tags) {
  return {
    'package.json': JSON.stringify({ private: true, type: 'module' }),
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
      },
      files: ['typed.ts'],
    }),
    'typed.ts': typed,
    'bundled.html': page(widget, '<script type="module" src="./bundled.js"></script>'),
    'bundled.js': `import 'chalkwork/pd-reach';\n${showsWidget()}`,
    'classes.html': page('', '<script type="module" src="./classes.js"></script>'),
    'classes.js': usesClasses(version, tags),
    'plain.html': page(
      widget,
      `<script type="module" src="node_modules/chalkwork/dist/cdn/pd-reach.js"></script>
  <script>${showsWidget(loadsOnly('pd-reach.js'))}</script>`,
    ),
    'placeholder.html': page(
      placeholders(tags),
      `<script type="module" src="node_modules/chalkwork/dist/cdn/chalkwork.js"></script>
  <script>${showsWidget(loadsOnly('chalkwork.js', 'pd-reach.js'))}</script>`,
    ),
    'bundled-loader.html': page(
      placeholders(tags),
      '<script type="module" src="./bundled-loader.js"></script>',
    ),
    'bundled-loader.js': `import 'chalkwork/loader';
import 'chalkwork/chalkwork.css';
${showsWidget(isHealthy)}`,
    'refused.html': page(
      otherHash + placeholders(tags),
      `<script type="module" src="node_modules/chalkwork/dist/cdn/chalkwork.js"></script>
  <script>${keepsTable}</script>`,
    ),
  };
}
