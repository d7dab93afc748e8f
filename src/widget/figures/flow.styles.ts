import { css } from '../styles.js';

/** The looks of a flow. What is certain is solid, what is possible hatched, what is neither empty. */
export const flowStyles = css`
  .flow {
    display: flow-root;
    margin-top: var(--space);
  }
  .root {
    font-weight: 600;
  }
  .stream,
  .whole {
    position: relative;
    break-inside: avoid;
  }
  .stream {
    padding-top: 0.5em;
  }
  .stream p,
  .whole p {
    position: relative;
    line-height: 1.4;
  }
  /* The trunk, from the root to each stream. */
  .rooted,
  .rooted ~ .whole,
  .rooted ~ .parts {
    margin-left: 1em;
  }
  .rooted::before {
    content: '';
    position: absolute;
    top: 0;
    left: -0.75em;
    width: 0.5em;
    height: 1.2em;
    border: solid var(--line);
    border-width: 0 0 1.5px 1.5px;
  }
  .rooted:has(+ .rooted)::after {
    content: '';
    position: absolute;
    top: 1.2em;
    bottom: 0;
    left: -0.75em;
    border-left: 1.5px solid var(--line);
  }
  .flow svg {
    display: block;
    width: 100%;
    height: 0.9em;
    overflow: visible;
  }
  .flow .pattern {
    position: absolute;
    width: 0;
    height: 0;
  }
  .whole {
    padding-top: 0.9em;
  }
  .whole .bars {
    height: 2em;
  }
  .flow .curtains {
    position: absolute;
    inset: 0;
    height: 100%;
    opacity: 0.08;
  }
  .certain,
  .curtains rect {
    fill: var(--accent);
  }
  .possible {
    fill: url(#hatch);
    stroke: var(--accent);
  }
  .none {
    fill: none;
    stroke: var(--line);
  }
  .bars rect {
    stroke-width: 2;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
  }
  .part {
    display: flex;
    align-items: center;
    gap: 0.4em;
    margin-top: 0.5em;
  }
  .part svg {
    flex: none;
    width: 1.2em;
  }
  @media (forced-colors: active) {
    .flow .curtains {
      display: none;
    }
  }
`;
