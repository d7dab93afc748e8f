import { html, nothing, type TemplateResult } from 'lit/html.js';
import { aroundYears, byYearRows, byYearWords } from '../../topics/funding/by-year.words.js';
import type { CalculatorTelling } from '../../topics/funding/calculator.words.js';
import { ask } from '../../widget/controls/ask.js';
import { askStyles } from '../../widget/controls/ask.styles.js';
import { SeriesFigure } from '../../widget/figures/chart/series-figure.js';
import { shortAmountsFor } from '../../widget/locale/short-amounts.js';
import type { UpdatingElement } from '../../widget/updating-element.js';
import { byYearStyles } from './by-year.styles.js';
import type { Act } from './grant-fields.js';

export { byYearRows };
export { yearsWords } from '../../topics/funding/going-on.words.js';

/** The money of each year and what goes on after it, as a figure of one element. */
export class ByYear {
  readonly #figure: SeriesFigure;

  constructor(host: UpdatingElement) {
    host.addStyles(askStyles, byYearStyles);
    this.#figure = new SeriesFigure(host);
  }

  draw(telling: CalculatorTelling, act: Act): TemplateResult | typeof nothing {
    const words = byYearWords(telling);
    const around = aroundYears(telling);
    if (!around || !(words || around.tooMany)) return nothing;
    const write = shortAmountsFor(telling.format.locale, telling.currency);
    const onAsk = (isAsked: boolean): void => {
      act((desk) => {
        desk.ask(isAsked);
      });
    };
    return html`<p class="question">${around.heading}</p>
      ${words ? this.#figure.draw({ ...words, write }) : html`<p>${around.tooMany}</p>`}
      ${around.undrawn.map((sentence) => html`<p class="small undrawn">${sentence}</p>`)}
      ${around.ask && ask(around.ask, telling.inputs.unstatedGoesOn, onAsk)}`;
  }

  release(): void {
    this.#figure.release();
  }
}
