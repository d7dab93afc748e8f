import { html, nothing, type TemplateResult } from 'lit/html.js';
import { moveBetweenMarks } from '../marks.js';
import { signOf, signs, tileSize } from './signs.js';

/** Values at the places of an axis. `null` is not known: it is left open, never drawn as 0. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The ends of an interval around each value. */
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
  /** What it is drawn in; its place among the series tells, unless its bars mean something. */
  readonly ink?: Ink;
}

/** What bars are drawn in where that means something, and so does not change with what is beside them. */
export interface Ink {
  /** The category whose color it is, counted from 0. */
  readonly category: number;
  /** The sign whose texture it is, counted from 0. */
  readonly sign: number;
  /** Series with the same name of a stack stand on one another. */
  readonly stack: string;
  /** A letter above the stack, which tells it from others without its color; or nothing. */
  readonly letter: string;
}

/** What a series is drawn in, by its place unless it says so. */
export function inkOf(
  { ink }: { readonly ink?: Ink | undefined },
  index: number,
): Pick<Ink, 'category' | 'sign'> {
  return ink ?? { category: index, sign: index };
}

/** One value of a series, to be put into words. */
export interface SeriesPoint {
  readonly name: string;
  readonly place: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One or more series over a common axis. */
export interface SeriesView {
  /** What the figure shows, as it is read aloud. */
  readonly label: string;
  readonly kind: 'line' | 'bar';
  /** Whether the bars of a place stand on one another; intervals are then not drawn. */
  readonly isStacked?: boolean;
  /** The places along the axis, in their order: `2023`, `2024`. */
  readonly places: readonly string[];
  readonly series: readonly Series[];
  /** A number as it stands on the axis and beside a mark, as short as may be: `71%`, `$24M`. */
  readonly write: (value: number) => string;
  /** A point in words: `Teachers, 2024: 71%, between 65% and 77%`. */
  readonly tell: (point: SeriesPoint) => string;
  /** What is said where the part that draws cannot be loaded: the values then stand as text. */
  readonly lacking: string;
  /** The ends of the axis of values; `null` takes them from the data, always with 0. */
  readonly least: number | null;
  readonly most: number | null;
}

/** All that series hold, series by series, in the order in which marks are met. */
export function pointsOf({ places, series }: SeriesView): SeriesPoint[] {
  return series.flatMap(({ name, values, low, high }) =>
    places.map((place, at) => ({
      name,
      place,
      value: values[at] ?? null,
      low: low?.[at] ?? null,
      high: high?.[at] ?? null,
    })),
  );
}

/** More names, or longer ones, do not fit at the ends of lines. */
const most = { names: 5, letters: 22 };

/**
 * Draws what needs no chart: a box of the right size, a legend, and every point in words. The points
 * are what is read aloud, met by arrow keys and pointed at; the picture, painted into the box when
 * it is on screen, is an ornament under them. Where there is no picture, they stand as text.
 */
export function renderSeries(
  view: SeriesView,
  box: TemplateResult,
  isLacking: boolean,
  onColors: () => void,
): TemplateResult {
  const { kind, series } = view;
  const isNamedAtEnds =
    kind === 'line' &&
    series.length <= most.names &&
    series.every(({ name }) => name.length <= most.letters);
  return html`<div
    class="series ${kind} ${series.length > 1 ? '' : 'single'} ${isNamedAtEnds ? 'ends' : ''}"
    role="group"
    aria-label=${view.label}
    @keydown=${moveBetweenMarks}
    @transitionend=${onColors}
  >
    <ul class="legend">
      ${series.map(
        (one, index) =>
          html`<li>
            ${swatch(kind, one, index)} ${one.ink?.letter && html`<b>${one.ink.letter}</b>`}
            ${one.name}
          </li>`,
      )}
    </ul>
    ${isLacking ? html`<p>${view.lacking}</p>` : nothing}
    <div class=${isLacking ? '' : 'stage'}>
      ${isLacking ? nothing : box}
      <div class="points">
        ${pointsOf(view).map((point, index) => {
          const words = view.tell(point);
          return html`<div
            class="point"
            role="img"
            data-mark
            tabindex=${index === 0 ? 0 : -1}
            aria-label=${words}
          >
            <p>${words}</p>
          </div>`;
        })}
      </div>
    </div>
  </div>`;
}

/** A tile all filled, as strokes. */
const solid = 'M0 1H8M0 3H8M0 5H8M0 7H8';

function swatch(kind: SeriesView['kind'], series: Series, index: number): TemplateResult {
  const { category, sign } = inkOf(series, index);
  const { shape, dash, texture } = signOf(sign);
  const place = `swatch category-${(category % signs.length) + 1}`;
  return kind === 'line'
    ? html`<svg class=${place} viewBox="-14 -6 28 12" width="28" height="12" aria-hidden="true">
        <path class="dash" d="M-14 0H14" stroke-dasharray=${dash.join(' ') || 'none'} />
        <path fill="currentColor" d=${shape} />
      </svg>`
    : html`<svg class=${place} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <pattern
          id="texture-${index}"
          width=${tileSize}
          height=${tileSize}
          patternUnits="userSpaceOnUse"
        >
          <path class="strokes" d=${texture ?? solid} />
        </pattern>
        <rect class="tint" x="1" y="1" width="14" height="14" />
        <rect x="1" y="1" width="14" height="14" fill="url(#texture-${index})" />
      </svg>`;
}
