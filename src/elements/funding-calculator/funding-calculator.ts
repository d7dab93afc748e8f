import { html, nothing, type TemplateResult } from 'lit/html.js';
import { lackingPart, type Outcome } from '../../core/outcome.js';
import { orAbout } from '../../reading/plain-numbers.js';
import type { Source } from '../../reading/table.js';
import {
  messages as english,
  type CalculatorMessages,
} from '../../topics/funding/calculator.messages.en.js';
import {
  calculatorWords,
  type CalculatorTelling,
  type CalculatorWords,
} from '../../topics/funding/calculator.words.js';
import type { MoneyDetails } from '../../topics/funding/funding.details.js';
import type { FundingInputs, FundingResult } from '../../topics/funding/funding.model.js';
import { computePlainFunding } from '../../topics/funding/plain-funding.model.js';
import { fundingRowsField, readPlainFunding } from '../../topics/funding/plain-funding.schema.js';
import { fieldStyles } from '../../widget/controls/fields.styles.js';
import { plans } from '../../widget/figures/plans.js';
import { plansStyles } from '../../widget/figures/plans.styles.js';
import { amountsFor, type Amounts } from '../../widget/locale/amounts.js';
import type { PropertyDeclarations } from '../../widget/updating-element.js';
import { Widget, type Drawing, type Telling } from '../../widget/widget.js';
import type * as ByYears from './by-year.js';
import type { Desk } from './desk.js';
import type * as Extras from './extras.js';
import { calculatorStyles } from './funding-calculator.styles.js';
import { grantFields, type Act } from './grant-fields.js';
import type { Sitting } from './sitting.js';
import type * as Trying from './trying.js';

/**
 * What does a grant come to for each student, and what does it buy? Any two of the money, a rate and
 * its base give the third. A reader can write other numbers, and see what comes of them.
 *
 * Rows are lines of plans for the money: `line`, then `share`, or any two of `amount`, `quantity` and
 * `unit-cost`; they may have `plan`, `unit`, `term` (`one-time` or `ongoing`), `itemized` (`yes` or
 * `no`), `disputed-by` and `note`.
 *
 * @tagname funding-calculator
 * @topic funding
 * @budget 20000
 */
export class FundingCalculator extends Widget<FundingInputs, FundingResult, CalculatorMessages> {
  static override readonly tag = 'funding-calculator';

  static override styles = [...Widget.styles, plansStyles, fieldStyles, calculatorStyles];

  static override properties: PropertyDeclarations = {
    ...Widget.properties,
    formula: {},
    total: {},
    perStudent: {},
    students: {},
    perAda: {},
    ada: {},
    years: {},
    teachers: {},
    schools: {},
  };

  /** How the money is worked out: `grant`. Default `grant`. */
  declare formula: string | null;

  /** All the money. */
  declare total: number | string | null;

  /** The money for each student. */
  declare perStudent: number | string | null;

  /** How many students there are: a whole number, 1 or more. */
  declare students: number | string | null;

  /** The money for each unit of average daily attendance. */
  declare perAda: number | string | null;

  /** Average daily attendance, which is not the number of students. */
  declare ada: number | string | null;

  /** For how many years the money is: a whole number, 1 or more. */
  declare years: number | string | null;

  /** How many teachers there are: a whole number, 1 or more. */
  declare teachers: number | string | null;

  /** How many schools there are: a whole number, 1 or more. */
  declare schools: number | string | null;

