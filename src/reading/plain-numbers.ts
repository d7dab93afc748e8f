import { exactly, type Quantity } from '../core/quantity.js';
import {
  largestNumber,
  missing,
  type NumberReaders,
  type Reader,
  type Reading,
} from './readers.js';

const digits = String.raw`([1-9]\d{0,2}(,\d{3}){1,4}|\d{1,15})`;
const count = new RegExp(`^\\s*${digits}\\s*$`);
const amount = new RegExp(`^\\s*\\$?${digits}\\s*$`);
const percent = /^\s*\d{1,3}(\.\d{1,9})?%\s*$/;

/** All that plain reading has to say of what it does not know. */
const notPlain: Reading<never> = {
  value: null,
  fault: { code: 'unreadable-number', expected: 'number' },
};

/**
 * Reads the numbers that most tables hold, `1400`, `1,400`, `$1,400` and `75%`, as `carefulNumbers`
 * would. Whatever else an author may write is left to those, and they are loaded when they are
 * needed.
 */
export const plainNumbers: NumberReaders = {
  whole: (least) => plain(count, { least, suits: Number.isInteger }),
  decimal: plain(count),
  amount: plain(amount),
  share: (inPercent) => (inPercent ? () => notPlain : plain(percent, { most: 1, divisor: 100 })),
};

/** Reads what a reader does, and the same with "about" before it. */
export function orAbout(reader: Reader<Quantity>): Reader<Quantity> {
  return (found) => {
    const about = typeof found === 'string' && /^about ([^]+)/i.exec(found);
    const { value, fault } = reader(about ? about[1] : found);
    return { value: value && about ? { ...value, qualifier: 'about' } : value, fault };
  };
}

interface Limits {
  readonly least?: number | undefined;
  readonly most?: number;
  readonly suits?: (value: number) => boolean;
  /** What a number in text is divided by. */
  readonly divisor?: number;
}

function plain(
  form: RegExp,
  { least = 0, most = largestNumber, suits = Number.isFinite, divisor = 1 }: Limits = {},
): Reader<Quantity> {
  return (found) => {
    if (found === null || found === undefined || found === '') return missing;
    let value = typeof found === 'number' ? found : NaN;
    if (typeof found === 'string' && form.test(found)) {
      value = Number(found.replace(/[$,%]/g, '')) / divisor;
    }
    return suits(value) && value >= least && value <= most
      ? { value: exactly(value + 0), fault: null }
      : notPlain;
  };
}
