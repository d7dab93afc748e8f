import type { Area, Group, Ink, PathShape, Scene, Shape, TextShape, Tile } from './scene.js';

type Pen = CanvasRenderingContext2D;

/** What every browser refuses, sooner or later: a longer side, or more pixels. */
const longestSide = 32_767;
const mostPixels = 2 ** 28;

/**
 * Paints a picture on a canvas, `density` pixels to each of CSS; `null` where no browser has a
 * canvas of that size. Throws where this browser has none. No SVG is loaded as an image: a strict
 * policy refuses its address.
 */
export function paintScene(scene: Scene, density: number): HTMLCanvasElement | null {
  const [width, height] = [scene.width * density, scene.height * density];
  if (Math.max(width, height) > longestSide || width * height > mostPixels) return null;
  return new Painter(density).canvas({ x: 0, y: 0, ...scene }, scene.shapes);
}

/** A tile turned by an angle is sampled: it is painted finer than it is shown. */
const finer = 2;

class Painter {
  readonly #density: number;
  /** Every bar has the same stripes, and each canvas costs time. */
  readonly #patterns = new Map<string, CanvasPattern | null>();

  constructor(density: number) {
    this.#density = density;
  }

  /** A canvas of what is seen in an area. */
  canvas(
    { x, y, width, height }: Area,
    shapes: readonly Shape[],
    density = this.#density,
  ): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('This browser has no canvas of this size.');
    pen.scale(density, density);
    pen.translate(-x, -y);
    for (const shape of shapes) this.#paint(pen, shape);
    return canvas;
  }

  #paint(pen: Pen, shape: Shape): void {
    pen.save();
    switch (shape.kind) {
      case 'path':
        this.#paintPath(pen, shape);
        break;
      case 'text':
        paintText(pen, shape);
        break;
      case 'painted':
        pen.drawImage(shape.canvas, shape.x, shape.y, shape.width, shape.height);
        break;
      case 'group':
        this.#paintGroup(pen, shape);
    }
    pen.restore();
  }

  #paintGroup(pen: Pen, { opacity, shapes, area }: Group): void {
    pen.globalAlpha *= opacity;
    if (shapes.every(({ kind }) => kind === 'path')) {
      // Marks lie side by side. A layer for each would take most of the time of a long figure.
      for (const shape of shapes) this.#paint(pen, shape);
    } else {
      // What lies over each other in a group is not seen through each other.
      const { x, y, width, height } = area;
      pen.drawImage(this.canvas(area, shapes), x, y, width, height);
    }
  }

  #paintPath(pen: Pen, { d, matrix, fill, stroke }: PathShape): void {
    const path = new Path2D(d);
    pen.transform(...matrix);
    if (fill) {
      pen.fillStyle = 'shapes' in fill ? (this.#patternOf(pen, fill) ?? 'transparent') : css(fill);
      pen.fill(path, 'evenodd');
    }
    if (stroke) {
      pen.strokeStyle = css(stroke.ink);
      pen.lineWidth = stroke.width;
      pen.setLineDash([...stroke.dash]);
      pen.stroke(path);
    }
  }

  #patternOf(pen: Pen, tile: Tile): CanvasPattern | null {
    const key = JSON.stringify(tile);
    const known = this.#patterns.get(key);
    if (known !== undefined) return known;
    const density = this.#density * finer;
    const canvas = this.canvas({ x: 0, y: 0, ...tile }, tile.shapes, density);
    const pattern = pen.createPattern(canvas, 'repeat');
    pattern?.setTransform(new DOMMatrix([...tile.matrix]).scale(1 / density));
    this.#patterns.set(key, pattern);
    return pattern;
  }
}

function paintText(pen: Pen, { y, anchor, isRightToLeft, spans }: TextShape): void {
  pen.direction = isRightToLeft ? 'rtl' : 'ltr';
  pen.textAlign = anchor === 'middle' ? 'center' : 'start';
  for (const { text, x, font, ink } of spans) {
    pen.font = `${font.style} ${font.weight} ${String(font.size)}px ${font.family}`;
    pen.fillStyle = css(ink);
    pen.fillText(text, x, y);
  }
}

function css({ color, alpha }: Ink): string {
  return (
    color +
    Math.round(alpha * 255)
      .toString(16)
      .padStart(2, '0')
  );
}
