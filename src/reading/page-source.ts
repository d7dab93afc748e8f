import type { Outcome } from '../core/outcome.js';
import { readHtmlTable } from './html-table.js';
import { readJson, readJsonText } from './json.js';
import type { Source } from './table.js';

/** What is known of a widget's data right now. */
export type SourceState =
  | { readonly state: 'absent' }
  | { readonly state: 'loading' }
  | { readonly state: 'settled'; readonly outcome: Outcome<Source> };

const loading: SourceState = { state: 'loading' };

/**
 * Finds and reads the data of one widget: the `data` property, else `src`, else a child
 * `<script type="application/json">`, else a child `<table>`. Children are observed while the
 * widget is on a page; a `src` is fetched then, and dropped when the widget leaves before its answer.
 */
export class PageSource {
  readonly #host: HTMLElement;
  readonly #rowsField: string;
  readonly #changed: () => void;
  readonly #observer: MutationObserver;
  #data: unknown = null;
  #src: string | null = null;
  #fetching: AbortController | null = null;
  #fetched: Outcome<Source> | null = null;

  /** `rowsField` is the input that holds rows in JSON; `changed` is called when a read may differ. */
  constructor(host: HTMLElement, rowsField: string, changed: () => void) {
    this.#host = host;
    this.#rowsField = rowsField;
    this.#changed = changed;
    this.#observer = new MutationObserver(changed);
  }

  set data(data: unknown) {
    this.#data = data ?? null;
    this.#follow();
  }

  set src(src: string | null) {
    if (src === this.#src) return;
    this.#src = src;
    this.#drop();
    this.#follow();
  }

  /** Starts following the host's children and its `src`; what failed before is tried again. */
  connect(): void {
    if (this.#fetched?.value === null) this.#fetched = null;
    this.#observer.observe(this.#host, {
      attributeFilter: ['data-field'],
      characterData: true,
      childList: true,
      subtree: true,
    });
    const { ownerDocument } = this.#host;
    if (ownerDocument.readyState === 'loading') {
      ownerDocument.addEventListener('DOMContentLoaded', this.#changed, { once: true });
    }
    this.#follow();
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#host.ownerDocument.removeEventListener('DOMContentLoaded', this.#changed);
    if (this.#fetching) this.#drop();
  }

  /**
   * The source as it stands. Children are left alone until the whole page is parsed: half a table
   * would be a wrong one.
   */
  read(): SourceState {
    if (this.#data !== null) return settled(readJson(this.#data, this.#rowsField));
    if (this.#src !== null) return this.#fetched ? settled(this.#fetched) : loading;
    if (this.#host.ownerDocument.readyState === 'loading') return loading;
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    if (script) return settled(readJsonText(script.textContent, this.#rowsField));
    const table = this.#host.querySelector('table');
    if (table) return settled(readHtmlTable(table));
    return { state: 'absent' };
  }

  #follow(): void {
    const wanted = this.#data === null && this.#host.isConnected ? this.#src : null;
    if (wanted !== null && !this.#fetching && !this.#fetched) void this.#fetch(wanted);
    this.#changed();
  }

  async #fetch(src: string): Promise<void> {
    const fetching = new AbortController();
    this.#fetching = fetching;
    const base = this.#host.ownerDocument.baseURI;
    try {
      const { fetchSource } = await import('./fetching.js');
      const fetched = await fetchSource(src, base, this.#rowsField, fetching.signal);
      if (this.#fetching !== fetching) return;
      this.#fetched = fetched;
      this.#fetching = null;
      this.#changed();
    } catch (error) {
      if (!fetching.signal.aborted) throw error;
    }
  }

  #drop(): void {
    this.#fetching?.abort();
    this.#fetching = null;
    this.#fetched = null;
  }
}

function settled(outcome: Outcome<Source>): SourceState {
  return { state: 'settled', outcome };
}
