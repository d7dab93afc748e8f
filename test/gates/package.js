/**
 * Checks the package as it is published: its shape and types, and that it works, installed in an
 * empty project, for a page that is built and for one that is not. Needs `npm run build` first.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as vite from 'vite';
import { launchChromium } from '../browsers/launch.js';
import { report } from './report.js';
import { userProject } from './user-project.js';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const { modules } = JSON.parse(await readBuilt('dist/custom-elements.json'));
const tags = modules.flatMap((module) => module.declarations.flatMap((one) => one.tagName ?? []));

async function readBuilt(path) {
  try {
    return await readFile(path, 'utf8');
  } catch {
    console.error(`There is no ${path}: run "npm run build".`);
    process.exit(1);
  }
}

/** Runs a program; what it says is shown only where it fails. */
function run(directory, command, ...words) {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd: directory,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { isDone: status === 0, stdout, said: error?.message ?? `${stdout}${stderr}`.trim() };
}

/** Packs what was built, as it is: publishing builds first, by `prepack`. */
function pack(folder) {
  const packed = run(
    '.',
    'npm',
    'pack',
    '--ignore-scripts',
    '--json',
    '--pack-destination',
    folder,
  );
  if (!packed.isDone) throw new Error(packed.said);
  const [{ filename, files }] = Object.values(JSON.parse(packed.stdout));
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}

function* checkFiles(files) {
  const needed = [
    ...['README.md', 'LICENSE', 'dist/index.d.ts', 'dist/custom-elements.json'],
    ...['chalkwork.js', 'chalkwork.css', 'integrity.json', 'importmap.json'].map(
      (name) => `dist/cdn/${name}`,
    ),
  ];
  const promised = tags.flatMap((tag) => [
    `dist/cdn/${tag}.js`,
    `dist/elements/${tag}/define.js`,
    `dist/elements/${tag}/define.d.ts`,
  ]);
  const described = modules.map(({ path }) => path);
  for (const path of [...needed, ...promised, ...described]) {
    if (!files.includes(path)) yield `The package lacks ${path}.`;
  }
}

/** What a site can check of the files that it was given. */
async function* checkIntegrity() {
  const hashes = JSON.parse(await readBuilt('dist/cdn/integrity.json'));
  const map = JSON.parse(await readBuilt('dist/cdn/importmap.json')).integrity;
  // The page for IT offices lists the files, and its own style sheet is none of them.
  const names = (await readdir('dist/cdn')).filter((one) => /(?<!^it)\.(js|css)$/.test(one));
  for (const name of names) {
    const digest = createHash('sha384').update(await readFile(`dist/cdn/${name}`));
    const hash = `sha384-${digest.digest('base64')}`;
    if (hashes[name] !== hash) yield `integrity.json does not hold the hash of ${name}.`;
    // No page loads the script of a worker as a module of its own.
    const isMapped = name.endsWith('.js') && !name.includes('.worker-');
    if (map[`/chalkwork/${name}`] !== (isMapped ? hash : undefined)) {
      yield `importmap.json ${isMapped ? 'does not hold the hash of' : 'holds'} ${name}.`;
    }
  }
}

function* checkShape(tarball) {
  const publint = run('.', 'npx', '--no-install', 'publint', 'run', tarball, '--strict');
  if (!publint.isDone) yield `publint: ${publint.said}`;
  // A style sheet has no types.
  const entries = ['--include-entrypoints', ...tags, '--exclude-entrypoints', 'chalkwork.css'];
  const esm = ['--profile', 'esm-only', '--no-emoji'];
  const attw = run('.', 'npx', '--no-install', 'attw', tarball, ...esm, ...entries);
  if (!attw.isDone) yield `Are the types wrong? ${attw.said}`;
}

/** Type-checks a user's file against the installed package, its declarations included. */
function* checkTypes(project) {
  const compiler = join(process.cwd(), 'node_modules/typescript/bin/tsc');
  const types = run(project, process.execPath, compiler, '--project', '.');
  if (!types.isDone) yield `A user's TypeScript does not compile: ${types.said}`;
}

async function* checkPages(project) {
  const pages = ['bundled.html', 'bundled-loader.html', 'classes.html'].map((page) =>
    join(project, page),
  );
  const quiet = { root: project, configFile: false, logLevel: 'error' };
  const build = { outDir: 'built', rolldownOptions: { input: pages } };
  try {
    await vite.build({ ...quiet, base: './', build });
  } catch ({ message }) {
    yield `A user's pages cannot be built: ${message}`;
    return;
  }
  const server = await vite.preview({
    ...quiet,
    appType: 'mpa',
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await launchChromium();
  try {
    const built = pages.map((page) => `built/${basename(page)}`);
    const others = ['plain.html', 'placeholder.html', 'refused.html'];
    const withDoctor = 'built/bundled-loader.html?chalkwork=doctor';
    for (const path of [...built, withDoctor, ...others]) {
      const address = new URL(path, server.resolvedUrls.local[0]);
      for await (const fault of checkPage(browser, address)) yield `${path}: ${fault}`;
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function* checkPage(browser, address) {
  const page = await browser.newPage();
  const logged = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) logged.push(message.text());
  });
  page.on('pageerror', ({ message }) => logged.push(message));
  page.on('requestfailed', (request) => {
    // An answer without a body, as the doctor asks for, counts as failed here.
    if (request.method() !== 'HEAD') logged.push(`${request.url()} cannot be loaded`);
  });
  await page.goto(address.href);
  const seen = await page
    .evaluate(() => globalThis.check())
    .catch(({ message }) => {
      logged.push(message);
      return {};
    });
  for (const [what, [is, shouldBe]] of Object.entries(seen)) {
    if (is !== shouldBe) yield `${what} is ${is}, not ${shouldBe}.`;
  }
  // A browser tells of what it refuses.
  const isQuiet = logged.length === 0;
  if (isQuiet === address.pathname.endsWith('/refused.html')) {
    yield isQuiet ? 'the console says nothing.' : `the console says "${logged.join('", "')}".`;
  }
  await page.close();
}

async function* checkInstalled(tarball, project) {
  await mkdir(project);
  for (const [file, text] of Object.entries(userProject(version, tags))) {
    await writeFile(join(project, file), text);
  }
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const installed = run(project, 'npm', 'install', tarball, ...flags);
  if (!installed.isDone) {
    yield `The package cannot be installed: ${installed.said}`;
    return;
  }
  yield* checkTypes(project);
  yield* checkPages(project);
}

// The compiler and Vite compare real paths, and a temporary folder may be a link.
const folder = await realpath(await mkdtemp(join(tmpdir(), 'chalkwork-')));
try {
  const { tarball, files } = pack(folder);
  await report('package', [
    checkFiles(files),
    checkIntegrity(),
    checkShape(tarball),
    checkInstalled(tarball, join(folder, 'project')),
  ]);
} finally {
  await rm(folder, { recursive: true });
}
