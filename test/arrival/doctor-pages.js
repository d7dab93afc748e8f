import { createHash } from 'node:crypto';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

const script = 'export {};\n';
const hash = hashOf(script);

/** Asks for a part that is nowhere. */
const parted = "import('./details-details-AbCdEf12.js').catch(() => {});\n";

/** @param {string} text */
function hashOf(text) {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}

/** Folders of the library as servers may spoil them: what each answers for a widget's file. */
const spoiled = {
  whole: { type: 'text/javascript', integrity: hash, body: script },
  mistyped: { type: 'text/plain', integrity: hash, body: script },
  guarded: { type: 'text/html', integrity: hash, body: '<!doctype html><h1>Sign in</h1>' },
  altered: { type: 'text/javascript', integrity: hash.replace('-', '-0'), body: script },
  parted: { type: 'text/javascript', integrity: hashOf(parted), body: parted },
};

/**
 * Serves the folders `/spoiled/<how>/`. What they hold is asked for and never drawn with.
 * @type {Middleware}
 */
async function spoiledFolders(context, next) {
  const [, how, name] = /^\/spoiled\/(\w+)\/([\w.-]+)$/.exec(context.path) ?? [];
  const folder = spoiled[how];
  if (!folder) return next();
  if (name === 'integrity.json') {
    context.type = 'application/json';
    context.body = JSON.stringify({ 'pd-reach.js': folder.integrity });
  } else if (name === 'pd-reach.js') {
    context.type = folder.type;
    context.body = folder.body;
  } else {
    context.status = 404;
    context.body = 'There is no such file.';
  }
}

/**
 * `host.html?policy=…` comes with that policy as a header, `?markup=…` with that in its place,
 * `?quirks` without its doctype, and `?once` only to who asks for it with GET.
 * @type {Middleware}
 */
async function sickPages(context, next) {
  const { path, method, query } = context;
  if (path !== '/test/pages/host.html') return next();
  if ('once' in query && method === 'HEAD') {
    context.status = 405;
    return;
  }
  await next();
  if (query.policy) context.set('Content-Security-Policy', query.policy);
  if (typeof context.body !== 'string') return;
  if (query.markup) context.body = context.body.replace('id="place">', `$&${query.markup}`);
  if ('quirks' in query) context.body = context.body.replace('<!doctype html>', '');
}

/**
 * Serves everything a second time below `/partly/`, without a part that widgets load later.
 * @type {Middleware}
 */
async function partlyCopied(context, next) {
  if (!context.path.startsWith('/partly/')) return next();
  if (/\/details\.[jt]s$/.test(context.path)) {
    context.status = 404;
    return;
  }
  context.url = context.url.replace('/partly/', '/');
  await next();
}

export const doctorPages = [spoiledFolders, partlyCopied, sickPages];
