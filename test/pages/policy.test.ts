import { expect } from '@open-wc/testing';
import { trustedTypes } from '../../demo/it/policies.js';
import {
  allMarkups,
  changesIn,
  heightOf,
  HostPage,
  looksOf,
  openPanels,
} from '../support/pages.js';
import { seen, seenPart, shadowAll, shadowOne, until, type AnyWidget } from '../support/widgets.js';

/** What a page was asked to do that a test cannot have done: saving and printing. */
interface Asked {
  readonly saved: string[];
  printed: number;
}

/** Stands in for the browser's own windows, which would wait for somebody to close them. */
function standIn({ window: page }: HostPage): Asked {
  const asked: Asked = { saved: [], printed: 0 };
  page.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    asked.saved.push(this.href);
  };
  const contentWindow = Object.getOwnPropertyDescriptor(
    page.HTMLIFrameElement.prototype,
    'contentWindow',
  )!;
  Object.defineProperty(page.HTMLIFrameElement.prototype, 'contentWindow', {
    get(this: HTMLIFrameElement) {
      const printing = contentWindow.get!.call(this) as Window | null;
      if (printing) printing.print = () => (asked.printed += 1);
      return printing;
    },
  });
  return asked;
}

/** Presses every button of a widget: the panels open, each tool says what it did. */
async function pressAll(widget: AnyWidget): Promise<void> {
  await openPanels(widget);
  for (const button of shadowAll(widget, '[part=tools] button:not([aria-expanded])')) {
    const status = shadowOne(widget, '.status');
    const before = seen(status);
    button.click();
    await until(() => seen(status) !== before, `a word about “${seen(button)}”`);
  }
}

const largeSurvey = '<teacher-voice src="/test/fixtures/large-survey.csv"></teacher-voice>';

/** What becomes of the workers of a page: the address of each as it was given, and that it counted. */
function followWorkers({ window: page }: HostPage): readonly string[] {
  const told: string[] = [];
  page.Worker = class extends page.Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      told.push(Object.prototype.toString.call(address));
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly kind: string }>) => {
        if (data.kind === 'counted') told.push('counted');
      });
    }
  };
  return told;
}

/** Without what a script may not write on such a page: styles and scripts. */
const stories = (await allMarkups()).filter(({ markup }) => !/ style=|<script/.test(markup));

const wordsOf = (widgets: readonly AnyWidget[]) =>
  widgets.map((widget) => `${widget.localName}: ${seenPart(widget, 'frame')}`);

describe('under a strict Content-Security-Policy with Trusted Types', function () {
  // More than a hundred widgets are drawn in one test, twice.
  this.timeout(240_000);

  let page: HostPage;

  beforeEach(async () => {
    page = await HostPage.open({ isStrict: true });
  });

  afterEach(() => page.close());

  it('a page refuses styles and scripts in its markup, which this test can tell', async () => {
    for (const tag of ['style', 'script'] as const) {
      const element = page.document.createElement(tag);
      page.document.head.append(element);
      const { length } = page.wrong;

      element.append('/* refused */');

      await until(() => page.wrong.length > length, `a refused ${tag}`);
    }
  });

  it('widgets in every story say the same as without it', async () => {
    const plain = await HostPage.open();
    const wanted = wordsOf(await plain.drawAll(stories));
    plain.close();
    const looks = looksOf(page);

    const widgets = await page.drawAll(stories);

    expect(wordsOf(widgets)).to.deep.equal(wanted);
    expect(widgets.filter((widget) => heightOf(widget) === 0)).to.have.lengthOf(0);
    expect(changesIn(looks, page)).to.deep.equal([]);
    expect(page.newGlobals).to.deep.equal([]);
    expect(page.wrong).to.deep.equal([]);
  });

  it('widgets in every story do what each of their buttons says', async () => {
    const asked = standIn(page);
    const widgets = (await page.drawAll(stories)).filter(({ result }) => result);

    for (const widget of widgets) await pressAll(widget);

    const buttons = widgets.flatMap((widget) => shadowAll(widget, '[part=tools] button').map(seen));
    const count = (words: RegExp) => buttons.filter((button) => words.test(button)).length;
    expect(asked.printed).to.equal(count(/^(Print|Imprimir)$/));
    expect(asked.saved).to.have.lengthOf(count(/ (CSV|JSON)$/));
    expect(asked.saved.filter((address) => !address.startsWith('blob:'))).to.deep.equal([]);
    expect(page.wrong).to.deep.equal([]);
  });

  it('a widget reads a CSV file of the same site', async () => {
    const widget = await page.draw(
      '<pd-reach leaders="4" src="/test/fixtures/pomona-reach.csv"></pd-reach>',
    );

    expect(widget.state).to.equal('ready');
    expect(seenPart(widget, 'figure')).to.include('487');
    expect(page.wrong).to.deep.equal([]);
  });

  for (const [what, policy] of [
    ['', ''],
    [', where only the Trusted Types are allowed that the page for IT offices names', trustedTypes],
  ] as const) {
    it(`a widget counts a large survey file in a worker${what}`, async () => {
      page.close();
      page = await HostPage.open(
        policy
          ? { policy: `default-src 'self'; ${policy}; require-trusted-types-for 'script'` }
          : { isStrict: true },
      );
      const told = followWorkers(page);

      const widget = await page.draw(largeSurvey);

      expect(widget.state).to.equal('ready');
      expect(seenPart(widget, 'figure')).to.include('60,000');
      expect(told).to.have.lengthOf(2);
      expect(told[1]).to.equal('counted');
      expect(page.wrong).to.deep.equal([]);
    });
  }
});

describe('on a page with an import map that holds hashes', () => {
  it('no worker is started, since no browser checks its script', async () => {
    const page = await HostPage.open();
    const map = page.document.createElement('script');
    map.type = 'importmap';
    map.textContent = '{"integrity": {}}';
    page.document.head.append(map);
    const told = followWorkers(page);

    const widget = await page.draw(largeSurvey);

    expect(widget.state).to.equal('ready');
    expect(seenPart(widget, 'figure')).to.include('60,000');
    expect(told).to.deep.equal([]);
    page.close();
  });
});
