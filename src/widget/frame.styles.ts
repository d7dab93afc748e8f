import { css } from './styles.js';

/**
 * The looks of every widget: the page's own font and color, one accent, and shades mixed from the
 * two, so that they hold on any background. The default accent keeps 3:1 on white and on black.
 */
export const frameStyles = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .frame {
    --accent: var(--chalkwork-accent, #1c7f8c);
    --muted: var(--chalkwork-muted, color-mix(in srgb, currentColor 75%, transparent));
    --line: var(--chalkwork-line, color-mix(in srgb, currentColor 55%, transparent));
    --radius: var(--chalkwork-radius, 0.25em);
    --space: var(--chalkwork-space, 1em);
    max-width: 46em;
    border-radius: var(--radius);
    color: var(--chalkwork-text, inherit);
    background: var(--chalkwork-surface, transparent);
    line-height: 1.45;
    text-align: start;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  @supports (color: light-dark(red, red)) {
    .frame {
      --accent: var(--chalkwork-accent, light-dark(#1c7f8c, #43adba));
    }
  }
  .light,
  .dark {
    padding: var(--space);
    color-scheme: light;
    color: var(--chalkwork-text, #16191d);
    background: var(--chalkwork-surface, #fff);
  }
  .dark {
    color-scheme: dark;
    color: var(--chalkwork-text, #eceff1);
    background: var(--chalkwork-surface, #14181b);
  }
  :where(.frame *) {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  [part='heading'] {
    break-after: avoid;
    font-size: 1.2em;
    line-height: 1.25;
  }
  b,
  [part='heading'] {
    font-weight: 600;
  }
  .frame > *,
  figcaption,
  .controls {
    margin-top: var(--space);
  }
  p + p {
    margin-top: 0.4em;
  }
  .frame > :first-child {
    margin-top: 0;
  }
  /* A single character can be wider than a phone: joined emoji, letters with a hundred marks. */
  p,
  li,
  dt,
  dd,
  [part='heading'] {
    min-width: 0;
    overflow-x: clip;
  }
  /* On paper, a source never begins a page. */
  .small {
    break-before: avoid;
    color: var(--muted);
    font-size: 0.875em;
  }
  .box {
    padding: 0.5em 0.75em;
    border: 1px solid var(--line);
    border-left-width: 0.3em;
    border-radius: var(--radius);
  }
  .told {
    border-left-color: var(--accent);
  }
  /* The author's own table rather scrolls than breaks within a number. */
  slot {
    display: block;
    overflow-x: auto;
    overflow-wrap: break-word;
  }
  a {
    color: inherit;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    font-size: 0.875em;
  }
  button,
  select {
    min-height: 2em;
    padding: 0.2em 0.7em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  button:hover,
  [aria-expanded='true'] {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .frame {
      --accent: CanvasText;
      --line: CanvasText;
      --muted: CanvasText;
    }
  }
  @media print {
    .tools,
    .status {
      display: none;
    }
    .light,
    .dark {
      --accent: #1c7f8c;
      padding: 0;
      color-scheme: light;
      color: #000;
      background: none;
    }
  }
`;
