import { css } from 'lit';

export const reachStyles = css`
  .headline {
    margin-block-end: calc(var(--space) * 0.8);
    line-height: 1.2;
  }
  .headline b {
    display: block;
    font-size: 2.5em;
    font-weight: 700;
    font-variant-numeric: lining-nums;
    letter-spacing: -0.015em;
    line-height: 1.1;
  }
  .explore {
    margin-block-start: calc(var(--space) * 0.9);
    padding-block-start: calc(var(--space) * 0.7);
    border-block-start: 1px solid var(--hairline);
  }
`;