  protected override readonly rowsField = fundingRowsField;
  protected override readonly messages = {
    en: english,
    es: () => import('../../topics/funding/calculator.messages.es.js'),
  };
  protected override readonly details = {
    en: () => import('../../topics/funding/details.en.js').then(this.#ofTried),
    es: () => import('../../topics/funding/details.es.js').then(this.#ofTried),
  };

  /** What some grants need: numbers that are given twice, or plans for more than there is. */
  readonly #extras = this.later<typeof Extras>(() => import('./extras.js'));
  /** What a reader needs who writes another number. */
  readonly #tryings = this.later<typeof Trying>(() => import('./trying.js'));
  /** What a grant for a number of years needs: they are drawn one beside another. */
  readonly #byYears = this.later<typeof ByYears>(() => import('./by-year.js'));
  #byYear: ByYears.ByYear | null = null;
  #desk: Desk | null = null;
  /** What the author gave, and the same as text, by which it is known again. */
  #given: { readonly inputs: FundingInputs; readonly text: string } | null = null;
  /** What the reader does; `null` before they did anything with what the author gives now. */
  #sitting: Sitting | null = null;
  /** What is on its way since the reader began to do something. */
  #coming: Promise<unknown> | null = null;
  /** What there is to say of the numbers. */
  #sentence = '';
  /** The plans whose lines a reader opened. */
  readonly #opened = new Set<number>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#reopen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#reopen);
    this.#sitting?.cancel();
    this.#byYear?.release();
  }

  protected override readPlainly(source: Source | null): FundingInputs | null {
    // Bounds that a reader writes take words that come with careful reading.
    return this.#desk?.isDoubtful ? null : readPlainFunding(source, this, orAbout);
  }

  protected override compute(given: FundingInputs): Outcome<FundingResult> | null {
    if (!this.#meet(given)) return null;
    const inputs = this.#desk?.inputs ?? given;
    const { hasFailed } = this.#byYears;
    if (inputs.years && !hasFailed && !this.#byYears.want()) return null;
    const result = computePlainFunding(inputs);
    if (result) return { value: result, problems: [] };
    const extras = this.#extras.want();
    if (!extras) return this.#extras.hasFailed ? lackingPart : null;
    const computed = extras.funding(inputs);
    return this.#desk?.told(computed) ?? computed;
  }

  /**
   * Sees to it that what a reader tries stands on what the author gives now: with other data, what
   * they did here is gone, from the address, too; only what somebody else put there is read. `false`
   * while what reads that is on its way.
   */
  #meet(inputs: FundingInputs): boolean {
    const text = JSON.stringify(inputs);
    if (text === this.#given?.text) return true;
    if (this.#given) {
      this.#sitting?.leave(this);
      this.#sitting = null;
      this.#opened.clear();
    }
    const isLinked = location.hash.includes('chalkwork.');
    const trying = isLinked ? this.#tryings.want() : null;
    if (isLinked && !(trying ?? this.#tryings.hasFailed)) return false;
    this.#given = { inputs, text };
    this.#desk = trying?.openDesk(this, inputs) ?? null;
    return true;
  }

  protected override draw(
    plain: Telling<FundingInputs, FundingResult, CalculatorMessages>,
  ): Drawing {
    const telling = this.#telling(plain);
    const { messages } = telling;
    const { part } = this.#byYears;
    const trying = this.#tryings.part;
    if (trying) this.addStyles(trying.styles);
    this.#byYear ??= part && new part.ByYear(this);
    const plainWords = calculatorWords(telling, plain.inputs, this.#desk?.chosen ?? null);
    const words = part?.yearsWords(telling, plainWords) ?? plainWords;
    const { headline } = words;
    const act: Act = (does) => void this.#act(does);
    this.#sentence = this.#desk?.refusalIn(telling) ?? words.sentence;
    const note = this.#desk?.noteIn(telling.format.locale.language);
    const figure = html`<div class="desk" @focusout=${this.#rest} @pointerup=${this.#rest}>
      ${note && html`<p class="box">${note}</p>`}
      <p class="headline"><b>${headline.number}</b> ${headline.rest}</p>
      ${grantFields(words.fields, telling, this.#desk, act)}
      ${words.plans[0] ? this.#plans(telling, words, act) : nothing}
      <div class="history">
        ${this.#desk && trying?.historyButtons(telling.format.locale.language, this.#desk, act)}
      </div>
      ${this.#byYear?.draw(telling, act)}
      ${this.#tryings.hasFailed ? html`<p class="box">${messages.lacking}</p>` : nothing}
      <p class="unseen" role="status">${this.#sitting?.said}</p>
    </div>`;
    return { words: { ...words, ...this.#desk?.wordsOf(telling, words) }, figure, controls: null };
  }

  /** The plans as bars, each with what opens its lines. */
  #plans(telling: CalculatorTelling, words: CalculatorWords, act: Act): TemplateResult {
    const { messages, result } = telling;
    const open = (plan: number) => this.#opened.delete(plan) || this.#opened.add(plan);
    return html`
      ${plans({ ...words, parts: null, limit: result.total })}
      ${words.plans.map(
        ({ name }, plan) => html`
          <p class="change">
            <button
              type="button"
              aria-expanded=${this.#opened.has(plan)}
              @click=${() => act(() => open(plan))}
            >
              ${messages.changePlan(name)}
            </button>
          </p>
          ${
            this.#opened.has(plan) && this.#desk
              ? this.#tryings.part?.planLines(telling, words, plan, this.#desk, act)
              : nothing
          }
        `,
      )}
    `;
  }

  /** The telling of what the reader tries, if they do. */
  #telling(plain: Telling<FundingInputs, FundingResult, CalculatorMessages>): CalculatorTelling {
    const inputs = this.#desk?.inputs ?? plain.inputs;
    return { ...plain, inputs, amounts: amountsFor(plain.format.locale, plain.currency) };
  }

  /** Has the details speak of what the reader tries, and of the years that are drawn. */
  readonly #ofTried = ({ details }: { readonly details: MoneyDetails }) => ({
    details: {
      ...details,
      describe: (
        plain: Telling<FundingInputs, FundingResult, CalculatorMessages>,
        amounts: Amounts,
      ) => {
        const telling = this.#telling(plain);
        return details.describe(telling, amounts, this.#byYears.part?.byYearRows(telling));
      },
    },
  });

  /** Who leaves a field or lets go of a slider has paused, also while what they need is on its way. */
  readonly #rest = async (event: Event): Promise<void> => {
    if (!this.#sitting) await this.#coming;
    this.#sitting?.rest(event);
  };

  /** Another link was opened in this page. Another part of the page takes nothing from a reader. */
  readonly #reopen = (): void => {
    if (this.#tryings.part?.isOtherLink(this, this.#desk) === false) return;
    this.#sitting?.cancel();
    this.#given = null;
    this.markStale();
  };

  /** Lets a reader do something, with what they need for it. */
  async #act(act: (desk: Desk) => void): Promise<void> {
    const trying = await (this.#coming = this.#tryings.get());
    if (!trying || !this.#given) return;
    this.#desk ??= new trying.Desk(this.#given.inputs);
    this.#sitting ??= new trying.Sitting();
    const isChanged = this.#sitting.do(this, this.#desk, act, () => this.#sentence);
    if (isChanged) this.changedByReader(this.#desk.inputs);
    else this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funding-calculator': FundingCalculator;
  }
}
