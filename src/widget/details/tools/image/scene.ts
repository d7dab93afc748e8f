/** A color as `#rrggbb`, and how much of what is behind it it covers, 0 to 1. */
export interface Ink {
  readonly color: string;
  readonly alpha: number;
}

/** A tile that fills a shape again and again, such as stripes. */
export interface Tile {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
  readonly shapes: readonly PathShape[];
}

/** As in `transform: matrix(…)`. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Stroke {
  readonly ink: Ink;
  readonly width: number;
  readonly dash: readonly number[];
}

/** An outline, as SVG writes it, in units of its own; holes by the even-odd rule. */
export interface PathShape {
  readonly kind: 'path';
  readonly d: string;
  readonly matrix: Matrix;
  readonly fill: Ink | Tile | null;
  readonly stroke: Stroke | null;
}

export interface Font {
  readonly family: string;
  readonly size: number;
  readonly weight: string;
  readonly style: string;
}

/** Text in one font and one color, and where it begins and ends. */
export interface Span {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly font: Font;
  readonly ink: Ink;
}

/** A line of text on its baseline. Text from right to left starts at its right end. */
export interface TextShape {
  readonly kind: 'text';
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly isRightToLeft: boolean;
  readonly spans: readonly Span[];
}

/** A part of a picture. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is painted already. */
export interface PaintedShape extends Area {
  readonly kind: 'painted';
  readonly canvas: HTMLCanvasElement;
}

/** Shapes that are seen through together, and where they are, in whole pixels. */
export interface Group {
  readonly kind: 'group';
  readonly opacity: number;
  readonly area: Area;
  readonly shapes: readonly Shape[];
}

export type Shape = PathShape | TextShape | PaintedShape | Group;

/** A picture as a flat list of what is drawn, one over another, in CSS pixels. It knows no page. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Pixels to one of CSS: a picture is looked at larger than it was on the page. */
export const sharpness = 2;
