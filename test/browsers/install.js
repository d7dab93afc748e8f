/**
 * Installs the browsers that the tests must have and this machine lacks: with apt-get on Debian,
 * elsewhere Playwright's own.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { find, onPath, requiredEngines } from './find.js';

/** @typedef {import('./find.js').Engine} Engine */

const DEBIAN_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

function missing() {
  return requiredEngines().filter((engine) => !find(engine));
}

/** Ubuntu has apt-get too, but its browsers are snaps, which cannot be driven. */
function isDebian() {
  if (process.platform !== 'linux' || !onPath('apt-get')) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** The words to put before a command that needs root, or undefined where it cannot be had. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string[]} command */
function run(command) {
  console.log(`> ${command.join(' ')}`);
  const [program = '', ...args] = command;
  const windows = process.platform === 'win32';
  return spawnSync(program, args, { stdio: 'inherit', shell: windows }).status === 0;
}

/** @param {Engine[]} engines */
function installWithApt(engines) {
  const root = asRoot();
  if (!root || !isDebian()) return;
  const apt = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const packages = engines.flatMap((engine) => DEBIAN_PACKAGES[engine]);
  run([...apt, ...wait, 'update']);
  run([...apt, ...wait, 'install', '-y', '--no-install-recommends', ...packages]);
}

/** @param {Engine[]} engines */
function installWithPlaywright(engines) {
  const libraries = process.platform === 'linux' && asRoot() ? ['--with-deps'] : [];
  run(['npx', '--no-install', 'playwright', 'install', ...libraries, ...engines]);
}

function install() {
  for (const attempt of [installWithApt, installWithPlaywright]) {
    const engines = missing();
    if (engines.length > 0) attempt(engines);
  }
  const engines = missing();
  if (engines.length === 0) return;
  const packages = engines.flatMap((engine) => DEBIAN_PACKAGES[engine]).join(' ');
  throw new Error(
    `The tests need ${engines.join(', ')}, which could not be installed: ` +
      `run "apt-get install ${packages}" as root on Debian, ` +
      `"npx playwright install --with-deps ${engines.join(' ')}" elsewhere, ` +
      'or set CHROME_PATH (and FIREFOX_PATH) to a browser you have.',
  );
}

try {
  install();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
