import { amountLimit } from '../../core/money.js';
import { qualifiers, type Quantity } from '../../core/quantity.js';
import type { Trial } from './allocation.model.js';
import type { FundingInputs, GrantNumber, PlanLine } from './funding.model.js';
import { lineId } from './plan.model.js';

/** Why a link cannot be opened: cut or changed on its way, made for other data, or by a newer release. */
export const linkFaults = ['broken', 'other-data', 'newer'] as const;
export type LinkFault = (typeof linkFaults)[number];

/** What a link holds, or why nothing can be taken from it. */
export type Opened =
  | { readonly trial: Trial; readonly fault: null }
  | { readonly trial: null; readonly fault: LinkFault };

const version = 1;

/** A letter for each number; those in use never change their meaning within a version. */
const numberLetters: Readonly<Record<GrantNumber, string>> = {
  total: 't',
  students: 's',
  perStudent: 'r',
  ada: 'a',
  perAda: 'd',
  years: 'y',
  teachers: 'e',
  schools: 'c',
};

/** What is counted, and given only by people: whole, and 1 or more. Other numbers may be worked out. */
const counts: readonly GrantNumber[] = ['years', 'teachers', 'schools'];

const lineLetters = { share: 'h', amount: 'm', quantity: 'q', unitCost: 'u' } as const;
type LineNumber = keyof typeof lineLetters;

/** The letters of qualifiers behind a number, in the order of their list; none for `exact`. */
const qualifierLetters = ['', 'b', 'l', 'm'] as const;

/**
 * Writes what a reader made of the author's inputs as the short text `1.<data>.<check>.<changes>`,
 * which can stand in an address as it is. Only what is other than the author gave it is in there.
 */
export function writeLink(given: FundingInputs, { inputs, locked }: Trial): string {
  const changes = [
    ...names(numberLetters).flatMap((name) =>
      changed(numberLetters[name], given[name], inputs[name]),
    ),
    ...(inputs.unstatedGoesOn === given.unstatedGoesOn
      ? []
      : [`g${inputs.unstatedGoesOn ? '1' : '0'}`]),
    ...places(given).flatMap(([plan, place]) => {
      const [before, now] = [given, inputs].map((one) => one.plans[plan]?.lines[place]);
      if (!before || !now) return [];
      const at = `${String(plan + 1)}-${String(place + 1)}`;
      const fields = names(lineLetters).flatMap((name) =>
        changed(lineLetters[name], before[name], now[name]),
      );
      return [
        ...(fields.length > 0 ? [`l${at}~${fields.join('~')}`] : []),
        ...(locked.includes(lineId(plan, place)) ? [`k${at}`] : []),
      ];
    }),
  ].join('_');
  return [version, fingerprint(given), hash(changes), changes].join('.');
}

/**
 * Reads such a text back. A text that was cut or changed, or that was made from other numbers than
 * the author now gives, is told and never read in part.
 */
export function openLink(given: FundingInputs, text: string): Opened {
  const [, made] = /^(\d{1,6})\./.exec(text) ?? [];
  if (Number(made) > version) return { trial: null, fault: 'newer' };
  const [, data, check, changes = ''] = /^1\.(\w+)\.(\w+)\.([\w.~-]*)$/.exec(text) ?? [];
  if (check !== hash(changes)) return { trial: null, fault: 'broken' };
  if (data !== fingerprint(given)) return { trial: null, fault: 'other-data' };
  const trial = changes
    .split('_')
    .filter(Boolean)
    .reduce<Trial | null>((so, change) => so && applyChange(so, change), {
      inputs: given,
      locked: [],
    });
  return trial ? { trial, fault: null } : { trial: null, fault: 'broken' };
}

