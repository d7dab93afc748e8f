/** What tells a series from others without its color, the same in the legend and on the canvas. */
export interface Sign {
  /** Its points, as an SVG path around 0, 0. */
  readonly shape: string;
  /** Its line: lengths of dashes and gaps. */
  readonly dash: readonly number[];
  /** Its bars: strokes on a tile; `null` for solid. */
  readonly texture: string | null;
}

/** The width and height of the tile that a texture repeats. */
export const tileSize = 8;

export const signs = [
  { shape: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z', dash: [], texture: null },
  { shape: 'M-4-4h8v8h-8Z', dash: [7, 4], texture: 'M-2 2L2-2M-2 10L10-2M6 10L10 6' },
  { shape: 'M0-5L5 4h-10Z', dash: [2, 3], texture: 'M1 2h2M5 6h2' },
  { shape: 'M0-5.5L5.5 0L0 5.5L-5.5 0Z', dash: [10, 3, 2, 3], texture: 'M0 2H8M0 6H8' },
  {
    shape: 'M-2-5h4v3h3v4h-3v3h-4v-3h-3v-4h3Z',
    dash: [4, 2],
    texture: 'M-2 6L2 10M-2-2L10 10M6-2L10 2',
  },
  { shape: 'M0 5L5-4h-10Z', dash: [14, 4], texture: 'M2 0V8M6 0V8' },
  { shape: 'M-5-2h10v4h-10Z', dash: [1, 2], texture: 'M0 4H8M4 0V8' },
  { shape: 'M-2-5h4v10h-4Z', dash: [6, 2, 1, 2, 1, 2], texture: '' },
] as const satisfies readonly Sign[];

/** The sign of a series by its place, counted from 0; after the last, the first comes again. */
export function signOf(index: number): Sign {
  return signs[index % signs.length] ?? signs[0];
}
