import { css } from '../styles.js';

export const numberSliderStyles = css`
  .controls {
    padding-top: 0.7em;
    border-top: 1px solid var(--line);
  }
  .slider label,
  .slider-hint {
    display: block;
    min-width: 0;
    overflow-x: clip;
  }
  .slider label {
    font-weight: 650;
  }
  .slider-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
    margin-block: 0.3em;
  }
  .slider input {
    margin: 0;
    font: inherit;
    color: inherit;
    accent-color: var(--accent);
  }
  .slider input[type='range'] {
    flex: 1 1 10em;
    min-inline-size: 8em;
    block-size: 1.75em;
  }
  .slider input[type='number'] {
    inline-size: 6em;
    padding: 0.2em 0.4em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: transparent;
  }
  .slider input[aria-invalid='true'] {
    border-style: dashed;
    border-width: 2px;
  }
  .slider button {
    font-size: 0.875em;
  }
  .slider-hint {
    color: var(--muted);
    font-size: 0.875em;
  }
  @media print {
    .slider {
      display: none;
    }
  }
`;
