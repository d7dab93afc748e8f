import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { TabulateProgress } from '../../topics/survey/responses/tabulation.js';
import { waitingMessages } from '../../topics/survey/waiting.messages.js';
import { css } from '../../widget/styles.js';

/** What shows how far its data has come. */
export interface WaitingHost extends HTMLElement {
  waiting?: TemplateResult | null;
  requestUpdate(): void;
  addStyles(...styles: readonly string[]): void;
}

const waitingStyles = css`
  progress {
    display: block;
    width: 100%;
    margin-top: 0.5em;
    accent-color: var(--accent);
  }
`;

/**
 * Shows how far a file has been read: a bar that moves with every percent, and words that are spoken
 * at every quarter only, when nothing else is.
 */
export class Waiting {
  readonly #host: WaitingHost;
  #drawn: TemplateResult | null = null;
  #percent: number | null = null;

  constructor(host: WaitingHost) {
    this.#host = host;
  }

  /** Nobody knows yet how long it will take. */
  begin(): void {
    this.#draw();
  }

  readonly tell = ({ read, size }: TabulateProgress): void => {
    const percent = size === null || read > size ? null : Math.floor((100 * read) / size);
    if (percent === this.#percent) return;
    this.#percent = percent;
    this.#draw();
  };

  end(): void {
    if (this.#host.waiting === this.#drawn) this.#host.waiting = null;
  }

  #draw(): void {
    const host = this.#host;
    host.addStyles(waitingStyles);
    const percent = this.#percent;
    const { lang = '' } = host.shadowRoot?.querySelector<HTMLElement>('[part=frame]') ?? {};
    const words = waitingMessages[lang.startsWith('es') ? 'es' : 'en'];
    const quarter = Math.floor((percent ?? 0) / 25) / 4;
    const share = new Intl.NumberFormat(lang || 'en-US', { style: 'percent' }).format(quarter);
    this.#drawn = html`<span role="status">${quarter > 0 ? words.part(share) : words.reading}</span>
      <progress aria-label=${words.progress} max="100" value=${percent ?? nothing}></progress>`;
    host.waiting = this.#drawn;
    host.requestUpdate();
  }
}
