import { html } from 'lit/html.js';
import { lackingPart, type Outcome } from '../../core/outcome.js';
import type { Source } from '../../reading/table.js';
import {
  messages as english,
  type CompareMessages,
} from '../../topics/funding/compare.messages.en.js';
import { barsWords } from '../../topics/funding/compare.words.js';
import { computePlainPlans } from '../../topics/funding/compare.model.js';
import type { FundingInputs, FundingResult } from '../../topics/funding/funding.model.js';
import { fundingRowsField, readPlainFunding } from '../../topics/funding/plain-funding.schema.js';
import { plans } from '../../widget/figures/plans.js';
import { plansStyles } from '../../widget/figures/plans.styles.js';
import { amountsFor } from '../../widget/locale/amounts.js';
import type { PropertyDeclarations } from '../../widget/updating-element.js';
import { Widget, type Drawing, type Telling } from '../../widget/widget.js';
import type * as Extras from './extras.js';
import { compareStyles } from './plan-compare.styles.js';

/**
 * Two to four plans for the same money, side by side: what each would buy, what it leaves or spends
 * too much, what it does not itemize, who disputes what, and what goes on after the money ends. The
 * same questions are put to every plan, in the order given.
 *
 * Rows have the columns `plan`, `line`, and `share` or any two of `amount`, `quantity` and
 * `unit-cost`; or `amount` alone. They may have `unit`, `term` (`one-time` or `ongoing`; blank for not
 * stated), `itemized` (`yes` or `no`), `disputed-by` and `note`.
 *
 * @tagname plan-compare
 * @topic funding
 * @budget 16000
 */
export class PlanCompare extends Widget<FundingInputs, FundingResult, CompareMessages> {
  static override readonly tag = 'plan-compare';

  static override styles = [...Widget.styles, plansStyles, compareStyles];

  static override properties: PropertyDeclarations = {
    ...Widget.properties,
    formula: {},
    total: {},
    students: {},
    perStudent: {},
    ada: {},
    perAda: {},
    years: {},
    teachers: {},
    schools: {},
  };

  /** How the money is worked out: `grant`. Default `grant`. */
  declare formula: string | null;

  /** All the money there is. */
  declare total: number | string | null;

  /** How many students it is for: a whole number, 1 or more. */
  declare students: number | string | null;

  /** What it comes to for each student. */
  declare perStudent: number | string | null;

  /** Average daily attendance, which is not the number of students. */
  declare ada: number | string | null;

  /** What it comes to for each unit of average daily attendance. */
  declare perAda: number | string | null;

  /** For how many years the money is: a whole number, 1 or more. */
  declare years: number | string | null;

  /** How many teachers there are: a whole number, 1 or more. */
  declare teachers: number | string | null;

  /** How many schools there are: a whole number, 1 or more. */
  declare schools: number | string | null;

  protected override readonly rowsField = fundingRowsField;
  protected override readonly messages = {
    en: english,
    es: () => import('../../topics/funding/compare.messages.es.js'),
  };
  protected override readonly details = {
    en: () => import('../../topics/funding/details.en.js'),
    es: () => import('../../topics/funding/details.es.js'),
  };

  /** What some plans need: shares, rates, years, and what is wrong where numbers disagree. */
  readonly #extras = this.later<typeof Extras>(() => import('./extras.js'));
  /** Whether a reader asked what it would cost if all that is not stated went on. */
  #unstatedGoesOn = false;

  protected override readPlainly(source: Source | null): FundingInputs | null {
    return readPlainFunding(source, this);
  }

  protected override compute(inputs: FundingInputs): Outcome<FundingResult> | null {
    const { length } = inputs.plans;
    const result = length > 1 && length < 5 ? computePlainPlans(inputs) : null;
    if (result) return { value: result, problems: [] };
    const extras = this.#extras.want();
    if (extras) return extras.comparePlans({ ...inputs, unstatedGoesOn: this.#unstatedGoesOn });
    return this.#extras.hasFailed ? lackingPart : null;
  }

  protected override draw(plain: Telling<FundingInputs, FundingResult, CompareMessages>): Drawing {
    const extras = this.#extras.part;
    const telling = { ...plain, amounts: amountsFor(plain.format.locale, plain.currency) };
    const bars = barsWords(telling);
    const isAsked = this.#unstatedGoesOn;
    const more = extras?.moreWords(telling, bars, isAsked);
    const onAsk = (unstatedGoesOn: boolean): void => {
      this.#unstatedGoesOn = unstatedGoesOn;
      this.changedByReader({ unstatedGoesOn });
    };
    const words = more ?? bars;
    const { headline } = words;
    const question = more?.ask && extras?.ask(more.ask, isAsked, onAsk);
    if (extras) this.addStyles(extras.styles);
    const figure = html`
      ${headline && html`<p class="headline"><b>${headline.number}</b> ${headline.rest}</p>`}
      ${plans({ ...words, parts: telling.messages.parts, limit: telling.result.total })} ${question}
    `;
    // What is asked stands by what it changes; whoever does not see that hears of it.
    return { words, figure, controls: question ? html`` : null };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-compare': PlanCompare;
  }
}
