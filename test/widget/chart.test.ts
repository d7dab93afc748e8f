import { expect, fixture, html as page } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { html, type TemplateResult } from 'lit/html.js';
import * as painting from '../../src/widget/figures/chart/painting.js';
import { SeriesFigure } from '../../src/widget/figures/chart/series-figure.js';
import type { SeriesView } from '../../src/widget/figures/chart/series.js';
import { frameStyles } from '../../src/widget/frame.styles.js';
import { UpdatingElement } from '../../src/widget/updating-element.js';
import { watchHeld } from '../pages/held.js';
import { isSeen, listenToConsole, seen, shadowAll, shadowOne, until } from '../support/widgets.js';

/** A widget with nothing but the figure. */
class FigureHost extends UpdatingElement {
  static override styles = [frameStyles];
  static override properties = { view: { attribute: false as const }, theme: {} };
  declare view: SeriesView | null;
  declare theme: string | null;

  /** How often the part that paints was asked for. */
  asked = 0;
  /** Stands for a network without that part. */
  isCutOff = false;
  readonly #figure = new SeriesFigure(this, async () => {
    this.asked += 1;
    await Promise.resolve();
    if (this.isCutOff) throw new Error('Not here.');
    return painting;
  });

  disconnectedCallback(): void {
    this.#figure.release();
  }
  protected override willUpdate(): void {
    // Everything is in the view.
  }
  protected override updated(): void {
    // Nobody is told.
  }
  protected override render(): TemplateResult {
    return html`<div class="frame ${this.theme ?? ''}">
      ${this.view ? this.#figure.draw(this.view) : ''}
    </div>`;
  }
}
customElements.define('figure-host', FigureHost);

const percent = (value: number): string => `${Math.round(value * 100)}%`;

const trend: SeriesView = {
  label: 'Favorable answers by year',
  kind: 'line',
  places: ['2021', '2022', '2023', '2024'],
  series: [
    {
      name: 'Teachers',
      values: [0.5, 0.6, null, 0.7],
      low: [0.45, 0.55, null, 0.65],
      high: [0.55, 0.65, null, 0.75],
    },
    { name: 'Counselors', values: [0.4, 0.3, 0.2, 0.1] },
  ],
  write: percent,
  tell: ({ name, place, value, low, high }) =>
    `${name}, ${place}: ${value === null ? 'not asked' : percent(value)}` +
    (low === null || high === null ? '' : `, ${percent(low)} to ${percent(high)}`),
  lacking: 'The drawing could not be loaded. These are its numbers.',
  least: 0,
  most: 1,
};

const grant: SeriesView = {
  ...trend,
  label: 'Grant by year',
  kind: 'bar',
  series: [{ name: '', values: [400, 200, null, -100] }],
  write: (value) => `$${value}`,
  least: null,
  most: null,
};

function create(view: SeriesView | null): FigureHost {
  const host = new FigureHost();
  host.view = view;
  return host;
}

async function placed(host: FigureHost, width = 600): Promise<FigureHost> {
  const place = await fixture<HTMLElement>(page`<div></div>`);
  place.style.width = `${width}px`;
  place.append(host);
  await host.updateComplete;
  return host;
}

async function painted(view: SeriesView, width?: number): Promise<FigureHost> {
  const host = await placed(create(view), width);
  await until(() => ink(host).length > 0, 'a picture');
  return host;
}

/** The colors of all pixels that are not clear, row by row, as `red,green,blue`. */
function ink(host: FigureHost, part: { x: number; width: number } | null = null): string[] {
  const [canvas] = shadowAll(host, 'canvas') as HTMLCanvasElement[];
  if (!canvas || canvas.width === 0) return [];
  const x = Math.round((part?.x ?? 0) * canvas.width);
  const width = Math.ceil((part?.width ?? 1) * canvas.width);
  const { data } = canvas.getContext('2d')!.getImageData(x, 0, width, canvas.height);
  const colors: string[] = [];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! > 250) colors.push(data.slice(at, at + 3).join());
  }
  return colors;
}

