import { html, type TemplateResult } from 'lit/html.js';

export { comparePlans } from '../../topics/funding/compare-check.model.js';
export { moreWords } from '../../topics/funding/compare-more.words.js';

/** Lets a reader ask what it costs if all went on of which nobody says so. */
export function renderQuestion(
  words: string,
  isAsked: boolean,
  onChange: (isAsked: boolean) => void,
): TemplateResult {
  const change = (event: Event): void => {
    onChange((event.target as HTMLInputElement).checked);
  };
  return html`<label class="tools controls">
    <input type="checkbox" .checked=${isAsked} @change=${change} /> ${words}
  </label>`;
}
