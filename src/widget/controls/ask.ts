import { html, type TemplateResult } from 'lit/html.js';

/** Draws a question that a reader asks with a tick, such as what it costs if all goes on. */
export function ask(
  words: string,
  isAsked: boolean,
  onChange: (isAsked: boolean) => void,
): TemplateResult {
  const change = (event: Event): void => {
    onChange((event.target as HTMLInputElement).checked);
  };
  return html`<label class="ask">
    <input type="checkbox" .checked=${isAsked} @change=${change} />
    ${words}
  </label>`;
}
