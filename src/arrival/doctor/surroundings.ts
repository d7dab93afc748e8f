import { version } from '../../widget/define.js';
import { finding, stopping, type Case, type Finding } from './finding.js';
import type { DoctorMessages } from './messages.en.js';

type Words = DoctorMessages['findings'];

/** What a frame must allow so that a reader can do all that a widget offers. */
const flags = ['allow-scripts', 'allow-downloads', 'allow-modals', 'allow-popups'];

/** The page itself, and the frames around and in it. */
export function checkPage({ evidence, policies }: Case, words: Words): Finding[] {
  const { page, frames } = evidence;
  const { rootSize, usualSize } = page;
  const rounded = (size: number) => String(Math.round(size * 10) / 10);
  return [
    ...lacking(page.sandbox, (absent, all) =>
      finding('sandbox', words.sandbox(absent), `sandbox="${all}"`),
    ),
    // A policy can put a page in a sandbox, too.
    ...policies.flatMap((policy) =>
      lacking(policy.get('sandbox') ?? null, (absent, all) =>
        finding('policySandbox', words.policySandbox(absent), `sandbox ${all}`),
      ),
    ),
    ...frames.flatMap(({ url, sandbox }) =>
      lacking(sandbox, (absent, all) => {
        const found = finding(
          'frameSandbox',
          words.frameSandbox(url.href, absent),
          `sandbox="${all}"`,
        );
        return sandbox?.includes('allow-scripts') ? found : stopping(found);
      }),
    ),
    ...(page.isOpaque ? [finding('opaque', words.opaque(), 'Access-Control-Allow-Origin: *')] : []),
    ...(page.isQuirky ? [finding('quirks', words.quirks(), '<!doctype html>')] : []),
    ...(Math.abs(rootSize - usualSize) < 1
      ? []
      : [
          finding(
            'rootSize',
            words.rootSize(rounded(rootSize), rounded(usualSize)),
            'html { font-size: 100% }',
          ),
        ]),
  ];
}

function lacking(
  present: readonly string[] | null,
  tell: (absent: string, all: string) => Finding,
): Finding[] {
  const absent = flags.filter((flag) => present && !present.includes(flag));
  if (!present || absent.length === 0) return [];
  return [tell(absent.join(', '), [...present, ...absent].join(' '))];
}

/** How many copies of the library there are, and what comes in a way that browsers refuse. */
export function checkCopies({ evidence }: Case, words: Words): Finding[] {
  const { widgets, folders, scripts } = evidence;
  const again = askedAgain(scripts);
  return [
    ...widgets.flatMap(({ tag, owner }) =>
      owner !== null && owner !== 'foreign' && owner.version !== version
        ? [finding('otherVersion', words.otherVersion(tag, owner.version, version))]
        : [],
    ),
    ...(folders.length > 1 ? [finding('copies', words.copies(), ...folders)] : []),
    ...(again.length > 0 ? [finding('sameFile', words.sameFile(), ...again)] : []),
    ...mixed(evidence, words),
  ];
}

/**
 * The addresses of files that are asked for by more than one. The parts of a widget and the loader
 * ask for its own file by its name alone, whatever a page writes behind that.
 */
function askedAgain(scripts: readonly string[]): string[] {
  const fileOf = (address: string) => address.replace(/[?#].*/s, '');
  const byParts = scripts.map(fileOf).filter((file) => !file.endsWith('/chalkwork.js'));
  const all = [...new Set([...scripts, ...byParts])];
  return all.filter((one) => all.some((other) => other !== one && fileOf(other) === fileOf(one)));
}

/** What a page on `https:` asks for on `http:`. */
function mixed(
  { page, widgets, placeholders, frames, folders }: Case['evidence'],
  words: Words,
): Finding[] {
  if (page.url.protocol !== 'https:') return [];
  const asked = [
    ...folders.map((folder) => new URL(folder)),
    ...[...widgets, ...placeholders].map(({ src }) => src),
    ...frames.map(({ url }) => url),
  ];
  return asked
    .filter((url) => url?.protocol === 'http:')
    .map((url) => String(url))
    .map((href) => finding('mixed', words.mixed(href), href.replace(/^http:/, 'https:')));
}
