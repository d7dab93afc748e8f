import { css } from '../../styles.js';

/**
 * The looks of series. The categories keep 3:1 on white and on black, and the first five are told
 * apart by readers with color blindness; each has a shape, a dash and a texture besides.
 */
export const seriesStyles = css`
  .series {
    container-type: inline-size;
    position: relative;
    margin-top: var(--space);
    font-variant-numeric: tabular-nums;
    --default-1: #1b8fe4;
    --default-2: #b73b0c;
    --default-3: #257568;
    --default-4: #d0349f;
    --default-5: #a88f10;
    --default-6: #1e6aa6;
    --default-7: #8b8c80;
    --default-8: #b5286a;
  }
  @supports (color: light-dark(red, red)) {
    .series {
      --default-2: light-dark(#b73b0c, #e2622f);
      --default-3: light-dark(#257568, #35a08f);
      --default-6: light-dark(#1e6aa6, #6fa8d6);
      --default-8: light-dark(#b5286a, #e06a9c);
    }
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
    margin-bottom: 0.5em;
    list-style: none;
    font-size: 0.875em;
  }
  .legend li {
    text-indent: 0;
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .swatch {
    flex: none;
    fill: none;
  }
  .dash,
  .strokes {
    stroke: currentColor;
    stroke-width: 2;
  }
  .tint {
    fill: currentColor;
    fill-opacity: 0.15;
    stroke: currentColor;
  }
  /* What the picture is painted in is read from here. A change of it ends as a transition. */
  .plot,
  .swatch {
    transition: color 1ms;
  }
  .stage {
    position: relative;
    min-height: clamp(14em, 50cqi, 22em);
  }
  .plot {
    position: absolute;
    inset: 0;
    border: 0 solid color-mix(in srgb, var(--line) 35%, transparent);
    outline: 0 solid var(--muted);
  }
  .paper,
  .paper * {
    transition: none !important;
  }
  .paper {
    --accent: #333;
    --muted: #444;
    --line: #777;
    color: #000;
    color-scheme: light;
  }
  /* The picture is made for this size; a page on paper may give it another. */
  .plot canvas {
    display: block;
    width: 100% !important;
    height: 100% !important;
    object-fit: contain;
  }
  .category-1 {
    color: var(--chalkwork-category-1, var(--default-1));
  }
  .single .category-1 {
    color: var(--chalkwork-category-1, var(--accent));
  }
  .category-2 {
    color: var(--chalkwork-category-2, var(--default-2));
  }
  .category-3 {
    color: var(--chalkwork-category-3, var(--default-3));
  }
  .category-4 {
    color: var(--chalkwork-category-4, var(--default-4));
  }
  .category-5 {
    color: var(--chalkwork-category-5, var(--default-5));
  }
  .category-6 {
    color: var(--chalkwork-category-6, var(--default-6));
  }
  .category-7 {
    color: var(--chalkwork-category-7, var(--default-7));
  }
  .category-8 {
    color: var(--chalkwork-category-8, var(--default-8));
  }
  /* On a screen, points lie unseen on the picture until they are met. Paper shows either. */
  @media screen {
    .stage .points {
      position: absolute;
      inset: 0;
    }
    .stage .point {
      position: absolute;
      left: calc(var(--x, 50) * 1%);
      top: calc(var(--y, 50) * 1%);
      width: calc(var(--width) * 1%);
      height: calc(var(--height) * 1%);
      transform: translateX(-50%);
      opacity: 0;
    }
    .line .stage .point {
      width: 1.4em;
      height: 1.4em;
      transform: translate(-50%, -50%);
      border: 2px solid;
      border-radius: 50%;
    }
    /* Beside the point, within the width of the picture; above it, or below it near the top. */
    .stage .point p {
      --above: clamp(0, (var(--y) - 25) * 100, 1);
      display: none;
      position: absolute;
      top: calc(1em + var(--above) * -1.4em);
      left: 50%;
      width: max-content;
      max-width: 16em;
      padding: 0.3em 0.6em;
      transform: translate(calc(var(--x) * -1%), calc(var(--above) * -100%));
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: Canvas;
      color: CanvasText;
      font-size: 0.875em;
      pointer-events: none;
    }
    .line .stage .point p {
      top: calc(1.7em + var(--above) * -2em);
    }
    .stage .point:is(:hover, :focus) {
      z-index: 1;
      opacity: 1;
    }
    .stage .point:is(:hover, :focus) p {
      display: block;
    }
  }
  @container (min-width: 30em) {
    .ends .legend {
      position: absolute;
      visibility: hidden;
    }
    .ends .plot {
      --ends: 1;
    }
  }
  @media (forced-colors: active) {
    .series .swatch {
      color: CanvasText;
    }
    .plot {
      border-color: GrayText;
    }
  }
  @media print {
    .series .legend {
      break-after: avoid;
    }
    .plot:not(:empty) + .points {
      display: none;
    }
    /* Where it is printed before anybody came near, its numbers stand there as words. */
    .plot:empty {
      display: none;
    }
    /* By itself: who does not know \`:has()\` leaves out all that stands with it. */
    .series:has(.plot:empty) .legend {
      display: none;
    }
  }
`;
