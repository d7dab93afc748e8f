import { html, nothing, svg, type TemplateResult } from 'lit/html.js';

/**
 * How an amount is drawn, so that kinds of money are told apart without color. `empty` is room that
 * nothing fills; `over` lies on the end of what is before it.
 */
export type PlanLook = 'solid' | 'hatched' | 'pale' | 'dotted' | 'empty' | 'over';

/** An amount with its words. */
export interface PlanPart {
  readonly look: PlanLook;
  /** In the unit of all amounts of the figure, 0 or more. */
  readonly amount: number;
  /** What stands below the amount in its bar, and before its words: a number, or nothing. */
  readonly key: string;
  readonly name: string;
  /** The amount as text. */
  readonly value: string;
  /** What else is to be said, a line each. */
  readonly details: readonly string[];
  /** Whether the amount has a line above it, such as one that is disputed. */
  readonly isMarked: boolean;
}

/** One bar with the words of its parts. */
export interface PlanBar {
  readonly name: string;
  /** The whole as text, and what it is. */
  readonly value: string;
  readonly detail: string;
  readonly parts: readonly PlanPart[];
}

/** A question that is put to every plan. */
export interface PlanQuestion {
  readonly heading: string;
  readonly bars: readonly PlanBar[];
}

export interface Plans {
  readonly label: string;
  readonly questions: readonly PlanQuestion[];
  /** How much there is, if that is known: a line through every bar. */
  readonly limit: number | null;
}

/**
 * Draws plans for money as bars on one scale, in the order given and with the same ink, question by
 * question; below them what each part is. Words are HTML and say all that the bars show, so that
 * these need not be read aloud; marks are SVG sized in percent.
 */
export function plans({ label, questions, limit }: Plans): TemplateResult {
  const ends = questions.flatMap(({ bars }) => bars.map(({ parts }) => place(parts).end));
  const scale = 100 / (Math.max(limit ?? 0, ...ends) || 1);
  return html`<div class="plans" role="group" aria-label=${label}>
    ${patterns}
    ${questions.map(
      ({ heading, bars }) => html`
        <p class="question">${heading}</p>
        ${bars.map(
          ({ name, value, detail, parts }) =>
            html`<div class="plan">
              <p>
                <span dir="auto">${name}</span> <b>${value}</b> <span class="small">${detail}</span>
              </p>
              ${strip(parts, scale, limit)}
            </div>`,
        )}
        <div class="lists">
          ${bars.map(
            ({ name, parts }) =>
              html`<div>
                <p dir="auto">${name}</p>
                <ul aria-label=${name}>
                  ${parts.map(row)}
                </ul>
              </div>`,
          )}
        </div>
      `,
    )}
  </div>`;
}

interface Placed extends PlanPart {
  readonly start: number;
}

/** Places parts one after another, and what is over back on the end of the others. */
function place(parts: readonly PlanPart[]): { readonly placed: readonly Placed[]; end: number } {
  let end = 0;
  const placed = parts.map((part) => {
    if (part.look === 'over') return { ...part, start: end - part.amount };
    const start = end;
    end += part.amount;
    return { ...part, start };
  });
  return { placed, end };
}

/** Between two parts, in percent of the width; and below which a key has no room. */
const gap = 0.4;
const roomForKey = 3;

function strip(parts: readonly PlanPart[], scale: number, limit: number | null): TemplateResult {
  const { placed, end } = place(parts);
  const isKeyed = parts.some(({ key }) => key);
  return html`<svg class="strip ${isKeyed ? 'keyed' : ''}" aria-hidden="true" width="100%">
    ${placed.map(({ look, amount, key, isMarked, start }) => {
      if (amount === 0) return nothing;
      const [x, whole] = [start * scale, amount * scale];
      // The last part ends where the amounts do.
      const width = start + amount < end ? Math.max(whole - gap, gap) : whole;
      return svg`<rect class=${look} x="${x}%" width="${width}%" height="100%" />
        ${isMarked ? svg`<rect class="mark" x="${x}%" y="-5" width="${width}%" height="3" />` : nothing}
        ${
          key && whole > roomForKey
            ? svg`<text x="${x + width / 2}%" y="2.8em">${key}</text>`
            : nothing
        }`;
    })}
    ${limit === null ? nothing : svg`<line x1="${limit * scale}%" x2="${limit * scale}%" y1="-6" y2="115%" />`}
  </svg>`;
}

function row({ look, key, name, value, details, isMarked }: PlanPart): TemplateResult {
  return html`<li>
    <svg aria-hidden="true">
      <rect class=${look} width="100%" height="100%" />
      ${isMarked ? svg`<rect class="mark" y="-5" width="100%" height="3" />` : nothing}
    </svg>
    <p>${key} <span dir="auto">${name}</span></p>
    <b>${value}</b>
    ${details.map((detail) => html`<p class="small" dir="auto">${detail}</p>`)}
  </li>`;
}

const patterns = html`<svg class="pattern" aria-hidden="true">
  <pattern
    id="lines"
    width="6"
    height="6"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <rect class="solid" width="2" height="6" />
  </pattern>
  <pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse">
    <circle class="solid" cx="2" cy="2" r="1.3" />
  </pattern>
</svg>`;
