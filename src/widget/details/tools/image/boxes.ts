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
    ...(background ? [filled(outline(outer, radius), background)] : []),
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
    const widths = { left: 0, top: 0, right: 0, bottom: 0 };
    for (const one of sides) if (one.color === color) widths[one.side] = one.width;
    const inner = {
      left: outer.left + widths.left,
      top: outer.top + widths.top,
      right: outer.right - widths.right,
      bottom: outer.bottom - widths.bottom,
    };
    const hollow = Math.max(0, radius - Math.max(...Object.values(widths)));
    return ink ? [filled(outline(outer, radius) + outline(inner, hollow), ink)] : [];
  });
}

function outline({ left, top, right, bottom }: Sides, radius: number): string {
  if (radius === 0) return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  const corner = (x: number, y: number): string => `A${radius} ${radius} 0 0 1 ${x} ${y}`;
  return [
    `M${left + radius} ${top}H${right - radius}${corner(right, top + radius)}`,
    `V${bottom - radius}${corner(right - radius, bottom)}`,
    `H${left + radius}${corner(left, bottom - radius)}`,
    `V${top + radius}${corner(left + radius, top)}Z`,
  ].join('');
}

export function filled(d: string, fill: Ink): PathShape {
  return { kind: 'path', d, matrix: identity, fill, stroke: null };
}
