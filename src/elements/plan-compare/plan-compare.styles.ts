import { css } from '../../widget/styles.js';

export const compareStyles = css`
  figure {
    container-type: inline-size;
  }
  .headline b {
    display: block;
    font-size: clamp(1em, 11cqi, 2.4em);
    line-height: 1.15;
  }
`;
