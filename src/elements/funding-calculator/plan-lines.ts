import { html, type TemplateResult } from 'lit/html.js';
import type { CalculatorTelling, CalculatorWords } from '../../topics/funding/calculator.words.js';
import { currencySign, writeNumber } from '../../topics/funding/fields.words.js';
import type { LineWords } from '../../topics/funding/funding.words.js';
import { lineId } from '../../topics/funding/plan.model.js';
import { lineSlider, unknownLine } from '../../widget/controls/line-slider.js';
import type { Desk } from './desk.js';
import { deskMessages } from './desk.messages.js';
import type { Act } from './grant-fields.js';

/** Draws the lines of a plan as sliders and fields, and what is left. */
export function planLines(
  telling: CalculatorTelling,
  { plans }: CalculatorWords,
  plan: number,
  desk: Desk,
  act: Act,
): TemplateResult {
  const { result, amounts, format } = telling;
  const messages = deskMessages[format.locale.language];
  const { lines = [], unallocated = null } = result.plans[plan] ?? {};
  const most = desk.scaleOf(plan, result);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 2);
  const line = (words: LineWords, place: number): TemplateResult => {
    const id = lineId(plan, place);
    const value = lines[place]?.amount ?? null;
    // What is not known is not 0, and cannot be moved.
    if (value === null) return unknownLine(words.name, words.amount);
    const isLocked = desk.isLocked(id);
    return lineSlider({
      name: words.name,
      detail: [words.share, words.buys].filter((one) => one !== null).join(' · '),
      // The last step may lead beyond the whole, where it stops at the whole.
      most: Math.ceil(most / step) * step,
      step,
      value,
      valueText: words.share === null ? words.amount : `${words.amount}, ${words.share}`,
      isLocked,
      lockLabel: messages.lockLine(words.name),
      lock: messages.lock,
      onSlide: (amount) => {
        act((one) => {
          one.setLine(id, amount);
        });
      },
      onLock: () => {
        act((one) => {
          one.lock(id);
        });
      },
      field: {
        id,
        label: messages.amountOf(words.name),
        isLabelHidden: true,
        before: currencySign(amounts),
        text: writeNumber(value),
        hint: '',
        fault: null,
        isReadOnly: isLocked,
        ...desk.draftOf(id, telling),
        onInput: (text) => {
          act((one) => {
            one.typeLine(id, text);
          });
        },
        onStep: (steps) => {
          act((one) => {
            one.setLine(id, Math.max(0, value + steps * step));
          });
        },
      },
    });
  };
  const words = plans[plan];
  return html`<div class="sliders">
    ${words?.lines.map(line)}
    <p><b>${words?.rest?.label ?? (unallocated === 0 ? messages.allSpent : '')}</b></p>
  </div>`;
}
