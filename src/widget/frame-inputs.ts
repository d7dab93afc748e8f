import { problem, type Problem } from '../core/problem.js';
import { webAddress } from '../reading/fetching.js';
import type { PartialDate } from './locale/format.js';
import { toolNames, type ToolName } from './tool-names.js';

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
  readonly currency: string;
  readonly tools: string | null;
  readonly theme: string | null;
}

/** The same, typed; what could not be read is left out and told as a problem. */
export interface FrameInputs {
  readonly level: number;
  readonly sourceUrl: string | null;
  /** One date, or the two ends of a period. */
  readonly asOf: readonly PartialDate[];
  readonly tools: readonly ToolName[];
  readonly problems: readonly Problem[];
}

const defaultLevel = 3;

/** Reads a frame's attributes once for each change. `base` is the page's address. */
export function readFrame(attributes: FrameAttributes, base: string): FrameInputs {
  const problems: Problem[] = [];
  const level = attributes.headingLevel === null ? defaultLevel : Number(attributes.headingLevel);
  const isLevel = Number.isInteger(level) && level >= 2 && level <= 6;
  if (!isLevel) {
    problems.push(
      problem('warning', 'out-of-range', ['headingLevel'], 'level', attributes.headingLevel),
    );
  }
  const url = attributes.sourceUrl === null ? null : webAddress(attributes.sourceUrl, base);
  if (attributes.sourceUrl !== null && !url) {
    const found = attributes.sourceUrl;
    problems.push(problem('warning', 'unsafe-url', ['sourceUrl'], 'web-address', found));
  }
  const asOf = attributes.asOf === null ? [] : readPeriod(attributes.asOf);
  if (!asOf) {
    problems.push(problem('warning', 'unknown-value', ['asOf'], 'date', attributes.asOf));
  }
  if (!isCurrency(attributes.currency)) {
    const found = attributes.currency;
    problems.push(problem('error', 'unknown-value', ['currency'], 'currency', found));
  }
  const { theme } = attributes;
  if (theme !== null && theme !== 'light' && theme !== 'dark') {
    problems.push(problem('warning', 'unknown-value', ['theme'], 'light | dark', theme));
  }
  return {
    level: isLevel ? level : defaultLevel,
    sourceUrl: url?.href ?? null,
    asOf: asOf ?? [],
    tools: readTools(attributes.tools, problems),
    problems,
  };
}

function readTools(text: string | null, problems: Problem[]): readonly ToolName[] {
  if (text === null) return toolNames;
  if (text.trim() === 'none') return [];
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const word of words) {
    if (isTool(word)) continue;
    const choices = [...toolNames, 'none'].join(' | ');
    problems.push(problem('warning', 'unknown-value', ['tools'], choices, word));
  }
  return toolNames.filter((name) => words.includes(name));
}

function isTool(word: string): word is ToolName {
  return toolNames.some((name) => name === word);
}

function isCurrency(code: string): boolean {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency: code }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Reads an ISO date, month or year, or two of them as `a/b`; `null` for anything else. */
function readPeriod(text: string): readonly PartialDate[] | null {
  const dates = text.trim().split('/').map(readDate);
  return dates.length <= 2 && dates.every((date) => date !== null) ? dates : null;
}

function readDate(text: string): PartialDate | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!parts) return null;
  const [year = 0, month, day] = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const isReal = date.getUTCMonth() === (month ?? 1) - 1 && date.getUTCDate() === (day ?? 1);
  if (!isReal) return null;
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}
