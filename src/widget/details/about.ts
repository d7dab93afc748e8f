import { html, type TemplateResult } from 'lit/html.js';
import type { AboutLine } from '../locale/words.js';

/** Lists what a careful reader asks of the figures; what the author did not say stands back. */
export function aboutList(lines: readonly AboutLine[]): TemplateResult {
  return html`<dl>
    ${lines.map(
      ({ name, text, isGiven }) =>
        html`<div>
          <dt>${name}</dt>
          <dd class=${isGiven ? '' : 'small'} dir="auto">${text}</dd>
        </div>`,
    )}
  </dl>`;
}
