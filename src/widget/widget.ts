import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Outcome } from '../core/outcome.js';
import type { Problem } from '../core/problem.js';
import type { Step } from '../core/step.js';
import { PageSource } from '../reading/page-source.js';
import type { Source } from '../reading/table.js';
import { defineElement } from './define.js';
import { readFrame, type FrameInputs } from './frame-inputs.js';
import { renderFrame } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { deepFreeze } from './freeze.js';
import { formatFor, type Format } from './locale/format.js';
import { languageOf, localeOf, watchLanguage, type Locale } from './locale/locale.js';
import type { FrameWords } from './locale/words.js';
import { messages as english, type WidgetMessages } from './messages.en.js';
import { Panels } from './panels.js';
import { wordProblem, type TopicRules, type WordedProblem } from './problem-words.js';

/** How far a widget has come: its data is on the way, shown, absent or unusable. */
export const states = ['loading', 'ready', 'empty', 'error'] as const;
export type State = (typeof states)[number];

/** A topic's words: English at hand, other languages loaded when a page is in them. */
export interface TopicMessages<Messages> {
  readonly en: Messages;
  readonly es: () => Promise<Messages>;
}

/** All words of a widget in one language, and the numbers that go with them. */
interface Vocabulary<Messages> {
  readonly widget: WidgetMessages;
  readonly topic: Messages;
  readonly format: Format;
}

/** What a widget makes of its data. */
interface Settled<Inputs, Result> {
  readonly state: State;
  readonly inputs: Inputs | null;
  readonly result: Result | null;
  readonly problems: readonly Problem[];
}

const loading = { state: 'loading', inputs: null, result: null, problems: [] } as const;

/**
 * What every widget is: an element that finds its data, computes a result when something changed,
 * and draws it in a frame. An element adds its own inputs, its topic's arithmetic and words, and a
 * figure.
 *
 * @fires {CustomEvent<{state: string, result: object | null}>} chalkwork-ready - At every settled state: `ready`, `empty` or `error`.
 * @fires {CustomEvent<{inputs: object, result: object}>} chalkwork-change - When a reader changed an input.
 * @fires {CustomEvent<{problems: object[]}>} chalkwork-problem - When something is wrong with the data or the markup.
 *
 * @slot - A `<table>` or `<script type="application/json">` with the data. It is what readers see until the figure is drawn, and where scripts do not run.
 *
 * @csspart frame - Everything that the widget draws.
 * @csspart heading - The heading.
 * @csspart figure - The drawing, with its sentence.
 * @csspart table - The data table.
 * @csspart tools - The buttons.
 * @csspart source - Source, date, and who claims or disputes the figures.
 * @csspart note - The author's note.
 * @csspart problems - What is wrong with the data or the markup.
 * @csspart steps - The arithmetic.
 *
 * @cssprop --chalkwork-accent - Color of marks. At least 3:1 against the page.
 * @cssprop --chalkwork-text - Color of text. Default: the page's.
 * @cssprop --chalkwork-surface - Background. Default: none.
 * @cssprop --chalkwork-muted - Color of secondary text.
 * @cssprop --chalkwork-line - Color of rules and outlines.
 * @cssprop --chalkwork-radius - Radius of corners.
 * @cssprop --chalkwork-space - Unit of space, in em.
 *
 * @cssstate loading - The data is on the way.
 * @cssstate ready - The figure is drawn.
 * @cssstate empty - There is nothing to draw yet.
 * @cssstate error - The data cannot be drawn.
 */
export abstract class Widget<
  Inputs,
  Result extends { readonly steps: readonly Step[] },
  Messages extends { readonly rules: TopicRules },
  Words extends FrameWords,
