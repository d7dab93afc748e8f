import { readPolicies, type Policy } from './policy.js';

/** What came, or did not, of a file of the library. */
export interface FileSeen {
  readonly name: string;
  readonly url: URL;
  readonly status: number;
  readonly type: string;
  /** Whether its bytes are those that were built; `null` where that cannot be told. */
  readonly isWhole: boolean | null;
}

/** The policies in the header of the page that is looked at; `null` if it cannot be asked again. */
export async function askPolicies(page: URL): Promise<Policy[] | null> {
  const answer = await ask(page, 'HEAD');
  return answer?.ok ? readPolicies(answer.headers.get('Content-Security-Policy') ?? '') : null;
}

/** Policies that stand in the page's own markup. */
export function policiesInMarkup(): Policy[] {
  return [...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv][content]')]
    .filter(({ httpEquiv }) => httpEquiv.toLowerCase() === 'content-security-policy')
    .flatMap(({ content }) => readPolicies(content));
}

/** Asks for a file as anybody would; `null` where a policy or the other site does not let us. */
export async function askFile(name: string, folder: URL): Promise<FileSeen | null> {
  const url = new URL(name, folder);
  const [answer, built] = await Promise.all([ask(url), builtHashes(folder)]);
  if (!answer) return null;
  const wanted = built[name];
  const hash = answer.ok && wanted ? await hashOf(answer) : null;
  return {
    name,
    url,
    status: answer.status,
    type: answer.headers.get('Content-Type') ?? '',
    isWhole: hash === null ? null : hash === wanted,
  };
}

const listed = new Map<string, Promise<Readonly<Record<string, unknown>>>>();

/** What `integrity.json` says of each file; nothing where it is not there. */
function builtHashes(folder: URL): Promise<Readonly<Record<string, unknown>>> {
  const known = listed.get(folder.href) ?? readHashes(folder);
  listed.set(folder.href, known);
  return known;
}

async function readHashes(folder: URL): Promise<Readonly<Record<string, unknown>>> {
  try {
    const answer = await ask(new URL('integrity.json', folder));
    return answer?.ok ? ((await answer.json()) as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** `null` on a page on `http:`, where browsers do not count hashes. */
async function hashOf(answer: Response): Promise<string | null> {
  if (!isSecureContext) return null;
  const bytes = await crypto.subtle.digest('SHA-384', await answer.arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}

async function ask(url: URL, method = 'GET'): Promise<Response | null> {
  try {
    return await fetch(url, { method, credentials: 'same-origin' });
  } catch {
    return null;
  }
}
