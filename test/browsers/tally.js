/**
 * The last lines of a run: what failed, by name, and `N passed, N failed`, over all engines. A log
 * that is cut short keeps its end. A file that broke before or outside its tests counts as one
 * failure, and a run without a single test fails.
 */
import { relative } from 'node:path';

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */
/** @typedef {import('@web/test-runner').TestSession} Session */

/**
 * @param {Suite | undefined} suite
 * @param {string} [place] the names of the suites around it
 * @returns {{ name: string, test: import('@web/test-runner').TestResult }[]} in the order of the file
 */
function testsIn(suite, place = '') {
  if (!suite) return [];
  const tests = suite.tests
    .filter((test) => !test.skipped)
    .map((test) => ({ name: `${place}${test.name}`, test }));
  return [...tests, ...suite.suites.flatMap((inner) => testsIn(inner, `${place}${inner.name} › `))];
}

/**
 * @param {Session} session a file in one engine
 * @returns {{ passed: number, failures: string[] }}
 */
function tally({ testResults, passed, errors }) {
  const tests = testsIn(testResults);
  const failures = tests
    .filter(({ test }) => !test.passed)
    .map(({ name, test }) => `${name}: ${test.error?.message ?? 'failed'}`);
  const count = tests.length - failures.length;
  if (failures.length === 0 && !passed) {
    failures.push(errors.map(({ message }) => message).join('; ') || 'did not run to its end');
  }
  return { passed: count, failures };
}

/** @returns {import('@web/test-runner').Reporter} */
export function tallyReporter() {
  return {
    stop({ sessions }) {
      let passed = 0;
      /** @type {string[]} */
      const failures = [];
      for (const session of sessions) {
        const one = tally(session);
        const where = `${session.browser.name}, ${relative('.', session.testFile ?? '')}`;
        passed += one.passed;
        failures.push(...one.failures.map((failure) => `${where}: ${failure}`));
      }
      // The runner still draws its own summary after this, and then exits.
      process.once('exit', () => {
        const lines = [...failures, `${passed} passed, ${failures.length} failed`];
        process.stdout.write(`${lines.join('\n')}\n`);
        if (passed + failures.length === 0) process.exitCode = 1;
      });
    },
  };
}