> extends LitElement {
  /** The tag under which the element is registered unless another is chosen. */
  static readonly tag: string;

  static override styles = [frameStyles];

  /**
   * Registers this element. A tag that is taken is left alone, with one warning in the console.
   * @returns the class that the tag stands for
   */
  static define(tag = this.tag, registry = customElements): CustomElementConstructor {
    return defineElement(this as unknown as CustomElementConstructor, tag, registry);
  }

  /** Data as a JSON value: an object of inputs and rows, or an array of rows. `null` releases to the next source. */
  @property({ attribute: false }) data: unknown = null;

  /** Address of a CSV or JSON file. */
  @property() src: string | null = null;

  /** The heading. Empty for none; without the attribute, the widget's own. */
  @property() heading: string | null = null;

  /** Level of the heading, 2 to 6. Default 3. */
  @property({ attribute: 'heading-level' }) headingLevel: number | string | null = null;

  /** Who published the figures. */
  @property({ attribute: 'source-name' }) sourceName: string | null = null;

  /** Where they are published: an `https:` or `http:` address. */
  @property({ attribute: 'source-url' }) sourceUrl: string | null = null;

  /** When they were true: an ISO date, month or year, or two of them as `a/b`. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;

  /** Who claims the figures. */
  @property({ attribute: 'claimed-by' }) claimedBy: string | null = null;

  /** Who disputes them. */
  @property({ attribute: 'disputed-by' }) disputedBy: string | null = null;

  /** A dated sentence that says what was corrected; shown prominently. */
  @property() correction: string | null = null;

  /** A note under the figure. */
  @property() note: string | null = null;

  /** ISO 4217 code of the currency of amounts. Default `USD`. */
  @property() currency = 'USD';

  /** What readers can do, separated by spaces: `table csv json print link`, or `none`. Default: all. */
  @property() tools: string | null = null;

  /** `light` or `dark`; without it, the colors follow the page. */
  @property() theme: string | null = null;

  /** Resolves once, at the first settled state, whichever it is. Never rejects. */
  readonly ready: Promise<void>;

  /** The input in JSON data that holds rows. */
  protected abstract readonly rowsField: string;
  protected abstract readonly messages: TopicMessages<Messages>;

  readonly #internals = this.attachInternals();
  readonly #panels = new Panels(this);
  readonly #warned = new Set<string>();
  #source: PageSource | null = null;
  #resolveReady!: () => void;
  #stopWatchingLanguage: (() => void) | null = null;
  #locale: Locale = localeOf('');
  #vocabulary: Vocabulary<Messages> | null = null;
  #wantedTag: string | null = null;
  #frame: FrameInputs | null = null;
  #settled: Settled<Inputs, Result> = loading;
  #problems: readonly WordedProblem[] = [];
  #isStale = true;
  #hasNews = false;
  #byReader: object | null = null;

  constructor() {
    super();
    this.ready = new Promise((resolve) => (this.#resolveReady = resolve));
  }

  /** What the widget computed, as frozen plain JSON; `null` until ready and in error. */
  get result(): Result | null {
    return this.#settled.result;
  }

  /** What is wrong with the data or the markup, in the page's language. */
  get problems(): readonly WordedProblem[] {
    return this.#problems;
  }

  /** How far the widget has come: `loading`, `ready`, `empty` or `error`. */
  get state(): State {
    return this.#settled.state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#source ??= new PageSource(this, this.rowsField, this.#markStale);
    this.#source.connect();
    this.#stopWatchingLanguage = watchLanguage(this, this.#markStale);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source?.disconnect();
    this.#stopWatchingLanguage?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.#source) return;
    if (changed.has('data')) this.#source.data = this.data;
    if (changed.has('src')) this.#source.src = this.src;
    if (changed.size === 0 && !this.#isStale) return;
    this.#isStale = false;
    if (this.isConnected) this.#locale = localeOf(languageOf(this));
    this.#wantVocabulary();
    if (!this.#vocabulary) return;
    this.#frame = readFrame(this, this.ownerDocument.baseURI);
    this.#settled = this.#settle(this.#source, this.#frame.problems);
    const { widget, topic } = this.#vocabulary;
    this.#problems = deepFreeze(
      this.#settled.problems.map((problem) => wordProblem(problem, widget, topic.rules)),
    );
    this.#hasNews = this.#settled.state !== 'loading';
  }

  protected override updated(): void {
    this.#showState();
    if (!this.#hasNews) return;
    this.#hasNews = false;
    const { state, result, problems } = this;
    this.#resolveReady();
    this.#emit('chalkwork-ready', { state, result });
    if (problems.length > 0) this.#tellProblems();
    if (this.#byReader && result) {
      this.#emit('chalkwork-change', { inputs: this.#byReader, result });
    }
    this.#byReader = null;
  }

  /** Reads a source and the element's own attributes; `null` without an error is nothing to show. */
  protected abstract readInputs(source: Source | null): Outcome<Inputs>;
  protected abstract compute(inputs: Inputs): Outcome<Result>;
  protected abstract describe(
    inputs: Inputs,
    result: Result,
    messages: Messages,
    format: Format,
  ): Words;
  /** The figure, from its words. */
  protected abstract renderFigure(words: Words): TemplateResult;

  /** To be called when a reader changed inputs: the next result is announced as theirs. */
  protected changedByReader(inputs: object): void {
    this.#byReader = inputs;
    this.#markStale();
  }

  readonly #markStale = (): void => {
    this.#isStale = true;
    this.requestUpdate();
  };

  #wantVocabulary(): void {
    const { language, tag } = this.#locale;
    if (this.#wantedTag === tag) return;
    this.#wantedTag = tag;
    const format = formatFor(this.#locale);
    if (language === 'en') {
      this.#vocabulary = { widget: english, topic: this.messages.en, format };
      return;
    }
    Promise.all([import('./messages.es.js'), this.messages.es()])
      .then(([{ messages }, topic]) => ({ widget: messages, topic, format }))
      .catch(() => ({ widget: english, topic: this.messages.en, format: formatFor(localeOf('')) }))
      .then((vocabulary) => {
        if (this.#wantedTag !== tag) return;
        this.#vocabulary = vocabulary;
        this.#markStale();
      });
  }

  #settle(source: PageSource, frameProblems: readonly Problem[]): Settled<Inputs, Result> {
    const found = source.read();
    if (found.state === 'loading') return loading;
    const read = found.state === 'settled' ? found.outcome : { value: null, problems: [] };
    const broken = found.state === 'settled' && !read.value;
    const inputs = broken ? { value: null, problems: [] } : this.readInputs(read.value);
    const computed = inputs.value ? this.compute(inputs.value) : null;
    const problems = [
      ...read.problems,
      ...inputs.problems,
      ...(computed?.problems ?? []),
      ...frameProblems,
    ];
    if (problems.some(({ severity }) => severity === 'error')) {
      return { state: 'error', inputs: null, result: null, problems };
    }
    const result = computed?.value ?? null;
    if (!result) return { state: 'empty', inputs: null, result, problems };
    return { state: 'ready', inputs: inputs.value, result: deepFreeze(result), problems };
  }

  #showState(): void {
    const shown: Set<string> = this.#internals.states;
    for (const state of states) shown.delete(state);
    try {
      shown.add(this.state);
    } catch {
      // Chromium before 125 takes only names with two dashes: there is no :state() to match there.
    }
  }

  #tellProblems(): void {
    this.#emit('chalkwork-problem', { problems: this.problems });
    for (const { message } of this.problems) {
      if (this.#warned.has(message)) continue;
      this.#warned.add(message);
      console.warn(`<${this.localName}> ${message}`);
    }
  }

  #emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    const { widget, topic, format } = this.#vocabulary ?? {};
    if (!this.#frame || !widget || !topic || !format) return html`<slot></slot>`;
    const { state, inputs, result } = this.#settled;
    const words = inputs && result ? this.describe(inputs, result, topic, format) : null;
    return renderFrame({
      attributes: this,
      inputs: this.#frame,
      state,
      problems: this.#problems,
      words,
      figure: words ? this.renderFigure(words) : null,
      result,
      messages: widget,
      format,
      panels: this.#panels,
    });
  }
}
