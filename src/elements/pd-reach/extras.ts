import { html, type TemplateResult } from 'lit/html.js';
import type { ExploreWords } from '../../topics/reach/explore.words.js';
import { numberSlider } from '../../widget/controls/number-slider.js';
import { numberSliderStyles } from '../../widget/controls/number-slider.styles.js';
import type { UpdatingElement } from '../../widget/updating-element.js';

export { reach } from '../../topics/reach/effort.model.js';
export { exploreReach } from '../../topics/reach/explore.model.js';
export { exploreWords, triedWords } from '../../topics/reach/explore.words.js';

/** Draws what lets a reader try other numbers of leaders, and what reaching everyone would take. */
export function renderExplore(
  host: UpdatingElement,
  words: ExploreWords,
  onInput: (leaders: number) => void,
): TemplateResult {
  host.addStyles(numberSliderStyles);
  return html`<div class="controls">
    ${numberSlider({ ...words, onInput })}
    <p class="small">${words.everyone} ${words.assumption}</p>
  </div>`;
}