function colorOf(host: FigureHost, category: number): string {
  const { color } = getComputedStyle(shadowOne(host, `.swatch.category-${category}`));
  return color.match(/\d+/g)!.join();
}

const words = (host: FigureHost): (string | null)[] =>
  shadowAll(host, '[data-mark]').map((mark) => mark.getAttribute('aria-label'));

const placeOf = (mark: HTMLElement, name: string): number =>
  Number(mark.style.getPropertyValue(`--${name}`));

describe('series over an axis', () => {
  it('are all there in words before there is a picture', async () => {
    const host = await placed(create(trend));

    expect(words(host)).to.deep.equal([
      'Teachers, 2021: 50%, 45% to 55%',
      'Teachers, 2022: 60%, 55% to 65%',
      'Teachers, 2023: not asked',
      'Teachers, 2024: 70%, 65% to 75%',
      'Counselors, 2021: 40%',
      'Counselors, 2022: 30%',
      'Counselors, 2023: 20%',
      'Counselors, 2024: 10%',
    ]);
    expect(shadowOne(host, '.series').getAttribute('aria-label')).to.equal(trend.label);
    expect(shadowAll(host, 'canvas')).to.have.lengthOf(0);
  });

  it('pass every check of accessibility, with a picture and without', async () => {
    const host = await painted(trend);
    const cutOff = create(grant);
    cutOff.isCutOff = true;
    await placed(cutOff);
    await until(() => shadowAll(cutOff, '.plot').length === 0, 'words instead');

    await expect(host).to.be.accessible();
    await expect(cutOff).to.be.accessible();
  });

  it('do not move what is below them when the picture comes', async () => {
    const host = await placed(create(trend));
    const { height } = host.getBoundingClientRect();

    await until(() => ink(host).length > 0, 'a picture');

    expect(host.getBoundingClientRect().height).to.equal(height);
  });

  it('ask for what paints them only when they come near the screen', async () => {
    const top = await fixture<HTMLElement>(page`<div></div>`);
    const between = await fixture<HTMLElement>(page`<div></div>`);
    between.style.height = '5000px';
    const host = await placed(create(trend));
    // Where this one is looked for, that one has been, too.
    const seenAtOnce = create(trend);
    top.append(seenAtOnce);
    await until(() => ink(seenAtOnce).length > 0, 'a picture at the top');
    expect(host.asked).to.equal(0);

    host.scrollIntoView();

    await until(() => ink(host).length > 0, 'a picture below');
    expect(host.asked).to.equal(1);
    window.scrollTo(0, 0);
  });

  it('stand as text, with a sentence, where what paints them cannot be loaded', async () => {
    const host = create(trend);
    host.isCutOff = true;
    await placed(host);

    await until(() => seen(shadowOne(host, '.series')).includes(trend.lacking), 'a sentence');

    const text = seen(shadowOne(host, '.series'));
    for (const one of words(host)) expect(text).to.include(one!);
  });

  it('lead from point to point by arrow keys, and show the words of the point', async () => {
    const host = await painted(trend);
    const [first, second] = shadowAll(host, '[data-mark]');
    const press = (key: string) =>
      host.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true }),
      );
    first!.focus();
    expect(isSeen(first!.querySelector('p')!)).to.be.true;

    press('ArrowRight');

    expect(host.shadowRoot!.activeElement === second).to.be.true;
    expect(isSeen(first!.querySelector('p')!)).to.be.false;
    expect(isSeen(second!.querySelector('p')!)).to.be.true;
    press('ArrowLeft');
    expect(host.shadowRoot!.activeElement === first).to.be.true;
  });

  it('have one tab stop', async () => {
    const host = await placed(create(trend));

    const stops = shadowAll(host, '[data-mark]').filter(({ tabIndex }) => tabIndex === 0);

    expect(stops).to.have.lengthOf(1);
  });
});

