import { problem, type Problem } from '../core/problem.js';
import { webAddress } from '../reading/web-address.js';
import { toolNames, type ButtonName } from './tool-names.js';

/** What an author gives a frame, as text from attributes. */
export interface FrameAttributes {
  readonly heading: string | number | null;
  readonly headingLevel: number | string | null;
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  readonly asOf: string | null;
  readonly claimedBy: string | null;
  readonly disputedBy: string | null;
  readonly correction: string | null;
  readonly note: string | null;
  readonly currency: string | null;
  readonly tools: string | null;
  readonly theme: string | null;
}

/** The same, typed; what could not be read is left out and told as a problem. */
export interface FrameInputs {
  readonly level: number;
  readonly sourceUrl: string | null;
  /** One ISO date, month or year, or the two ends of a period; none where it is not known. */
  readonly asOf: readonly string[];
  readonly currency: string;
  readonly tools: readonly ButtonName[];
  readonly theme: string | null;
  readonly problems: readonly Problem[];
}

const oneDate = String.raw`[12]\d{3}(-\d\d(-\d\d)?)?`;

/** What each attribute must look like, and the rule that is broken where it does not. */
const patterns = {
  headingLevel: [/^[2-6]$/, 'level'],
  asOf: [new RegExp(`^${oneDate}(/${oneDate})?$`), 'date'],
  currency: [/^[a-z]{3}$/i, 'currency'],
  tools: [
    new RegExp(`^(none|((${toolNames.join('|')})(\\s+|$))+)$`),
    `${toolNames.join(' | ')} | none`,
  ],
  theme: [/^(light|dark)$/, 'light | dark'],
} satisfies Partial<Record<keyof FrameAttributes, [RegExp, string]>>;

/**
 * Reads a frame's attributes. `base` is the page's address, which `source-url` may be relative to.
 * A currency that cannot be read stops the figure; anything else is left out.
 */
export function readFrame(attributes: FrameAttributes, base: string): FrameInputs {
  const problems: Problem[] = [];
  const read = (name: keyof typeof patterns): string | null => {
    const found = attributes[name];
    const [pattern, expected] = patterns[name];
    // A page made from a template gives an empty attribute where it has nothing to say.
    const text = String(found ?? '').trim();
    if (text === '') return null;
    if (pattern.test(text) && (name !== 'asOf' || isInCalendar(text))) return text;
    const severity = name === 'currency' ? 'error' : 'warning';
    problems.push(problem(severity, 'unknown-value', [name], expected, found));
    return null;
  };
  const { sourceUrl } = attributes;
  const url = sourceUrl ? webAddress(sourceUrl, base) : null;
  if (sourceUrl && !url) {
    problems.push(problem('warning', 'unsafe-url', ['sourceUrl'], 'web-address', sourceUrl));
  }
  const tools = read('tools');
  return {
    level: Number(read('headingLevel') ?? 3),
    sourceUrl: url?.href ?? null,
    asOf: read('asOf')?.split('/') ?? [],
    currency: read('currency') ?? 'USD',
    tools: toolNames.filter((name) => tools?.includes(name) ?? true),
    theme: read('theme'),
    problems,
  };
}

/** Whether there are such days: there is no 30 February. */
function isInCalendar(period: string): boolean {
  return period.split('/').every((date) => {
    const day = new Date(date);
    return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date);
  });
}
