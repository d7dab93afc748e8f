/**
 * WebKitGTK for the test runner. Unlike the other engines it is driven by a server of its own
 * (WebKitWebDriver) and needs a display, so both are started here and never outlive the runner.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';

const START_MS = 30_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

function killAll() {
  for (const child of running) {
    try {
      // The whole group: WebKitWebDriver starts MiniBrowser, which starts processes of its own.
      process.kill(-(/** @type {number} */ (child.pid)), 'SIGKILL');
    } catch {
      // It has already ended.
    }
  }
  running.clear();
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
function start(command, args, options) {
  // A group of its own: Ctrl-C must not end the display before the browser that draws on it.
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  return child;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * Xvfb picks a free display and writes its number to the file descriptor it is given.
 * @param {string} xvfb
 */
async function startDisplay(xvfb) {
  const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-displayfd', '3'];
  const child = start(xvfb, screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = (
    await text(/** @type {import('node:stream').Readable} */ (child.stdio[3]))
  ).trim();
  if (!number) throw new Error('Xvfb did not start.');
  return `:${number}`;
}

/**
 * @param {string} driver
 * @param {string | undefined} display
 */
async function startDriver(driver, display) {
  const port = await freePort();
  const env = { ...process.env, NO_AT_BRIDGE: '1', ...(display && { DISPLAY: display }) };
  const child = start(driver, [`--port=${port}`], { stdio: 'ignore', env });
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return port;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not start.');
}

/** @param {import('./find.js').Found} found */
export function webkitGtkLauncher(found) {
  const options = {
    logLevel: /** @type {const} */ ('error'),
    hostname: '127.0.0.1',
    port: 0,
    capabilities: {
      // No browserName: WebKitWebDriver matches it against MiniBrowser's and refuses others.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: found.executablePath, args: ['--automation'] },
    },
  };
  const launcher = webdriverLauncher(options);
  const initialize = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);

  return Object.assign(launcher, {
    // One page at a time: with more, tests run in frames of one page, where keys and sizes mix.
    concurrency: 1,
    /** @param {import('@web/test-runner').TestRunnerCoreConfig} config */
    async initialize(config) {
      process.once('exit', killAll);
      // Without a listener these would end the runner before it could emit 'exit'.
      for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
      const display = found.xvfb ? await startDisplay(found.xvfb) : undefined;
      options.port = await startDriver(/** @type {string} */ (found.driver), display);
      await initialize({ ...config, concurrency: 1 });
      launcher.name = 'Webkit';
    },
    async stop() {
      await stop();
      killAll();
    },
  });
}
