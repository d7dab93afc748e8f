/**
 * Finds the browsers on this machine. Each finder returns undefined when its engine is not here.
 */
import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, webkit } from 'playwright';

export const ENGINES = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/** @typedef {(typeof ENGINES)[number]} Engine */

/**
 * @typedef {object} Found
 * @property {'playwright' | 'stock' | 'webdriver'} kind who built it, which decides how it is driven
 * @property {string} executablePath
 * @property {string} [driver] WebKitWebDriver
 * @property {string} [xvfb] Xvfb, only when there is no display to use
 */

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Ubuntu's chromium and firefox are scripts or links into a snap, which cannot read the temporary
 * profile that a driver gives it, or is not even installed behind the script.
 * @param {string} path
 */
function isSnap(path) {
  if (process.platform !== 'linux') return false;
  if (/^\/snap\/|\/snap$/.test(realpathSync(path))) return true;
  return statSync(path).size < 20_000 && readFileSync(path, 'utf8').includes('/snap/bin/');
}

/** @param {string} name */
export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((directory) => join(directory, name))
    .find(isExecutable);
}

/**
 * @param {string} variable
 * @returns {string | undefined}
 */
function named(variable) {
  const path = process.env[variable];
  if (path && !isExecutable(path)) throw new Error(`${variable} is not a program: ${path}`);
  return path || undefined;
}

/**
 * @param {import('playwright').BrowserType} type
 * @returns {Found | undefined}
 */
function fromPlaywright(type) {
  try {
    const executablePath = type.executablePath();
    return isExecutable(executablePath) ? { kind: 'playwright', executablePath } : undefined;
  } catch {
    return undefined; // Playwright builds no such browser for this platform.
  }
}

/**
 * @param {string[]} commands names looked up on PATH
 * @param {string[]} applications inside /Applications on macOS
 * @param {string[]} programs inside the program folders on Windows
 */
function installed(commands, applications, programs) {
  const { ProgramFiles, 'ProgramFiles(x86)': ProgramFiles86, LOCALAPPDATA } = process.env;
  const roots = [ProgramFiles, ProgramFiles86, LOCALAPPDATA].filter((root) => root != null);
  const places = {
    darwin: applications.map((application) => join('/Applications', application)),
    win32: roots.flatMap((root) => programs.map((program) => join(root, program))),
  };
  const usual = places[/** @type {keyof typeof places} */ (process.platform)] ?? [];
  return [...commands.map(onPath), ...usual].find(
    (path) => path != null && isExecutable(path) && !isSnap(path),
  );
}

/** @returns {Found | undefined} */
function findChromium() {
  const chosen = named('CHROME_PATH');
  if (chosen) return { kind: 'stock', executablePath: chosen };
  const own = fromPlaywright(chromium);
  if (own) return own;
  const executablePath = installed(
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  );
  return executablePath ? { kind: 'stock', executablePath } : undefined;
}

/** @returns {Found | undefined} */
function findFirefox() {
  const chosen = named('FIREFOX_PATH');
  if (chosen) return { kind: 'stock', executablePath: chosen };
  const own = fromPlaywright(firefox);
  if (own) return own;
  const executablePath = installed(
    ['firefox-esr', 'firefox'],
    ['Firefox.app/Contents/MacOS/firefox'],
    ['Mozilla Firefox/firefox.exe'],
  );
  return executablePath ? { kind: 'stock', executablePath } : undefined;
}

/** WebKitGTK's small browser, which lies outside PATH: Debian's place, then Fedora's and Arch's. */
function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', ...folders('/usr/lib', /-linux-gnu/)];
  return libraries
    .flatMap((library) => folders(library, /^webkit2?gtk-\d/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isExecutable);
}

/**
 * @param {string} parent
 * @param {RegExp} name
 */
function folders(parent, name) {
  try {
    return readdirSync(parent)
      .filter((entry) => name.test(entry))
      .map((entry) => join(parent, entry));
  } catch {
    return [];
  }
}

/** @returns {Found | undefined} */
function findWebKit() {
  const own = fromPlaywright(webkit);
  if (own) return own;
  if (process.platform !== 'linux') return undefined;
  const driver = onPath('WebKitWebDriver');
  const executablePath = findMiniBrowser();
  if (!driver || !executablePath) return undefined;
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    return { kind: 'webdriver', executablePath, driver };
  }
  const xvfb = onPath('Xvfb');
  return xvfb ? { kind: 'webdriver', executablePath, driver, xvfb } : undefined;
}

const finders = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit };

/** @param {Engine} engine */
export function find(engine) {
  return finders[engine]();
}

/**
 * The engines that must be here: those named in ENGINES (`ENGINES=chromium,webkit`), else all
 * three in CI, else Chromium.
 * @returns {Engine[]}
 */
export function requiredEngines() {
  const names = (process.env.ENGINES ?? '').split(',').map((name) => name.trim());
  const chosen = ENGINES.filter((engine) => names.includes(engine));
  const unknown = names.filter((name) => name && !ENGINES.some((engine) => engine === name));
  if (unknown.length > 0) {
    throw new Error(`ENGINES knows ${ENGINES.join(', ')}, not ${unknown.join(', ')}.`);
  }
  if (chosen.length > 0) return chosen;
  return process.env.CI ? [...ENGINES] : ['chromium'];
}

/** The engines to test in: those that must be here and, unless ENGINES says, whichever else is. */
export function wantedEngines() {
  return process.env.ENGINES ? requiredEngines() : [...ENGINES];
}
