import { css } from '../../widget/styles.js';

/** The looks of what is said and asked below the years. */
export const byYearStyles = css`
  .undrawn::first-letter {
    text-transform: uppercase;
  }
  .ask {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.75em;
    margin-top: 0.8em;
  }
  .ask input {
    inline-size: 1.5em;
    block-size: 1.5em;
    accent-color: var(--accent);
  }
  @media print {
    .ask {
      display: none;
    }
  }
`;
