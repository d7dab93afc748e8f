import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../widget/locale/locale.js';
import { deskMessages } from './desk.messages.js';
import type { Desk } from './desk.js';
import type { Act } from './grant-fields.js';

/** Draws what leads back, and on again. What cannot be done now says so, and keeps the focus. */
export function historyButtons(language: Language, desk: Desk, act: Act): TemplateResult {
  const messages = deskMessages[language];
  const button = (name: 'undo' | 'redo' | 'reset', canDo: boolean): TemplateResult =>
    html`<button
      type="button"
      aria-disabled=${String(!canDo)}
      @click=${() => {
        if (canDo) {
          act((one) => {
            one[name]();
          });
        }
      }}
    >
      ${messages[name]}
    </button>`;
  return html`<div class="tools" role="group" aria-label="${messages.undo}, ${messages.redo}">
    ${button('undo', desk.canUndo)} ${button('redo', desk.canRedo)} ${button('reset', desk.isTried)}
  </div>`;
}
