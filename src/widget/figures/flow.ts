import { html, nothing, svg, type TemplateResult } from 'lit';

/** How sure an amount is: drawn solid, hatched or empty. */
export type Certainty = 'certain' | 'possible' | 'none';

/** A mark: an amount with the words beside it and the words it is read aloud with. */
export interface FlowMark {
  readonly certainty: Certainty;
  readonly amount: number;
  /** The amount as text. */
  readonly value: string;
  readonly label: string;
  readonly spoken: string;
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
 * Places streams one after another, the largest first, so that each ends within what can be filled:
 * streams that must overlap do so in the drawing.
 */
function placeStreams({ streams, filled }: Flow): Placed[] {
  const largestFirst = [...streams].sort((a, b) => b.amount - a.amount);
  let end = 0;
  return largestFirst.map((mark) => {
    const start = Math.max(0, Math.min(end, filled - mark.amount));
    end = Math.max(end, start + mark.amount);
    return { mark, start };
  });
}

function placeParts(parts: readonly FlowMark[]): Placed[] {
  let end = 0;
  return parts.map((mark) => {
    const start = end;
    end += mark.amount;
    return { mark, start };
  });
}

/**
 * Draws a flow: the streams as bars on one scale, each falling into its place in the whole below.
 * Words are HTML, so that they wrap, scale and translate; marks are SVG sized in percent of the
 * figure, so that they need no measuring and print. Arrow keys lead from mark to mark.
 */
export function flow(series: Flow): TemplateResult {
  const streams = placeStreams(series);
  const parts = placeParts(series.parts);
  const ends = [...streams, ...parts].map(({ mark, start }) => start + mark.amount);
  const scale = 100 / Math.max(...ends, 1);
  return html`
    <div class="flow" role="group" aria-label=${series.label} @keydown=${moveBetweenMarks}>
      ${series.source === null ? nothing : html`<p class="flow-source">${series.source}</p>`}
      ${streams.map(({ mark }, index) => {
        const before = streams.slice(0, index);
        return html`<div
          class="flow-stream"
          role="img"
          data-mark
          tabindex=${index === 0 ? 0 : -1}
          aria-label=${mark.spoken}
        >
          ${curtains(before, scale)}
          <p class="flow-label"><b>${mark.value}</b> <span dir="auto">${mark.label}</span></p>
          ${bars(streams.slice(index, index + 1), scale)}
        </div>`;
      })}
      <div class="flow-whole">
        ${streams.length > 0 ? curtains(streams, scale) : nothing}
        ${series.whole === null ? nothing : html`<p class="flow-label">${series.whole}</p>`}
        ${bars(parts, scale)}
      </div>
      <div class="flow-parts">
        ${parts.map(
          ({ mark }, index) =>
            html`<p
              class="flow-part"
              role="img"
              data-mark
              tabindex=${index === 0 && streams.length === 0 ? 0 : -1}
              aria-label=${mark.spoken}
            >
              ${bars([{ mark: { ...mark, amount: 1 }, start: 0 }], 100)}
              <b>${mark.value}</b> <span>${mark.label}</span>
            </p>`,
        )}
      </div>
    </div>
  `;
}

/** What falls from the bars above through a row, so that each is seen to end in the whole. */
function curtains(placed: readonly Placed[], scale: number): TemplateResult {
  return html`<svg class="flow-curtains" aria-hidden="true" width="100%" height="100%">
    ${placed.map(
      ({ mark, start }) =>
        svg`<rect x=${percent(start * scale)} width=${percent(mark.amount * scale)} height="100%" />`,
    )}
  </svg>`;
}

function bars(placed: readonly Placed[], scale: number): TemplateResult {
  return html`<svg class="flow-bars" aria-hidden="true" width="100%">
    <defs>
      <pattern
        id="hatch"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="hatch" width="2.5" height="6" />
      </pattern>
    </defs>
    ${placed.map(
      ({ mark, start }) =>
        svg`<rect class=${mark.certainty} x=${percent(start * scale)} width=${percent(mark.amount * scale)} height="100%" />`,
    )}
  </svg>`;
}

function percent(value: number): string {
  return `${String(Math.round(value * 1000) / 1000)}%`;
}

function moveBetweenMarks(event: KeyboardEvent): void {
  const figure = event.currentTarget as HTMLElement;
  const marks = [...figure.querySelectorAll<HTMLElement>('[data-mark]')];
  const current = marks.findIndex((mark) => mark === event.target);
  const next = destination(event.key, current, marks.length);
  const mark = next === null ? undefined : marks[next];
  if (!mark) return;
  event.preventDefault();
  marks.forEach((one) => (one.tabIndex = one === mark ? 0 : -1));
  mark.focus();
}

function destination(key: string, current: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(current + 1, count - 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(current - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
