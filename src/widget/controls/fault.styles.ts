import { css } from '../styles.js';

/** The looks of a field whose text was not taken. */
export const faultStyles = css`
  .entry:has([aria-invalid='true']) {
    border: 2px dashed;
    padding-inline: calc(0.6em - 1px);
  }
  .fault {
    color: inherit;
    font-weight: 600;
  }
  .fault::before {
    content: '■ ';
    content: '■ ' / '';
  }
`;