describe('the picture of series', () => {
  it('has its points at their values', async () => {
    const host = await painted(trend);
    const ys = shadowAll(host, '[data-mark]').map((mark) => placeOf(mark, 'y'));

    // 0.5 to 0.6 is as far as 0.6 to 0.7, and as 0.4 to 0.3.
    expect(ys[0]! - ys[1]!).to.be.greaterThan(1);
    expect(ys[1]! - ys[3]!).to.be.closeTo(ys[0]! - ys[1]!, 0.01);
    expect(ys[5]! - ys[4]!).to.be.closeTo(ys[0]! - ys[1]!, 0.01);
  });

  it('has bars as high as their values, down from the line where they are negative', async () => {
    const host = await painted(grant);
    const [most, half, none, negative] = shadowAll(host, '[data-mark]');
    const height = (mark: HTMLElement | undefined) => placeOf(mark!, 'height');
    // Bars begin and end on whole pixels.
    const bottom = placeOf(most!, 'y') + height(most);

    expect(height(most) / height(half)).to.be.closeTo(2, 0.05);
    expect(height(most) / height(negative)).to.be.closeTo(4, 0.1);
    expect(placeOf(negative!, 'y')).to.be.closeTo(bottom, 0.5);
    expect(height(none)).to.equal(0);
  });

  it('has bars of one stack on one another, with the letter of the stack', async () => {
    const inkOf = (stack: string, sign: number) => ({ category: 0, sign, stack, letter: stack });
    const stacked: SeriesView = {
      ...grant,
      isStacked: true,
      places: ['2021'],
      series: [
        { name: 'Goes on', values: [300], ink: inkOf('A', 0) },
        { name: 'Not stated', values: [100], ink: inkOf('A', 2) },
        { name: 'Other', values: [400], ink: inkOf('B', 0) },
      ],
    };
    const host = await painted(stacked);

    const [below, above, beside] = shadowAll(host, '[data-mark]').map((one) => {
      const [x, y, height] = ['--x', '--y', '--height'].map((name) =>
        Number(one.style.getPropertyValue(name)),
      );
      return { x: x!, y: y!, height: height! };
    });

    expect(above!.x).to.equal(below!.x);
    expect(above!.y + above!.height).to.be.closeTo(below!.y, 0.01);
    expect(beside!.x).to.be.greaterThan(below!.x);
    expect(beside!.height).to.be.closeTo(below!.height + above!.height, 0.01);
    expect(shadowAll(host, '.legend b').map(seen)).to.deep.equal(['A', 'A', 'B']);
  });

  it('is open where a value is not known', async () => {
    const host = await painted(trend);
    const marks = shadowAll(host, '[data-mark]');
    const around = (mark: HTMLElement) => ({ x: placeOf(mark, 'x') / 100 - 0.02, width: 0.04 });
    const [teachers, counselors] = [colorOf(host, 1), colorOf(host, 2)];

    expect(ink(host, around(marks[1]!))).to.include(teachers);
    expect(ink(host, around(marks[2]!))).not.to.include(teachers);
    expect(ink(host, around(marks[2]!))).to.include(counselors);
  });

  it('names lines at their ends where there is room, and has a legend where there is not', async () => {
    const isLegendSeen = (host: FigureHost) =>
      getComputedStyle(shadowOne(host, '.legend')).visibility === 'visible';
    const wide = await painted(trend, 600);
    const narrow = await painted(trend, 280);
    const last = (host: FigureHost) => placeOf(shadowAll(host, '[data-mark]')[3]!, 'x');

    expect(isLegendSeen(wide)).to.be.false;
    expect(last(wide)).to.be.lessThan(90);
    expect(isLegendSeen(narrow)).to.be.true;
    expect(last(narrow)).to.be.greaterThan(90);
    expect(narrow.getBoundingClientRect().width).to.equal(280);
    expect(narrow.scrollWidth).to.be.at.most(280);
  });

  it('starts where reading starts', async () => {
    const host = create(trend);
    host.dir = 'rtl';
    await placed(host);
    await until(() => ink(host).length > 0, 'a picture');

    const [first, second] = shadowAll(host, '[data-mark]');

    expect(placeOf(first!, 'x')).to.be.greaterThan(placeOf(second!, 'x'));
  });

  it('is painted in the colors that the page chose', async () => {
    const host = create(trend);
    host.style.setProperty('--chalkwork-category-2', 'rgb(1, 2, 250)');
    await placed(host);

    await until(() => ink(host).includes('1,2,250'), 'the color of the page');
  });

  it('changes with the theme, the colors, the size and the data', async () => {
    const host = await painted(trend);
    const canvas = shadowOne(host, 'canvas') as HTMLCanvasElement;

    host.theme = 'dark';
    await until(() => ink(host).includes('236,239,241'), 'light text');
    host.style.setProperty('--chalkwork-category-1', 'rgb(250, 2, 1)');
    await until(() => ink(host).includes('250,2,1'), 'another color');
    const { width } = canvas;
    host.parentElement!.style.width = '500px';
    await until(() => canvas.width < width, 'a smaller picture');
    const before = placeOf(shadowAll(host, '[data-mark]')[0]!, 'y');
    host.view = { ...trend, series: [{ name: 'Teachers', values: [1, 0, 0, 0] }] };
    await until(() => placeOf(shadowAll(host, '[data-mark]')[0]!, 'y') < before, 'other data');
  });

  it('is black on white on paper, whatever the theme, and afterwards as it was', async () => {
    const host = await painted(trend);
    host.theme = 'dark';
    await until(() => ink(host).includes('236,239,241'), 'light text');

    window.dispatchEvent(new Event('beforeprint'));

    expect(ink(host)).to.include('0,0,0');
    expect(ink(host)).not.to.include('236,239,241');
    window.dispatchEvent(new Event('afterprint'));
    await until(() => ink(host).includes('236,239,241'), 'light text again');
  });

  it('needs no style sheet and no style in markup, and leaves no chart', async () => {
    const host = await painted(trend);
    const { head } = document;

    expect(shadowAll(host, 'style')).to.have.lengthOf(0);
    expect(head.querySelectorAll('style[id*="chart"]')).to.have.lengthOf(0);
    expect(Object.keys(Chart.instances)).to.deep.equal([]);
  });
});

