import { css } from '../../widget/styles.js';

/** The looks of what is there once a reader tries other numbers, or a link to some cannot be opened. */
export const tryingStyles = css`
  .desk > .box:first-child {
    margin-bottom: 1em;
  }
  .history button {
    min-block-size: 2.75em;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
  }
`;
