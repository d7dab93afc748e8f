import { doctorPages } from '../arrival/doctor-pages.js';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/** The strictest policy that the README promises to work under, and Trusted Types. */
const policy = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

/**
 * Sends `host.html?strict` with a policy, as a header: in a `<meta>` it would not be all of it.
 * @type {Middleware}
 */
async function strictPages(context, next) {
  await next();
  if (context.path === '/test/pages/host.html' && context.querystring === 'strict') {
    context.set('Content-Security-Policy', policy);
  }
}

/**
 * Serves everything a second time below `/older/`, where the library says that it is version 0.0.1:
 * modules of other addresses are another copy to a browser.
 * @type {Middleware}
 */
async function olderCopy(context, next) {
  if (!context.path.startsWith('/older/')) return next();
  context.url = context.url.replace('/older/', '/');
  await next();
  if (context.path.endsWith('/src/widget/define.ts') && typeof context.body === 'string') {
    context.body = context.body.replace(/version = "[^"]*"/, 'version = "0.0.1"');
  }
}

/**
 * Sends a survey file that is large enough for a worker, made up.
 * @type {Middleware}
 */
async function largeSurvey(context, next) {
  if (context.path !== '/test/fixtures/large-survey.csv') return next();
  const answers = ['Agree', 'Disagree', 'Strongly agree'];
  const lines = Array.from({ length: 60_000 }, (_, person) =>
    [answers[person % 3], answers[(person * 2) % 3], answers[(person * 7) % 3]].join(','),
  );
  context.type = 'text/csv';
  context.body = ['I have a say,I am heard,I feel safe', ...lines].join('\n');
}

/**
 * Serves everything once more below `/broken/`, except the code of widgets, which is not there.
 * @type {Middleware}
 */
async function brokenCopy(context, next) {
  if (!context.path.startsWith('/broken/')) return next();
  if (context.path.includes('/elements/')) {
    context.status = 404;
    return;
  }
  context.url = context.url.replace('/broken/', '/');
  await next();
}

export const hostPages = [strictPages, olderCopy, largeSurvey, brokenCopy, ...doctorPages];
