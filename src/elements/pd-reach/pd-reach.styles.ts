import { css } from '../../widget/styles.js';

export const reachStyles = css`
  .headline {
    line-height: 1.3;
    text-wrap: balance;
  }
  .headline b {
    display: block;
    font-size: 2.4em;
    line-height: 1.15;
  }
`;
