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

export const hostPages = [strictPages, olderCopy, ...doctorPages];
