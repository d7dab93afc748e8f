import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Step, Term } from '../../core/step.js';
import { amountsFor } from '../locale/amounts.js';
import type { Format } from '../locale/format.js';
import type { FigureDetails } from '../locale/words.js';
import type { WidgetDetails } from './details.en.js';

/** A number as surely as it is known: `about 200`, `at most 200`, `at most about 200`. */
export function qualified(
  { qualified: words }: WidgetDetails,
  number: string,
  { qualifier, isNear }: Pick<Term, 'qualifier'> & { readonly isNear?: true | undefined },
): string {
  return words[qualifier](isNear ? words.about(number) : number);
}

/** Draws the arithmetic: each number by its name, what it was made from, and what came out. */
export function stepList(
  steps: readonly Step[],
  { nameOf, share }: FigureDetails,
  details: WidgetDetails,
  format: Format,
  currency: string,
): TemplateResult {
  const derived = steps.filter(({ operation, rounding }) => operation !== 'given' || rounding);
  if (derived.length === 0) return html`<p>${details.nothingWorkedOut}</p>`;
  const amounts = amountsFor(format.locale, currency);
  const worked = new Set(derived.map(({ id }) => id));
  const text = ({ id, value, unit }: Term): string => {
    if (unit === 'students') return format.whole(value);
    if (unit === 'share') return (worked.has(id) && share ? share : format.percent)(value);
    if (unit === 'difference') return details.points(format.whole(Math.round(value * 100) + 0));
    if (unit === 'rate') return amounts.rate(value);
    return unit === 'currency' ? amounts.money(value) : amounts.decimal(value);
  };
  // Nobody is a part of a student: what a quotient has beside the whole ones makes it "about".
  const isPart = ({ value, unit, qualifier }: Term): boolean =>
    unit === 'students' && value % 1 !== 0 && qualifier === 'exact';
  const write = (term: Term): string =>
    qualified(details, text(term), isPart(term) ? { qualifier: 'about' } : term);
  return html`<dl>
    ${derived.map((step) => {
      const terms = step.terms.map((term) => `${write(term)} (${nameOf(term.id)})`);
      return html`<div>
        <dt dir="auto">${nameOf(step.id)}</dt>
        <dd dir="auto">
          ${terms.length > 1 ? details.operations[step.operation](terms) : terms} =
          <b>${write(step)}</b
          >${step.rounding ? html`, ${details.rounded[step.rounding]}` : nothing}
        </dd>
      </div>`;
    })}
  </dl>`;
}
