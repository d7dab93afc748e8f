import type { ChartPicture } from './chart.js';
import { fontOf, type Looks } from './looks.js';
import type { Series, SeriesView } from './series.js';
import { signOf } from './signs.js';

/** A picture while it is painted. */
export interface Picture extends Omit<ChartPicture, 'chart'> {
  readonly pen: CanvasRenderingContext2D;
  readonly view: SeriesView;
  readonly looks: Looks;
}

interface Reach {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** Half the width of a whisker's cap. */
const cap = 4;

/** Intervals: a light band between the ends, and a whisker at each value, which survives any printer. */
export function intervals(picture: Picture): void {
  const { pen, view, looks } = picture;
  if (view.isStacked) return;
  view.series.forEach((series, index) => {
    const color = looks.colors[index] ?? looks.text;
    const reaches = reachesOf(picture, series, index);
    pen.save();
    // On its own bar a whisker would be lost.
    pen.fillStyle = pen.strokeStyle = view.kind === 'line' ? color : looks.text;
    if (view.kind === 'line') {
      pen.globalAlpha = 0.14;
      for (const run of runsOf(reaches)) {
        pen.beginPath();
        for (const { x, high } of run) pen.lineTo(x, high);
        for (const { x, low } of run.toReversed()) pen.lineTo(x, low);
        pen.fill();
      }
      pen.globalAlpha = 1;
    }
    pen.lineWidth = 1.25;
    pen.beginPath();
    for (const reach of reaches) {
      if (!reach) continue;
      const { x, low, high } = reach;
      pen.moveTo(x - cap, high);
      pen.lineTo(x + cap, high);
      pen.moveTo(x, high);
      pen.lineTo(x, low);
      pen.moveTo(x - cap, low);
      pen.lineTo(x + cap, low);
    }
    pen.stroke();
    pen.restore();
  });
}

function reachesOf(
  { marks, scale }: Picture,
  { low, high }: Series,
  index: number,
): (Reach | null)[] {
  return (marks[index] ?? []).map(({ x }, at) => {
    const [least, most] = [low?.[at] ?? null, high?.[at] ?? null];
    return least === null || most === null ? null : { x, low: scale(least), high: scale(most) };
  });
}

/** Neighbors that are all there. */
function runsOf(reaches: readonly (Reach | null)[]): Reach[][] {
  const runs: Reach[][] = [[]];
  for (const reach of reaches) {
    if (reach) runs.at(-1)?.push(reach);
    else runs.push([]);
  }
  return runs;
}

/** The shapes of points, which tell series apart where there is no color. */
export function pointShapes({ pen, view, looks, marks }: Picture): void {
  view.series.forEach(({ values }, index) =>
    (marks[index] ?? []).forEach(({ x, y }, at) => {
      if ((values[at] ?? null) !== null) stamp(pen, looks, index, x, y);
    }),
  );
}

/** The shape of a series. */
function stamp(
  pen: CanvasRenderingContext2D,
  looks: Looks,
  index: number,
  x: number,
  y: number,
): void {
  pen.save();
  pen.fillStyle = looks.colors[index] ?? looks.text;
  pen.translate(x, y);
  pen.fill(new Path2D(signOf(index).shape));
  pen.restore();
}

/** The last value of a series that is known, and where. */
function lastOf({ values }: Series): { readonly at: number; readonly value: number } | null {
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at] ?? null;
    if (value !== null) return { at, value };
  }
  return null;
}

/** The room that names and last values take at the end of lines. */
export function widthAtEnd(view: SeriesView, looks: Looks): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return 0;
  pen.font = fontOf(looks, 600);
  const widths = view.series.map((series) => {
    const last = lastOf(series);
    const value = last ? pen.measureText(view.write(last.value)).width : 0;
    return Math.max(value + 15, pen.measureText(series.name).width);
  });
  return Math.max(...widths, 0) + looks.size * 1.7;
}

/** The name and last value of each line at its end; those that would meet are moved apart. */
export function endLabels({ pen, view, looks, marks, end }: Picture): void {
  const line = looks.size * 1.2;
  const gap = looks.size * 0.35;
  const labels = view.series
    .flatMap((series, index) => {
      const last = lastOf(series);
      const y = last && marks[index]?.[last.at]?.y;
      return last && y != null
        ? [
            {
              index,
              name: series.name,
              value: view.write(last.value),
              y,
              room: series.name ? 2 : 1,
            },
          ]
        : [];
    })
    .sort((a, b) => a.y - b.y);
  let free = 0;
  const tops = labels.map(({ y, room }) => {
    const top = Math.max(free, y - (room * line) / 2);
    free = top + room * line + gap;
    return top;
  });
  // What was pushed out below goes up again, and pushes in its turn.
  let bottom = looks.height;
  for (let at = labels.length - 1; at >= 0; at -= 1) {
    const room = (labels[at]?.room ?? 0) * line;
    tops[at] = Math.min(tops[at] ?? 0, bottom - room);
    bottom = (tops[at] ?? 0) - gap;
  }
  const forward = looks.isRightToLeft ? -1 : 1;
  const x = end + forward * looks.size * 1.2;
  pen.textAlign = 'start';
  pen.textBaseline = 'top';
  labels.forEach(({ index, name, value, room }, at) => {
    const top = tops[at] ?? 0;
    if (labels.length > 1) stamp(pen, looks, index, x + forward * 5, top + line * 0.4);
    pen.fillStyle = looks.text;
    pen.font = fontOf(looks, 600);
    pen.fillText(value, x + forward * (labels.length > 1 ? 15 : 0), top);
    pen.font = fontOf(looks, 400);
    if (room > 1) pen.fillText(name, x, top + line);
  });
}

/** The letters of stacks above them, where they fit. */
export function stackLetters({ pen, view, looks, marks }: Picture): void {
  const inks = view.series.map(({ ink }) => ink);
  pen.font = fontOf(looks, 600);
  pen.fillStyle = looks.text;
  pen.textAlign = 'center';
  pen.textBaseline = 'bottom';
  inks.forEach((ink, index) => {
    // The last of a stack stands on top.
    const isTop = inks.findLastIndex((one) => one?.stack === ink?.stack) === index;
    if (!ink?.letter || !isTop) return;
    for (const { x, top, width } of marks[index] ?? []) {
      if (width >= pen.measureText(ink.letter).width) pen.fillText(ink.letter, x, top - 3);
    }
  });
}

/** The values of bars above them, where all of them fit. */
export function valueLabels({ pen, view, looks, marks, scale }: Picture): void {
  const [series, ...others] = view.series;
  const [bars = []] = marks;
  if (!series || others.length > 0) return;
  const texts = series.values.map((value) => (value === null ? '' : view.write(value)));
  pen.font = fontOf(looks, 600);
  const widest = Math.max(...texts.map((text) => pen.measureText(text).width));
  const pitch = Math.abs((bars[1]?.x ?? looks.width) - (bars[0]?.x ?? 0));
  if (widest + looks.size / 2 > pitch) return;
  pen.fillStyle = looks.text;
  pen.textAlign = 'center';
  bars.forEach(({ x, y }, at) => {
    const value = series.values[at] ?? 0;
    const bound = (value < 0 ? series.low : series.high)?.[at] ?? null;
    const edge = bound === null ? y : scale(bound);
    pen.textBaseline = value < 0 ? 'top' : 'bottom';
    pen.fillText(texts[at] ?? '', x, edge + (value < 0 ? 4 : -3));
  });
}
