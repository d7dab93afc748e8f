import { problem, type Problem } from '../../core/problem.js';
import { fold } from '../../reading/fold.js';
import type { SurveyRule } from './survey.model.js';
import type { Entry } from './tallies.schema.js';

/** Seasons in the order of a year of the northern half of the world. Winter is at both its ends. */
const seasons = matchers(
  'winter|invierno',
  'spring|primavera',
  'summer|verano',
  'fall|autumn|otono',
);

const months = matchers(
  'jan(?:uary)?|ene(?:ro)?',
  'feb(?:ruary|rero)?',
  'mar(?:ch|zo)?',
  'apr(?:il)?|abr(?:il)?',
  'mayo?',
  'june?|junio',
  'july?|julio',
  'aug(?:ust)?|ago(?:sto)?',
  'sept?(?:ember|iembre)?',
  'oct(?:ober|ubre)?',
  'nov(?:ember|iembre)?',
  'dec(?:ember)?|dic(?:iembre)?',
);

function matchers(...words: readonly string[]): RegExp[] {
  return words.map((one) => new RegExp(`\\b(?:${one})\\b\\.?`));
}

/** When a survey was asked, as far as its words say. */
interface When {
  /** The words without what is told below: `@ year`, `wave #`. */
  readonly form: string;
  /** 0 where none is told. */
  readonly year: number;
  readonly season: number | null;
  readonly month: number | null;
  /** Other numbers, such as the 2 of "Wave 2". */
  readonly others: readonly number[];
}

/**
 * Puts waves in order by year, season or month, or number, in English and Spanish, where all of them
 * can be read so. Else they keep the order in which they were given, with a warning: the last one is
 * the one that is shown.
 */
export function orderWaves(waves: readonly string[], problems: Problem[]): readonly string[] {
  const ordered = waves
    .map((wave) => ({ wave, when: readWhen(wave) }))
    .sort((one, other) => compare(one.when, other.when) ?? 0);
  // Neighbors that are surely in order put all in order.
  const isSure = ordered.every(({ when }, place) => {
    const before = ordered[place - 1];
    return !before || (compare(before.when, when) ?? 1) < 0;
  });
  if (isSure) return ordered.map(({ wave }) => wave);
  const rule = 'order-of-waves' satisfies SurveyRule;
  problems.push(problem('warning', 'unknown-value', ['wave'], rule, waves.join('; ')));
  return waves;
}

/** Rows without a wave where others have one: nobody can say when they were asked. */
export function tellMissingWaves(entries: readonly Entry[], problems: Problem[]): void {
  if (entries.every(({ tally }) => tally.wave === null)) return;
  for (const { tally, row } of entries) {
    if (tally.wave !== null) continue;
    problems.push(problem('error', 'missing-data', ['rows', row, 'wave'], 'cell'));
  }
}

function readWhen(wave: string): When {
  const text = fold(wave).replace(/[–—]/g, '-');
  const [season, withoutSeason] = take(text, seasons);
  const [month, rest] = take(withoutSeason, months);
  const [written = null] = /\b(?:19|20)\d\d\b/.exec(rest) ?? [];
  const others = written === null ? rest : rest.replace(written, 'year');
  // "Spring 2023-24" is in the second year of a school year, which begins in the fall.
  const isSecond = season !== null && season < 3 && /year[-/]\d/.test(others);
  return {
    form: others.replace(/\d+/g, '#'),
    year: Number(written) + (isSecond ? 1 : 0),
    season,
    month,
    others: [...others.matchAll(/\d+/g)].map(([number]) => Number(number)),
  };
}

/** Which of some words a text has, and the text with a mark in its place. */
function take(text: string, words: readonly RegExp[]): [place: number | null, rest: string] {
  const place = words.findIndex((one) => one.test(text));
  const found = words[place];
  return found ? [place, text.replace(found, '@')] : [null, text];
}

/** Which of two comes first; `null` where that is not sure. */
function compare(one: When, other: When): number | null {
  if (one.form !== other.form) {
    // "Fall 2023" and "2024" are a year apart; "2023-24" and "2024" may be the same.
    const areYears = one.year > 0 && other.year > 0 && !`${one.form}${other.form}`.includes('-');
    return areYears && one.year !== other.year ? one.year - other.year : null;
  }
  if (one.year !== other.year) return one.year - other.year;
  // Some mean the beginning of the year by winter, others its end.
  if (one.season !== other.season) {
    return one.season === null || other.season === null || one.season * other.season === 0
      ? null
      : one.season - other.season;
  }
  if (one.month !== other.month) {
    return one.month === null || other.month === null ? null : one.month - other.month;
  }
  // "3/4/2024" is in March or in April.
  if (one.others.length > 1 && !one.form.startsWith('year')) return null;
  const apart = one.others.map((number, place) => number - (other.others[place] ?? 0));
  return apart.find((difference) => difference !== 0) ?? null;
}
