import { html, type TemplateResult } from 'lit/html.js';
import { lackingPart, type Outcome } from '../core/outcome.js';
import type { Problem } from '../core/problem.js';
import type { Qualifier } from '../core/quantity.js';
import type { Step } from '../core/step.js';
import { PageSource } from '../reading/page-source.js';
import { plainSources } from '../reading/plain-sources.js';
import type { Source } from '../reading/table.js';
import { defineElement } from './define.js';
import { readFrame, type FrameInputs } from './frame-inputs.js';
import { renderFrame, type FrameView } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { deepFreeze } from './freeze.js';
import { Later } from '../core/later.js';
import { formatFor, type Format } from './locale/format.js';
import { languageOf, localeOf, watchLanguage, type Language } from './locale/locale.js';
import type { FrameWords, TopicDetails } from './locale/words.js';
import { messages as english, type WidgetMessages } from './messages.en.js';
import type { Details } from './details/details.js';
import type { WordedProblem } from './problem.js';
import { UpdatingElement, type PropertyDeclarations } from './updating-element.js';
import type { ButtonName } from './tool-names.js';

/** How far a widget has come: its data is on the way, shown, absent or unusable. */
export const states = ['loading', 'ready', 'empty', 'error'] as const;
export type State = (typeof states)[number];

/** A topic's words: English at hand, other languages loaded when a page is in them. */
export interface TopicMessages<Messages> {
  readonly en: Messages;
  readonly es: () => Promise<{ readonly messages: Messages }>;
}

/** A result and the language to tell it in. */
export interface Telling<Inputs, Result, Messages> {
  readonly inputs: Inputs;
  readonly result: Result;
  readonly messages: Messages;
  readonly format: Format;
  /** ISO 4217 code of the currency of amounts. */
  readonly currency: string;
  /** A number as surely as its source states it: `about 200`; a bound that is near: `at most about 200`. */
  readonly qualify: (number: string, qualifier: Qualifier, isNear?: true) => string;
}

/** A result as a reader meets it. */
export interface Drawing {
  readonly words: FrameWords;
  readonly figure: TemplateResult;
  /** What a reader can change, under the figure. */
  readonly controls: TemplateResult | null;
}

/** All words that a widget shows at once, in one language, and the numbers that go with them. */
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

const widgetDetails = {
  en: () => import('./details/details.en.js'),
  es: () => import('./details/details.es.js'),
};

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
 * @cssprop --chalkwork-category-1 - Color of the first series or side. At least 3:1 against the page.
 * @cssprop --chalkwork-category-2 - Color of the second, and so on to 8.
 * @cssprop --chalkwork-category-3 - Color of the third.
 * @cssprop --chalkwork-category-4 - Color of the fourth.
 * @cssprop --chalkwork-category-5 - Color of the fifth.
 * @cssprop --chalkwork-category-6 - Color of the sixth.
 * @cssprop --chalkwork-category-7 - Color of the seventh.
 * @cssprop --chalkwork-category-8 - Color of the eighth.
 *
 * @cssstate loading - The data is on the way.
 * @cssstate ready - The figure is drawn.
 * @cssstate empty - There is nothing to draw yet.
 * @cssstate error - The data cannot be drawn.
 */
export abstract class Widget<
  Inputs,
  Result extends { readonly steps: readonly Step[] },
  Messages extends { readonly heading: string; readonly about?: string },
