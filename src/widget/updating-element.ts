import { render, type TemplateResult } from 'lit/html.js';
import { sheetOf } from './styles.js';
import { turn } from './turn.js';

/** A server that only imports the library has no elements. */
const PlatformElement =
  typeof HTMLElement === 'undefined' ? (Object as unknown as typeof HTMLElement) : HTMLElement;

/**
 * How a property is given in markup: by an attribute of its own name, its words with hyphens between
 * them (`minN` by `min-n`), unless told otherwise.
 */
export interface PropertyDeclaration {
  /** `false` for none. */
  readonly attribute?: string | false;
  /** `Boolean` for an attribute that says yes by being there. */
  readonly type?: typeof Boolean;
}

export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;

function attributeOf([name, { attribute }]: [string, PropertyDeclaration]): string | false {
  return attribute ?? name.replace(/[A-Z]/g, '-$&').toLowerCase();
}

/**
 * An element that draws a Lit template into a shadow root whenever a property changed.
 *
 * It is the part of LitElement that widgets use, under the same names and in the same order, so that
 * a class could be moved from one to the other. LitElement itself would take 2.6 of the 16 KB
 * that a widget may weigh; Lit's templates, which do the work, take 3.2.
 */
export abstract class UpdatingElement extends PlatformElement {
  /** The properties that cause an update, by name. All are `null` until they are given. */
  static properties: PropertyDeclarations = {};
  /** Style sheets as text. */
  static styles: readonly string[] = [];

  /** Read once, when the class is registered: the moment to put properties behind accessors. */
  static get observedAttributes(): string[] {
    for (const name of Object.keys(this.properties)) {
      if (Object.hasOwn(this.prototype, name)) continue;
      Object.defineProperty(this.prototype, name, {
        get(this: UpdatingElement) {
          return this.#values.get(name) ?? null;
        },
        set(this: UpdatingElement, value: unknown) {
          this.requestUpdate(name, value);
        },
        configurable: true,
        enumerable: true,
      });
    }
    return Object.entries(this.properties).flatMap((property) => attributeOf(property) || []);
  }

  readonly #values = new Map<string, unknown>();
  #changed = new Set<string>();
  #update: Promise<void> | null = null;
  #styles: readonly string[] = [];
  /** Properties set before the class was there: they win over attributes, as they do later. */
  readonly #early = new Map<string, unknown>();
  #wasConnected = false;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    // What a page set before the element was defined lies in front of the accessors.
    for (const name of Object.keys((this.constructor as typeof UpdatingElement).properties)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.set(name, Reflect.get(this, name));
      Reflect.deleteProperty(this, name);
    }
  }

  /** Resolves when nothing is left to draw. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve();
  }

  connectedCallback(): void {
    this.#wasConnected = true;
    for (const [name, value] of this.#early) Reflect.set(this, name, value);
    this.#early.clear();
    this.addStyles(...(this.constructor as typeof UpdatingElement).styles);
    this.requestUpdate();
  }

  /**
   * Adds style sheets that are not there yet, such as those of a part that arrived later.
   * @internal
   */
  addStyles(...styles: readonly string[]): void {
    if (!this.shadowRoot) return;
    this.#styles = [...new Set([...this.#styles, ...styles])];
    // A sheet belongs to the document it was made for: an element that moved needs others.
    // A document that nobody sees has no window, and wears none.
    const { defaultView } = this.ownerDocument;
    if (!defaultView) return;
    this.shadowRoot.adoptedStyleSheets = this.#styles.map((css) => sheetOf(css, defaultView));
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    const { properties } = this.constructor as typeof UpdatingElement;
    for (const property of Object.entries(properties)) {
      const [name, { type }] = property;
      if (attributeOf(property) !== attribute) continue;
      Reflect.set(this, name, type === Boolean ? value !== null : value);
    }
  }

  /**
   * Asks for an update, soon and once for all that changes until then.
   * @internal
   */
  requestUpdate(name?: string, value?: unknown): void {
    if (name !== undefined) {
      if (Object.is(this.#values.get(name), value)) return;
      this.#values.set(name, value);
      this.#changed.add(name);
    }
    if (this.#wasConnected) this.#update ??= this.#performUpdate();
  }

  async #performUpdate(): Promise<void> {
    await turn(this);
    const changed = this.#changed;
    this.#changed = new Set();
    try {
      this.willUpdate(changed);
    } finally {
      this.#update = null;
    }
    if (this.shadowRoot) render(this.render(), this.shadowRoot, { host: this });
    this.updated();
  }

  /** Computes what is drawn; `changed` holds the names of the properties that changed. */
  protected abstract willUpdate(changed: ReadonlySet<string>): void;

  protected abstract render(): TemplateResult;

  /** Tells others what was drawn. */
  protected abstract updated(): void;
}
