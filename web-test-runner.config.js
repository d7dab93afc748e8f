import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fromRollup } from '@web/dev-server-rollup';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { find, requiredEngines, wantedEngines } from './test/browsers/find.js';
import { chromiumOptions } from './test/browsers/launch.js';
import { tallyReporter } from './test/browsers/tally.js';
import { webkitGtkLauncher } from './test/browsers/webkit.js';
import { hostPages } from './test/pages/server.js';

/** @type {Record<string, (found: import('./test/browsers/find.js').Found) => import('@web/test-runner').BrowserLauncher>} */
const launchers = {
  chromium: () =>
    playwrightLauncher({ product: 'chromium', launchOptions: chromiumOptions(), concurrency: 2 }),
  firefox: ({ kind, executablePath }) =>
    kind === 'playwright'
      ? playwrightLauncher({ product: 'firefox' })
      : puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath } }),
  webkit: (found) =>
    found.kind === 'playwright'
      ? playwrightLauncher({ product: 'webkit' })
      : webkitGtkLauncher(found),
};

function browsers() {
  const lacking = requiredEngines().filter((engine) => !find(engine));
  if (lacking.length > 0) {
    throw new Error(`Not here: ${lacking.join(', ')}. Run "node test/browsers/install.js".`);
  }
  return wantedEngines().flatMap((engine) => {
    const found = find(engine);
    return found ? [launchers[engine](found)] : [];
  });
}

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'test/**/*.test.ts',
  nodeResolve: true,
  browsers: browsers(),
  // One page at a time: in stock Firefox every further page is hidden and hardly draws. Chromium's
  // stay awake (above), and with two browsers at once, two cores are busy.
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 2_700_000,
  // Generous, for a machine that does other things: no test waits for a time.
  testFramework: { config: { timeout: 120_000 } },
  // Anything else that a page writes to its console is shown beside the test file.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode.'),
  reporters: [defaultReporter(), tallyReporter()],
  middleware: hostPages,
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    // Papa Parse is published as a UMD file only. It asks for Node's streams in Node alone, and
    // without `strictRequires: false` the file served has no default export.
    fromRollup(commonjs)({
      include: ['**/node_modules/papaparse/**'],
      ignore: ['stream'],
      strictRequires: false,
    }),
  ],
};
