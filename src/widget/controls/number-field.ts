import { html, nothing, type TemplateResult } from 'lit/html.js';

/** A number that a reader writes as they would anywhere: `1,400`, `$1.2M`, `about 200`. */
export interface NumberField {
  /** Tells the field from all others in the same shadow. */
  readonly id: string;
  readonly label: string;
  /** Whether the label is only heard, because what stands around the field says it. */
  readonly isLabelHidden?: boolean;
  /** What stands before the number, such as a currency sign, and describes it; or nothing. */
  readonly before: string;
  /** What stands in the field: what the reader typed, as they typed it, or the number. */
  readonly text: string;
  /** How the text was read, or what can be typed. */
  readonly hint?: string;
  /** Why the text was not taken. It stays in the field. */
  readonly fault?: string | null;
  readonly isReadOnly?: boolean;
  readonly onInput: (text: string) => void;
  /** One step up (1) or down (-1), ten by the page keys. */
  readonly onStep: (steps: number) => void;
}

const strides: Partial<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/**
 * Draws a text field for a number. It is no `type="number"`: that would throw away what a reader
 * typed and the browser cannot read, such as a comma. It has no name, so that a form around the
 * widget never sends it.
 */
export function numberField(field: NumberField): TemplateResult {
  const { id, label, before, text, hint, fault } = field;
  const step = (event: KeyboardEvent): void => {
    const stride = strides[event.key];
    const isOther = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (stride === undefined || field.isReadOnly || isOther) return;
    event.preventDefault();
    field.onStep(stride);
  };
  return html`<div class="field">
    <label for=${id} class=${field.isLabelHidden ? 'unseen' : ''}>${label}</label>
    <span class="entry">
      ${before && html`<span id="${id}-unit" aria-hidden="true">${before}</span>`}
      <input
        id=${id}
        inputmode="decimal"
        autocomplete="off"
        ?readonly=${field.isReadOnly}
        value=${text}
        .value=${text}
        aria-invalid=${String(Boolean(fault))}
        aria-describedby="${id}-unit ${id}-hint"
        @input=${(event: InputEvent) => {
          field.onInput((event.target as HTMLInputElement).value);
        }}
        @keydown=${step}
      />
    </span>
    ${
      fault || hint
        ? html`<p id="${id}-hint" class="small ${fault ? 'fault' : ''}">${fault ?? hint}</p>`
        : nothing
    }
  </div>`;
}
