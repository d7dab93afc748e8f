import { css } from '../../widget/styles.js';

/** Nothing of the page reaches the panel: `!important` in a shadow wins over a page's own. */
export const panelStyles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto 0 0 auto !important;
    z-index: 2147483647 !important;
    box-sizing: border-box !important;
    width: min(34em, 100%) !important;
    padding: 0.75em !important;
    pointer-events: none !important;
    color-scheme: light dark !important;
    font-size: medium !important;
  }
  .panel {
    --ink: #1a1d21;
    --paper: #fff;
    --quiet: #565d66;
    --line: #c9ced4;
    --stop: #b3261e;
    --look: #7a5200;
    --good: #17663a;
    --shade: #f3f4f6;
    box-sizing: border-box;
    /* The page must be seen, too. */
    max-height: min(44em, 60dvh);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1.25em;
    border: 1px solid var(--line);
    border-radius: 0.5em;
    background: var(--paper);
    color: var(--ink);
    font:
      0.9375em/1.45 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
    pointer-events: auto;
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 25%);
  }
  @media (prefers-color-scheme: dark) {
    .panel {
      --ink: #e9ecef;
      --paper: #191d21;
      --quiet: #a9b1ba;
      --line: #454d56;
      --stop: #ff9a90;
      --look: #f0c267;
      --good: #7fd6a0;
      --shade: #242a30;
    }
  }
  h2,
  h3,
  h4,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.2;
  }
  h3 {
    margin-top: 1.5em;
    color: var(--quiet);
    font-size: 0.875em;
    font-weight: 600;
  }
  h4 {
    font-size: 1em;
  }
  .summary {
    margin-top: 0.25em;
  }
  .status:empty {
    display: none;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.75em;
  }
  .status,
  textarea {
    margin-top: 0.75em;
  }
  button,
  textarea,
  code {
    box-sizing: border-box;
    border: 1px solid var(--line);
    border-radius: 0.3em;
    background: var(--shade);
    color: inherit;
  }
  button {
    padding: 0.35em 0.75em;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    border-color: currentColor;
  }
  textarea {
    width: 100%;
    padding: 0.5em;
    font: inherit;
  }
  code {
    display: block;
    margin-top: 0.4em;
    padding: 0.4em 0.6em;
    font:
      0.875em/1.4 ui-monospace,
      monospace;
    white-space: pre-wrap;
    user-select: all;
  }
  :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  h2:focus {
    outline: none;
  }
  ul {
    list-style: none;
  }
  li {
    margin-top: 0.75em;
    padding-left: 0.85em;
    border-left: 3px solid var(--mark);
  }
  li p {
    margin-top: 0.3em;
  }
  .stops {
    --mark: var(--stop);
  }
  .check {
    --mark: var(--look);
  }
  .well li {
    margin-top: 0.3em;
    padding: 0 0 0 1.2em;
    border: 0;
    text-indent: -1.2em;
  }
  .well li::before {
    content: '✓ ';
    content: '✓ ' / '';
    color: var(--good);
  }
  @media (forced-colors: active) {
    li {
      border-left-color: CanvasText;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
