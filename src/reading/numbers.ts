import type { Qualifier, Quantity } from '../core/quantity.js';
import { fold } from './fold.js';

/** What a text says in U.S. format: a number, and what stood around it. */
export interface WrittenNumber extends Quantity {
  /** `%`, `percent` or `por ciento` stood behind it; `value` is as written, not divided by 100. */
  readonly percent: boolean;
  /** A dollar sign, `USD`, `dollars` or `dólares` stood beside it. */
  readonly money: boolean;
  /** Three digits behind a point and no other mark: `1.400` is 1.4 to some and 1,400 to others. */
  readonly ambiguous: boolean;
}

/** No number that a person writes is longer; longer text is not searched. */
const longestNumber = 100;

/** Words that stand before a number, without accents, in lower case. */
const qualifierWords: readonly (readonly [Exclude<Qualifier, 'exact'>, readonly string[]])[] = [
  [
    'about',
    [
      ...['~', '≈', 'about', 'approximately', 'approx.', 'around', 'roughly'],
      ...['aproximadamente', 'aprox.', 'cerca de', 'alrededor de', 'unos', 'unas'],
    ],
  ],
  [
    'at-least',
    [
      ...['>', '≥', 'more than', 'over', 'at least', 'no fewer than', 'no less than'],
      ...['mas de', 'al menos', 'por lo menos', 'como minimo'],
    ],
  ],
  [
    'at-most',
    [
      ...['<', '≤', 'up to', 'at most', 'fewer than', 'less than', 'under', 'no more than'],
      ...['hasta', 'a lo sumo', 'como maximo', 'menos de', 'no mas de'],
    ],
  ],
];

/**
 * Powers of ten by their names. Spanish `billón` is left out on purpose: it is 10¹² in Spanish and
 * 10⁹ in the Spanish of many U.S. newspapers.
 */
const scales = new Map([
  ...['k', 'thousand', 'mil'].map((name) => [name, 3] as const),
  ...['m', 'million', 'millon', 'millones'].map((name) => [name, 6] as const),
  ...['b', 'bn', 'billion', 'mil millones'].map((name) => [name, 9] as const),
]);

const currency = String.raw`(?:us\$|usd|\$)`;
// A group cannot begin with 0: `0,500` is half of one to many who write Spanish.
const digits = String.raw`[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+`;
const written = new RegExp(
  [
    String.raw`^(?<open>\()?`,
    String.raw`(?<sign>[-−+])?\s?(?<before>${currency})?\s?(?<inner>[-−])?`,
    String.raw`(?<whole>${digits})?(?:\.(?<fraction>\d+))?`,
    String.raw`\s?(?<scale>[a-z]+(?: millones)?)??(?: de)?`,
    String.raw`(?<plus>\+)?`,
    String.raw`\s?(?<after>${currency}|dollars?|dolares)?`,
    String.raw`\s?(?<percent>%|percent|por ciento)?`,
    String.raw`(?<close>\))?$`,
  ].join(''),
  'u',
);

/**
 * Reads a number in U.S. format with an English or Spanish qualifier before it and a scale behind:
 * `1,400`, `$24,000,000`, `$113M`, `1.25 billion`, `(5)`, `−5`, `about 200`, `más de 100`, `75%`.
 * Spaces and no-break spaces may stand between groups of three digits.
 *
 * @returns `null` for anything else, never a guess and never 0.
 */
export function parseNumber(text: string): WrittenNumber | null {
  if (text.length > longestNumber) return null;
  const plain = fold(text);
  const [qualifier, rest] = splitQualifier(plain);
  const parts = written.exec(rest)?.groups;
  if (!parts) return null;
  const { open, close, sign, inner, whole, fraction, scale, plus } = parts;
  if (whole === undefined && fraction === undefined) return null;
  if (Boolean(open) !== Boolean(close) || (open && sign) || (sign && inner)) return null;
  if (plus && qualifier !== 'exact') return null;
  const power = scale === undefined ? 0 : scales.get(scale);
  if (power === undefined) return null;
  if (parts.before && parts.after) return null;

  const negative = Boolean(open) || [sign, inner].some((mark) => mark === '-' || mark === '−');
  const size = Number(`${whole?.replace(/[, ]/g, '') ?? ''}.${fraction ?? '0'}e${String(power)}`);
  return {
    value: negative && size !== 0 ? -size : size,
    qualifier: plus ? 'at-least' : qualifier,
    percent: parts.percent !== undefined,
    money: parts.before !== undefined || parts.after !== undefined,
    ambiguous:
      fraction?.length === 3 &&
      !/^(thousand|million|billion)$/.test(scale ?? '') &&
      /^[1-9]\d{0,2}$/.test(whole ?? ''),
  };
}

function splitQualifier(text: string): [Qualifier, string] {
  for (const [qualifier, words] of qualifierWords) {
    for (const word of words) {
      if (!text.startsWith(word)) continue;
      const rest = text.slice(word.length);
      if (/^[a-z]/.test(word) && !rest.startsWith(' ')) continue;
      return [qualifier, rest.trim()];
    }
  }
  return ['exact', text];
}
