/** What a picture is painted in, as CSS has it for the figure: no color or font is known here. */
export interface Looks {
  readonly width: number;
  readonly height: number;
  /** Pixels of the device to one of CSS. */
  readonly density: number;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  /** A color for each series. */
  readonly colors: readonly string[];
  readonly family: string;
  /** The size of small text. */
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** Whether lines carry their names at their ends, and there is no legend. */
  readonly hasEnds: boolean;
}

/** Paper takes more points to an inch than screens show. */
const paperDensity = 3;

export function looksOf(box: HTMLElement, figure: Element, sharpness: number): Looks {
  const style = getComputedStyle(box);
  const density = figure.matches('.paper') ? paperDensity : sharpness;
  return {
    width: box.clientWidth,
    height: box.clientHeight,
    density: Math.max(density, devicePixelRatio),
    text: style.color,
    muted: style.outlineColor,
    grid: style.borderTopColor,
    colors: [...figure.querySelectorAll('.swatch')].map((one) => getComputedStyle(one).color),
    family: style.fontFamily,
    size: parseFloat(style.fontSize) * 0.875,
    isRightToLeft: style.direction === 'rtl',
    hasEnds: style.getPropertyValue('--ends') !== '',
  };
}

/** A font of a picture, as a canvas takes it. */
export function fontOf({ family, size }: Looks, weight: 400 | 600): string {
  return `${weight} ${size}px ${family}`;
}
