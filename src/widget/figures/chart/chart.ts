import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartDataset,
  type ChartOptions,
} from 'chart.js';
import { widthAtEnd } from './drawing.js';
import type { Looks } from './looks.js';
import { inkOf, type SeriesView } from './series.js';
import { signOf } from './signs.js';
import { textureOf } from './texture.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** Where a value stands in the picture, and what is drawn for it: a point has no size, a bar has. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A finished picture of axes, lines and bars, and where everything is in it. */
export interface ChartPicture {
  readonly chart: HTMLCanvasElement;
  /** By series, then by place. */
  readonly marks: readonly (readonly Mark[])[];
  /** How high a value stands. */
  readonly scale: (value: number) => number;
  /** Where the axis of places ends. */
  readonly end: number;
}

/**
 * Has Chart.js lay out and draw the axes, lines and bars. The chart is taken down again at once: what
 * it keeps, listens to and animates is of no use for a picture.
 */
export function drawChart(view: SeriesView, looks: Looks): ChartPicture {
  const drawn = document.createElement('canvas');
  drawn.width = looks.width;
  drawn.height = looks.height;
  const chart = new Chart(drawn, {
    type: view.kind,
    data: {
      labels: [...view.places],
      datasets: view.series.map((_, index) => datasetOf(view, looks, index)),
    },
    options: optionsOf(view, looks),
  });
  const { top, bottom, left, right } = chart.chartArea;
  const line = Math.min(chart.scales.y?.getPixelForValue(0) ?? bottom, bottom);
  const marks = view.series.map((_, index) =>
    chart.getDatasetMeta(index).data.map((element) => markOf(element, line)),
  );
  const [least = 0, most = 1] = [chart.scales.y?.min, chart.scales.y?.max];
  const picture = document.createElement('canvas');
  picture.width = drawn.width;
  picture.height = drawn.height;
  picture.getContext('2d')?.drawImage(drawn, 0, 0);
  chart.destroy();
  return {
    chart: picture,
    marks,
    scale: (value) => bottom - ((value - least) / (most - least)) * (bottom - top),
    end: looks.isRightToLeft ? left : right,
  };
}

/** Chart.js places elements by properties that it does not declare for all of them. */
interface Placed {
  readonly x: number;
  readonly y: number;
  readonly base?: number;
  readonly width?: number;
}

/** What is not known stands on the line of 0. */
function markOf(element: object, line: number): Mark {
  const { x, y, base = y, width = 0 } = element as Placed;
  if (!Number.isFinite(y)) return { x, y: line, top: line, width, height: 0 };
  return { x, y, top: Math.min(y, base), width, height: Math.abs(base - y) };
}

function datasetOf(view: SeriesView, looks: Looks, index: number): ChartDataset<'line' | 'bar'> {
  const color = looks.colors[index] ?? looks.text;
  const { values = [], ink } = view.series[index] ?? {};
  const data = [...values];
  if (view.kind === 'line') {
    return {
      type: 'line',
      data,
      borderColor: color,
      borderWidth: 2,
      borderDash: [...signOf(index).dash],
      borderJoinStyle: 'round',
      pointRadius: 0,
      clip: false,
    };
  }
  const { sign } = inkOf({ ink }, index);
  return {
    type: 'bar',
    data,
    backgroundColor: textureOf(sign, color, looks.density),
    borderColor: color,
    borderWidth: signOf(sign).texture === null ? 0 : 1,
    ...(ink && { stack: ink.stack }),
    borderSkipped: false,
    categoryPercentage: 0.75,
    barPercentage: view.isStacked ? 0.9 : 0.95,
    maxBarThickness: looks.size * 5,
  };
}

function optionsOf(view: SeriesView, looks: Looks): ChartOptions<'line' | 'bar'> {
  const { size, isRightToLeft } = looks;
  const bounds = view.series.flatMap(({ low = [], high = [] }) =>
    [...low, ...high].filter((value) => value !== null),
  );
  const ticks = { color: looks.muted, font: { family: looks.family, size }, padding: 6 };
  const atEnd = looks.hasEnds ? widthAtEnd(view, looks) : size / 2;
  return {
    responsive: false,
    animation: false,
    events: [],
    devicePixelRatio: looks.density,
    // A page may have registered others for its own charts, in the same Chart.js.
    plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
    layout: {
      padding: { top: size * 1.5, [isRightToLeft ? 'left' : 'right']: atEnd },
    },
    scales: {
      x: {
        reverse: isRightToLeft,
        stacked: view.isStacked ?? false,
        offset: view.kind === 'bar' || view.places.length === 1,
        grid: { display: false },
        border: { display: false },
        ticks: { ...ticks, maxRotation: 0, autoSkipPadding: size, align: 'center' },
      },
      y: {
        position: isRightToLeft ? 'right' : 'left',
        stacked: view.isStacked ?? false,
        beginAtZero: true,
        ...(view.least === null ? {} : { min: view.least }),
        ...(view.most === null ? {} : { max: view.most }),
        ...(view.isStacked || bounds.length === 0
          ? {}
          : { suggestedMin: Math.min(0, ...bounds), suggestedMax: Math.max(0, ...bounds) }),
        border: { display: false },
        grid: {
          color: ({ tick }) => (tick.value === 0 ? looks.muted : looks.grid),
          drawTicks: false,
        },
        ticks: { ...ticks, maxTicksLimit: 6, callback: (value) => view.write(Number(value)) },
      },
    },
  };
}
