import { css } from '../../widget/styles.js';

export const voiceStyles = css`
  .headline b {
    display: block;
    font-size: 2.4em;
    line-height: 1.15;
  }
  select {
    max-width: 100%;
    background: Canvas;
    color: CanvasText;
  }
`;
