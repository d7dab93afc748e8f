import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Problem } from '../../core/problem.js';
import type { Qualifier } from '../../core/quantity.js';
import { Later } from '../../core/later.js';
import type { Outcome } from '../../core/outcome.js';
import { matcherOf } from '../../reading/headings.js';
import { readHtmlTable } from '../../reading/html-table.js';
import { readJson, readJsonText } from '../../reading/json-data.js';
import { carefulNumbers } from '../../reading/number-readers.js';
import type { Source } from '../../reading/table.js';
import { tidySource } from '../../reading/tidy.js';
import type { SourceWay } from '../../reading/way.js';
import type { FrameView } from '../frame.js';
import type { FigureDetails, TopicDetails, TopicRules } from '../locale/words.js';
import type { WordedProblem } from '../problem.js';
import type { UpdatingElement } from '../updating-element.js';
import { isInstant, type ButtonName, type PanelName, type ToolName } from '../tool-names.js';
import type { WidgetDetails } from './details.en.js';
import { aboutList } from './about.js';
import { detailsStyles } from './details.styles.js';
import { problemList, wordProblem } from './problems.js';
import { qualified, stepList } from './steps.js';
import { readPageData, type PageData } from './page-data.js';
import { dataTable } from './table.js';
import { toldOfFile } from './tools/save.js';
import { choices, tools, type Choice, type ChoiceName } from './tools/tools.js';

export { amountsFor } from '../locale/amounts.js';

/** What can be asked to fetch its data again. */
interface Retrying {
  retry(): void;
}

/**
 * What a widget needs only when a reader opens or does something, or when something is wrong: the
 * reading of every number and heading that an author may write, the words of problems, the
 * arithmetic, the table and the tools.
 */
export class Details<Inputs = unknown> implements SourceWay {
  readonly readJson = readJson;
  readonly readJsonText = readJsonText;
  readonly readTable = readHtmlTable;
  readonly tidy: SourceWay['tidy'];
  /** Reads a source and the widget's own attributes, whatever they hold. */
  readonly read: (source: Source | null) => Outcome<Inputs>;
  readonly #host: UpdatingElement & Retrying;
  readonly #words: WidgetDetails;
  readonly #rules: TopicRules;
  readonly #describe: () => FigureDetails | null;
  readonly #open: Set<ButtonName>;
  readonly #choices: Readonly<Record<ChoiceName, Later<Choice>>>;
  readonly #readPage: (host: FrameView['attributes']) => PageData;
  /** What is said, politely, of the last thing done. */
  status = '';
  /** Text to be copied by hand where the browser does not let a page copy. */
  #byHand: string | null = null;

