import type { Quantity } from '../../core/quantity.js';
import { plainNumbers } from '../../reading/plain-numbers.js';
import type { Reader } from '../../reading/readers.js';

/** Money with places: with three of them, `313.081` is another number to some. */
const withPlaces = /^\s*\$?(\d{1,9}|[1-9]\d{0,2}(,\d{3}){1,3})\.(\d\d|\d{4,8})\s*$/;

/** Reads money as plain numbers are, and with cents or the places of a rate: `$313.08132254`. */
export const plainAmount: Reader<Quantity> = (found) =>
  plainNumbers.amount(
    typeof found === 'string' && withPlaces.test(found)
      ? Number(found.replace(/[$,]/g, ''))
      : found,
  );
