import type { Format } from '../../widget/locale/format.js';
import { version } from '../../widget/define.js';
import { checkCards } from './cards.js';
import { inOrder, type Case, type Finding, type FindingCode } from './finding.js';
import { checkFiles } from './files.js';
import { checkMarkup, checkWidgets } from './markup.js';
import type { DoctorMessages } from './messages.en.js';
import { checkPolicies } from './refusals.js';
import { checkSpelling } from './spelling.js';
import { checkCopies, checkPage } from './surroundings.js';

/** What the doctor says of a page. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** What is well. */
  readonly fine: readonly string[];
}

const checks = [
  checkMarkup,
  checkSpelling,
  checkPolicies,
  checkFiles,
  checkCopies,
  checkWidgets,
  checkCards,
  checkPage,
];

/** What keeps widgets from starting, whichever they are. */
const hindrances: readonly FindingCode[] = ['scriptPolicy', 'typesPolicy'];

const faults: readonly FindingCode[] = ['fileMissing', 'fileIsPage', 'fileType', 'fileAltered'];

/** With these, nobody can say that a widget only waits. */
const unstarted: readonly FindingCode[] = [
  ...hindrances,
  ...faults,
  'notStarted',
  'unknownWidget',
  'curlyQuotes',
  'lostTable',
  'foreign',
];

export function diagnose(known: Case, messages: DoctorMessages, format: Format): Diagnosis {
  const found = checks.flatMap((check) => check(known, messages.findings));
  const isExplained = found.some(({ code }) => hindrances.includes(code));
  const findings = inOrder(found.filter(({ code }) => code !== 'notStarted' || !isExplained));
  return { findings, fine: wellWith(known, findings, messages.fine, format) };
}

function wellWith(
  { evidence, policies, isPolicyRead, files }: Case,
  findings: readonly Finding[],
  words: DoctorMessages['fine'],
  { whole }: Format,
): string[] {
  const { widgets, placeholders, frames, page, folder } = evidence;
  const has = (...codes: readonly FindingCode[]) =>
    findings.some(({ code }) => codes.includes(code));
  const working = widgets.filter(({ state }) => state === 'ready').length;
  const waiting = [...widgets.filter(({ owner }) => !owner), ...placeholders].length;
  const isRefused = has(
    'scriptPolicy',
    'dataPolicy',
    'framePolicy',
    'stylePolicy',
    'typesPolicy',
    'workerPolicy',
    'lostStyle',
    'leadsOn',
  );
  const isFilesFine =
    files.length > 0 &&
    files.every(({ status }) => status !== null) &&
    !has(...faults, 'part', 'sheetLost');
  const isSandboxed =
    page.isOpaque ||
    [page, ...frames].some(({ sandbox }) => sandbox !== null) ||
    policies.some((policy) => policy.has('sandbox'));
  const areWhole = files.every(({ isWhole }) => isWhole);
  const said: readonly (readonly [boolean, string])[] = [
    [true, words.loader(version)],
    [working > 0, words.widgets(whole(working))],
    [waiting > 0 && !has(...unstarted), words.waiting(whole(waiting))],
    [isPolicyRead && !isRefused, policies.length > 0 ? words.policy : words.noPolicy],
    [isFilesFine, areWhole ? words.filesWhole : words.files],
    [folder === null, words.bundled],
    [!page.isQuirky, words.standards],
    [widgets.length > 0 && !has('textSize'), words.textSize],
    [!has('otherVersion', 'copies', 'sameFile', 'foreign'), words.oneCopy],
    [!isSandboxed, words.noSandbox],
  ];
  return said.flatMap(([isSo, text]) => (isSo ? [text] : []));
}

/** The whole diagnosis as text, for an email. */
export function reportOf(
  { findings, fine }: Diagnosis,
  messages: DoctorMessages,
  { origin, pathname }: URL,
): string {
  const { title, stops, check, why, change, well, page, browser } = messages;
  const chapter = (heading: string, level: Finding['level']) => {
    const ofLevel = findings.filter((one) => one.level === level);
    return ofLevel.length === 0
      ? []
      : [
          heading.toLocaleUpperCase(),
          ...ofLevel.map((one, index) =>
            [
              `${String(index + 1)}. ${one.what}`,
              `${why}: ${one.why}`,
              `${change}: ${one.change}`,
              ...one.lines.map((line) => `    ${line}`),
            ].join('\n'),
          ),
        ];
  };
  return [
    // What follows `?` or `#` in an address may be nobody else's business.
    `${title} ${version}\n${page}: ${origin}${pathname}\n${browser}: ${navigator.userAgent}`,
    ...chapter(stops, 'stops'),
    ...chapter(check, 'check'),
    [well.toLocaleUpperCase(), ...fine.map((line) => `- ${line}`)].join('\n'),
  ].join('\n\n');
}
