import { html, type TemplateResult } from 'lit/html.js';
import { lackingPart, type Outcome } from '../../core/outcome.js';
import type { Source } from '../../reading/table.js';
import { messages as english, type SurveyMessages } from '../../topics/survey/messages.en.js';
import { computePlainSurvey } from '../../topics/survey/plain-survey.model.js';
import { readPlainSurvey, surveyRowsField } from '../../topics/survey/plain-survey.schema.js';
import type { SurveyInputs, SurveyResult } from '../../topics/survey/survey.model.js';
import {
  surveyWords,
  type SurveyOrder,
  type SurveyTelling,
} from '../../topics/survey/survey.words.js';
import { bars } from '../../widget/figures/bars.js';
import { barsStyles } from '../../widget/figures/bars.styles.js';
import type { PropertyDeclarations } from '../../widget/updating-element.js';
import { Widget, type Drawing } from '../../widget/widget.js';
import type * as Scales from '../../topics/survey/recognize.js';
import { voiceStyles } from './teacher-voice.styles.js';

/**
 * What did teachers say? Shows what was answered to each item of a survey, on what base, and how far
 * it can be trusted.
 *
 * Rows have the column `item` and a column for each response with the number of people who gave it
 * (`counts`); or `item`, `response` and `count` (`long`); or `item` and the `favorable` share, and
 * where it is known its base `n` (`shares`). They may have `group`, `wave`, `wording` and `note`.
 *
 * @tagname teacher-voice
 * @topic survey
 * @budget 18000
 */
export class TeacherVoice extends Widget<SurveyInputs, SurveyResult, SurveyMessages> {
  static override readonly tag = 'teacher-voice';

  static override styles = [...Widget.styles, barsStyles, voiceStyles];

  static override properties: PropertyDeclarations = {
    ...Widget.properties,
    format: {},
    scale: {},
    favorable: {},
    population: {},
    invited: {},
    sampling: {},
    minN: {},
    groupBy: {},
    waveBy: {},
    questions: {},
    completeOnly: { type: Boolean },
    view: {},
    respondents: {},
    sponsor: {},
    fielded: {},
    mode: {},
    wording: {},
  };

  /** How the rows are laid out: `counts`, `long`, `shares`, `questions` or `responses`. Without it, their columns tell. */
  declare format: string | null;

  /** The responses from least to most favorable, with `|` between them, where they are not known. */
  declare scale: string | null;

  /** The favorable responses, with `|` between them. Without it, the top two; of three, the top one. */
  declare favorable: string | null;

  /** How many people there are to answer for: a whole number, 1 or more. */
  declare population: number | string | null;

  /** How many were invited to answer: a whole number, 1 or more. */
  declare invited: number | string | null;

  /** How people were chosen: `census` (all were asked), `probability` (by chance) or `open`. */
  declare sampling: string | null;

  /** Groups with fewer answers are not shown. Default 10. */
  declare minN: number | string | null;

  /** The heading of the column that holds groups, where it is not called `group`. */
  declare groupBy: string | null;

  /** For `responses`: the heading or the position of the column that tells when it was asked. */
  declare waveBy: string | null;

  /** For `responses`: the questions to count, by heading or position, with `|` between them. */
  declare questions: string | null;

  /** For `responses`: leaves out people who did not finish. */
  declare completeOnly: boolean | null;

  /** How the answers are drawn: `bars`, `diverging`, `headline` or `trend`. Default `bars`. */
  declare view: string | null;

  /** Who was asked, as a plural, such as `teachers`. */
  declare respondents: string | null;

  /** Who asked, and paid for it. */
  declare sponsor: string | null;

  /** When it was asked, in words. */
  declare fielded: string | null;

  /** How it was asked, such as `online`. */
  declare mode: string | null;

  /** The exact words of the question before the items. */
  declare wording: string | null;

  protected override readonly rowsField = surveyRowsField;
  protected override readonly messages = {
    en: english,
    es: () => import('../../topics/survey/messages.es.js'),
  };
  protected override readonly details = {
    en: () => import('../../topics/survey/details.en.js'),
    es: () => import('../../topics/survey/details.es.js'),
  };

  /**
   * What takes in a row for each person: counts them, and keeps none.
   * @internal
   */
  readonly intake = this.later(
    async () => new (await import('./intake.js')).ResponseIntake(this, this.markStale),
  );
  /** What some surveys need: groups, waves, intervals, means, the trend. */
  readonly #extras = this.later(async () => new (await import('./extras.js')).Extras(this));
  /** The words by which response scales are known. */
  readonly #scales = this.later<typeof Scales>(() => import('../../topics/survey/recognize.js'));
  #order: SurveyOrder = 'asked';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#extras.part?.release();
    this.intake.part?.release();
  }

  protected override readPlainly(source: Source | null): SurveyInputs | 'later' | null {
    const inputs = readPlainSurvey(source, this, this.#scales.part?.recognizeScale ?? null);
    if (inputs !== 'later' || this.#scales.want() || !this.#scales.hasFailed) return inputs;
    return null;
  }

  protected override compute(inputs: SurveyInputs): Outcome<SurveyResult> | null {
    const result = computePlainSurvey(inputs);
    if (result) return { value: result, problems: [] };
    const extras = this.#extras.want();
    if (extras) return extras.survey(inputs);
    return this.#extras.hasFailed ? lackingPart : null;
  }

  protected override draw(telling: SurveyTelling): Drawing {
    const extras = this.#extras.part;
    const words = (extras?.words ?? surveyWords)(telling, this.#order);
    const { headline, orders } = words;
    const figure =
      extras?.trend(telling) ??
      html`
        ${
          headline &&
          html`<p class="headline">
            ${headline.heading} <b>${headline.value}</b> ${headline.detail}
          </p>`
        }
        ${bars({ ...words.bars, isDiverging: telling.inputs.view === 'diverging' })}
      `;
    return {
      words,
      figure,
      controls: orders.length > 0 ? this.#orderField(telling, orders) : null,
    };
  }

  #orderField({ messages }: SurveyTelling, orders: readonly SurveyOrder[]): TemplateResult {
    const change = (event: Event): void => {
      this.#order = orders[(event.target as HTMLSelectElement).selectedIndex] ?? 'asked';
      this.changedByReader({ order: this.#order });
    };
    return html`<label class="tools controls">
      ${messages.sort}
      <select @change=${change}>
        ${orders.map(
          (order) =>
            html`<option value=${order} ?selected=${order === this.#order}>
              ${messages.orders[order]}
            </option>`,
        )}
      </select>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'teacher-voice': TeacherVoice;
  }
}