/** `null` for a change that makes no sense. */
function applyChange({ inputs, locked }: Trial, change: string): Trial | null {
  const letter = change.charAt(0);
  const rest = change.slice(1);
  if (letter === 'g' && /^[01]$/.test(rest)) {
    return { inputs: { ...inputs, unstatedGoesOn: rest === '1' }, locked };
  }
  const name = names(numberLetters).find((one) => numberLetters[one] === letter);
  if (name) {
    const value = readQuantity(rest);
    const isCount = value ? Number.isInteger(value.value) && value.value > 0 : true;
    if (value === undefined || (counts.includes(name) && !isCount)) return null;
    return { inputs: { ...inputs, [name]: value }, locked };
  }
  const [at = '', ...fields] = rest.split('~');
  const found = places(inputs).find(
    ([plan, place]) => at === `${String(plan + 1)}-${String(place + 1)}`,
  );
  if (!found) return null;
  if (letter === 'k') return { inputs, locked: [...locked, lineId(...found)] };
  const numbers = letter === 'l' ? readFields(fields) : null;
  return numbers && { inputs: withLine(inputs, found, numbers), locked };
}

type LineNumbers = Partial<Record<LineNumber, Quantity | null>>;

function readFields(fields: readonly string[]): LineNumbers | null {
  const read = fields.map((field): [LineNumber, Quantity | null] | null => {
    const name = names(lineLetters).find((one) => lineLetters[one] === field.charAt(0));
    const value = readQuantity(field.slice(1));
    const isTooMuch = name === 'share' && value && value.value > 1;
    return name && value !== undefined && !isTooMuch ? [name, value] : null;
  });
  const known = read.filter((one) => one !== null);
  return known.length < fields.length ? null : Object.fromEntries(known);
}

function withLine(
  inputs: FundingInputs,
  [plan, place]: readonly [number, number],
  numbers: LineNumbers,
): FundingInputs {
  const lineAt = (line: PlanLine, at: number): PlanLine =>
    at === place ? { ...line, ...numbers } : line;
  return {
    ...inputs,
    plans: inputs.plans.map((one, index) =>
      index === plan ? { ...one, lines: one.lines.map(lineAt) } : one,
    ),
  };
}

/** Where all lines are: the places of the plan and of the line in it. */
function places({ plans }: FundingInputs): (readonly [number, number])[] {
  return plans.flatMap(({ lines }, plan) => lines.map((_, place) => [plan, place] as const));
}

function names<Name extends string>(letters: Readonly<Record<Name, string>>): Name[] {
  return Object.keys(letters) as Name[];
}

function changed(letter: string, before: Quantity | null, now: Quantity | null): string[] {
  const written = writeQuantity(now);
  return written === writeQuantity(before) ? [] : [letter + written];
}

/** `-` for a number that is not given. JavaScript writes a number so that it is read back the same. */
function writeQuantity(quantity: Quantity | null): string {
  if (!quantity) return '-';
  return String(quantity.value) + (qualifierLetters[qualifiers.indexOf(quantity.qualifier)] ?? '');
}

/** `undefined` for a text that is no number. */
function readQuantity(text: string): Quantity | null | undefined {
  if (text === '-') return null;
  const [, digits, letter = ''] = /^(\d+(?:\.\d+)?(?:e-\d+)?)([blm]?)$/.exec(text) ?? [];
  const value = Number(digits);
  const place = qualifierLetters.findIndex((one) => one === letter);
  const qualifier = qualifiers[place];
  return value < amountLimit && qualifier ? { value, qualifier } : undefined;
}

/** What a reader's changes stand on: the numbers that the author gave, and the names of the lines. */
function fingerprint(given: FundingInputs): string {
  const lines = given.plans.flatMap((plan) =>
    plan.lines.map((line) => [
      ...[plan.plan, line.line, line.term],
      ...names(lineLetters).map((name) => writeQuantity(line[name])),
    ]),
  );
  const numbers = names(numberLetters).map((name) => writeQuantity(given[name]));
  return hash(JSON.stringify([given.formula, numbers, lines]));
}

/** FNV-1a of 32 bits, in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
