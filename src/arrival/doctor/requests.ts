import { readPolicies, type Policy } from './policy.js';

/** What came, or did not, of a file of the library. */
export interface FileSeen {
  readonly name: string;
  readonly url: URL;
  /** `null` where nobody answered: a policy or another site did not let us, or something held it back. */
  readonly status: number | null;
  readonly type: string;
  /** Whether its bytes are those that were built; `null` where that cannot be told. */
  readonly isWhole: boolean | null;
}

/** The policies in the header of the page that is looked at; `null` if it cannot be asked again. */
export async function askPolicies(page: URL): Promise<Policy[] | null> {
  const answer = await ask(page, 'HEAD');
  return answer?.ok ? readPolicies(answer.headers.get('Content-Security-Policy') ?? '') : null;
}

/** Policies that stand in the page's own markup, where browsers take no notice of a sandbox. */
export function policiesInMarkup(): Policy[] {
  return [...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv][content]')]
    .filter(({ httpEquiv }) => httpEquiv.toLowerCase() === 'content-security-policy')
    .flatMap(({ content }) => readPolicies(content))
    .map((policy) => new Map([...policy].filter(([name]) => name !== 'sandbox')));
}

/** Asks for a file as anybody would. */
export async function askFile(url: URL, hashes: Promise<Hashes> | null): Promise<FileSeen> {
  const name = url.pathname.replace(/^.*\//, '');
  const [answer, built] = await Promise.all([ask(url), hashes]);
  const wanted = built?.[name];
  const hash = answer?.ok && wanted ? await hashOf(answer) : null;
  return {
    name,
    url,
    status: answer?.status ?? null,
    type: answer?.headers.get('Content-Type') ?? '',
    isWhole: hash === null ? null : hash === wanted,
  };
}

/** The hash of each file as it was built, by its name. */
export type Hashes = Readonly<Record<string, unknown>>;

/** What `integrity.json` says of each file; nothing where it is not there. */
export async function readHashes(folder: URL): Promise<Hashes> {
  try {
    const answer = await ask(new URL('integrity.json', folder));
    return answer?.ok ? ((await answer.json()) as Hashes) : {};
  } catch {
    return {};
  }
}

/** `null` on a page on `http:`, where browsers do not count hashes; `''` if the file breaks off. */
async function hashOf(answer: Response): Promise<string | null> {
  if (!isSecureContext) return null;
  try {
    const bytes = await crypto.subtle.digest('SHA-384', await answer.arrayBuffer());
    return `sha384-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
  } catch {
    return '';
  }
}

async function ask(url: URL, method = 'GET'): Promise<Response | null> {
  try {
    // Not what the browser has kept: whoever looks again has changed something.
    return await fetch(url, { method, credentials: 'same-origin', cache: 'no-cache' });
  } catch {
    return null;
  }
}