describe('a figure of series holds nothing of its page', () => {
  async function expectNothingHeld(held: ReturnType<typeof watchHeld>): Promise<void> {
    const observing = () => held.now().filter((one) => /Observer|listener|Frame/.test(one));
    await until(() => observing().length === 0, 'an end').catch(() => undefined);
    held.stop();
    expect(observing()).to.deep.equal([]);
    expect(Object.keys(Chart.instances)).to.deep.equal([]);
  }

  it('when it came and left a thousand times', async () => {
    const place = await fixture<HTMLElement>(page`<div></div>`);
    const heard = listenToConsole();
    const held = watchHeld();
    const host = create(trend);
    for (let round = 0; round < 1000; round += 1) {
      place.append(host);
      host.requestUpdate();
      await host.updateComplete;
      host.remove();
    }

    await expectNothingHeld(held);
    heard.stop();
    expect([...heard.errors, ...heard.warnings]).to.deep.equal([]);
  });

  it('when it was painted and left', async () => {
    const held = watchHeld();
    const host = await painted(grant);

    host.remove();

    await expectNothingHeld(held);
  });

  it('when the element stays and no longer draws it', async () => {
    const held = watchHeld();
    const host = await painted(trend);

    host.view = null;

    await expectNothingHeld(held);
  });

  it('and is painted again when it comes back', async () => {
    const host = await painted(trend);
    const { parentElement } = host;
    host.remove();
    host.view = grant;
    await host.updateComplete;

    parentElement!.append(host);

    await until(() => shadowAll(host, '[data-mark]').length === 4, 'other points');
    await until(() => placeOf(shadowAll(host, '[data-mark]')[0]!, 'height') > 0, 'bars');
  });
});
