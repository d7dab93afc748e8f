import { inkOf } from './ink.js';
import { identity, type Ink, type PathShape } from './scene.js';

/** Where the sides of a box are. */
interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The background and the borders of an element, where it has any. */
export function boxShapes(box: DOMRect, style: CSSStyleDeclaration, scale: number): PathShape[] {
  const { left, top, right, bottom } = box;
  const outer = { left, top, right, bottom };
  const radius = Math.min(
    parseFloat(style.borderTopLeftRadius) * scale || 0,
    box.width / 2,
    box.height / 2,
  );
  const background = inkOf(style.backgroundColor);
  return [
    ...(background ? [filled(outline(outer, roundingOf(radius)), background)] : []),
    ...borders(outer, radius, style, scale),
  ];
}

/** The ring between the outer and the inner edge of a border; sides of another color have their own. */
function borders(
  outer: Sides,
  radius: number,
  style: CSSStyleDeclaration,
  scale: number,
): PathShape[] {
  const sides = (['left', 'top', 'right', 'bottom'] as const).flatMap((side) => {
    const width = parseFloat(style.getPropertyValue(`border-${side}-width`)) * scale;
    const color = style.getPropertyValue(`border-${side}-color`);
    const isDrawn = !/none|hidden/.test(style.getPropertyValue(`border-${side}-style`));
    return isDrawn && width > 0 ? [{ side, width, color }] : [];
  });
  const colors = [...new Set(sides.map(({ color }) => color))];
  return colors.flatMap((color) => {
    const ink = inkOf(color);
    const widths = { ...none };
    for (const one of sides) if (one.color === color) widths[one.side] = one.width;
    const inner = {
      left: outer.left + widths.left,
      top: outer.top + widths.top,
      right: outer.right - widths.right,
      bottom: outer.bottom - widths.bottom,
    };
    const ring = outline(outer, roundingOf(radius)) + outline(inner, roundingOf(radius, widths));
    return ink ? [filled(ring, ink)] : [];
  });
}

const none: Sides = { left: 0, top: 0, right: 0, bottom: 0 };

/** How far from each side the corners of an edge are round: less inside a border, side by side. */
function roundingOf(radius: number, { left, top, right, bottom } = none): Sides {
  const inside = (width: number): number => Math.max(0, radius - width);
  return { left: inside(left), top: inside(top), right: inside(right), bottom: inside(bottom) };
}

/** An arc with one radius of 0 is a straight line. */
function outline({ left, top, right, bottom }: Sides, round: Sides): string {
  const corner = (across: number, along: number, x: number, y: number): string =>
    across + along > 0 ? `A${across} ${along} 0 0 1 ${x} ${y}` : '';
  return [
    `M${left + round.left} ${top}H${right - round.right}`,
    `${corner(round.right, round.top, right, top + round.top)}V${bottom - round.bottom}`,
    `${corner(round.right, round.bottom, right - round.right, bottom)}H${left + round.left}`,
    `${corner(round.left, round.bottom, left, bottom - round.bottom)}V${top + round.top}`,
    `${corner(round.left, round.top, left + round.left, top)}Z`,
  ].join('');
}

export function filled(d: string, fill: Ink): PathShape {
  return { kind: 'path', d, matrix: identity, fill, stroke: null };
}
