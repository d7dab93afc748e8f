import { css } from '../styles.js';

/** The looks of a question that a reader asks: as tall as a finger. */
export const askStyles = css`
  .ask {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.75em;
    margin-top: 0.8em;
  }
  .ask input {
    flex: none;
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
