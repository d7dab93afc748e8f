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
  .bars {
    container-type: inline-size;
    font-variant-numeric: tabular-nums;
  }
  /* The heading above has a space of its own. Room that is kept is measured with a little more. */
  .bars:first-child {
    margin-top: -1.1em;
  }
  .row {
    break-inside: avoid;
    margin-top: 1.4em;
  }
  .part-of {
    margin: 0.7em 0 0 1.25em;
    font-size: 0.875em;
  }
  .row p {
    margin: 0;
  }
  /* Numbers below one another, and what they are beside them. */
  @container (min-width: 34em) {
    .words,
    .value {
      display: flex;
      align-items: baseline;
      justify-content: end;
      column-gap: 0.6em;
    }
    .words > :first-child {
      flex: 1;
    }
    .value span {
      width: 40cqi;
    }
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
  .in {
    fill: currentColor;
    font-size: 0.8em;
    text-anchor: middle;
  }
  /* Out of sight and still text: what is said is the same at any width. */
  @container (max-width: 28em) {
    .in.snug {
      fill: none;
    }
  }
  @container (max-width: 17em) {
    .in.fair {
      fill: none;
    }
  }
  @container (min-width: 28.01em) {
    .out .snug {
      position: absolute;
      scale: 0;
    }
  }
  @container (min-width: 17.01em) {
    .out .fair {
      position: absolute;
      scale: 0;
    }
  }
  .for {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .against {
    fill: url(#stripes);
    fill-opacity: 1;
    stroke: var(--against);
  }
  .against.strong {
    fill: url(#stripes-strong);
  }
  .stripe {
    fill: var(--against);
  }
  .neutral,
  .rest {
    fill: var(--line);
    stroke: var(--line);
  }
  .rest {
    stroke-dasharray: 2 3;
  }
  g:focus-visible {
    outline: none;
  }
  g:focus-visible rect {
    stroke: currentColor;
    stroke-width: 3;
  }
  .bars ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    list-style: none;
  }
  .bars .legend {
    margin: 0.4em 0;
  }
  .bars .legend svg {
    display: inline-block;
    width: 1.2em;
    height: 0.8em;
    margin-right: 0.4em;
  }
  @media (forced-colors: active) {
    .frame {
      --against: CanvasText;
    }
  }
`;
