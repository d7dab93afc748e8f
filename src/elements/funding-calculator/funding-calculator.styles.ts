import { css } from '../../widget/styles.js';

export const calculatorStyles = css`
  .desk {
    position: relative;
    font-variant-numeric: tabular-nums lining-nums;
  }
  figure {
    container-type: inline-size;
  }
  /* As large as a word of it fits in one line. */
  .headline b {
    display: block;
    font-size: clamp(1em, 10cqi, 2.8em);
    line-height: 1.15;
  }
  .fields {
    container-type: inline-size;
    margin-top: var(--space);
    border-top: 1px solid var(--line);
  }
  .sum,
  .each {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .sum,
  .each > div {
    gap: 0.3em 0.8em;
  }
  .sum {
    padding-block: 1em;
    border-bottom: 1px solid var(--line);
  }
  .note {
    grid-column: 1 / -1;
  }
  .sign {
    color: var(--muted);
    font-size: 1.3em;
    line-height: 1;
    text-align: center;
  }
  .worked select {
    max-inline-size: 100%;
    font-size: min(1em, 6cqi);
    min-block-size: 2.5em;
    margin-block: 0.15em;
    outline-offset: -2px;
    background: var(--chalkwork-surface, Canvas);
    color: var(--chalkwork-text, CanvasText);
  }
  .sum b {
    display: block;
    font-size: 1.3em;
  }
  /* As high as a field. */
  .sum > p b {
    line-height: 2.1;
  }
  .each {
    gap: 0.8em 1.2em;
    padding-top: 1em;
  }
  .each > div {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
  }
  .each .field {
    flex: 2 1 6em;
  }
  .each b {
    flex: 3 1 6em;
    min-block-size: 2.1em;
  }
  .change button {
    min-block-size: 2.75em;
    max-inline-size: 100%;
  }
  .change,
  .history {
    margin-top: 0.8em;
    text-indent: 0;
  }
  /* As high as its buttons, which come with the first thing that a reader does. */
  .history {
    min-block-size: 2.41em;
  }
  @container (min-width: 36em) {
    .each {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .each > div {
      display: block;
    }
    .each b {
      display: block;
      margin-top: 0.3em;
    }
    .sum {
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr) auto minmax(0, 1.1fr);
    }
    .sign {
      margin-top: 1.9em;
    }
  }
  @media print {
    .change,
    .history,
    .worked span,
    .each > div:has(b:empty) {
      display: none;
    }
  }
`;
