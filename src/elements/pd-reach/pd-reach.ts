import { html } from 'lit/html.js';
import { lackingPart, type Outcome } from '../../core/outcome.js';
import type { Source } from '../../reading/table.js';
import { messages as english, type ReachMessages } from '../../topics/reach/messages.en.js';
import {
  computeReach,
  isSound,
  type ReachInputs,
  type ReachResult,
} from '../../topics/reach/reach.model.js';
import { reachRowsField, readPlainReach } from '../../topics/reach/plain-reach.schema.js';
import { reachWords, type ReachTelling } from '../../topics/reach/reach.words.js';
import { flow } from '../../widget/figures/flow.js';
import { flowStyles } from '../../widget/figures/flow.styles.js';
import type { PropertyDeclarations } from '../../widget/updating-element.js';
import { Widget, type Drawing } from '../../widget/widget.js';
import type * as Extras from './extras.js';
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
 * @budget 16000
 */
export class PdReach extends Widget<ReachInputs, ReachResult, ReachMessages> {
  static override readonly tag = 'pd-reach';

  static override styles = [...Widget.styles, flowStyles, reachStyles];

  static override properties: PropertyDeclarations = {
    ...Widget.properties,
    leaders: {},
    leadersLabel: {},
    population: {},
    populationLabel: {},
    reached: {},
    uniqueReached: {},
    counts: {},
    explore: { type: Boolean },
  };

  /** How many people led the training: a whole number, 1 or more. */
  declare leaders: number | string | null;

  /** What the leaders are called, such as `co-teachers`. */
  declare leadersLabel: string | null;

  /** How many people there are to be reached: a whole number, 1 or more. */
  declare population: number | string | null;

  /** What they are called, such as `certificated educators`. */
  declare populationLabel: string | null;

  /** A total, where no channels are given: a whole number, 0 or more. */
  declare reached: number | string | null;

  /** How many different people were reached, where somebody counted them once each. */
  declare uniqueReached: number | string | null;

  /**
   * What channels count: `people` (each once) or `attendances` (somebody who came twice counts
   * twice). Default `people`.
   */
  declare counts: string | null;

  /** Lets readers try other numbers of leaders. Needs `leaders` and `population`. */
  declare explore: boolean | null;

  protected override readonly rowsField = reachRowsField;
  protected override readonly messages = {
    en: english,
    es: () => import('../../topics/reach/messages.es.js'),
  };
  protected override readonly details = {
    en: () => import('../../topics/reach/details.en.js'),
    es: () => import('../../topics/reach/details.es.js'),
  };

  /** What only some pages ask for: hours and costs, and trying other numbers of leaders. */
  readonly #extras = this.later<typeof Extras>(() => import('./extras.js'));
  /** The leaders that a reader tries, and on what. */
  #tried = { leaders: 0, on: '' };

  protected override readPlainly(source: Source | null): ReachInputs | null {
    return readPlainReach(source, this);
  }

  protected override compute(inputs: ReachInputs): Outcome<ReachResult> | null {
    const hasEffort = inputs.channels.some(({ hours, cost }) => hours ?? cost);
    const needsExtras = this.explore === true || hasEffort || !isSound(inputs);
    const extras = needsExtras ? this.#extras.want() : this.#extras.part;
    if (extras) {
      // Other data may come while a reader tries: what was tried is gone with what it was tried on.
      const isTried = this.#tried.on === JSON.stringify(inputs);
      return this.explore
        ? extras.exploreReach(inputs, isTried ? this.#tried.leaders : 0)
        : extras.reach(inputs);
    }
    if (!needsExtras) return { value: computeReach(inputs), problems: [] };
    return this.#extras.hasFailed ? lackingPart : null;
  }

  protected override draw(telling: ReachTelling): Drawing {
    const extras = this.explore ? this.#extras.part : null;
    const explored = extras?.exploreWords(telling);
    const plain = reachWords(telling);
    const words = extras?.triedWords(telling, plain) ?? plain;
    const { number, rest } = words.headline;
    const figure = html`
      <p class="headline"><b>${number}</b> ${rest}</p>
      ${flow(words.flow)}
    `;
    const tryOut = (leaders: number): void => {
      this.#tried = { leaders, on: JSON.stringify(telling.inputs) };
      this.changedByReader({ leaders });
    };
    const controls = explored && extras?.renderExplore(this, explored, tryOut);
    return { words, figure, controls: controls ?? null };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pd-reach': PdReach;
  }
}
