import { signOf, tileSize } from './signs.js';

/** What a bar is filled with: its color, or strokes of it on a tint. */
export function textureOf(index: number, color: string, density: number): string | CanvasPattern {
  const { texture } = signOf(index);
  if (texture === null) return color;
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.ceil(tileSize * density);
  const pen = tile.getContext('2d');
  if (!pen) return color;
  const scale = tile.width / tileSize;
  pen.scale(scale, scale);
  pen.fillStyle = pen.strokeStyle = color;
  pen.globalAlpha = 0.15;
  pen.fillRect(0, 0, tileSize, tileSize);
  pen.globalAlpha = 1;
  pen.lineWidth = 2;
  pen.stroke(new Path2D(texture));
  const pattern = pen.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern ?? color;
}
