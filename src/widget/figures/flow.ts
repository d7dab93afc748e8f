import { html, svg, type TemplateResult } from 'lit/html.js';
import { moveBetweenMarks } from './marks.js';

/** How sure an amount is: drawn solid, hatched or empty. */
export type Certainty = 'certain' | 'possible' | 'none';

/** A mark: an amount with the words beside it, with which it is also read aloud. */
export interface FlowMark {
  readonly certainty: Certainty;
  readonly amount: number;
  /** The amount as text. */
  readonly value: string;
  readonly label: string;
}

/** From a source through streams into a whole. Amounts are in the same unit, 0 or more. */
export interface Flow {
  readonly label: string;
  readonly source: string | null;
  /** The streams, each flowing into the whole; where they do not fit in `filled` they overlap. */
  readonly streams: readonly FlowMark[];
  /** How much of the whole the streams can fill. */
  readonly filled: number;
  readonly whole: string | null;
  /** The parts of the whole, from the start. */
  readonly parts: readonly FlowMark[];
}

interface Placed {
  readonly mark: FlowMark;
  readonly start: number;
}

/**
 * Places marks one after another, each so that it ends within `room`: marks that must overlap do so
 * in the drawing.
 */
function place(marks: readonly FlowMark[], room: number): Placed[] {
  let end = 0;
  return marks.map((mark) => {
    const start = Math.max(0, Math.min(end, room - mark.amount));
    end = Math.max(end, start + mark.amount);
    return { mark, start };
  });
}

/** Behind more streams than these, another hanging down is not seen. */
const mostCurtains = 12;

/**
 * Draws a flow: the streams as bars on one scale, the largest first, each falling into its place in
 * the whole below. Words are HTML, so that they wrap, scale and translate; marks are SVG sized in
 * percent of the figure, so that they need no measuring and print. Arrow keys lead from mark to mark.
 */
export function flow({ label, source, streams, filled, whole, parts }: Flow): TemplateResult {
  const placed = place(
    [...streams].sort((a, b) => b.amount - a.amount),
    filled,
  );
  const segments = place(parts, Infinity);
  const ends = [...placed, ...segments].map(({ mark, start }) => start + mark.amount);
  const scale = 100 / Math.max(...ends, 1);
  return html`<div class="flow" role="group" aria-label=${label} @keydown=${moveBetweenMarks}>
    ${hatch} ${source && html`<p class="root">${source}</p>`}
    ${placed.map((one, index) =>
      row(
        `stream ${source ? 'rooted' : ''}`,
        one.mark,
        index === 0,
        [strip(placed.slice(0, Math.min(index, mostCurtains)), scale, 'curtains')],
        [strip([one], scale, 'bars')],
      ),
    )}
    <div class="whole">
      ${strip(placed, scale, 'curtains')} ${whole && html`<p>${whole}</p>`}
      ${strip(segments, scale, 'bars')}
    </div>
    <div class="parts">
      ${parts.map((mark, index) =>
        row(
          'part',
          mark,
          index + streams.length === 0,
          [strip([{ mark: { ...mark, amount: 1 }, start: 0 }], 100, 'bars')],
          [],
        ),
      )}
    </div>
  </div>`;
}

const hatch = html`<svg class="pattern" aria-hidden="true">
  <pattern
    id="hatch"
    width="6"
    height="6"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <rect class="certain" width="2.5" height="6" />
  </pattern>
</svg>`;

/** A mark with its words, between what is drawn behind or before and after them. */
function row(
  name: string,
  { value, label }: FlowMark,
  isFirst: boolean,
  before: readonly TemplateResult[],
  after: readonly TemplateResult[],
): TemplateResult {
  return html`<div
    class=${name}
    role="img"
    data-mark
    tabindex=${isFirst ? 0 : -1}
    aria-label="${value} ${label}"
  >
    ${before}
    <p><b>${value}</b> <span dir="auto">${label}</span></p>
    ${after}
  </div>`;
}

/** Marks as rectangles, sized in percent of the strip. */
function strip(placed: readonly Placed[], scale: number, name: string): TemplateResult {
  return html`<svg class=${name} aria-hidden="true" width="100%">
    ${placed.map(
      ({ mark, start }) => svg`<rect
        class=${mark.certainty}
        x="${start * scale}%"
        width="${mark.amount * scale}%"
        height="100%"
      />`,
    )}
  </svg>`;
}
