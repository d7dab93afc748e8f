import type { Evidence } from './evidence.js';
import { finding, type Case, type Finding } from './finding.js';
import type { DoctorMessages } from './messages.en.js';
import { allows, mended, readPolicies, sourcesFor, type Need, type Policy } from './policy.js';
import type { Violation } from './violations.js';

type Words = DoctorMessages['findings'];

/** An address that the page needs, and what to say if a policy refuses it. */
interface Wanted {
  readonly need: Need;
  readonly url: URL;
  /** What the policy should list. */
  readonly sources: readonly string[];
  readonly tell: (line: string) => Finding;
}

/** What the page's policies refuse: as they are written, and as the browser was seen to refuse. */
export function checkPolicies(
  { evidence, policies, isPolicyRead, violations }: Case,
  words: Words,
) {
  const wanted = wants(evidence, words);
  return [
    ...policies.flatMap((policy) => [
      ...wanted
        .filter(({ need, url }) => !allows(policy, need, url, evidence.page.url))
        .map(({ need, sources, tell }) => tell(mended(policy, need, sources))),
      ...checkTypes(policy, evidence, words),
    ]),
    ...violations.flatMap((violation) => refused(violation, wanted, evidence.page.url, words)),
    ...(isPolicyRead ? [] : [finding('policyUnread', words.policyUnread())]),
  ];
}

function wants(
  { folder, page, widgets, placeholders, frames, styleSheets }: Evidence,
  words: Words,
): Wanted[] {
  const scripts: Wanted[] = folder
    ? [
        {
          need: 'script-src',
          url: new URL('chalkwork.js', folder),
          // Others may put files on the same host, so not all of it is trusted.
          sources: folder.origin === page.url.origin ? ["'self'"] : [folder.href],
          tell: (line) => finding('scriptPolicy', words.scriptPolicy(), line),
        },
      ]
    : [];
  const others = [
    ...[...widgets, ...placeholders].map(({ src }) => ['connect-src', src, 'dataPolicy'] as const),
    ...frames.map(({ url }) => ['frame-src', url, 'framePolicy'] as const),
    ...styleSheets.map((url) => ['style-src', url, 'stylePolicy'] as const),
  ];
  return [
    ...scripts,
    ...others.flatMap(([need, url, code]): Wanted[] =>
      url
        ? [
            {
              need,
              url,
              sources: sourcesFor(url, page.url),
              tell: (line) => finding(code, words[code](url.host), line),
            },
          ]
        : [],
    ),
  ];
}

/**
 * Each widget's own file has its own copy of Lit, and each copy makes the policy `lit-html`. The one
 * that counts large surveys in a worker makes `chalkwork`, and does without where it may not.
 */
function checkTypes(policy: Policy, { widgets, placeholders }: Evidence, words: Words): Finding[] {
  const names = policy.get('trusted-types');
  if (!names) return [];
  const tags = new Set([...widgets, ...placeholders].map(({ tag }) => tag));
  const lacks = (name: string) => !names.includes(name) && !names.includes('*');
  // Any name, `*`, is still any name once.
  const lacksCopies = tags.size > 1 && !names.includes("'allow-duplicates'");
  const toCount = tags.has('teacher-voice') && lacks('chalkwork') ? ['chalkwork'] : [];
  const toDraw = [
    ...(lacks('lit-html') ? ['lit-html'] : []),
    ...(lacksCopies ? ["'allow-duplicates'"] : []),
  ];
  const kept = names.filter((name) => name !== "'none'");
  const line = ['trusted-types', ...kept, ...toCount, ...toDraw].join(' ');
  if (toDraw.length > 0) return [finding('typesPolicy', words.typesPolicy(), line)];
  return toCount.length > 0 ? [finding('workerPolicy', words.workerPolicy(), line)] : [];
}

/**
 * What a browser refused, if widgets need it. It names the address that was asked for, also where the
 * server leads on from there, and only what it leads to is refused.
 */
function refused(
  { directive, blocked, policy }: Violation,
  wanted: readonly Wanted[],
  page: URL,
  words: Words,
): Finding[] {
  return wanted
    .filter(
      ({ need, url }) =>
        directive.startsWith(need) &&
        // A browser may tell the host only. Files of one folder are refused alike.
        (need === 'script-src'
          ? blocked.startsWith(new URL('.', url).href)
          : blocked === url.href || blocked === url.origin),
    )
    .flatMap(({ need, url, sources, tell }) =>
      readPolicies(policy).map((read) =>
        // Of scripts, only the browser knows which may run by a nonce.
        need !== 'script-src' && allows(read, need, url, page)
          ? finding('leadsOn', words.leadsOn(url.host))
          : tell(mended(read, need, sources)),
      ),
    );
}
