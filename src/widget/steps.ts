import { html, nothing, type TemplateResult } from 'lit';
import type { Step, Term } from '../core/step.js';
import type { Format } from './locale/format.js';
import type { FrameWords } from './locale/words.js';
import type { WidgetMessages } from './messages.en.js';

/** Draws the arithmetic: each number by its name, what it was made from, and what came out. */
export function renderSteps(
  steps: readonly Step[],
  words: FrameWords,
  messages: WidgetMessages,
  format: Format,
): TemplateResult {
  const derived = steps.filter(({ operation }) => operation !== 'given');
  return html`<dl>
    ${derived.map((step) => {
      const terms = step.terms.map(
        (term) => `${number(term, messages, format)} (${words.nameOf(term.id)})`,
      );
      return html`<div>
        <dt dir="auto">${words.nameOf(step.id)}</dt>
        <dd dir="auto">
          ${messages.operations[step.operation](terms)} =
          <b>${number(step, messages, format)}</b>${
            step.rounding ? html`, ${messages.roundedUp}` : nothing
          }
        </dd>
      </div>`;
    })}
  </dl>`;
}

function number(
  { value, unit, qualifier }: Term,
  messages: WidgetMessages,
  format: Format,
): string {
  const text = unit === 'share' ? format.percent(value) : format.decimal(value);
  return qualifier === 'about' ? messages.about(text) : text;
}
