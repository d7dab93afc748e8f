import { css } from '../../widget/styles.js';

export const compareStyles = css`
  figure {
    container-type: inline-size;
  }
  .headline b {
    display: block;
    font-size: clamp(1em, 10cqi, 2.8em);
    line-height: 1.15;
  }
`;
