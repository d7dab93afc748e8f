import { html, type TemplateResult } from 'lit/html.js';
import { comparedWords } from '../../topics/survey/compared.words.js';
import { withWholeQuestions } from '../../topics/survey/matrices.words.js';
import type { SurveyOrder, SurveyTelling, SurveyWords } from '../../topics/survey/survey.words.js';
import { trendNotes, trendWords } from '../../topics/survey/trend.words.js';
import { survey } from '../../topics/survey/whole.model.js';
import { SeriesFigure } from '../../widget/figures/chart/series-figure.js';
import { amountsFor } from '../../widget/locale/amounts.js';
import type { UpdatingElement } from '../../widget/updating-element.js';

/** What only some surveys need: groups, waves, intervals, means, the trend. */
export class Extras {
  readonly survey = survey;
  readonly #host: UpdatingElement;
  #figure: SeriesFigure | null = null;

  constructor(host: UpdatingElement) {
    this.#host = host;
  }

  /** The words of any survey. Means are written to two places. */
  readonly words = (telling: SurveyTelling, order: SurveyOrder): SurveyWords => {
    const { decimal } = amountsFor(telling.format.locale, 'USD');
    const words = comparedWords({ ...telling, decimal }, order);
    return isTrend(telling) ? { ...words, orders: [] } : words;
  };

  /** The favorable shares over the waves; `null` where another view is wanted, or there are none. */
  trend(plain: SurveyTelling): TemplateResult | null {
    if (!isTrend(plain)) return null;
    const telling = withWholeQuestions(plain);
    this.#figure ??= new SeriesFigure(this.#host);
    return html`${this.#figure.draw(trendWords(telling))}
    ${trendNotes(telling).map((note) => html`<p class="small" dir="auto">${note}</p>`)}`;
  }

  release(): void {
    this.#figure?.release();
  }
}

function isTrend({ inputs, result }: SurveyTelling): boolean {
  return inputs.view === 'trend' && result.waves.length > 0;
}
