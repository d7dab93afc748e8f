/** One Content-Security-Policy: its directives in their order, each with its values. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** What widgets ask of a policy. */
export type Need = 'script-src' | 'style-src' | 'connect-src' | 'frame-src';

/** Which directive rules, the first that a policy has (CSP Level 3, “get the effective directive”). */
const ruling: Readonly<Record<Need, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'style-src': ['style-src-elem', 'style-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
};

/** The policies in a header, where commas part them, or in the `content` of a `<meta>`. */
export function readPolicies(text: string): Policy[] {
  return text
    .split(',')
    .map(readPolicy)
    .filter(({ size }) => size > 0);
}

function readPolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...values] = part.trim().split(/\s+/);
    const directive = name.toLowerCase();
    // Of two that are alike, the first counts.
    if (directive !== '' && !policy.has(directive)) policy.set(directive, values);
  }
  return policy;
}

/** Whether a policy lets a page at `page` load an address. What only a browser knows is allowed. */
export function allows(policy: Policy, need: Need, url: URL, page: URL): boolean {
  const sources = rule(policy, need)?.sources;
  if (!sources) return true;
  // A script that may run by its nonce or hash may load others; the browser says if not.
  if (
    need === 'script-src' &&
    sources.some((source) => /^'(nonce-|sha\d|strict-dyn)/i.test(source))
  )
    return true;
  return sources.some((source) => matches(source, url, page));
}

/** Whether a policy lets a `style` in the markup have an effect. */
export function allowsStyles(policy: Policy): boolean {
  const sources =
    policy.get('style-src-attr') ?? policy.get('style-src') ?? policy.get('default-src');
  if (!sources) return true;
  const has = (kind: RegExp) => sources.some((source) => kind.test(source));
  // A nonce or a hash switches 'unsafe-inline' off. Whether a hash is that of a style, only a browser knows.
  return has(/^'(nonce-|sha\d)/i)
    ? has(/^'unsafe-hashes'$/i) && has(/^'sha\d/i)
    : has(/^'unsafe-inline'$/i);
}

/** The directive as it must stand for `url` to be allowed, too; what is in it now stays. */
export function mended(policy: Policy, need: Need, sources: readonly string[]): string {
  const { name, sources: present } = rule(policy, need) ?? { name: need, sources: [] };
  const kept = present.filter((source) => !/^'none'$/i.test(source));
  return [
    name === 'default-src' ? need : name,
    ...kept,
    ...sources.filter((source) => !kept.includes(source)),
  ].join(' ');
}

/** What to add to a directive for an address. Google leads from its sheets to another host. */
export function sourcesFor(url: URL, page: URL): string[] {
  if (url.origin === page.origin) return ["'self'"];
  const leadsOn = url.hostname === 'docs.google.com' ? ['https://*.googleusercontent.com'] : [];
  return [url.origin, ...leadsOn];
}

function rule(
  policy: Policy,
  need: Need,
): { readonly name: string; readonly sources: readonly string[] } | null {
  for (const name of ruling[need]) {
    const sources = policy.get(name);
    if (sources) return { name, sources };
  }
  return null;
}

/** A host with a scheme, a port and a path, each as far as it is given. */
const hostSource = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w.-]+)(?::(\d+|\*))?(\/[^?#]*)?$/i;

function matches(source: string, url: URL, page: URL): boolean {
  if (/^'self'$/i.test(source)) {
    return url.origin === page.origin || (url.host === page.host && isAtLeast(url, page.protocol));
  }
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return isAtLeast(url, source.toLowerCase());
  const [, scheme, host = '', port, path = ''] = hostSource.exec(source) ?? [];
  return (
    host !== '' &&
    isAtLeast(url, scheme ? `${scheme.toLowerCase()}:` : page.protocol) &&
    isHost(url.hostname, host.toLowerCase()) &&
    isPort(url, port) &&
    (path === '' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path))
  );
}

/** `https:` will do wherever `http:` is asked for. */
function isAtLeast({ protocol }: URL, asked: string): boolean {
  return protocol === asked || (asked === 'http:' && protocol === 'https:');
}

function isHost(hostname: string, asked: string): boolean {
  if (asked === '*') return true;
  return asked.startsWith('*.') ? hostname.endsWith(asked.slice(1)) : hostname === asked;
}

function isPort({ port }: URL, asked = ''): boolean {
  // An address leaves out the port that is usual for its scheme.
  return asked === '*' || port === asked || (port === '' && /^(80|443)$/.test(asked));
}