> extends UpdatingElement {
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

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    src: {},
    heading: {},
    headingLevel: {},
    sourceName: {},
    sourceUrl: {},
    asOf: {},
    claimedBy: {},
    disputedBy: {},
    correction: {},
    note: {},
    currency: {},
    tools: {},
    theme: {},
  };

  /** Data as a JSON value: an object of inputs and rows, or an array of rows. `null` releases to the next source. */
  declare data: unknown;

  /** Address of a CSV or JSON file. */
  declare src: string | null;

  /** The heading. Empty for none; without the attribute, the widget's own. */
  declare heading: string | number | null;

  /** Level of the heading, 2 to 6. Default 3. */
  declare headingLevel: number | string | null;

  /** Who published the figures. */
  declare sourceName: string | null;

  /** Where they are published: an `https:` or `http:` address. */
  declare sourceUrl: string | null;

  /** When they were true: an ISO date, month or year, or two of them as `a/b`. */
  declare asOf: string | null;

  /** Who claims the figures. */
  declare claimedBy: string | null;

  /** Who disputes them. */
  declare disputedBy: string | null;

  /** A dated sentence that says what was corrected; shown prominently. */
  declare correction: string | null;

  /** A note under the figure. */
  declare note: string | null;

  /** ISO 4217 code of the currency of amounts. Default `USD`. */
  declare currency: string | null;

  /** What readers can do, separated by spaces: `table csv json image embed print link`, or `none`. Default: all. */
  declare tools: string | null;

  /** `light` or `dark`; without it, the colors follow the page. */
  declare theme: string | null;

  /**
   * How far the data has come, where that takes long enough to be told.
   * @internal
   */
  declare waiting?: TemplateResult | null;

  /** Resolves once, at the first settled state, whichever it is. Never rejects. */
  readonly ready: Promise<void>;

  /** The input in JSON data that holds rows. */
  protected abstract readonly rowsField: string;
  protected abstract readonly messages: TopicMessages<Messages>;
  protected abstract readonly details: Readonly<
    Record<
      Language,
      () => Promise<{ readonly details: TopicDetails<Telling<Inputs, Result, Messages>, Inputs> }>
    >
  >;

  readonly #internals = this.attachInternals();
  readonly #warned = new Set<string>();
  #source: PageSource | null = null;
  #resolveReady!: () => void;
  #languageWatch: MutationObserver | null = null;
  /** `null` until the element was on a page, which says what language it is in. */
  #language: string | null = null;
  #spoken: string | null = null;
  #vocabulary: Vocabulary<Messages> | null = null;
  #details: Later<Details<Inputs>> | null = null;
  /** The panels that a reader opened. */
  readonly #open = new Set<ButtonName>();
  #frame: FrameInputs | null = null;
  #settled: Settled<Inputs, Result> = loading;
  #problems: readonly WordedProblem[] = [];
  #told = '';
  readonly #parts: Later<unknown>[] = [];
  #isStale = true;
  #drawn: TemplateResult | null = null;
  #hasNews = false;
  #byReader: object | null = null;
  #cannotAct = false;

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
    this.#source ??= new PageSource(this, this.rowsField, this.markStale);
    this.retry();
    this.#languageWatch = watchLanguage(this, () => {
      if (languageOf(this) !== this.#language) this.markStale();
    });
    this.markStale();
  }

  disconnectedCallback(): void {
    this.#source?.disconnect();
    this.#languageWatch?.disconnect();
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (!this.#source) return;
    if (changed.has('data')) this.#source.data = this.data;
    if (changed.has('src')) this.#source.src = this.src;
    if (changed.size > 0) this.#isStale = true;
    if (!this.#isStale) return;
    if (this.isConnected) this.#language = languageOf(this);
    if (this.#language === null) return;
    this.#speak(this.#language);
    if (!this.#vocabulary || !this.#details) return;
    const frame = readFrame(this, this.ownerDocument.baseURI);
    const settled = this.#settle(this.#source, frame.problems);
    if (!settled) return;
    // Problems need their words; and what plain reading could not read may be no problem at all.
    const [details, vocabulary] = [this.#details, this.#vocabulary];
    if (settled.problems.length > 0 && !details.hasFailed && !details.want()) return;
    this.#isStale = false;
    this.#frame = frame;
    // Without that part, what is wrong with the data cannot be told from what is not.
    this.#settled =
      settled.state === 'error' && details.hasFailed
        ? { ...loading, state: 'error', problems: lackingPart.problems }
        : settled;
    this.#problems = deepFreeze(
      this.#settled.problems.map(
        (one) => details.part?.word(one) ?? { ...one, message: vocabulary.widget.lackingPart },
      ),
    );
    this.#hasNews = this.state !== 'loading';
  }

  protected override updated(): void {
    this.#showState();
    if (!this.#hasNews) return;
    this.#hasNews = false;
    const { state, result, problems } = this;
    this.#resolveReady();
    this.#emit('chalkwork-ready', { state, result });
    const told = problems.map(({ message }) => message).join();
    if (told !== this.#told && told) this.#tellProblems();
    this.#told = told;
    if (this.#byReader && result) {
      this.#emit('chalkwork-change', { inputs: this.#byReader, result });
    }
    this.#byReader = null;
  }

  /** Asks again for the file at `src` and for parts of the code that could not be had. */
  retry(): void {
    for (const part of [...this.#parts, this.#details]) part?.forgive();
    if (this.isConnected) this.#source?.connect();
  }

  /**
   * Reads a source and the element's own attributes where they are what most authors write; `null`
   * for whatever takes careful reading, which is loaded then. `later` while a part of the code that
   * it needs is on its way.
   */
  protected abstract readPlainly(source: Source | null): Inputs | 'later' | null;

  /** `null` while a part of the code that it needs is on its way; {@link markStale} tries again. */
  protected abstract compute(inputs: Inputs): Outcome<Result> | null;

  /** Puts a result into words and into a figure. */
  protected abstract draw(telling: Telling<Inputs, Result, Messages>): Drawing;

  /** A part of the code that only some pages need: loaded when it is wanted, and then tried again. */
  protected later<Part>(load: () => Promise<Part>): Later<Part> {
    const part = new Later(load, this.markStale);
    this.#parts.push(part);
    return part;
  }

  /** To be called when a reader changed inputs: the next result is announced as theirs. */
  protected changedByReader(inputs: object): void {
    this.#byReader = inputs;
    this.markStale();
  }

  /** To be called when something outside the element's properties may change the result. */
  protected readonly markStale = (): void => {
    this.#isStale = true;
    this.requestUpdate();
  };

  /** Sees to it that there are words for a language; English stands in where they cannot be had. */
  #speak(lang: string): void {
    const locale = localeOf(lang);
    if (this.#spoken === locale.tag) return;
    this.#spoken = locale.tag;
    const format = formatFor(locale);
    if (locale.language === 'en') {
      this.#use({ widget: english, topic: this.messages.en, format }, 'en');
      return;
    }
    void Promise.all([import('./messages.es.js'), this.messages.es()])
      .then(([widget, topic]) => {
        if (this.#spoken !== locale.tag) return;
        this.#use({ widget: widget.messages, topic: topic.messages, format }, 'es');
      })
      .catch(() => {
        if (this.#spoken !== locale.tag) return;
        this.#use(
          { widget: english, topic: this.messages.en, format: formatFor(localeOf('')) },
          'en',
        );
      })
      .finally(this.markStale);
  }

  readonly #redraw = (): void => {
    this.requestUpdate();
  };

  #use(vocabulary: Vocabulary<Messages>, language: Language): void {
    const { format } = vocabulary;
    const spoken = this.#spoken;
    const details = new Later(async () => {
      const [{ amountsFor, Details }, widget, topic] = await Promise.all([
        import('./details/details.js'),
        widgetDetails[language](),
        this.details[language](),
      ]);
      const describe = () => {
        const telling = this.#telling();
        return (
          telling && topic.details.describe(telling, amountsFor(format.locale, telling.currency))
        );
      };
      return new Details(this, widget.details, topic.details, describe, this.#open);
    }, this.#redraw);
    const use = (): void => {
      if (this.#spoken !== spoken) return;
      this.#vocabulary = vocabulary;
      this.#details = details;
      if (this.#open.size > 0) details.want();
      this.markStale();
    };
    // What was read carefully cannot be told without its words: until they are there, and where they
    // cannot be had, the old ones stay.
    if (this.#details?.part) void details.get().then((part) => part && use());
    else use();
  }

  /** `null` while a part of the code is on its way. */
  #settle(source: PageSource, frameProblems: readonly Problem[]): Settled<Inputs, Result> | null {
    const nothing = { value: null, problems: [] };
    const found = source.read(this.#details?.part ?? plainSources);
    if (found === 'loading') return loading;
    const read = found ?? nothing;
    const inputs = found && !read.value ? nothing : this.#readInputs(read.value);
    const computed = inputs?.value ? this.compute(inputs.value) : nothing;
    if (!inputs || !computed) return null;
    const problems = [...read.problems, ...inputs.problems, ...computed.problems, ...frameProblems];
    if (problems.some(({ severity }) => severity === 'error')) {
      return { ...loading, state: 'error', problems };
    }
    const result = computed.value;
    if (!result) return { ...loading, state: 'empty', problems };
    return { state: 'ready', inputs: inputs.value, result: deepFreeze(result), problems };
  }

  /** `null` while a part of the code is on its way. */
  #readInputs(source: Source | null): Outcome<Inputs> | null {
    const careful = this.#details?.part;
    if (careful) return careful.read(source);
    const value = this.readPlainly(source);
    return value === 'later' ? null : value ? { value, problems: [] } : lackingPart;
  }

  #showState(): void {
    try {
      const shown: Set<string> = this.#internals.states;
      shown.clear();
      shown.add(this.state);
    } catch {
      // Firefox before 126 and Safari before 17.4 have no states; Chromium before 125 takes only
      // names with two dashes. There is no :state() to match in any of them.
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

  #telling(): Telling<Inputs, Result, Messages> | null {
    const { inputs, result } = this.#settled;
    if (!inputs || !result || !this.#vocabulary) return null;
    const { topic: messages, format } = this.#vocabulary;
    // Only careful reading finds numbers that are not exact.
    const qualify = this.#details?.part?.qualify ?? ((number: string) => number);
    return { inputs, result, messages, format, currency: this.#frame?.currency ?? '', qualify };
  }

  protected override render(): TemplateResult {
    // New words never stand over old numbers: while those are on their way, all stays as it is.
    if (this.#isStale && this.#drawn) return this.#drawn;
    if (!this.#frame || !this.#vocabulary) return html`<slot></slot>`;
    const { widget: messages, topic, format } = this.#vocabulary;
    const { state, result } = this.#settled;
    const telling = this.#telling();
    this.#drawn = renderFrame({
      attributes: this,
      inputs: this.#frame,
      state,
      problems: this.#problems,
      result,
      drawing: telling && this.draw(telling),
      heading: String(this.heading ?? topic.heading).trim(),
      about: topic.about,
      open: this.#open,
      status: this.#cannotAct ? messages.lackingPart : (this.#details?.part?.status ?? ''),
      messages,
      format,
      language: this.#language ?? '',
      details: this.#details?.part ?? null,
      act: (name, view) => void this.#act(name, view),
    });
    return this.#drawn;
  }

  async #act(name: ButtonName, view: FrameView): Promise<void> {
    const details = await this.#details?.get();
    await details?.act(name, view);
    this.#cannotAct = !details;
    this.requestUpdate();
  }
}
