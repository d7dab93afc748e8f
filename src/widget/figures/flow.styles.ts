import { css } from 'lit';

/** The looks of a flow. What is certain is solid, what is possible hatched, what is neither empty. */
export const flowStyles = css`
  .flow {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
    margin-top: 0.7em;
  }
  .flow b {
    font-variant-numeric: tabular-nums;
  }
  .root {
    font-weight: 600;
  }
  .root,
  .stream,
  .whole {
    position: relative;
    width: 100%;
  }
  .stream {
    padding-top: 0.5em;
  }
  .stream p,
  .whole p {
    position: relative;
    padding-bottom: 0.15em;
    line-height: 1.3;
  }
  /* The trunk, from the root to each stream. */
  .rooted {
    margin-left: 1em;
    width: calc(100% - 1em);
  }
  .rooted + .whole {
    margin-left: 1em;
    width: calc(100% - 1em);
  }
  .rooted::before {
    content: '';
    position: absolute;
    top: -1em;
    bottom: calc(100% - 1.2em);
    left: -0.7em;
    width: 0.5em;
    border: solid var(--line);
    border-width: 0 0 1.5px 1.5px;
  }
  .rooted + .rooted::before {
    top: -100%;
  }
  .flow svg {
    display: block;
    width: 100%;
    height: 0.9em;
    overflow: hidden;
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
    opacity: 0.1;
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
  .part {
    display: flex;
    align-items: center;
    gap: 0.4em;
    margin-top: 0.5em;
  }
  .part svg {
    width: 1.2em;
  }
`;
