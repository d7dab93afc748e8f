import type { Format } from '../../widget/locale/format.js';
import { amountsFor } from '../../widget/locale/amounts.js';

export { survey } from '../../topics/survey/whole.model.js';

/** How means are written: to two places. */
export function decimalFor({ locale }: Format): (value: number) => string {
  return amountsFor(locale, 'USD').decimal;
}
