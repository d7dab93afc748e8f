import { css } from '../styles.js';

/** The looks of plans: one ink for all of them, and textures for what is known of the money. */
export const plansStyles = css`
  .plans {
    font-variant-numeric: tabular-nums;
  }
  .question {
    break-after: avoid;
    margin-top: 1.6em;
    padding-top: 0.5em;
    border-top: 2px solid currentColor;
    font-weight: 600;
  }
  .plan {
    break-inside: avoid;
    margin-top: 0.7em;
  }
  .plans svg {
    display: block;
    overflow: visible;
  }
  .plans .pattern {
    position: absolute;
  }
  .plans .strip {
    height: 1.5em;
    margin-top: 0.5em;
    padding-bottom: 1.4em;
    box-sizing: content-box;
  }
  /* The same money again. */
  .lists ~ .plan .strip {
    height: 0.9em;
    padding: 0;
  }
  .plans text {
    fill: currentColor;
    font-size: 0.8em;
    text-anchor: middle;
  }
  .plans line {
    stroke: currentColor;
    stroke-width: 2;
  }
  .solid,
  .pattern,
  .ongoing,
  .one-time,
  li .over {
    fill: var(--accent);
  }
  .one-time,
  .over {
    fill-opacity: 0.4;
  }
  .one-time,
  [class^='not'] {
    stroke: var(--accent);
  }
  [class^='not'] {
    fill: url(#dots);
  }
  .not-itemized {
    fill: url(#lines);
  }
  .left,
  .over {
    fill: none;
    stroke: var(--line);
    stroke-dasharray: 3;
  }
  /* Paler than what there is money for, on which it lies in the bar. */
  .over {
    fill: Canvas;
    stroke: currentColor;
  }
  .mark {
    fill: currentColor;
  }
  .lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 1.2em 2em;
    margin-top: 1.2em;
  }
  .lists p:first-child {
    padding-bottom: 0.3em;
    font-weight: 600;
  }
  .plans li p::first-letter {
    text-transform: uppercase;
  }
  .plans ul {
    list-style: none;
  }
  /* An amount goes below its name where there is no room beside it. */
  .plans li {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.6em;
    padding: 0.4em 0;
    border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent);
  }
  .plans li svg {
    width: 1.2em;
    height: 0.8em;
    margin-top: 0.4em;
  }
  .plans li p {
    flex: 1 1 7em;
  }
  .plans li b {
    margin-inline-start: auto;
  }
  /* Below the name. */
  .plans li .small {
    flex-basis: 100%;
    margin: 0;
    padding-inline-start: 2.06em;
  }
`;
