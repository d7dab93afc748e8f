import { css } from 'lit';

/**
 * The looks of every widget: the page's own font and color, one accent, and shades mixed from the
 * two, so that they hold on any background. The default accent keeps 3:1 on white and on black.
 */
export const frameStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    --accent: var(--chalkwork-accent, #1c7f8c);
    --text: var(--chalkwork-text, currentColor);
    --muted: var(--chalkwork-muted, color-mix(in srgb, currentColor 72%, transparent));
    --line: var(--chalkwork-line, color-mix(in srgb, currentColor 55%, transparent));
    --hairline: color-mix(in srgb, currentColor 18%, transparent);
    --radius: var(--chalkwork-radius, 0.25em);
    --space: var(--chalkwork-space, 1em);
    box-sizing: border-box;
    display: block;
    max-inline-size: 46em;
    color: var(--text);
    background: var(--chalkwork-surface, transparent);
    line-height: 1.45;
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .frame.light {
    --text: var(--chalkwork-text, #16191d);
    color-scheme: light;
    background: var(--chalkwork-surface, #fff);
  }
  .frame.dark {
    --accent: var(--chalkwork-accent, #43adba);
    --text: var(--chalkwork-text, #eceff1);
    color-scheme: dark;
    background: var(--chalkwork-surface, #14181b);
  }
  .frame.light,
  .frame.dark {
    padding: var(--space);
    border-radius: var(--radius);
  }
  .frame *,
  .frame *::before {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0 0 0.4em;
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  p,
  ul,
  dl,
  figure {
    margin: 0;
    padding: 0;
  }
  figcaption {
    margin-block-start: calc(var(--space) * 0.9);
  }
  .sentence {
    max-inline-size: 40em;
  }
  .caveat,
  .note,
  .source {
    max-inline-size: 46em;
    color: var(--muted);
    font-size: 0.875em;
  }
  .caveat {
    margin-block-start: 0.35em;
  }
  .correction,
  .problems {
    margin-block: calc(var(--space) * 0.6);
    padding: 0.5em 0.75em;
    border: 1px solid var(--line);
    border-inline-start-width: 0.3em;
    border-radius: var(--radius);
    font-size: 0.9375em;
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
  .placeholder {
    color: var(--muted);
  }
  .source,
  .note {
    margin-block-start: calc(var(--space) * 0.6);
  }
  cite {
    font-style: normal;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.4em;
    margin-block-start: calc(var(--space) * 0.9);
    font-size: 0.875em;
  }
  button {
    appearance: none;
    min-block-size: 2em;
    margin: 0;
    padding: 0.2em 0.7em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: transparent;
    color: inherit;
    font: inherit;
    line-height: 1.3;
    cursor: pointer;
  }
  button:hover,
  button[aria-expanded='true'] {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .status:empty {
    display: block;
    block-size: 0;
  }
  .status {
    font-size: 0.875em;
  }
  .by-hand {
    inline-size: 100%;
    padding: 0.3em 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: transparent;
    color: inherit;
    font: inherit;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .steps,
  .table {
    margin-block-start: calc(var(--space) * 0.6);
    font-size: 0.9375em;
  }
  .steps dl > div {
    padding-block: 0.4em;
    border-block-start: 1px solid var(--hairline);
  }
  dt {
    font-weight: 650;
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .table {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
  }
  caption {
    padding-block-end: 0.3em;
    color: var(--muted);
    text-align: start;
  }
  th,
  td {
    padding: 0.3em 0.6em 0.3em 0;
    border-block-end: 1px solid var(--hairline);
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
    overflow-wrap: normal;
  }
  th {
    overflow-wrap: anywhere;
  }
  thead th {
    border-block-end-color: var(--line);
    color: var(--muted);
    font-weight: 650;
    vertical-align: bottom;
  }
  td,
  thead th:not(:first-child) {
    padding-inline-end: 0;
    padding-inline-start: 0.6em;
    text-align: end;
    white-space: nowrap;
  }
  thead th:not(:first-child) {
    white-space: normal;
  }
  @media (forced-colors: active) {
    .frame {
      --accent: CanvasText;
      --line: CanvasText;
      --muted: CanvasText;
      --hairline: CanvasText;
    }
  }
  @media print {
    .tools,
    .status,
    .by-hand {
      display: none;
    }
    .frame {
      break-inside: avoid;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
