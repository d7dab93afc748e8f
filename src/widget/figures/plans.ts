import { html, nothing, svg, type TemplateResult } from 'lit/html.js';

/** A line of a plan, with its words. */
export interface PlanLine {
  readonly name: string;
  /** The amount as text. */
  readonly amount: string;
  /** What is drawn; `null` where it is not known. */
  readonly value: number | null;
  readonly share: string | null;
  readonly buys: string | null;
  readonly termLabel: string;
  /** Whether it is not itemized, or does not say so: that is how it is drawn then. */
  readonly lack: 'not-itemized' | 'not-stated-if-itemized' | null;
  /** The same in words. */
  readonly lackLabel: string | null;
  /** Says who disputes the line: there is a mark above it then. */
  readonly disputed: string | null;
  readonly note: string | null;
}

/** A plan, with its words. */
export interface PlanBar {
  readonly name: string;
  /** All lines together, as text. */
  readonly allocated: string;
  /** What is said of all lines together that are not itemized, or do not say so. */
  readonly lacking: readonly string[];
  readonly rates?: readonly string[];
  readonly lines: readonly PlanLine[];
  readonly rest: {
    readonly isOver: boolean;
    readonly label: string;
    readonly value: number;
  } | null;
  /** The same money by whether it goes on. */
  readonly parts: readonly {
    readonly term: 'one-time' | 'ongoing' | 'not-stated';
    readonly label: string;
    readonly amount: string;
    readonly value: number;
    readonly detail?: string | null;
  }[];
}

export interface Plans {
  readonly label: string;
  readonly plans: readonly PlanBar[];
  /** How much there is, if that is known: a line through every bar. */
  readonly limit: number | null;
  /** The question that lines answer. */
  readonly lines: string;
  /** The question that parts answer; `null` where it is not asked. */
  readonly parts: string | null;
}

/** What is drawn in a bar and said below it. */
interface Mark {
  /** How it is drawn, so that kinds of money are told apart without color. */
  readonly look: string;
  readonly label: string;
  readonly amount: string;
  readonly value: number;
  /** What stands below the mark and before its words. */
  readonly key?: number;
  readonly details?: readonly (string | null | undefined)[];
  readonly disputed?: string | null;
}

/**
 * Draws plans for money as bars on one scale, in the order given and with the same ink, and below
 * them what each part is. Words are HTML and say all that the bars show, so that these need not be
 * read aloud; marks are SVG sized in percent.
 */
export function plans({ label, plans: all, limit, lines, parts }: Plans): TemplateResult {
  const ends = all.flatMap((plan) => [sum(linesOf(plan)), sum(partsOf(plan))]);
  const scale = 100 / (Math.max(limit ?? 0, ...ends) || 1);
  const question = (
    heading: string,
    marksOf: (plan: PlanBar) => readonly Mark[],
    totalOf?: (plan: PlanBar) => TemplateResult,
  ): TemplateResult => html`
    <p class="question">${heading}</p>
    ${all.map(
      (plan) =>
        html`<div class="plan">
          <p><span dir="auto">${plan.name}</span> ${totalOf?.(plan)}</p>
          ${strip(marksOf(plan), scale, limit)}
        </div>`,
    )}
    <div class="lists">
      ${all.map(
        (plan) =>
          html`<div>
            <p dir="auto">${plan.name}</p>
            <ul aria-label=${plan.name}>
              ${marksOf(plan).map(row)}
            </ul>
          </div>`,
      )}
    </div>
  `;
  return html`<div class="plans" role="group" aria-label=${label}>
    ${patterns} ${question(lines, linesOf, total)} ${parts && question(parts, partsOf)}
  </div>`;
}

function total({ allocated, lacking, rates = [] }: PlanBar): TemplateResult {
  return html`<b>${allocated}</b> <span class="small">${joined(...lacking, ...rates)}</span>`;
}

function linesOf({ lines, rest }: PlanBar): Mark[] {
  const marks = lines.map((line, place) => ({
    ...line,
    look: line.lack ?? 'solid',
    label: line.name,
    value: line.value ?? 0,
    key: place + 1,
    details: [
      joined(line.share, line.buys, line.termLabel, line.lackLabel),
      line.disputed,
      line.note,
    ],
  }));
  return rest ? [...marks, { ...rest, look: rest.isOver ? 'over' : 'left', amount: '' }] : marks;
}

function partsOf({ parts }: PlanBar): Mark[] {
  return parts.map((part) => ({ ...part, look: part.term, details: [part.detail] }));
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((one) => one !== null).join(' · ');
}

/** What is over lies on the end of the others. */
function sum(marks: readonly Mark[]): number {
  return marks.reduce((end, { look, value }) => (look === 'over' ? end : end + value), 0);
}

/** Between two marks, in percent of the width; and below which a key has no room. */
const gap = 0.4;
const roomForKey = 3;

function strip(marks: readonly Mark[], scale: number, limit: number | null): TemplateResult {
  const all = sum(marks);
  let end = 0;
  return html`<svg class="strip" aria-hidden="true" width="100%">
    ${marks.map((mark) => {
      const { look, value, key } = mark;
      const start = look === 'over' ? end - value : end;
      end = start + value;
      if (value === 0) return nothing;
      // The last ends where the money does.
      const width = Math.max(value * scale - (end < all ? gap : 0), gap);
      const x = start * scale;
      return svg`${box(mark, x, width)}
        ${
          key && width > roomForKey
            ? svg`<text x="${x + width / 2}%" y="2.8em">${key}</text>`
            : nothing
        }`;
    })}
    ${
      limit === null
        ? nothing
        : svg`<line x1="${limit * scale}%" x2="${limit * scale}%" y1="-6" y2="108%" />`
    }
  </svg>`;
}

function box({ look, disputed }: Mark, x: number, width: number): TemplateResult {
  return svg`<rect class=${look} x="${x}%" width="${width}%" height="100%" />
    ${disputed ? svg`<rect class="mark" x="${x}%" y="-5" width="${width}%" height="3" />` : nothing}`;
}

function row(mark: Mark): TemplateResult {
  const { key, label, amount, details = [] } = mark;
  return html`<li>
    <svg aria-hidden="true">${box(mark, 0, 100)}</svg>
    <p>${key} <span dir="auto">${label}</span></p>
    <b>${amount}</b>
    ${details.map((detail) => detail && html`<p class="small" dir="auto">${detail}</p>`)}
  </li>`;
}

const patterns = html`<svg class="pattern" width="0" height="0" aria-hidden="true">
  <pattern
    id="lines"
    width="6"
    height="6"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <rect width="2" height="6" />
  </pattern>
  <pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse">
    <circle cx="2" cy="2" r="1.3" />
  </pattern>
</svg>`;
