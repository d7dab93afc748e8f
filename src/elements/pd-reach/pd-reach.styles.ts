import { css } from 'lit';

export const reachStyles = css`
  .headline {
    line-height: 1.2;
  }
  .headline b {
    display: block;
    font-size: 2.5em;
    line-height: 1.1;
  }
  .explore {
    margin-top: var(--space);
    padding-top: 0.7em;
    border-top: 1px solid var(--line);
  }
`;
