import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Outcome } from '../../core/outcome.js';
import type { Source } from '../../reading/table.js';
import { exploreReach } from '../../topics/reach/explore.model.js';
import { messages as english, type ReachMessages } from '../../topics/reach/messages.en.js';
import { reach, type ReachInputs, type ReachResult } from '../../topics/reach/reach.model.js';
import { reachRowsField, readReach } from '../../topics/reach/reach.schema.js';
import { reachWords, type ReachWords } from '../../topics/reach/reach.words.js';
import { numberSlider } from '../../widget/controls/number-slider.js';
import { numberSliderStyles } from '../../widget/controls/number-slider.styles.js';
import { flow } from '../../widget/figures/flow.js';
import { flowStyles } from '../../widget/figures/flow.styles.js';
import type { Format } from '../../widget/locale/format.js';
import { Widget } from '../../widget/widget.js';
import { reachStyles } from './pd-reach.styles.js';

/**
 * Who did a training reach? Shows how many people were surely reached, how many may have been and
 * how many were not, from channels that may overlap.
 *
 * Rows have the columns `channel` and `reached`, and may have `hours` (for each person) and `cost`
 * (of the channel); or `person` and `channel`, a row for each person in each channel.
 *
 * @tagname pd-reach
 * @topic reach
 */
export class PdReach extends Widget<ReachInputs, ReachResult, ReachMessages, ReachWords> {
  static override readonly tag = 'pd-reach';

  static override styles = [...Widget.styles, flowStyles, numberSliderStyles, reachStyles];

  /** How many people led the training: a whole number, 1 or more. */
  @property() leaders: number | string | null = null;

  /** What the leaders are called, such as `co-teachers`. */
  @property({ attribute: 'leaders-label' }) leadersLabel: string | null = null;

  /** How many people there are to be reached: a whole number, 1 or more. */
  @property() population: number | string | null = null;

  /** What they are called, such as `certificated educators`. */
  @property({ attribute: 'population-label' }) populationLabel: string | null = null;

  /** A total, where no channels are given: a whole number, 0 or more. */
  @property() reached: number | string | null = null;

  /** How many different people were reached, where somebody counted them once each. */
  @property({ attribute: 'unique-reached' }) uniqueReached: number | string | null = null;

  /**
   * What channels count: `people` (each once) or `attendances` (somebody who came twice counts
   * twice). Default `people`.
   */
  @property() counts: string | null = null;

  /** Lets readers try other numbers of leaders. Needs `leaders` and `population`. */
  @property({ type: Boolean }) explore = false;

  @state() private triedLeaders: number | null = null;

  protected override readonly rowsField = reachRowsField;
  protected override readonly messages = {
    en: english,
    es: async () => (await import('../../topics/reach/messages.es.js')).messages,
  };

  protected override readInputs(source: Source | null): Outcome<ReachInputs> {
    const { leaders, population, reached, uniqueReached, counts } = this;
    return readReach(source, { leaders, population, reached, uniqueReached, counts });
  }

  protected override compute(inputs: ReachInputs): Outcome<ReachResult> {
    if (!this.explore) return reach(inputs);
    return exploreReach(inputs, this.triedLeaders ?? inputs.leaders?.value ?? 0);
  }

  protected override describe(
    inputs: ReachInputs,
    result: ReachResult,
    messages: ReachMessages,
    format: Format,
  ): ReachWords {
    const { leadersLabel: leaders, populationLabel: population, currency } = this;
    const labels = { leaders, population, currency };
    return reachWords({ inputs, result, labels, messages, format });
  }

  readonly #tryLeaders = (leaders: number): void => {
    this.triedLeaders = leaders;
    this.changedByReader({ leaders });
  };

  protected override renderFigure(words: ReachWords): TemplateResult {
    const { headline, explore } = words;
    return html`
      <p class="headline"><b>${headline.number}</b> ${headline.rest}</p>
      ${flow(words.flow)}
      ${
        explore
          ? html`<div class="explore">
              ${numberSlider({ ...explore, onInput: this.#tryLeaders })}
              ${explore.everyone === null ? nothing : html`<p>${explore.everyone}</p>`}
            </div>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pd-reach': PdReach;
  }
}
