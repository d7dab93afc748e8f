/**
 * Shoots every story in every look, onto one page and a few pictures in `dist-sheet`. Exits with 1
 * where a story logs or throws an error, asks another machine, or is wider than its page.
 *
 * `--no-build` takes the Storybook that is already in `dist-storybook`.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { preview } from 'vite';
import { launchChromium } from '../../test/browsers/launch.js';
import { writeIndex, writeSheets } from './compose.js';
import { shootAll } from './shoot.js';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'dist-storybook');
const folder = join(root, 'dist-sheet');

function buildStorybook() {
  const windows = process.platform === 'win32';
  const build = ['run', 'build:storybook', '--silent', '--', '--quiet', '--loglevel', 'error'];
  const { status } = spawnSync('npm', build, { cwd: root, stdio: 'inherit', shell: windows });
  if (status !== 0) throw new Error('Storybook could not be built.');
}

/** Serves a folder on this machine alone; what is not there is not found. @param {string} outDir */
async function serve(outDir) {
  const server = await preview({
    configFile: false,
    root,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return { base: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** @returns {Promise<import('./shoot.js').Story[]>} */
async function findStories() {
  const index = JSON.parse(await readFile(join(built, 'index.json'), 'utf8'));
  return Object.values(index.entries).filter(({ type }) => type === 'story');
}

const started = performance.now();
if (!process.argv.includes('--no-build')) buildStorybook();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const stories = await findStories();
const [storybook, sheet, browser] = await Promise.all([
  serve(built),
  serve(folder),
  launchChromium(),
]);
try {
  const filmed = await shootAll(browser, { base: storybook.base, stories, folder });
  await writeIndex(filmed, folder);
  await writeSheets(browser, filmed, { base: sheet.base, folder });
  const wrong = filmed.filter(({ problems }) => problems.length > 0);
  for (const { story, problems } of wrong) {
    console.error(`${story.title}: ${story.name}\n${problems.map((one) => `  ${one}`).join('\n')}`);
  }
  const pictures = filmed.reduce((sum, { shots }) => sum + shots.length, 0);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${pictures} pictures of ${stories.length} stories in ${seconds} s, ` +
      `${wrong.length} stories with errors: dist-sheet/index.html`,
  );
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  await Promise.all([browser.close(), storybook.close(), sheet.close()]);
}
