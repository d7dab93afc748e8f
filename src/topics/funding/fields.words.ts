import { isEndless } from '../../core/endless.js';
import type { Quantity } from '../../core/quantity.js';
import type { Amounts } from '../../widget/locale/amounts.js';
import type { CalculatorMessages } from './calculator.messages.en.js';
import type { FundingInputs, GrantNumber } from './funding.model.js';
import { asSure, numberText, type FundingTelling } from './funding.words.js';
import { grantUnits, idOf } from './shapes.model.js';

export { idOf };

/** The numbers of which others are worked out, and what they are divided by besides. */
export type SumNumber = Exclude<GrantNumber, DividerName>;
type DividerName = keyof typeof divided;

/** A number of the grant, as it stands in a field. */
export interface FieldWords {
  readonly id: GrantNumber;
  readonly label: string;
  /** A currency sign, or nothing. */
  readonly before: string;
  /** The number as a reader would write it, in U.S. format; empty where it is not given. */
  readonly text: string;
}

/** Three numbers of which two give the third, or as much of them as is not said elsewhere. */
export interface SumWords {
  /** The total, where it stands in the field of another sum; empty where it does not, or is not known. */
  readonly total: string;
  readonly given: readonly FieldWords[];
  /** What stands between the two. */
  readonly sign: '÷' | '×';
  /** What is worked out, as it is shown; a dash where it is not known. */
  readonly unknown: SumNumber;
  readonly value: string;
  /** All three in a sentence; empty where one is not known. */
  readonly sentence: string;
  /** What a term of the field means; else `null`. */
  readonly note: string | null;
  readonly choices: readonly { readonly id: SumNumber; readonly label: string }[];
}

/** The numbers of a grant as fields and as what comes of them. */
export interface FieldsWords {
  readonly sums: readonly [SumWords, ...SumWords[]];
  /** What the money is divided by besides, each with what comes of it, if it is known. */
  readonly each: readonly (FieldWords & { readonly value: string })[];
}

/** The base and the rate of each kind of grant. */
export const kinds = [
  ['students', 'perStudent'],
  ['ada', 'perAda'],
] as const;
export type Kind = (typeof kinds)[number];

/**
 * Which of some numbers is worked out: the reader's choice while it is not given, else the first that
 * is not given; where all are given, the first.
 */
export function unknownOf(
  inputs: FundingInputs,
  names: readonly [SumNumber, ...SumNumber[]],
  chosen: GrantNumber | null,
): SumNumber {
  const free = names.filter((name) => inputs[name] === null);
  return free.find((name) => name === chosen) ?? free[0] ?? names[0];
}

/** The kinds of which something is given, that of which most is given first; at least one. */
export function kindsOf(given: FundingInputs): readonly [Kind, ...Kind[]] {
  const count = (kind: Kind): number => kind.filter((name) => given[name]).length;
  const known = kinds.filter((kind) => count(kind) > 0);
  const [first = kinds[0], ...others] = known.sort((a, b) => count(b) - count(a));
  return [first, ...others];
}

/**
 * The names of numbers that make a sum, what is worked out first. All have the total; only the first
 * shows it.
 */
export function namesOf(
  [base, rate]: Kind,
  isFirst: boolean,
): readonly [SumNumber, ...SumNumber[]] {
  return isFirst ? [rate, 'total', base] : [rate, base];
}

type Telling = FundingTelling<CalculatorMessages>;

/**
 * Puts the numbers of a grant into fields. `given` is what the author gave, by which the fields are
 * chosen, and `chosen` what a reader wants to be worked out.
 */
export function fieldsWords(
  telling: Telling,
  given: FundingInputs,
  chosen: GrantNumber | null,
): FieldsWords {
  const { inputs, messages } = telling;
  const { names, rates } = messages;
  const sum = (kind: Kind, place: number): SumWords => {
    const all = (place === 0 ? (['total', ...kind] as const) : kind) as readonly SumNumber[];
    const unknown = unknownOf(inputs, namesOf(kind, place === 0), chosen);
    return {
      total: place > 0 ? shown(telling, 'total') : '',
      given: all.filter((name) => name !== unknown).map((name) => field(telling, name)),
      sign: unknown === 'total' ? '×' : '÷',
      unknown,
      value: shown(telling, unknown),
      sentence: sentence(telling, kind, unknown),
      note: kind[0] === 'ada' ? messages.ada : null,
      choices: all.map((id) => ({ id, label: names[id] })),
    };
  };
  return {
    // As many as there are kinds, of which there is one at least.
    sums: kindsOf(given).map(sum) as [SumWords, ...SumWords[]],
    each: (Object.keys(divided) as DividerName[]).map((name) => {
      const value = shown(telling, divided[name]);
      return { ...field(telling, name), value: value && rates[divided[name]](value) };
    }),
  };
}

/** A sum in a sentence that ends with what is worked out. */
function sentence(telling: Telling, [base, rate]: Kind, unknown: SumNumber): string {
  const { comesTo, bases, rates } = telling.messages;
  const [total, of, each] = [shown(telling, 'total'), shown(telling, base), shown(telling, rate)];
  const say = rates[idOf(rate) as keyof typeof rates];
  return total && of && each && comesTo[unknown](total, bases[base](of), say(each));
}

/** The ids of what is divided. */
const divided = { years: 'per-year', teachers: 'per-teacher', schools: 'per-school' } as const;

function field(telling: Telling, id: GrantNumber): FieldWords {
  const { inputs, messages, amounts } = telling;
  const given = inputs[id];
  const isMoney = id === 'total' || id.startsWith('per');
  return {
    id,
    label: messages.names[id],
    before: isMoney ? currencySign(amounts) : '',
    text: given ? inField(telling, id, given) : '',
  };
}

/** The sign of the currency that amounts are in. */
export function currencySign({ money }: Amounts): string {
  return money(0).replace(/[\d\s.,]+/g, '');
}

function inField(telling: Telling, id: GrantNumber, given: Quantity): string {
  const unit = grantUnits[id];
  const value = unit === 'students' ? Math.round(given.value) : given.value;
  return asSure(telling, { ...given, unit }, writeNumber(value));
}

const written = new Intl.NumberFormat('en-US', { maximumFractionDigits: 12 });
const cents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A number as it can be read again: in U.S. format, to all the places that it was given. */
export function writeNumber(value: number): string {
  return (isEndless(value) ? cents : written).format(value);
}

/** A number of the result as it is shown; empty where it is not known. */
function shown(telling: Telling, name: string): string {
  return numberText(telling, idOf(name)) ?? '';
}
