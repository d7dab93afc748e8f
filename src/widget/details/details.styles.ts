import { css } from '../styles.js';

/** The looks of what is opened or wrong. */
export const detailsStyles = css`
  .frame {
    --hairline: color-mix(in srgb, currentColor 18%, transparent);
  }
  .problems ul {
    list-style: none;
  }
  .problems li::before {
    content: '▲ ';
    content: '▲ ' / '';
  }
  .problems li.error::before {
    content: '■ ';
    content: '■ ' / '';
  }
  .by-hand,
  .code {
    width: 100%;
    padding: 0.3em 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: transparent;
    color: inherit;
    font: inherit;
  }
  .steps,
  .table,
  .choice {
    font-size: 0.9375em;
  }
  .choice ul {
    list-style: none;
  }
  .choice li + li,
  .choice p + ul {
    margin-top: 0.8em;
  }
  .code {
    display: block;
    margin: 0.3em 0;
    overflow-wrap: normal;
    white-space: pre;
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    resize: vertical;
  }
  .steps dl > div,
  .table tr {
    break-inside: avoid;
  }
  .table caption,
  .table thead {
    break-after: avoid;
  }
  .steps dl > div {
    padding: 0.4em 0;
    border-top: 1px solid var(--hairline);
  }
  dt {
    font-weight: 600;
  }
  dd,
  table {
    font-variant-numeric: tabular-nums lining-nums;
  }
  /* Scrolls in the room there is, instead of widening a cell or a flex row that it stands in. */
  .table {
    overflow-x: auto;
    contain: inline-size;
  }
  /* Fades out where there is more to scroll to; without that, nothing moves. */
  @supports (animation-timeline: scroll(self inline)) {
    .table {
      animation: more linear both;
      animation-timeline: scroll(self inline);
    }
  }
  @keyframes more {
    from,
    95% {
      mask-image: linear-gradient(to right, #000 calc(100% - 3em), transparent);
    }
    to {
      mask-image: none;
    }
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-bottom: 0.3em;
    color: var(--muted);
    text-align: start;
  }
  .table th,
  .table td {
    padding: 0.3em 0;
    border-bottom: 1px solid var(--hairline);
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }
  .table thead th {
    border-bottom-color: var(--line);
    color: var(--muted);
    font-weight: 600;
    vertical-align: bottom;
    overflow-wrap: normal;
  }
  /* Rather a table to scroll than a name of one letter a line. */
  .table tbody th {
    min-width: 8em;
  }
  .table td,
  .table thead th + th {
    padding-left: 0.8em;
    text-align: end;
  }
  .table td {
    white-space: nowrap;
  }
  .table .word {
    min-width: 8em;
    text-align: start;
    white-space: normal;
  }
  @media (forced-colors: active) {
    .frame {
      --hairline: CanvasText;
    }
  }
  /* Nobody can scroll on paper. */
  @media print {
    .by-hand,
    .choice {
      display: none;
    }
    .table {
      overflow: visible;
      animation: none;
      font-size: 0.8em;
    }
    /* Words stay whole, unless there are so many columns that the last would be cut off. */
    .table th,
    .table td {
      hyphens: auto;
      overflow-wrap: break-word;
      white-space: normal;
    }
    .table tbody th,
    .table .word {
      min-width: 4.6em;
    }
    .table:has(th:nth-child(10)) {
      font-size: 0.65em;
    }
    .table :is(th, .word):is(:nth-child(n + 10), :nth-last-child(n + 10)) {
      overflow-wrap: anywhere;
    }
    .table td,
    .table thead th + th {
      padding-left: 0.5em;
    }
  }
`;
