import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../src/define.js';
import { details as english } from '../../src/widget/details/details.en.js';
import { details as spanish } from '../../src/widget/details/details.es.js';
import { inkOf } from '../../src/widget/details/tools/image/ink.js';
import { paintScene } from '../../src/widget/details/tools/image/paint.js';
import { messages as englishMessages } from '../../src/widget/messages.en.js';
import { messages as spanishMessages } from '../../src/widget/messages.es.js';
import { families, hostileStrings } from '../fixtures/hostile-strings.js';
import { HostPage } from '../support/pages.js';
import { storiesOf, tags } from '../support/stories.js';
import {
  drawn,
  firstWidget,
  seen,
  seenPart,
  shadowAll,
  shadowOne,
  toolButton,
  until,
  type AnyWidget,
} from '../support/widgets.js';

type Kind = 'png' | 'svg';

/** What the page was asked to save: a file and its name. */
let saved: { file: Blob | null; name: string } = { file: null, name: '' };
const createObjectURL: unknown = Reflect.get(URL, 'createObjectURL');
const click: unknown = Reflect.get(HTMLAnchorElement.prototype, 'click');

function standIn(page: Window & typeof globalThis): void {
  page.URL.createObjectURL = (file) => {
    saved.file = file as Blob;
    return '#saved';
  };
  page.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.name = this.download;
  };
}

beforeEach(() => {
  standIn(window);
});

afterEach(() => {
  Object.assign(URL, { createObjectURL });
  Object.assign(HTMLAnchorElement.prototype, { click });
  document.documentElement.removeAttribute('style');
  fixtureCleanup();
});

/** The library’s own accent, where neither page nor author has one. */
const accent = '#1c7f8c';

const labels = [englishMessages.image, spanishMessages.image];

const kinds = [english, spanish].flatMap(({ image }) => [image.png.label, image.svg.label]);

/** The buttons for a picture, opened: PNG, then SVG. */
async function openImage(widget: AnyWidget): Promise<HTMLElement[]> {
  const open = shadowAll(widget, '[part=tools] button').find((one) => labels.includes(seen(one)));
  if (open!.getAttribute('aria-expanded') === 'false') open!.click();
  const buttons = () =>
    shadowAll(widget, '.choice button').filter((one) => kinds.includes(seen(one)));
  await until(() => buttons().length, 'buttons');
  return buttons();
}

async function save(widget: AnyWidget, kind: Kind): Promise<{ file: Blob; name: string }> {
  const [png, svg] = await openImage(widget);
  saved = { file: null, name: '' };
  (kind === 'png' ? png : svg)!.click();
  await until(() => saved.name, 'a file');
  return { file: saved.file!, name: saved.name };
}

async function saveSvg(widget: AnyWidget): Promise<{ text: string; svg: Document }> {
  const { file } = await save(widget, 'svg');
  const text = await file.text();
  return { text, svg: new DOMParser().parseFromString(text, 'image/svg+xml') };
}

/** A saved picture, to be looked at. */
async function savePng(
  widget: AnyWidget,
): Promise<{ bytes: DataView; pen: CanvasRenderingContext2D }> {
  const { file } = await save(widget, 'png');
  return { bytes: new DataView(await file.arrayBuffer()), pen: await painted(file) };
}

/** A picture file, painted on a canvas. */
async function painted(file: Blob): Promise<CanvasRenderingContext2D> {
  const picture = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const pen = canvas.getContext('2d')!;
  pen.drawImage(picture, 0, 0);
  return pen;
}

