import type { Ink, PathShape, Scene, Shape, TextShape, Tile } from './scene.js';

type Pen = CanvasRenderingContext2D;

/**
 * Paints a picture on a canvas, `density` pixels to each of CSS; `null` where the browser has no
 * canvas of that size. No SVG is loaded as an image: a strict policy refuses its address.
 */
export function paintScene(scene: Scene, density: number): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scene.width * density);
  canvas.height = Math.round(scene.height * density);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.scale(density, density);
  for (const shape of scene.shapes) paint(pen, shape, density);
  return canvas;
}

function paint(pen: Pen, shape: Shape, density: number): void {
  pen.save();
  switch (shape.kind) {
    case 'path':
      paintPath(pen, shape, density);
      break;
    case 'text':
      paintText(pen, shape);
      break;
    case 'painted':
      pen.drawImage(shape.canvas, shape.x, shape.y, shape.width, shape.height);
      break;
    case 'group': {
      // What lies over each other in a group is not seen through each other.
      const { width, height } = pen.canvas;
      const layer = paintScene(
        { ...empty, width: width / density, height: height / density, shapes: shape.shapes },
        density,
      );
      pen.globalAlpha = shape.opacity;
      if (layer) pen.drawImage(layer, 0, 0, width / density, height / density);
    }
  }
  pen.restore();
}

const empty = { language: '', title: '', description: '' };

function paintPath(pen: Pen, { d, matrix, fill, stroke }: PathShape, density: number): void {
  const path = new Path2D(d);
  pen.transform(...matrix);
  if (fill) {
    const isTile = 'shapes' in fill;
    pen.fillStyle = isTile ? (patternOf(pen, fill, density) ?? 'transparent') : css(fill);
    pen.fill(path, 'evenodd');
  }
  if (stroke) {
    pen.strokeStyle = css(stroke.ink);
    pen.lineWidth = stroke.width;
    pen.setLineDash([...stroke.dash]);
    pen.stroke(path);
  }
}

/** A tile turned by an angle is sampled: it is painted finer than it is shown. */
const finer = 2;

function patternOf(pen: Pen, tile: Tile, density: number): CanvasPattern | null {
  const scale = density * finer;
  const canvas = paintScene({ ...empty, ...tile }, scale);
  const pattern = canvas && pen.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix([...tile.matrix]).scale(1 / scale));
  return pattern;
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
