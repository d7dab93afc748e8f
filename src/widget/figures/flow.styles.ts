import { css } from 'lit';

/** The looks of a flow. What is certain is solid, what is possible hatched, what is neither empty. */
export const flowStyles = css`
  .flow {
    --bar: 0.85em;
    position: relative;
    padding-inline-start: 1.1em;
  }
  .flow-source {
    margin-inline-start: -1.1em;
    font-weight: 650;
  }
  .flow-stream,
  .flow-whole {
    position: relative;
    padding-block-start: 0.55em;
  }
  /* The trunk, from the source to each stream. */
  .flow-stream::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -0.8em;
    border-inline-start: 1.5px solid var(--line);
  }
  .flow-stream.last::before {
    inset-block-end: auto;
    block-size: 1.3em;
  }
  .flow-stream::after {
    content: '';
    position: absolute;
    inset-block-start: 1.3em;
    inset-inline-start: -0.8em;
    inline-size: 0.55em;
    border-block-start: 1.5px solid var(--line);
  }
  .flow.rootless {
    padding-inline-start: 0;
  }
  .flow.rootless .flow-stream::before,
  .flow.rootless .flow-stream::after {
    content: none;
  }
  .flow-label {
    position: relative;
    line-height: 1.3;
  }
  .flow b {
    font-weight: 650;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .flow svg {
    display: block;
    overflow: hidden;
    max-inline-size: none;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .flow-curtains {
    position: absolute;
    inset: 0;
    block-size: 100%;
    inline-size: 100%;
    fill: var(--accent);
    fill-opacity: 0.1;
  }
  .flow-bars {
    position: relative;
    inline-size: 100%;
    block-size: var(--bar);
    margin-block-start: 0.15em;
  }
  .flow-whole .flow-bars {
    block-size: 2em;
  }
  .flow-whole {
    padding-block-start: 1em;
  }
  .certain,
  .hatch {
    fill: var(--accent);
  }
  .possible {
    fill: url(#hatch);
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  .none {
    fill: none;
    stroke: var(--line);
    stroke-width: 1.5;
  }
  .flow-parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.6em;
    margin-block-start: 0.5em;
  }
  .flow-part {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
  }
  .flow-part svg {
    flex: none;
    align-self: center;
    inline-size: 1.1em;
    block-size: 0.85em;
    margin: 0;
  }
  @media (forced-colors: active) {
    .flow-curtains {
      fill-opacity: 0;
    }
  }
`;
