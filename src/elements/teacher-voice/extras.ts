import { html, type TemplateResult } from 'lit/html.js';
import type { SurveyTelling } from '../../topics/survey/survey.words.js';
import { trendNotes, trendWords } from '../../topics/survey/trend.words.js';
import { SeriesFigure } from '../../widget/figures/chart/series-figure.js';
import { amountsFor } from '../../widget/locale/amounts.js';
import type { Format } from '../../widget/locale/format.js';
import type { UpdatingElement } from '../../widget/updating-element.js';

export { comparedMessages } from '../../topics/survey/compared.messages.js';
export { withComparisons } from '../../topics/survey/compared.words.js';
export { survey } from '../../topics/survey/whole.model.js';

/** How means are written: to two places. */
export function decimalFor({ locale }: Format): (value: number) => string {
  return amountsFor(locale, 'USD').decimal;
}

/** The favorable shares over the waves, as a figure of one element. */
export class Trend {
  readonly #figure: SeriesFigure;

  constructor(host: UpdatingElement) {
    this.#figure = new SeriesFigure(host);
  }

  draw(telling: SurveyTelling): TemplateResult {
    return html`${this.#figure.draw(trendWords(telling))}
    ${trendNotes(telling).map((note) => html`<p class="small" dir="auto">${note}</p>`)}`;
  }

  release(): void {
    this.#figure.release();
  }
}
