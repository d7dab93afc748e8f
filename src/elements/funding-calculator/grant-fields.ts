import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CalculatorTelling } from '../../topics/funding/calculator.words.js';
import type { FieldsWords, FieldWords, SumWords } from '../../topics/funding/fields.words.js';
import { numberField } from '../../widget/controls/number-field.js';
import type { Desk } from './desk.js';

/** Does something at the desk where a reader tries other numbers, which is set up for that. */
export type Act = (act: (desk: Desk) => void) => void;

/**
 * Draws the numbers of a grant as a sum whose terms can be written over, and what the money comes to
 * for each year, teacher and school. It can be used at once: what reads the numbers comes with the
 * first of them.
 */
export function grantFields(
  { sums, each }: FieldsWords,
  telling: CalculatorTelling,
  desk: Desk | null,
  act: Act,
): TemplateResult {
  const { messages } = telling;
  const field = (words: FieldWords): TemplateResult => {
    const { id } = words;
    return numberField({
      ...words,
      ...desk?.draftOf(id, telling),
      onInput: (text) => {
        act((one) => {
          one.type(id, text);
        });
      },
      onStep: (steps) => {
        act((one) => {
          one.step(id, steps);
        });
      },
    });
  };
  const sign = (text: string) => html`<span class="sign" aria-hidden="true">${text}</span>`;
  const sum = ({ total, given, sign: between, unknown, value, note, choices }: SumWords) => html`
    <div class="sum">
      ${total && html`<p>${messages.names.total}<b>${total}</b></p>`}
      ${given.map((one, place) => [place > 0 || total ? sign(between) : nothing, field(one)])}
      ${sign('=')}
      <div class="worked">
        <label>
          <span>${messages.workOut}</span>
          <select
            @change=${(event: Event) => {
              const { id } = choices[(event.target as HTMLSelectElement).selectedIndex] ?? {};
              act((one) => {
                if (id) one.workOut(id, unknown, telling.result);
              });
            }}
          >
            ${choices.map(({ id, label }) => html`<option .selected=${id === unknown}>${label}</option>`)}
          </select>
        </label>
        <p><b>${value || '–'}</b></p>
      </div>
      ${note && html`<p class="small note">${note}</p>`}
    </div>
  `;
  return html`<div class="fields" role="group" aria-label=${messages.group}>
    ${sums.map(sum)}
    <div class="each">
      ${each.map(
        (words) =>
          html`<div>
            ${field(words)}
            <b>${words.value}</b>
          </div>`,
      )}
    </div>
  </div>`;
}
