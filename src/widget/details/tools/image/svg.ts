import type { Ink, Matrix, PathShape, Scene, Shape, Span, TextShape, Tile } from './scene.js';

/** The patterns of a file, and what their ids begin with. */
interface Tiles {
  readonly name: string;
  readonly contents: string[];
}

/** A picture as the text of an SVG file, which asks for nothing from anywhere. */
export function writeSvg(scene: Scene): string {
  const { width, height, language, title, description, shapes } = scene;
  const name = nameOf(scene);
  const tiles: Tiles = { name, contents: [] };
  const drawn = shapes.map((shape) => write(shape, tiles)).join('\n');
  const size = `width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"`;
  const patterns = tiles.contents.map(
    (content, place) => `<pattern id="${name}-tile-${n(place)}" ${content}</pattern>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="${name}-title ${name}-description" xml:lang="${text(language)}">
<title id="${name}-title">${text(title)}</title>
<desc id="${name}-description">${text(description)}</desc>
<defs>${patterns.join('')}</defs>
${drawn}
</svg>
`;
}

/**
 * Another for another picture: two of them may stand in one page, where ids are everybody's. Numbers
 * are left out, since they change by a hair with the place at which a picture stands in its page.
 */
function nameOf(scene: Scene): string {
  const told = JSON.stringify(scene, (_, value: unknown) =>
    typeof value === 'number' ? 0 : value,
  );
  let hash = 0;
  for (const sign of told) {
    hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  }
  return `chalkwork-${(hash >>> 0).toString(36)}`;
}

function write(shape: Shape, tiles: Tiles): string {
  switch (shape.kind) {
    case 'path':
      return writePath(shape, tiles);
    case 'text':
      return writeText(shape);
    case 'painted': {
      const { canvas, x, y, width, height } = shape;
      const place = `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
      return `<image ${place} href="${canvas.toDataURL('image/png')}"/>`;
    }
    case 'group': {
      const inside = shape.shapes.map((one) => write(one, tiles)).join('\n');
      return `<g opacity="${n(shape.opacity)}">${inside}</g>`;
    }
  }
}

function writePath({ d, matrix, fill, stroke }: PathShape, tiles: Tiles): string {
  const painted = !fill
    ? 'fill="none"'
    : 'shapes' in fill
      ? `fill="url(#${tiles.name}-tile-${n(placeOf(fill, tiles))})"`
      : paint('fill', fill);
  const lined = stroke
    ? ` ${paint('stroke', stroke.ink)} stroke-width="${n(stroke.width)}"${
        stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.map(n).join(' ')}"` : ''
      }`
    : '';
  return `<path d="${outline(d)}"${transform('transform', matrix)} fill-rule="evenodd" ${painted}${lined}/>`;
}

function placeOf(tile: Tile, tiles: Tiles): number {
  const { width, height, matrix, shapes } = tile;
  const size = `width="${n(width)}" height="${n(height)}" patternUnits="userSpaceOnUse"`;
  const inside = shapes.map((shape) => writePath(shape, tiles)).join('');
  const content = `${size}${transform('patternTransform', matrix)}>${inside}`;
  const place = tiles.contents.indexOf(content);
  return place < 0 ? tiles.contents.push(content) - 1 : place;
}

function writeText({ y, anchor, isRightToLeft, spans }: TextShape): string {
  const [first] = spans;
  const turned = isRightToLeft ? ' direction="rtl"' : '';
  const middle = anchor === 'middle' ? ' text-anchor="middle"' : '';
  const written = spans.map((span, place) => writeSpan(span, spans[place - 1])).join('');
  return `<text x="${n(first?.x ?? 0)}" y="${n(y)}" xml:space="preserve"${turned}${middle}>${written}</text>`;
}

function writeSpan(span: Span, before: Span | undefined): string {
  const { font, ink } = span;
  const gap = before && span.x - before.end > font.size * 0.1 ? ' ' : '';
  const slanted = font.style === 'normal' ? '' : ` font-style="${text(font.style)}"`;
  const looks = `font-family="${text(font.family)}" font-size="${n(font.size)}" font-weight="${text(font.weight)}"${slanted}`;
  return `<tspan ${looks} ${paint('fill', ink)}>${gap}${text(span.text)}</tspan>`;
}

function paint(name: 'fill' | 'stroke', { color, alpha }: Ink): string {
  return `${name}="${color}"${alpha < 1 ? ` ${name}-opacity="${n(alpha)}"` : ''}`;
}

function transform(name: string, matrix: Matrix): string {
  const isNone = matrix.every((value, place) => value === (place === 0 || place === 3 ? 1 : 0));
  return isNone ? '' : ` ${name}="matrix(${matrix.map((value) => n(value, 5)).join(' ')})"`;
}

/** Numbers of an outline, no longer than they need be. */
function outline(d: string): string {
  return d.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => n(Number(number)));
}

function n(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What no XML may hold, even escaped: most control characters, halves of characters, U+FFFE and U+FFFF. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Any text as text, in an attribute, too. */
function text(words: string): string {
  return words.replace(notInXml, '\uFFFD').replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}