/** The colors of a part of a picture, as `#rrggbb`, and how often each is there. */
function colorsIn(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
) {
  const { data } = pen.getImageData(x, y, width, height);
  const colors = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const color = `#${[...data.slice(at, at + 3)].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
    colors.set(color, (colors.get(color) ?? 0) + 1);
  }
  return colors;
}

/** Text without what a line break or a font may change. */
function bare(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

function writtenIn(svg: Document): string {
  return bare([...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '));
}

/** The texts of a figure that a reader sees and does not use. */
function textsOf(widget: AnyWidget): string[] {
  const used = 'button, label, .tools, .points, .sliders, .unseen, figcaption ~ *, .field, title';
  const texts: string[] = [];
  for (const figure of shadowAll(widget, '[part=figure]')) {
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement!;
      const { width } = parent.getBoundingClientRect();
      const style = getComputedStyle(parent);
      const isSeen = width > 1 && style.visibility === 'visible' && style.display !== 'none';
      const isDrawn = parent.localName !== 'text' || style.fill !== 'none';
      if (text.data.trim() !== '' && isSeen && isDrawn && !parent.closest(used))
        texts.push(text.data);
    }
  }
  return texts;
}

const pomona = html`
  <pd-reach
    id="reach"
    leaders="4"
    population="1,400"
    source-name="A study"
    source-url="https://example.org/study"
    as-of="2019"
    claimed-by="its authors"
    disputed-by="others"
    correction="3 June: not 310."
    note="Nobody says how."
  >
    <table>
      <tr>
        <th>Channel</th>
        <th>Reached</th>
      </tr>
      <tr>
        <td>Workshops</td>
        <td>311</td>
      </tr>
      <tr>
        <td>Social media</td>
        <td>113</td>
      </tr>
    </table>
  </pd-reach>
`;

for (const tag of tags) {
  describe(`a picture of <${tag}>`, () => {
    it('as SVG holds in every story all that a reader sees, and asks for nothing', async () => {
      let looked = 0;
      for (const { name, args, template, play } of await storiesOf(tag)) {
        if ((args.src ?? null) !== null || args.tools === 'none') continue;
        const canvas = await fixture<HTMLElement>(html`<div>${template}</div>`);
        const widget = firstWidget(canvas);
        await widget.ready;
        if (widget.state !== 'ready') continue;
        await play(canvas);
        await widget.updateComplete;

        const { text, svg } = await saveSvg(widget);

        expect(svg.querySelector('parsererror'), name).to.equal(null);
        const written = writtenIn(svg);
        for (const part of [...textsOf(widget), seenPart(widget, 'heading')]) {
          expect(written, name).to.include(bare(part));
        }
        for (const line of shadowAll(widget, '[part=source] p, [part=note]')) {
          expect(written, name).to.include(bare(seen(line)));
        }
        const sentence = seen(shadowOne(widget, 'figcaption p:first-child'));
        expect(bare(svg.querySelector('desc')!.textContent), name).to.equal(bare(sentence));
        const addresses = text.match(
          /href="[^"]{0,20}|url\([^)]*\)|<(style|script|foreignObject)/g,
        );
        for (const address of addresses ?? []) {
          expect(address, name).to.match(/^href="data:image\/png|^url\(#chalkwork-\w+-tile-\d+\)/);
        }
        looked += 1;
        fixtureCleanup();
      }
      expect(looked).to.be.above(15);
    });

    it('as PNG has two pixels to one of the page, and the accent of its marks', async () => {
      const [story] = await storiesOf(tag);
      const widget = await drawn(story!.template);

      const { bytes, pen } = await savePng(widget);

      expect(bytes.getUint32(0)).to.equal(0x89504e47);
      const frame = shadowOne(widget, '[part=frame]');
      expect(bytes.getUint32(16)).to.be.closeTo((frame.offsetWidth + 40) * 2, 2);
      const { width, height } = pen.canvas;
      expect(height).to.equal(bytes.getUint32(20));
      const colors = colorsIn(pen, 0, 0, width, height);
      expect(colors.get(accent)).to.be.above(1000);
      expect(colors.get('#ffffff')).to.be.above((width * height) / 3);
    });
  });
}

describe('a picture', () => {
  it('hatches what is only possible, in either file', async () => {
    const widget = await drawn(pomona);
    const frame = shadowOne(widget, '[part=frame]').getBoundingClientRect();
    const [possible] = shadowAll(widget, '.whole .bars rect.possible');
    const { left, top, width, height } = possible!.getBoundingClientRect();

    const { svg } = await saveSvg(widget);
    const { pen } = await savePng(widget);

    const tile = /^url\(#(chalkwork-\w+-tile-\d+)\)$/.exec(
      svg.querySelector('[fill^=url]')!.getAttribute('fill')!,
    );
    expect(svg.getElementById(tile![1]!)!.localName).to.equal('pattern');
    const place = [left - frame.left + 24, top - frame.top + 24, width - 8, height - 8] as const;
    const [x, y, wide, high] = place.map((one) => Math.round(one * 2));
    const colors = colorsIn(pen, x!, y!, wide!, high!);
    const area = wide! * high!;
    expect(colors.get(accent)).to.be.above(area / 8);
    expect(colors.get(accent)).to.be.below(area / 2);
    const light = [...colors].filter(([color]) => color > '#e0').map(([, count]) => count);
    expect(light.reduce((sum, count) => sum + count, 0)).to.be.above(area / 8);
  });

  it('stands where the page has it: the solid bar is accent from edge to edge', async () => {
    const widget = await drawn(pomona);
    const frame = shadowOne(widget, '[part=frame]').getBoundingClientRect();
    const [certain] = shadowAll(widget, '.whole .bars rect.certain');
    const { left, top, width, height } = certain!.getBoundingClientRect();

    const { pen } = await savePng(widget);

    const place = [left - frame.left + 21, top - frame.top + 21, width - 4, height - 2] as const;
    const [x, y, wide, high] = place.map((one) => Math.round(one * 2));
    const colors = colorsIn(pen, x!, y!, wide!, high!);
    expect(colors.get(accent)).to.equal(wide! * high!);
  });

  it('stands on the color of its page, or on its own', async () => {
    Object.assign(document.documentElement.style, { background: '#102030', color: '#fff' });
    const widget = await drawn(pomona);

    const onPage = await savePng(widget);
    widget.style.setProperty('--chalkwork-surface', '#fdf6ec');
    const onOwn = await savePng(widget);

    expect([...colorsIn(onPage.pen, 0, 0, 4, 4).keys()]).to.deep.equal(['#102030']);
    expect([...colorsIn(onOwn.pen, 0, 0, 4, 4).keys()]).to.deep.equal(['#fdf6ec']);
  });

  it('takes no more canvases for many channels than for few', async () => {
    const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as () => unknown;
    const canvasesOf = async (count: number): Promise<number> => {
      const widget = await drawn(html`<pd-reach population="9,000"></pd-reach>`);
      const channels = Array.from({ length: count }, (_, place) => ({
        channel: `Channel ${place}`,
        reached: 5 + place,
      }));
      widget.data = { channels };
      await until(() => shadowAll(widget, '.bars').length > count, 'its bars');
      await openImage(widget);
      const canvases = new Set<HTMLCanvasElement>();
      const counted = function (this: HTMLCanvasElement, ...kind: []) {
        canvases.add(this);
        return getContext.apply(this, kind);
      };
      try {
        Object.assign(HTMLCanvasElement.prototype, { getContext: counted });
        await save(widget, 'png');
      } finally {
        Object.assign(HTMLCanvasElement.prototype, { getContext });
      }
      return canvases.size;
    };

    const few = await canvasesOf(3);

    expect(few).to.be.above(0);
    expect(await canvasesOf(200)).to.equal(few);
  });

  it('is refused before it is painted where it is too tall for any browser', () => {
    const scene = { language: '', title: '', description: '', shapes: [] };

    expect(paintScene({ ...scene, width: 320, height: 40_000 }, 1)).to.equal(null);
    expect(paintScene({ ...scene, width: 320, height: 20_000 }, 2)).to.equal(null);
    expect(paintScene({ ...scene, width: 20_000, height: 20_000 }, 1)).to.equal(null);
    expect(paintScene({ ...scene, width: 320, height: 200 }, 2)!.height).to.equal(400);
  });

  it('shows what is seen through in a group as it shows on the page', async () => {
    const widget = await drawn(pomona);
    shadowOne(widget, '[part=heading]').style.opacity = '0.5';
    shadowOne(widget, '[part=heading]').style.background = '#000';
    const frame = shadowOne(widget, '[part=frame]').getBoundingClientRect();
    const { left, top } = shadowOne(widget, '[part=heading]').getBoundingClientRect();

    const { pen } = await savePng(widget);

    const [x, y] = [left - frame.left + 21, top - frame.top + 20].map((one) => Math.round(one * 2));
    const [color] = [...colorsIn(pen, x!, y! + 1, 2, 1).keys()];
    expect(color).to.match(/^#(7[ef]|8[01])\1\1$/);
  });

  it('is written the same on a page that changes capitals and spaces out its letters', async () => {
    const plain = await saveSvg(await drawn(pomona));
    const spaced = await saveSvg(
      await drawn(
        html`<div
          style="text-transform: uppercase; letter-spacing: 0.15em; word-spacing: 0.3em; font-variant: small-caps"
        >
          ${pomona}
        </div>`,
      ),
    );

    const placed = ({ svg }: { svg: Document }) =>
      [...svg.querySelectorAll('text')].map((text) => [
        Math.round(Number(text.getAttribute('x'))),
        Math.round(Number(text.getAttribute('y'))),
        text.textContent,
      ]);
    expect(placed(spaced)).to.deep.equal(placed(plain));
  });

  it('has only the color of its own border at the far corners of a box', async () => {
    const widget = await drawn(pomona);
    const frame = shadowOne(widget, '[part=frame]').getBoundingClientRect();
    const { left, right, top, bottom } = shadowOne(widget, '.told').getBoundingClientRect();

    const { pen } = await savePng(widget);

    const tealIn = (x: number, y: number): number => {
      const place = [x - frame.left + 20, y - frame.top + 20].map((one) => Math.round(one * 2));
      const colors = [...colorsIn(pen, place[0]!, place[1]!, 12, 12).keys()];
      const tints = colors.map(
        (color) => parseInt(color.slice(5), 16) - parseInt(color.slice(1, 3), 16),
      );
      return Math.max(...tints);
    };
    expect(tealIn(left, top + 8)).to.be.above(60);
    expect(tealIn(right - 6, top)).to.be.below(20);
    expect(tealIn(right - 6, bottom - 6)).to.be.below(20);
  });

  it('is named after the widget, and leaves nothing behind', async () => {
    const widget = await drawn(pomona);
    await openImage(widget);
    const before = widget.shadowRoot!.childElementCount;

    expect((await save(widget, 'png')).name).to.equal('reach.png');
    expect((await save(widget, 'svg')).name).to.equal('reach.svg');

    expect(widget.shadowRoot!.childElementCount).to.equal(before);
  });

  it('has the address of its source as text, and its heading as a title', async () => {
    const widget = await drawn(pomona);

    const { svg } = await saveSvg(widget);

    expect(writtenIn(svg)).to.include(bare('Source: A study · https://example.org/study'));
    expect(svg.querySelector('title')!.textContent).to.equal('Who did the training reach?');
    expect(svg.documentElement.getAttribute('xml:lang')).to.equal('en-US');
  });

  it('as SVG shares no id with another picture, and every id with itself', async () => {
    const idsOf = async (markup: typeof pomona) => {
      const { svg } = await saveSvg(await drawn(markup));
      return [...svg.querySelectorAll('[id]')].map(({ id }) => id);
    };

    const one = await idsOf(pomona);
    const other = await idsOf(html`<pd-reach reached="5" population="9"></pd-reach>`);

    expect(one).to.have.length.above(2);
    expect(one.filter((id) => other.includes(id))).to.deep.equal([]);
    expect(await idsOf(pomona)).to.deep.equal(one);
  });

  it('holds hostile text as text', async () => {
    const cell = `${families.markup[0]!}\uD800\u0001`;
    const texts = [...families.markup, ...hostileStrings].slice(0, 80);
    const widget = await drawn(html`
      <pd-reach note=${texts.join(' ')} heading='&lt;/title&gt; &amp; "'>
        <table>
          <tr>
            <th>Channel</th>
            <th>Reached</th>
          </tr>
          <tr>
            <td>${cell}</td>
            <td>5</td>
          </tr>
        </table>
      </pd-reach>
    `);

    const { svg } = await saveSvg(widget);

    expect(svg.querySelector('parsererror')).to.equal(null);
    expect(svg.querySelector('title')!.textContent).to.equal('</title> & "');
    expect(writtenIn(svg)).to.include(bare(families.markup[0]!));
    const known = ['svg', 'title', 'desc', 'defs', 'pattern', 'path', 'text', 'tspan', 'g'];
    const tagsOf = [...svg.querySelectorAll('*')].map(({ localName }) => localName);
    expect(tagsOf.filter((one) => !known.includes(one))).to.deep.equal([]);
    const attributes = [...svg.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
    expect(attributes.filter((one) => /^on|href/.test(one))).to.deep.equal([]);
  });

  it('writes from right to left what is so, from its right end', async () => {
    const widget = await drawn(html`<pd-reach reached="5" heading="שלום עולם"></pd-reach>`);
    const { right } = shadowOne(widget, '[part=heading]').getBoundingClientRect();
    const { left } = shadowOne(widget, '[part=frame]').getBoundingClientRect();

    const { svg } = await saveSvg(widget);

    const heading = [...svg.querySelectorAll('text')].find(({ textContent }) =>
      textContent.includes('שלום'),
    )!;
    expect(heading.getAttribute('direction')).to.equal('rtl');
    expect(heading.textContent).to.equal('שלום עולם');
    expect(Number(heading.getAttribute('x')))
      .to.be.above(20)
      .and.at.most(right - left + 21);
  });

  it('has the numbers in fields, and no empty fields and no buttons', async () => {
    const [story] = await storiesOf('funding-calculator');
    const widget = await drawn(story!.template);

    const { svg } = await saveSvg(widget);

    const written = writtenIn(svg);
    expect(written).to.include('113,000,000');
    const lines = [...svg.querySelectorAll('text')].map(({ textContent }) => bare(textContent));
    for (const words of ['Teachers', 'Schools', 'Change this plan', 'Work out', 'Print']) {
      expect(seenPart(widget, 'frame')).to.include(words);
      expect(lines).not.to.include(bare(words));
    }
    expect(written).not.to.match(/changethisplan|workout|print/);
  });

  it('has a chart that nobody has scrolled to yet', async () => {
    const story = (await storiesOf('teacher-voice')).find(({ name }) => name === 'Trend');
    const widget = await drawn(
      html`<div style="height: 30000px"></div>
        ${story!.template}`,
    );
    const canvases = () => shadowAll(widget, 'canvas');
    expect(canvases()).to.have.lengthOf(0);

    const { svg } = await saveSvg(widget);

    const image = svg.querySelector('image')!;
    const picture = await painted(await (await fetch(image.getAttribute('href')!)).blob());
    const { width, height } = picture.canvas;
    expect(width).to.be.closeTo(Number(image.getAttribute('width')) * 2, 2);
    const [swatch] = shadowAll(widget, '.swatch');
    const { color } = inkOf(getComputedStyle(swatch!).color)!;
    expect(colorsIn(picture, 0, 0, width, height).get(color)).to.be.above(200);
  });

  for (const [lang, words, messages] of [
    ['en', english, englishMessages],
    ['es', spanish, spanishMessages],
  ] as const) {
    it(`is spoken of, in ${lang}, as it is saved`, async () => {
      const widget = await drawn(html`<div lang=${lang}>${pomona}</div>`);
      await until(() => shadowAll(widget, '[part=tools]').length, 'tools');
      const open = toolButton(widget, messages.image);
      expect(open.getAttribute('aria-expanded')).to.equal('false');

      const buttons = await openImage(widget);
      expect(open.getAttribute('aria-expanded')).to.equal('true');
      expect(buttons.map(seen)).to.deep.equal([words.image.png.label, words.image.svg.label]);
      await expect(widget).to.be.accessible();
      await save(widget, 'svg');

      await until(() => seen(shadowOne(widget, '.status')) === words.done.image, 'a word of it');
    });
  }

  for (const [why, name, refuse] of [
    ['gives no file', 'toBlob', (give: (file: null) => void) => give(null)],
    [
      'lets nobody read a canvas',
      'toBlob',
      () => {
        throw new DOMException('No.', 'SecurityError');
      },
    ],
    ['has no canvas', 'getContext', () => null],
    [
      'paints no stripes',
      'createPattern',
      () => {
        throw new DOMException('No.', 'InvalidStateError');
      },
    ],
  ] as const) {
    it(`is refused in plain words where the browser ${why}`, async () => {
      const widget = await drawn(pomona);
      const [png] = await openImage(widget);
      const { prototype } = name === 'createPattern' ? CanvasRenderingContext2D : HTMLCanvasElement;
      const real: unknown = Reflect.get(prototype, name);
      saved = { file: null, name: '' };
      try {
        Object.assign(prototype, { [name]: refuse });
        png!.click();
        const status = () => seen(shadowOne(widget, '.status'));
        await until(() => status() === english.image.refused, 'a word of it');
      } finally {
        Object.assign(prototype, { [name]: real });
      }

      expect(saved.name).to.equal('');
    });
  }

  it('says so as well where an SVG cannot be made', async () => {
    const widget = await drawn(pomona);
    const [, svg] = await openImage(widget);
    URL.createObjectURL = () => {
      throw new TypeError('No.');
    };

    svg!.click();

    const status = () => seen(shadowOne(widget, '.status'));
    await until(() => status() === english.image.refused, 'a word of it');
  });

  it('is saved under a strict Content-Security-Policy, too', async () => {
    const page = await HostPage.open({ isStrict: true });
    standIn(page.window);
    const widget = await page.draw(
      '<pd-reach leaders="4" population="1,400" src="/test/fixtures/pomona-reach.csv"></pd-reach>',
    );

    const { pen } = await savePng(widget);
    const { svg } = await saveSvg(widget);

    const { width, height } = pen.canvas;
    expect(colorsIn(pen, 0, 0, width, height).get(accent)).to.be.above(1000);
    expect(svg.querySelectorAll('path').length).to.be.above(5);
    expect(page.wrong).to.deep.equal([]);
    page.close();
  });
});

describe('a color of a picture', () => {
  const cases: [computed: string, ink: { color: string; alpha: number } | null][] = [
    ['rgb(28, 127, 140)', { color: '#1c7f8c', alpha: 1 }],
    ['rgba(0, 0, 0, 0.5)', { color: '#000000', alpha: 0.5 }],
    ['rgb(0 0 0 / 50%)', { color: '#000000', alpha: 0.5 }],
    ['color(srgb 1 0.5 0 / 0.25)', { color: '#ff8000', alpha: 0.25 }],
    ['rgba(0, 0, 0, 0)', null],
    ['transparent', null],
    ['hsl(0 100% 50%)', { color: '#ff0000', alpha: 1 }],
    ['no color', null],
  ];
  for (const [computed, ink] of cases) {
    it(`is ${ink ? `${ink.color}, ${ink.alpha}` : 'nothing'} for ${computed}`, () => {
      expect(inkOf(computed)).to.deep.equal(ink);
    });
  }
});
