import { css } from '../styles.js';

/** The looks of bars: in favor solid, against striped, neutral empty. */
export const barsStyles = css`
  .frame {
    --against: var(--chalkwork-category-2, #b5531c);
  }
  @supports (color: light-dark(red, red)) {
    .frame {
      --against: var(--chalkwork-category-2, light-dark(#b5531c, #e08a55));
    }
  }
  .dark {
    --against: var(--chalkwork-category-2, #e08a55);
  }
  .row {
    margin-top: 1.1em;
    break-inside: avoid;
  }
  .part-of {
    margin: 0.5em 0 0 1.25em;
    font-size: 0.875em;
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 1em;
  }
  .words p {
    margin: 0;
  }
  .words :first-child {
    flex: 1 1 16em;
  }
  .value {
    color: var(--muted);
  }
  .value b {
    color: var(--chalkwork-text, currentColor);
  }
  .bars svg {
    display: block;
    overflow: visible;
  }
  .bars .pattern {
    position: absolute;
    width: 0;
    height: 0;
  }
  .bars .strip {
    height: 1.4em;
    margin: 0.3em 0 0;
    padding-bottom: 1.4em;
    box-sizing: content-box;
  }
  .strip rect {
    stroke: var(--chalkwork-surface, Canvas);
    stroke-width: 2;
  }
  .strip text {
    fill: currentColor;
    font-size: 0.8em;
    text-anchor: middle;
    font-variant-numeric: tabular-nums;
  }
  .for {
    fill: var(--accent);
  }
  .stripe {
    fill: var(--against);
  }
  .against {
    fill: url(#stripes);
  }
  .against.strong {
    fill: url(#stripes-strong);
  }
  .bars .neutral,
  .bars .rest {
    fill: color-mix(in srgb, currentColor 8%, transparent);
    stroke: var(--line);
    stroke-width: 1;
  }
  .bars .rest {
    fill: none;
    stroke-dasharray: 2 3;
  }
  g:focus-visible {
    outline: none;
  }
  g:focus-visible rect {
    stroke: currentColor;
    stroke-width: 3;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    margin-top: 0.4em;
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .legend svg {
    flex: none;
    width: 1.2em;
    height: 0.8em;
  }
  @media (forced-colors: active) {
    .frame {
      --against: CanvasText;
    }
  }
`;