  /**
   * `describe` gives the details of the figure as it is drawn, `null` where none is; `open` holds
   * the panels that are open.
   */
  constructor(
    host: UpdatingElement & Retrying,
    words: WidgetDetails,
    {
      rules,
      columns,
      headings,
      takeIn,
      read,
    }: Pick<TopicDetails<never, Inputs>, 'rules' | 'columns' | 'headings' | 'takeIn' | 'read'>,
    describe: () => FigureDetails | null,
    open: Set<ButtonName>,
  ) {
    this.#host = host;
    this.#words = words;
    this.#rules = rules;
    this.#describe = describe;
    this.#open = open;
    const match = matcherOf(headings);
    this.read = (source) => read(source, host, { numbers: carefulNumbers, match });
    this.tidy = (source) => takeIn?.(source, host) ?? tidySource(source, match, columns);
    const isCounted = (source: Source): boolean => (takeIn?.(source, host) ?? null) !== null;
    this.#readPage = (holder) => readPageData(holder, this, { columns, match, isCounted });
    this.#choices = {
      image: new Later(choices.image, this.#redraw),
      embed: new Later(choices.embed, this.#redraw),
    };
    host.addStyles(detailsStyles);
  }

  readonly qualify = (number: string, qualifier: Qualifier, isNear?: true): string =>
    qualified(this.#words, number, { qualifier, isNear });

  word(problem: Problem): WordedProblem {
    return wordProblem(problem, this.#words, this.#rules);
  }

  problemList(problems: readonly WordedProblem[], isDrawn: boolean): TemplateResult {
    return problemList(problems, isDrawn, this.#words, this.#retry);
  }

  /** Opens or closes a panel, or uses a tool. */
  async act(name: ButtonName, view: FrameView): Promise<void> {
    if (isInstant(name)) {
      await this.#use(name, view);
    } else if (!this.#open.delete(name)) {
      this.#open.add(name);
      const isThere = !isChoice(name) || (await this.#choices[name].get());
      if (!isThere) {
        this.#open.delete(name);
        this.status = view.messages.lackingPart;
      }
    }
    this.#host.requestUpdate();
  }

  readonly #redraw = (): void => {
    this.#host.requestUpdate();
  };

  readonly #tell = (said: string): void => {
    this.status = said;
    this.#host.requestUpdate();
  };

  /** Asks for the data again. Focus stays: on the button that is there again, or on what came. */
  readonly #retry = (): void => {
    const host = this.#host;
    const settled = () => {
      const root = host.shadowRoot;
      const frame = root?.querySelector<HTMLElement>('[part=frame]');
      frame?.setAttribute('tabindex', '-1');
      (root?.querySelector<HTMLElement>('.problems button') ?? frame)?.focus();
    };
    host.addEventListener('chalkwork-ready', settled, { once: true });
    host.retry();
  };

  async #use(tool: ToolName, view: FrameView): Promise<void> {
    const figure = this.#describe();
    if (!figure) return;
    const { done, copyByHand, refused, linkOfPage } = this.#words;
    const outcome = await tools[tool](view, figure);
    const { byHand, isOfPage } = outcome;
    this.#byHand = byHand;
    const words = { done: done[tool], refused: byHand === null ? refused : copyByHand };
    const said = toldOfFile(outcome, words, this.#words);
    this.status = isOfPage ? `${linkOfPage} ${said}` : said;
  }

  /** Draws what is open. */
  panels(view: FrameView): TemplateResult | typeof nothing {
    const { about, result, inputs, format, drawing, messages } = view;
    const figure = this.#describe();
    if (!figure || !result) return nothing;
    const panel = (name: PanelName, part: string, label: string, content: () => TemplateResult) =>
      html`<div
        id=${name}
        part=${part}
        class=${part}
        ?hidden=${!this.#open.has(name)}
        role="region"
        aria-label=${label}
        tabindex="0"
      >
        ${this.#open.has(name) ? content() : nothing}
      </div>`;
    const choice = (name: ChoiceName) =>
      html`<div
        class="choice"
        ?hidden=${!this.#open.has(name)}
        role="group"
        aria-label=${messages[name]}
      >
        ${this.#open.has(name) ? this.#choose(name, view) : nothing}
      </div>`;
    return html`
      ${
        this.#byHand === null
          ? nothing
          : html`<input
              class="by-hand"
              readonly
              aria-label=${this.#words.copyByHand}
              .value=${this.#byHand}
            />`
      }
      ${figure.about && about ? panel('about', 'steps', about, () => aboutList(figure.about ?? [])) : nothing}
      ${panel('math', 'steps', messages.math, () => stepList(result.steps, figure, this.#words, format, inputs.currency))}
      ${panel('table', 'table', messages.table, () => dataTable(figure.table, drawing?.words.whatIf ?? null))}
      ${choice('image')} ${choice('embed')}
    `;
  }

  #choose(name: ChoiceName, view: FrameView): TemplateResult | undefined {
    return this.#choices[name].part?.choose({
      view,
      words: this.#words,
      data: () =>
        this.#describe()?.isWithheld ? { kind: 'withheld' } : this.#readPage(view.attributes),
      tell: this.#tell,
    });
  }
}

function isChoice(name: PanelName): name is ChoiceName {
  return name in choices;
}
