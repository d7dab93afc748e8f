import type { Quantity } from '../../core/quantity.js';
import type { FieldMessages } from './fields.en.js';
import type { FundingInputs, GrantNumber } from './funding.model.js';
import type { FundingTelling } from './funding.words.js';

/** A number of the grant, as it stands in a field. */
export interface FieldWords {
  readonly id: GrantNumber;
  readonly label: string;
  /** A currency sign, or nothing. */
  readonly before: string;
  /** A unit, or nothing. */
  readonly after: string;
  /** The number as a reader would write it, in U.S. format; empty where it is not given. */
  readonly text: string;
  readonly hint: string;
}

/** Three numbers of which two give the third, or as much of them as is not said elsewhere. */
export interface SumWords {
  readonly given: readonly FieldWords[];
  /** What stands between the two. */
  readonly sign: '÷' | '×';
  /** What is worked out, as it is shown; a dash where it is not known. */
  readonly unknown: GrantNumber;
  readonly value: string;
  readonly choices: readonly { readonly id: GrantNumber; readonly label: string }[];
}

/** The numbers of a grant as fields and as what comes of them. */
export interface FieldsWords {
  readonly sums: readonly SumWords[];
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
 * Which number of three is worked out: the reader's choice while it is not given, else the rate, the
 * total or the base, whichever is not given; of three that are given, the rate.
 */
export function unknownOf(
  inputs: FundingInputs,
  [base, rate]: Kind,
  chosen: GrantNumber | null,
): GrantNumber {
  const all = [rate, 'total', base] as const;
  const free = all.filter((name) => inputs[name] === null);
  return free.find((name) => name === chosen) ?? free[0] ?? rate;
}

type Telling = FundingTelling<{ readonly fields: FieldMessages }>;

/** Puts the numbers of a grant into fields; `chosen` is what a reader wants to be worked out. */
export function fieldsWords(telling: Telling, chosen: GrantNumber | null): FieldsWords {
  const { inputs, result, messages } = telling;
  const { names, each } = messages.fields;
  const known = kinds.filter(([base, rate]) => result[base] !== null || result[rate] !== null);
  // That which makes the total comes first.
  const [first = kinds[0], ...others] = known.sort(
    (a, b) => countGiven(inputs, b) - countGiven(inputs, a),
  );
  const sum = (kind: Kind, isFirst: boolean): SumWords => {
    const [base, rate] = kind;
    const unknown = unknownOf(isFirst ? inputs : { ...inputs, total: zero }, kind, chosen);
    const all = isFirst ? (['total', base, rate] as const) : kind;
    return {
      given: all.filter((name) => name !== unknown).map((name) => field(telling, name)),
      sign: unknown === 'total' ? '×' : '÷',
      unknown,
      value: shown(telling, unknown),
      choices: all.map((id) => ({ id, label: names[id] })),
    };
  };
  return {
    sums: [sum(first, true), ...others.map((kind) => sum(kind, false))],
    each: (['years', 'teachers', 'schools'] as const).map((name) => {
      const value = shown(telling, divided[name]);
      return { ...field(telling, name), value: value && each[name](value) };
    }),
  };
}

const zero: Quantity = { value: 0, qualifier: 'exact' };
const divided = { years: 'perYear', teachers: 'perTeacher', schools: 'perSchool' } as const;

function countGiven(inputs: FundingInputs, kind: Kind): number {
  return kind.filter((name) => inputs[name]).length;
}

function isMoney(name: string): boolean {
  return name === 'total' || name.startsWith('per');
}

function field({ inputs, messages, amounts, qualify }: Telling, id: GrantNumber): FieldWords {
  const { names, units, adaHint } = messages.fields;
  const given = inputs[id];
  return {
    id,
    label: names[id],
    before: isMoney(id) ? amounts.money(0).replace(/[\d\s.,]+/g, '') : '',
    after: Object.hasOwn(units, id) ? units[id as keyof typeof units] : '',
    text: given ? qualify(writeNumber(given.value), given.qualifier) : '',
    hint: id === 'ada' ? adaHint : '',
  };
}

/** A number as it can be read again: in U.S. format, to all its places. */
export function writeNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 12 });
}

/** A number of the result as surely as it is known; empty where it is not. */
function shown(
  { result, amounts, format, qualify }: Telling,
  name: GrantNumber | (typeof divided)[keyof typeof divided],
): string {
  const id = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const step = result.steps.find((one) => one.id === id);
  if (!step) return '';
  const { value, qualifier } = step;
  const text = isMoney(name)
    ? (step.operation === 'given' ? amounts.rate : amounts.money)(value)
    : (name === 'ada' ? amounts.decimal : format.whole)(value);
  return qualify(text, qualifier);
}
