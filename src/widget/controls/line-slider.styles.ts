import { css } from '../styles.js';

/** The looks of the parts that a reader sets. */
export const lineSliderStyles = css`
  .sliders {
    container-type: inline-size;
    margin-top: 0.6em;
  }
  .sliders > p::first-letter {
    text-transform: uppercase;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    gap: 0.1em 0.8em;
    padding-block: 0.7em;
    border-top: 1px solid color-mix(in srgb, var(--line) 45%, transparent);
  }
  .line > p,
  .line > input {
    grid-column: 1 / -1;
  }
  .line p .small {
    display: block;
  }
  .line > input {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 2.75em;
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }
  .line > button {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    place-self: start;
  }
  .line [aria-pressed='true'] {
    background: color-mix(in srgb, var(--accent) 20%, transparent);
    border-color: var(--accent);
  }
  .padlock {
    inline-size: 0.8em;
    block-size: 0.95em;
    fill: currentColor;
    overflow: visible;
  }
  .shackle {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  [aria-pressed='false'] .shackle {
    transform: translateY(-1.5px) rotate(24deg);
    transform-origin: 9px 6px;
  }
  @container (min-width: 17em) {
    .line {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
  @container (min-width: 34em) {
    .line {
      grid-template-columns: minmax(0, 1fr) 11em auto;
    }
    .line > input {
      grid-column: 1;
      grid-row: 2;
    }
    .line > .field,
    .line > button {
      grid-row: 2;
    }
  }
  @media print {
    .sliders {
      display: none;
    }
  }
`;
