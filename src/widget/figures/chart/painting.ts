import { drawChart } from './chart.js';
import { endLabels, intervals, pointShapes, stackLetters, valueLabels } from './drawing.js';
import { looksOf } from './looks.js';
import type { SeriesView } from './series.js';

/**
 * Paints series into a box, in one go, and puts the points that are read aloud where they are in the
 * picture. A box without a size, such as one in a closed panel, is left as it is.
 *
 * @param sharpness pixels to one of CSS, at least
 */
export function paint(box: HTMLElement, view: SeriesView, sharpness = 1): void {
  const figure = box.closest('.series');
  if (!figure || box.clientWidth === 0) return;
  const looks = looksOf(box, figure, sharpness);
  const canvas = (box.firstElementChild as HTMLCanvasElement | null) ?? createCanvas(box);
  canvas.width = looks.width * looks.density;
  canvas.height = looks.height * looks.density;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(looks.density, looks.density);
  pen.direction = looks.isRightToLeft ? 'rtl' : 'ltr';
  const { chart, marks, scale, end } = drawChart(view, looks);
  const picture = { pen, view, looks, marks, scale, end };
  if (view.kind === 'line') {
    intervals(picture);
    pen.drawImage(chart, 0, 0, looks.width, looks.height);
    pointShapes(picture);
    if (looks.hasEnds) endLabels(picture);
  } else {
    pen.drawImage(chart, 0, 0, looks.width, looks.height);
    intervals(picture);
    valueLabels(picture);
    stackLetters(picture);
  }
  const points = figure.querySelectorAll<HTMLElement>('[data-mark]');
  marks.flat().forEach(({ x, top, width, height }, index) => {
    const style = points[index]?.style;
    style?.setProperty('--x', String((x / looks.width) * 100));
    style?.setProperty('--y', String((top / looks.height) * 100));
    style?.setProperty('--width', String((width / looks.width) * 100));
    style?.setProperty('--height', String((height / looks.height) * 100));
  });
}

function createCanvas(box: HTMLElement): HTMLCanvasElement {
  const canvas = box.ownerDocument.createElement('canvas');
  box.append(canvas);
  return canvas;
}
