import { boxShapes } from './boxes.js';
import { textShapes } from './lines.js';
import { markShapes } from './marks.js';
import type { Area, Shape, TextShape } from './scene.js';
import type { Stand } from './stand.js';

/** The text that was met last, and where it was put. */
interface LastText {
  readonly shape: TextShape;
  readonly block: Element | null;
  readonly into: Shape[];
  readonly place: number;
}

/** Gathers all that is seen of an element and of what is in it, in the order in which it is drawn. */
export class Collector {
  readonly #stand: Stand;
  #last: LastText | null = null;

  constructor(stand: Stand) {
    this.#stand = stand;
  }

  collect(element: Element): Shape[] {
    const shapes: Shape[] = [];
    this.#add(element, shapes);
    return shapes;
  }

  #add(element: Element, into: Shape[]): void {
    const style = getComputedStyle(element);
    const box = this.#stand.box(element.getBoundingClientRect());
    if (isUnseen(style, box)) return;
    const opacity = Number(style.opacity);
    if (opacity === 1) {
      this.#draw(element, style, box, into);
    } else {
      const shapes: Shape[] = [];
      this.#draw(element, style, box, shapes);
      into.push({ kind: 'group', opacity, area: around(box), shapes });
    }
  }

  #draw(element: Element, style: CSSStyleDeclaration, box: DOMRect, into: Shape[]): void {
    if (element.localName === 'svg') {
      into.push(...markShapes(element, this.#stand));
    } else if (element.localName === 'canvas') {
      const { x, y, width, height } = box;
      into.push({ kind: 'painted', canvas: element as HTMLCanvasElement, x, y, width, height });
    } else {
      into.push(...boxShapes(box, style, this.#stand.scale));
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) this.#write(node as Text, into);
        else if (node.nodeType === Node.ELEMENT_NODE) this.#add(node as Element, into);
      }
    }
  }

  /** Texts of one line and one block become one, so that they follow each other in any font. */
  #write(node: Text, into: Shape[]): void {
    const block = blockOf(node.parentElement);
    for (const shape of textShapes(node, this.#stand)) {
      const last = this.#last;
      const follows = last?.into === into && last.block === block && areOnLine(last.shape, shape);
      if (follows) {
        const joined = { ...last.shape, spans: [...last.shape.spans, ...shape.spans] };
        into[last.place] = joined;
        this.#last = { ...last, shape: joined };
      } else {
        this.#last = { shape, block, into, place: into.push(shape) - 1 };
      }
    }
  }
}

/** What is said only to those who listen is out of sight as a whole, by its size, or by a clip. */
function isUnseen(style: CSSStyleDeclaration, { width, height }: DOMRect): boolean {
  if (style.display === 'none' || style.visibility !== 'visible') return true;
  const isCut = style.overflowX === 'hidden' && (width < 2 || height < 2);
  return isCut || style.opacity === '0' || style.clipPath !== 'none';
}

/** How far letters and lines may reach out of their box, in CSS pixels. */
const overhang = 20;

function around({ left, top, right, bottom }: DOMRect): Area {
  const [x, y] = [Math.floor(left) - overhang, Math.floor(top) - overhang];
  return { x, y, width: Math.ceil(right) + overhang - x, height: Math.ceil(bottom) + overhang - y };
}

/** The block in which an element’s text flows. */
function blockOf(element: Element | null): Element | null {
  let block = element;
  while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}

function areOnLine(one: TextShape, other: TextShape): boolean {
  return Math.abs(one.y - other.y) < 1 && !one.isRightToLeft && !other.isRightToLeft;
}
