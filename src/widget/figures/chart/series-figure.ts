import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { html, noChange, type TemplateResult } from 'lit/html.js';
import { Later } from '../../../core/later.js';
import type { UpdatingElement } from '../../updating-element.js';
import type * as Painting from './painting.js';
import { renderSeries, type SeriesView } from './series.js';
import { seriesStyles } from './series.styles.js';

/** Once it is here: a page that is about to be printed does not wait for it. */
let arrived: typeof Painting | null = null;

/**
 * What is asked of the box of a picture by the event `picture-wanted`: to have the part that
 * paints, and to paint a copy of the box.
 */
export interface PictureRequest {
  /** Set by who is asked: done when there is something to paint with, or it cannot be had. */
  ready?: Promise<unknown>;
  readonly copy: HTMLElement | null;
  /** Pixels to one of CSS. */
  readonly sharpness: number;
}

/** Tells which element was drawn. */
class Found extends Directive {
  override render: (tell: (box: HTMLElement) => void) => unknown = () => noChange;

  override update({ element }: ElementPart, [tell]: [tell: (box: HTMLElement) => void]): unknown {
    tell(element as HTMLElement);
    return noChange;
  }
}
const found = directive(Found);

/**
 * Series over an axis, as one figure of an element. The element calls {@link draw} where it draws,
 * and {@link release} when it leaves the page.
 *
 * Chart.js is loaded when the figure comes near the screen. It paints a picture and is done: no
 * chart lives on. The picture is painted again when the view, its size or the colors change, and in
 * black on white for paper.
 */
export class SeriesFigure {
  readonly #painting: Later<typeof Painting>;
  #view: SeriesView | null = null;
  #box: HTMLElement | null = null;
  #isNear = false;
  /** Gives back what is held of the page while the box is on it. */
  #leave: (() => void) | null = null;
  #frame = 0;

  constructor(
    host: Pick<UpdatingElement, 'addStyles' | 'requestUpdate'>,
    load: () => Promise<typeof Painting> = () => import('./painting.js'),
  ) {
    host.addStyles(seriesStyles);
    this.#painting = new Later(
      async () => (arrived = await load()),
      () => {
        this.#paint();
        // What cannot be painted is told in words.
        if (this.#painting.hasFailed) host.requestUpdate();
      },
    );
  }

  draw(view: SeriesView): TemplateResult {
    this.#view = view;
    const box = html`<div class="plot" aria-hidden="true" ${found(this.#find)}></div>`;
    return renderSeries(view, box, this.#painting.hasFailed, this.#paintSoon);
  }

  /** To be called when the element leaves its page. What it draws later is found again. */
  release(): void {
    cancelAnimationFrame(this.#frame);
    this.#leave?.();
    this.#leave = null;
    this.#isNear = false;
  }

  readonly #find = (box: HTMLElement): void => {
    if (box !== this.#box) this.release();
    this.#box = box;
    // A template is filled before it is put into the page.
    queueMicrotask(() => {
      if (!box.isConnected || box !== this.#box) return;
      this.#leave ??= this.#watch(box);
      this.#paint();
    });
  };

  #watch(box: HTMLElement): () => void {
    const screen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        screen.disconnect();
        this.#isNear = true;
        this.#painting.want();
        this.#paint();
      },
      { rootMargin: '50%' },
    );
    screen.observe(box);
    const size = new ResizeObserver(() => {
      // A box that was replaced or left out shrinks to nothing.
      if (box.isConnected) this.#paint();
      else this.release();
    });
    size.observe(box);
    const listening = new AbortController();
    const { signal } = listening;
    // The page is printed, or the widget alone, which tells its pictures.
    for (const printed of [window, box]) {
      printed.addEventListener('beforeprint', () => this.#paintForPaper(box, true), { signal });
      printed.addEventListener('afterprint', () => this.#paintForPaper(box, false), { signal });
    }
    const show = (event: Event) => {
      this.#show((event as CustomEvent<PictureRequest>).detail);
    };
    box.addEventListener('picture-wanted', show, { signal });
    return () => {
      screen.disconnect();
      size.disconnect();
      listening.abort();
    };
  }

  readonly #paint = (): void => {
    if (this.#isNear && this.#leave) this.#paintNow();
  };

  /** Once for all colors that change together. */
  readonly #paintSoon = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#paint);
  };

  #paintForPaper(box: HTMLElement, isPaper: boolean): void {
    box.closest('.series')?.classList.toggle('paper', isPaper);
    this.#paintNow();
  }

  #show(request: PictureRequest): void {
    request.ready = this.#painting.get();
    const { copy, sharpness } = request;
    if (copy && this.#view) arrived?.paint(copy, this.#view, sharpness);
  }

  #paintNow(): void {
    if (this.#box && this.#view) arrived?.paint(this.#box, this.#view);
  }
}
