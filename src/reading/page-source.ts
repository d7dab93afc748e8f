import { Later } from '../core/later.js';
import { lackingPart, type Outcome } from '../core/outcome.js';
import type { TakingIn } from './intake.js';
import type { Source } from './table.js';
import type { SourceWay } from './way.js';

/** What may change the data that is in an element. */
export const changesOfSource = {
  attributeFilter: ['colspan', 'data-field', 'hidden', 'rowspan', 'type'],
  characterData: true,
  childList: true,
  subtree: true,
};

/**
 * Finds and reads the data of one widget: the `data` property, else `src`, else a child
 * `<script type="application/json">`, else a child `<table>`. Children are observed while the
 * widget is on a page; a `src` is fetched then, and dropped when the widget leaves before its answer.
 */
export class PageSource {
  readonly #host: HTMLElement & TakingIn;
  readonly #rowsField: string;
  readonly #changed: () => void;
  readonly #observer: MutationObserver;
  #data: unknown = null;
  #src: string | null = null;
  #fetched: Later<Outcome<Source>> | null = null;
  #leaving = new AbortController();
  #document: Document | null = null;

  /** `rowsField` is the input that holds rows in JSON; `changed` is called when a read may differ. */
  constructor(host: HTMLElement & TakingIn, rowsField: string, changed: () => void) {
    this.#host = host;
    this.#rowsField = rowsField;
    this.#changed = changed;
    this.#observer = new MutationObserver(changed);
  }

  set data(data: unknown) {
    this.#data = data ?? null;
    this.#changed();
  }

  /** Without text it is not given. */
  set src(given: string | URL | null) {
    const src = given === null ? null : String(given).trim() || null;
    if (src === this.#src) return;
    this.#src = src;
    this.#drop();
    this.#changed();
  }

  /**
   * Starts following the host's children and its `src`. What failed before, or has not come yet, is
   * asked for again, also when this is called once more.
   */
  connect(): void {
    this.#document = this.#host.ownerDocument;
    if (!this.#fetched?.part?.value) this.#drop();
    this.#observer.observe(this.#host, changesOfSource);
    this.#document.addEventListener('DOMContentLoaded', this.#changed);
    this.#changed();
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#document?.removeEventListener('DOMContentLoaded', this.#changed);
    if (!this.#fetched?.part) this.#drop();
  }

  /**
   * The source as it stands; `'loading'` while it is on its way, `null` where there is none.
   * Children are left alone until the whole page is parsed: half a table would be a wrong one.
   */
  read(how: SourceWay): Outcome<Source> | 'loading' | null {
    const found = this.#find(how);
    return found !== 'loading' && found?.value ? how.tidy(found.value) : found;
  }

  #find(how: SourceWay): Outcome<Source> | 'loading' | null {
    const host = this.#host;
    if (this.#data !== null) return how.readJson(this.#data, this.#rowsField);
    if (this.#src !== null) return this.#fetch(this.#src) ?? 'loading';
    if (host.ownerDocument.readyState === 'loading') return 'loading';
    const script = host.querySelector(':scope > script[type="application/json"]');
    if (script) return how.readJsonText(script.textContent, this.#rowsField);
    const table = host.querySelector('table');
    return table && how.readTable(table);
  }

  #fetch(src: string): Outcome<Source> | null {
    if (!this.#host.isConnected) return this.#fetched?.part ?? null;
    const base = this.#host.ownerDocument.baseURI;
    const { signal } = this.#leaving;
    this.#fetched ??= new Later(async () => {
      const { fetchSource } = await import('./fetching.js');
      return fetchSource(src, base, this.#rowsField, signal, this.#host);
    }, this.#changed);
    const part = this.#fetched.want();
    return this.#fetched.hasFailed ? lackingPart : part;
  }

  /** Whatever answers from now on answers to nobody. */
  #drop(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#fetched = null;
  }
}
