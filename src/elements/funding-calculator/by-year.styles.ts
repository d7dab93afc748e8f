import { css } from '../../widget/styles.js';

/** The looks of what is said below the years. */
export const byYearStyles = css`
  .undrawn::first-letter {
    text-transform: uppercase;
  }
`;
