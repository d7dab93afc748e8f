import { problem, type Problem } from '../core/problem.js';
import { webAddress } from '../reading/web-address.js';
import { toolNames, type ButtonName } from './tool-names.js';

/** What an author gives a frame, as text from attributes. */
export interface FrameAttributes {
  readonly heading: string | null;
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

const allTools = toolNames.join(' ');

/** Reads a frame's attributes. `base` is the page's address, which `source-url` may be relative to. */
export function readFrame(attributes: FrameAttributes, base: string): FrameInputs {
  const { headingLevel, sourceUrl, asOf, tools, theme, currency } = attributes;
  const problems: Problem[] = [];
  const check = (
    isRight: boolean,
    code: Problem['code'],
    name: keyof FrameAttributes,
    expected: string,
    severity: Problem['severity'] = 'warning',
  ): boolean => {
    if (!isRight) problems.push(problem(severity, code, [name], expected, attributes[name]));
    return isRight;
  };
  const url = sourceUrl === null ? null : webAddress(sourceUrl, base);
  const dates = (asOf ?? '').split('/').map((date) => date.trim());
  const wanted = tools?.trim() === 'none' ? [] : (tools ?? allTools).trim().split(/\s+/);
  const level = headingLevel ?? 3;
  const code = currency ?? 'USD';
  check(sourceUrl === null || url !== null, 'unsafe-url', 'sourceUrl', 'web-address');
  check(theme === null || /^(light|dark)$/.test(theme), 'unknown-value', 'theme', 'light | dark');
  check(/^[a-z]{3}$/i.test(code), 'unknown-value', 'currency', 'currency', 'error');
  check(
    wanted.every((name) => toolNames.some((tool) => tool === name)),
    'unknown-value',
    'tools',
    [...toolNames, 'none'].join(' | '),
  );
  const isLevel = check(/^[2-6]$/.test(String(level)), 'out-of-range', 'headingLevel', 'level');
  const isPeriod = check(
    asOf === null || (dates.length <= 2 && dates.every(isDate)),
    'unknown-value',
    'asOf',
    'date',
  );
  return {
    level: isLevel ? Number(level) : 3,
    sourceUrl: url?.href ?? null,
    asOf: asOf !== null && isPeriod ? dates : [],
    currency: code,
    tools: toolNames.filter((name) => wanted.includes(name)),
    theme,
    problems,
  };
}

/** Whether a text is an ISO year, month or day that is in the calendar. */
function isDate(text: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}
