import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ChoiceView } from '../tools.js';
import { formNames, formsOf } from './forms.js';
import { heldBy } from './held.js';
import { scriptsOf } from './scripts.js';

/** Draws the code for this very widget, in each way in which it comes onto another page. */
export function choose({ view, words, data, tell }: ChoiceView): TemplateResult {
  const { embed, done } = words;
  const found = data();
  if (found.kind === 'people') return html`<p>${embed.ofPeople}</p>`;
  if (found.kind === 'withheld') return html`<p>${embed.withheld}</p>`;
  const held = heldBy(view, found);
  if (!held) return html`<p>${embed.notWritten}</p>`;
  const { folder, isKnown } = scriptsOf(import.meta.url);
  const forms = formsOf(held, view, folder);
  const copy = async ({ currentTarget }: Event, code: string): Promise<void> => {
    const button = currentTarget as HTMLElement;
    try {
      await navigator.clipboard.writeText(code);
      tell(done.embed);
    } catch {
      const text = button.closest('li')?.querySelector('textarea');
      text?.focus();
      text?.select();
      tell(embed.byHand);
    }
  };
  return html`
    ${view.drawing?.words.whatIf ? html`<p>${embed.notTried}</p>` : nothing}
    ${isKnown ? nothing : html`<p>${embed.standIn(folder)}</p>`}
    <ul>
      ${formNames.map((name) => {
        const { label, use } = embed[name];
        const code = forms[name];
        return html`<li>
          <p><b>${label}</b> <span class="small">${use}</span></p>
          <textarea
            class="code"
            rows="6"
            readonly
            dir="ltr"
            spellcheck="false"
            aria-label=${label}
            .value=${code}
          ></textarea>
          <button
            type="button"
            aria-label="${embed.copy}: ${label}"
            @click=${(event: Event) => void copy(event, code)}
          >
            ${embed.copy}
          </button>
        </li>`;
      })}
    </ul>
  `;
}
