import { css } from '../styles.js';

/** The looks of fields in which a reader writes: as tall as a finger, in the page's own colors. */
export const fieldStyles = css`
  .unseen {
    position: absolute;
    inline-size: 100%;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .field {
    position: relative;
    min-inline-size: 0;
  }
  .field label,
  .worked label {
    display: block;
    padding-bottom: 0.15em;
    font-weight: 600;
    font-size: 0.9375em;
    min-inline-size: 0;
    overflow-x: clip;
  }
  .entry {
    display: flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: 2.75em;
    padding-inline: 0.6em;
    text-indent: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: color-mix(in srgb, currentColor 4%, transparent);
  }
  .entry span {
    flex: none;
    color: var(--muted);
  }
  .entry input {
    flex: 1;
    min-inline-size: 0;
    inline-size: 4em;
    block-size: 2.75em;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: normal;
    word-spacing: normal;
  }
  .entry:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  @media print {
    .entry,
    .worked select {
      padding: 0;
      border: 0;
      background: none;
      appearance: none;
    }
  }
`;
