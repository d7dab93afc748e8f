import { css } from '../../widget/styles.js';

export const voiceStyles = css`
  .headline b {
    display: block;
    font-size: 2.4em;
    line-height: 1.15;
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    font-size: 0.875em;
  }
  select {
    min-height: 2em;
    max-width: 100%;
    padding: 0.2em 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--chalkwork-surface, Canvas);
    color: inherit;
    font: inherit;
  }
`;
