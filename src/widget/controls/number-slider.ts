import { html, type TemplateResult } from 'lit/html.js';

/** A whole number that a reader chooses, by a slider or by typing. */
export interface NumberSlider {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  /** The value in words, as a slider is read aloud. */
  readonly valueText: string;
  /** The range in words, shown beside the field. */
  readonly hint: string;
  /** What leads back to the least value. */
  readonly back: string;
  readonly onInput: (value: number) => void;
}

/**
 * Draws a slider and a number field that follow each other. Typing beyond the range, or something
 * that is no whole number, changes nothing and stays in the field, marked as invalid.
 */
export function numberSlider(slider: NumberSlider): TemplateResult {
  const { label, least, most, value, valueText, hint } = slider;
  const take = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const isUsable = input.value !== '' && input.validity.valid;
    input.setAttribute('aria-invalid', String(!isUsable));
    if (!isUsable) return;
    for (const other of input.parentElement?.querySelectorAll('input') ?? []) {
      other.setAttribute('aria-invalid', 'false');
    }
    slider.onInput(input.valueAsNumber);
  };
  return html`<div class="slider">
    <label for="slider">${label}</label>
    <div class="slider-row">
      <input
        id="slider"
        type="range"
        min=${least}
        max=${most}
        step="1"
        .value=${String(value)}
        aria-valuetext=${valueText}
        @input=${take}
      />
      <input
        type="number"
        inputmode="numeric"
        min=${least}
        max=${most}
        step="1"
        .value=${String(value)}
        aria-label=${label}
        aria-describedby="slider-hint"
        @input=${take}
      />
      <span id="slider-hint" class="slider-hint">${hint}</span>
      <button
        type="button"
        ?hidden=${value === least}
        @click=${(event: Event) => {
          resetInputs(event.currentTarget as HTMLElement, least);
          slider.onInput(least);
        }}
      >
        ${slider.back}
      </button>
    </div>
  </div>`;
}

/** Back to the least value, whatever was typed; the focus stays near, since the button will go. */
function resetInputs(button: HTMLElement, least: number): void {
  const inputs = button.parentElement?.querySelectorAll('input') ?? [];
  for (const input of inputs) {
    input.valueAsNumber = least;
    input.setAttribute('aria-invalid', 'false');
  }
  inputs[0]?.focus();
}
