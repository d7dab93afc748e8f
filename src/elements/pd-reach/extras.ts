import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { exploreWords } from '../../topics/reach/explore.words.js';
import type { ReachTelling } from '../../topics/reach/reach.words.js';
import { numberSlider } from '../../widget/controls/number-slider.js';
import { numberSliderStyles } from '../../widget/controls/number-slider.styles.js';
import { addStyles } from '../../widget/styles.js';

export { effort } from '../../topics/reach/effort.model.js';
export { exploreReach } from '../../topics/reach/explore.model.js';
export { readPeople } from '../../topics/reach/people.schema.js';

/** Draws what lets a reader try other numbers of leaders, and what reaching everyone would take. */
export function renderExplore(
  host: ReactiveElement,
  telling: ReachTelling,
  onInput: (leaders: number) => void,
): TemplateResult | typeof nothing {
  const words = exploreWords(telling);
  if (!words) return nothing;
  addStyles(host, numberSliderStyles);
  return html`<div class="explore">
    ${numberSlider({ ...words, onInput })}
    ${words.everyone === null ? nothing : html`<p>${words.everyone} ${words.assumption}</p>`}
  </div>`;
}
