import { css } from '../../widget/styles.js';

/** The looks of what leads back, and on again. */
export const historyStyles = css`
  .history button {
    min-block-size: 2.75em;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
  }
`;
