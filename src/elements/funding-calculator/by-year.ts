import { html, nothing, type TemplateResult } from 'lit/html.js';
import { aroundYears, byYearRows, byYearWords } from '../../topics/funding/by-year.words.js';
import type { CalculatorTelling } from '../../topics/funding/calculator.words.js';
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
    host.addStyles(byYearStyles);
    this.#figure = new SeriesFigure(host);
  }

  draw(telling: CalculatorTelling, act: Act): TemplateResult | typeof nothing {
    const words = byYearWords(telling);
    const around = aroundYears(telling);
    if (!around || !(words || around.tooMany)) return nothing;
    const write = shortAmountsFor(telling.format.locale, telling.currency);
    const ask = (event: Event): void => {
      const { checked } = event.target as HTMLInputElement;
      act((desk) => {
        desk.ask(checked);
      });
    };
    return html`<p class="question">${around.heading}</p>
      ${words ? this.#figure.draw({ ...words, write }) : html`<p>${around.tooMany}</p>`}
      ${around.undrawn.map((sentence) => html`<p class="small undrawn">${sentence}</p>`)}
      ${
        around.ask &&
        html`<label class="ask">
          <input type="checkbox" .checked=${telling.inputs.unstatedGoesOn} @change=${ask} />
          ${around.ask}
        </label>`
      }`;
  }

  release(): void {
    this.#figure.release();
  }
}
