import { css } from '../../widget/styles.js';

export const compareStyles = css`
  .headline b {
    display: block;
    font-size: 2.4em;
    line-height: 1.15;
  }
`;
