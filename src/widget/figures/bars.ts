import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { moveBetweenMarks } from './marks.js';

/** On which side of a scale a response is; `rest` is what nothing is known of. */
export type Side = 'against' | 'neutral' | 'for' | 'rest';

/** How a response looks: its side, and how strong it is, 0 to 1. */
export interface Tone {
  readonly side: Side;
  readonly strength: number;
}

/** What share gave a response. */
export interface BarSegment {
  readonly tone: Tone;
  /** 0 to 1. */
  readonly share: number;
  /** The share as text; empty where the bar's own value says it. */
  readonly value: string;
  /** The response. */
  readonly name: string;
  /** The response, the share and what it is of, as it is read aloud; `null` for what is not told. */
  readonly label: string | null;
}

/** One bar with its words. */
export interface Bar {
  readonly heading: string;
  /** What the bar is called, where it is read aloud. */
  readonly name: string;
  /** Whether the bar is of a part of what the bar before is of. */
  readonly isPart: boolean;
  /** The number that counts most, as text. */
  readonly value: string | null;
  /** What the number is, and what it stands on. */
  readonly detail: string;
  readonly note: string | null;
  /** The responses from left to right, where they differ from those of the bar before. */
  readonly legend: readonly (Tone & { readonly label: string })[];
  readonly segments: readonly BarSegment[];
}

export interface Bars {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** Whether the two sides meet in one line down the figure. */
  readonly isDiverging: boolean;
}

/**
 * Draws bars that are each divided into shares. Words are HTML, marks are SVG sized in percent, so
 * that they need no measuring and print. Arrow keys lead from mark to mark.
 */
export function bars({ label, bars: all, isDiverging }: Bars): TemplateResult {
  const sides = all.map(({ segments }) => beforeAxis(segments));
  const left = isDiverging ? Math.max(0, ...sides) : 0;
  const right = isDiverging ? Math.max(0, ...sides.map((side) => 1 - side)) : 1;
  const scale = 100 / (left + right || 1);
  const first = all.findIndex(({ segments }) => segments.some((one) => one.label !== null));
  const axis = isDiverging
    ? svg`<rect class="in" x="${left * scale}%" width="1" height="100%" />`
    : nothing;
  return html`<div class="bars" role="group" aria-label=${label} @keydown=${moveBetweenMarks}>
    ${patterns}
    ${all.map((bar, index) => {
      const start = isDiverging ? left - (sides[index] ?? 0) : 0;
      return row(bar, strip(bar, start, scale, index === first, axis));
    })}
  </div>`;
}

/** How much of a bar lies before the middle of what is neutral. */
function beforeAxis(segments: readonly BarSegment[]): number {
  return segments.reduce((sum, { tone: { side }, share }) => {
    if (side === 'neutral') return sum + share / 2;
    return side === 'against' ? sum + share : sum;
  }, 0);
}

type Part = TemplateResult | typeof nothing;

function row(bar: Bar, drawn: Part): TemplateResult {
  return html`<div class="row ${bar.isPart ? 'part-of' : ''}">
    <div class="words">
      <p dir="auto">${bar.heading}</p>
      <p class="value">
        ${bar.value && html`<b>${bar.value}</b>`} <span class="small">${bar.detail}</span>
      </p>
    </div>
    ${
      bar.legend.length > 0
        ? html`<ul class="legend small">
            ${bar.legend.map(
              (entry) =>
                html`<li><svg aria-hidden="true">${rect(entry, 0, 100)}</svg>${entry.label}</li>`,
            )}
          </ul>`
        : nothing
    }
    ${drawn} ${bar.note && html`<p class="small" dir="auto">${bar.note}</p>`}
  </div>`;
}

function strip(
  { segments, name: title }: Bar,
  start: number,
  scale: number,
  isFirst: boolean,
  axis: Part,
): Part {
  if (segments.length === 0) return nothing;
  let end = start * scale;
  let isTabStop = isFirst;
  const placed = segments.map((segment) => {
    const width = segment.share * scale;
    const x = end;
    end += width;
    const { name, value } = segment;
    // Numbers stand below their bar as on an axis.
    const mark = /^\d+$/.test(name) ? name : value;
    return { ...segment, x, width, mark, tight: tightness(width, mark) };
  });
  const marks = placed.map(({ tone, mark, label, x, width, tight }) => {
    if (label === null) return rect(tone, x, width);
    const tabindex = isTabStop ? 0 : -1;
    isTabStop = false;
    return svg`<g data-mark role="img" tabindex=${tabindex} aria-label=${label}>
      ${rect(tone, x, width)}
      ${
        mark && tight !== 'tight'
          ? svg`<text class="in ${tight}" x="${x + width / 2}%" y="2.9em">${mark}</text>`
          : nothing
      }
    </g>`;
  });
  const outside = placed.filter(({ value, mark, tight }) => value && (tight || mark !== value));
  return html`<svg class="strip" role="group" aria-label=${title} width="100%">${marks}${axis}</svg>
    ${
      outside.length > 0
        ? // The marks say the same aloud.
          html`<ul class="out small" aria-hidden="true">
            ${outside.map(
              ({ name, value, mark, tight }) =>
                html`<li class=${mark === value ? tight : ''}>
                  ${name}${mark === value ? '' : ':'} ${value}
                </li>`,
            )}
          </ul>`
        : nothing
    }`;
}

/**
 * How tight it is for a text below so many percent of the width: five letters take 10 percent of a
 * wide figure, 16 of one of less than 28 em, and 30 of one of less than 17. What does not fit stands in
 * words below the bar, and the style sheet, which alone knows the width, shows one or the other.
 */
function tightness(width: number, { length }: string): string {
  if (width < 2 * length) return 'tight';
  if (width < 3.2 * length) return 'snug';
  return width < 6 * length ? 'fair' : '';
}

function rect({ side, strength }: Tone, x: number, width: number): TemplateResult {
  return svg`<rect class="${side}${strength > 0.5 ? ' strong' : ''}" x="${x}%" width="${width}%" height="100%" fill-opacity=${strength} />`;
}

/** Stripes, so that the two sides are told apart without color. */
const patterns = html`<svg class="pattern" aria-hidden="true">
  ${[false, true].map(
    (isStrong) => svg`<pattern
      id=${isStrong ? 'stripes-strong' : 'stripes'}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect class="stripe" width=${isStrong ? 4 : 2} height="6" />
    </pattern>`,
  )}
</svg>`;
