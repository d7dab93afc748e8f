import { live } from 'lit/directives/live.js';
import { html, type TemplateResult } from 'lit/html.js';
import { settle } from '../../core/money.js';
import { numberField, type NumberField } from './number-field.js';

/** A part of a whole that a reader sets, by a slider or in a field, and can lock. */
export interface LineSlider {
  readonly field: NumberField;
  readonly name: string;
  /** What the part comes to, such as its share and what it buys. */
  readonly detail: string;
  /** Where the slider ends: the whole, or more where the part is more. */
  readonly most: number;
  readonly step: number;
  readonly value: number;
  /** The value in words, as a slider is read aloud. */
  readonly valueText: string;
  readonly isLocked: boolean;
  /** What locking does to this part, as it is read aloud, beside whether it is done. */
  readonly lockLabel: string;
  /** The same as short as it stands on the lock: with it begins what is read aloud. */
  readonly lock: string;
  readonly onSlide: (value: number) => void;
  readonly onLock: () => void;
}

/**
 * Draws a part with a slider, a field and a lock. What is locked is read-only, and says so. A slider
 * that was moved further than the part can go comes back. Steps are counted here: those of a browser
 * would not let a slider stand at an amount between two of them.
 */
export function lineSlider(line: LineSlider): TemplateResult {
  const { field, name, detail, most, step, value, valueText, isLocked } = line;
  const move = (event: KeyboardEvent): void => {
    const input = event.target as HTMLInputElement;
    const stride = strideOf(event.key, getComputedStyle(input).direction === 'rtl');
    if (stride === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // A value between two steps goes to the next one.
    const place = settle(value / step);
    const next = (stride > 0 ? Math.floor(place) : Math.ceil(place)) + stride;
    line.onSlide(Math.min(most, Math.max(0, settle(next * step))));
  };
  return html`<div class="line ${isLocked ? 'locked' : ''}" role="group" aria-label=${name}>
    <p><span dir="auto">${name}</span> <span class="small" dir="auto">${detail}</span></p>
    <input
      type="range"
      min="0"
      max=${most}
      step="any"
      .value=${live(String(value))}
      aria-label=${name}
      aria-valuetext=${valueText}
      ?disabled=${isLocked}
      @input=${(event: Event) => {
        const { valueAsNumber } = event.target as HTMLInputElement;
        line.onSlide(settle(Math.round(valueAsNumber / step) * step));
      }}
      @keydown=${move}
    />
    ${numberField(field)}
    <button
      type="button"
      aria-pressed=${String(isLocked)}
      aria-label=${line.lockLabel}
      @click=${line.onLock}
    >
      ${padlock} ${line.lock}
    </button>
  </div>`;
}

/** How many steps a key moves a slider. */
function strideOf(key: string, isRightToLeft: boolean): number {
  const forward = isRightToLeft ? -1 : 1;
  const strides: Partial<Record<string, number>> = {
    ArrowUp: 1,
    ArrowDown: -1,
    ArrowRight: forward,
    ArrowLeft: -forward,
    PageUp: 10,
    PageDown: -10,
  };
  return strides[key] ?? 0;
}

/** Draws a part of which nobody knows how much it is: there is nothing to set. */
export function unknownLine(name: string, words: string): TemplateResult {
  return html`<div class="line">
    <p><span dir="auto">${name}</span> <span class="small">${words}</span></p>
  </div>`;
}

const padlock = html`<svg class="padlock" viewBox="0 0 12 14" aria-hidden="true">
  <path class="shackle" d="M3 6V4a3 3 0 0 1 6 0v2" />
  <rect y="6" width="12" height="8" rx="1.5" />
</svg>`;
