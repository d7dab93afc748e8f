import { inkOf } from './ink.js';
import { fontOf } from './lines.js';
import { identity, type Ink, type Matrix, type PathShape, type Shape, type Tile } from './scene.js';
import type { Stand } from './stand.js';

/** What is drawn in an SVG of the page, in the place where it is seen. */
export function markShapes(svg: Element, stand: Stand): Shape[] {
  return [...svg.children].flatMap((element) => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility !== 'visible') return [];
    if (element.localName === 'g') return markShapes(element, stand);
    // A pattern is drawn only where something is filled with it.
    if (!('getScreenCTM' in element)) return [];
    const matrix = matrixOf(element as SVGGraphicsElement, stand);
    if (element.localName === 'text') {
      return textShape(element as SVGTextElement, style, matrix);
    }
    const shape = pathShape(element, style, matrix);
    return shape ? [shape] : [];
  });
}

/** From the units of an SVG to those of the picture. */
function matrixOf(element: SVGGraphicsElement, stand: Stand): Matrix {
  const own = element.getScreenCTM();
  if (!own) return identity;
  const scale = stand.scale;
  const { a, b, c, d, e, f } = own;
  return [a * scale, b * scale, c * scale, d * scale, stand.x(e), stand.y(f)];
}

/** A text that is put in its place by its middle, as all in figures are. */
function textShape(element: SVGTextElement, style: CSSStyleDeclaration, matrix: Matrix): Shape[] {
  const ink = inkOf(style.fill);
  const text = element.textContent.replace(/\s+/g, ' ').trim();
  if (!ink || text === '') return [];
  const [a, , , d, e, f] = matrix;
  const x = element.x.baseVal.getItem(0).value * a + e;
  const y = element.y.baseVal.getItem(0).value * d + f;
  const anchor = style.textAnchor === 'middle' ? 'middle' : 'start';
  const span = { text, x, end: x, font: fontOf(style, a), ink };
  return [{ kind: 'text', y, anchor, isRightToLeft: false, spans: [span] }];
}

function pathShape(element: Element, style: CSSStyleDeclaration, matrix: Matrix): PathShape | null {
  const d = outlineOf(element);
  if (d === null) return null;
  const opacity = Number(style.opacity);
  const fill = paintOf(element, style.fill, Number(style.fillOpacity) * opacity);
  const ink = style.stroke === 'none' ? null : inkOf(style.stroke, opacity);
  const dash = style.strokeDasharray.match(/[\d.]+/g)?.map(Number) ?? [];
  const width = parseFloat(style.strokeWidth);
  return { kind: 'path', d, matrix, fill, stroke: ink && width > 0 ? { ink, width, dash } : null };
}

function outlineOf(element: Element): string | null {
  switch (element.localName) {
    case 'rect': {
      const { x, y, width, height } = element as SVGRectElement;
      const [wide, high] = [width.baseVal.value, height.baseVal.value];
      return `M${x.baseVal.value} ${y.baseVal.value}h${wide}v${high}h${-wide}Z`;
    }
    case 'line': {
      const { x1, y1, x2, y2 } = element as SVGLineElement;
      return `M${x1.baseVal.value} ${y1.baseVal.value}L${x2.baseVal.value} ${y2.baseVal.value}`;
    }
    case 'circle': {
      const { cx, cy, r } = element as SVGCircleElement;
      const radius = r.baseVal.value;
      const arc = `a${radius} ${radius} 0 1 0`;
      return `M${cx.baseVal.value - radius} ${cy.baseVal.value}${arc} ${2 * radius} 0${arc} ${-2 * radius} 0Z`;
    }
    case 'path':
      return element.getAttribute('d');
    default:
      return null;
  }
}

/** A color, or the pattern that a fill names. */
function paintOf(element: Element, fill: string, opacity: number): Ink | Tile | null {
  if (fill === 'none') return null;
  const [, id] = /#([^")]+)"?\)/.exec(fill) ?? [];
  if (id === undefined) return inkOf(fill, opacity);
  const found = (element.getRootNode() as ShadowRoot).getElementById(id);
  return found?.localName === 'pattern' ? tileOf(found as Element as SVGPatternElement) : null;
}

function tileOf(pattern: SVGPatternElement): Tile {
  const { width, height, patternTransform } = pattern;
  const turned = patternTransform.baseVal.consolidate()?.matrix;
  return {
    width: width.baseVal.value,
    height: height.baseVal.value,
    matrix: turned ? [turned.a, turned.b, turned.c, turned.d, turned.e, turned.f] : identity,
    shapes: [...pattern.children].flatMap(
      (element) => pathShape(element, getComputedStyle(element), identity) ?? [],
    ),
  };
}
