import { chromium } from 'playwright';
import { find } from './find.js';

/** Nothing in a test may depend on, or wait for, the browser's own traffic. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

export function chromiumOptions() {
  const executablePath = find('chromium')?.executablePath;
  if (!executablePath)
    throw new Error('No Chromium here: node test/browsers/install.js brings it.');
  // Chromium's sandbox refuses root and many containers; only this repository's pages are opened.
  return { executablePath, chromiumSandbox: false, args: QUIET };
}

/**
 * Launches the same Chromium that the tests run in, for scripts.
 * @param {import('playwright').LaunchOptions} [options]
 */
export function launchChromium(options) {
  return chromium.launch({ ...chromiumOptions(), ...options });
}
