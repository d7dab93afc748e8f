/** Where a copy stands on the page, and what was measured there once. */
export class Stand {
  readonly #root: ShadowRoot;
  readonly #left: number;
  readonly #top: number;
  /** A page may have been made larger or smaller as a whole, as slides are. */
  readonly scale: number;
  readonly #ascents = new Map<string, number>();
  readonly width: number;
  readonly height: number;

  constructor(element: HTMLElement, root: ShadowRoot) {
    const { left, top, width } = element.getBoundingClientRect();
    this.#root = root;
    this.#left = left;
    this.#top = top;
    this.width = element.offsetWidth;
    this.height = element.offsetHeight;
    this.scale = width > 0 ? this.width / width : 1;
  }

  /** A place on the page as one in the picture. */
  x(clientX: number): number {
    return (clientX - this.#left) * this.scale;
  }

  y(clientY: number): number {
    return (clientY - this.#top) * this.scale;
  }

  /** The same for a box. */
  box({ left, top, width, height }: DOMRect): DOMRect {
    const [x, y] = [this.x(left), this.y(top)];
    return new DOMRect(x, y, width * this.scale, height * this.scale);
  }

  /** How far below the top of its text the baseline of a font is. */
  ascent({ fontFamily, fontSize, fontStyle, fontWeight }: CSSStyleDeclaration): number {
    const key = [fontFamily, fontSize, fontStyle, fontWeight].join('|');
    const known = this.#ascents.get(key);
    if (known !== undefined) return known;
    const { ownerDocument } = this.#root;
    const probe = ownerDocument.createElement('div');
    const looks = { fontFamily, fontSize, fontStyle, fontWeight };
    Object.assign(probe.style, { position: 'absolute', whiteSpace: 'nowrap', ...looks });
    // A box without content stands on the baseline.
    const mark = ownerDocument.createElement('span');
    Object.assign(mark.style, { display: 'inline-block', width: '1px', height: '0' });
    probe.append('x', mark);
    this.#root.append(probe);
    const range = ownerDocument.createRange();
    range.setStart(probe, 0);
    range.setEnd(probe, 1);
    const ascent = mark.getBoundingClientRect().bottom - range.getBoundingClientRect().top;
    probe.remove();
    this.#ascents.set(key, ascent * this.scale);
    return ascent * this.scale;
  }
}
