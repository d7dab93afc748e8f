/**
 * The last line of a run, `N passed, N failed`, over all engines. A file that broke before or
 * outside its tests counts as one failure, and a run without a single test fails.
 */

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsIn(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}

/** @param {import('@web/test-runner').TestSession[]} sessions */
export function tally(sessions) {
  let passed = 0;
  let failed = 0;
  for (const session of sessions) {
    const run = testsIn(session.testResults).filter((test) => !test.skipped);
    const failures = run.filter((test) => !test.passed).length;
    passed += run.length - failures;
    failed += failures === 0 && !session.passed ? 1 : failures;
  }
  return { passed, failed };
}

/** @returns {import('@web/test-runner').Reporter} */
export function tallyReporter() {
  return {
    stop({ sessions }) {
      const { passed, failed } = tally(sessions);
      // The runner still draws its own summary after this, and then exits.
      process.once('exit', () => {
        process.stdout.write(`${passed} passed, ${failed} failed\n`);
        if (passed + failed === 0) process.exitCode = 1;
      });
    },
  };
}
