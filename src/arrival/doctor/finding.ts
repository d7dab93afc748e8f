import type { Evidence } from './evidence.js';
import type { Advice, DoctorMessages } from './messages.en.js';
import type { Policy } from './policy.js';
import type { FileSeen } from './requests.js';
import type { Violation } from './violations.js';

/** All that is known of a page. */
export interface Case {
  readonly evidence: Evidence;
  /** The policies that are known, wherever from. */
  readonly policies: readonly Policy[];
  /** Whether those of the page's header are among them. */
  readonly isPolicyRead: boolean;
  readonly violations: readonly Violation[];
  /** The library's scripts, and its style sheets. */
  readonly files: readonly FileSeen[];
  readonly sheets: readonly FileSeen[];
}

export type FindingCode = keyof DoctorMessages['findings'];

/** What keeps readers from a widget `stops`; what may be meant so is worth a `check`. */
export type Level = 'stops' | 'check';

export interface Finding extends Advice {
  readonly code: FindingCode;
  readonly level: Level;
  /** To be copied as they are: addresses, headers, markup. */
  readonly lines: readonly string[];
}

/** What is worth a look, unless it is said otherwise; all else stands in the way. */
const harmless: readonly FindingCode[] = [
  'stylePolicy',
  'workerPolicy',
  'lostStyle',
  'noSheet',
  'sheetLost',
  'noClass',
  'unknownTag',
  'misspelt',
  'wrongData',
  'otherVersion',
  'copies',
  'sameFile',
  'rootSize',
  'textSize',
  'quirks',
  'sandbox',
  'policySandbox',
  'frameSandbox',
  'noRoom',
  'policyUnread',
];

export function finding(code: FindingCode, advice: Advice, ...lines: readonly string[]): Finding {
  return { code, level: harmless.includes(code) ? 'check' : 'stops', ...advice, lines };
}

export function stopping(one: Finding): Finding {
  return { ...one, level: 'stops' };
}

/** Each finding once, what stands in the way first. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const once = new Map(findings.map((one) => [[one.what, ...one.lines].join('\n'), one]));
  const all = [...once.values()];
  return [
    ...all.filter(({ level }) => level === 'stops'),
    ...all.filter(({ level }) => level === 'check'),
  ];
}
