import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { bringToLife } from '../../src/arrival/placeholder.js';
import '../../src/define.js';
import { details as english } from '../../src/widget/details/details.en.js';
import { details as spanish } from '../../src/widget/details/details.es.js';
import { scriptsOf } from '../../src/widget/details/tools/embed/scripts.js';
import { messages as englishMessages } from '../../src/widget/messages.en.js';
import { messages as spanishMessages } from '../../src/widget/messages.es.js';
import { storiesOf, tags } from '../support/stories.js';
import {
  drawn,
  firstWidget,
  listenToConsole,
  seen,
  shadowAll,
  shadowOne,
  toolButton,
  until,
  type AnyWidget,
} from '../support/widgets.js';

const names = [englishMessages.embed, spanishMessages.embed];

/** The panel with the code, opened. */
async function openEmbed(widget: AnyWidget): Promise<HTMLElement> {
  const button = shadowAll(widget, '[part=tools] button').find((one) => names.includes(seen(one)));
  button!.click();
  const panel = () => shadowAll(widget, '.choice').find((one) => seen(one) !== '');
  await until(panel, 'the code');
  return panel()!;
}

/** The code of each way, where there is any. */
async function codesOf(widget: AnyWidget): Promise<string[]> {
  return codesIn(await openEmbed(widget));
}

function codesIn(panel: HTMLElement): string[] {
  return [...panel.querySelectorAll('textarea')].map(({ value }) => value);
}

/** The elements that a code makes, as the parser of a page makes them. */
function parsed(code: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = code;
  const place = document.createElement('div');
  place.append(document.importNode(template.content, true));
  return place;
}

/** What a widget comes to that is made of a code, without running its scripts. */
async function resultOf(code: string, beside: AnyWidget, tag: string): Promise<unknown> {
  const place = parsed(code);
  for (const script of place.querySelectorAll('script[src], link')) script.remove();
  beside.parentElement!.append(place);
  const figure = place.querySelector('[data-chalkwork]');
  if (figure) bringToLife(figure, tag);
  const widget = firstWidget(place);
  await widget.ready;
  const { result } = widget;
  place.remove();
  return result;
}

let heard: ReturnType<typeof listenToConsole>;

beforeEach(() => {
  heard = listenToConsole();
});

afterEach(() => {
  heard.stop();
  Reflect.deleteProperty(navigator, 'clipboard');
  fixtureCleanup();
});

for (const tag of tags) {
  describe(`the code for <${tag}>`, () => {
    it('makes the same of every story, in every way', async () => {
      let made = 0;
      for (const { name, args, template } of await storiesOf(tag)) {
        if ((args.src ?? null) !== null || args.tools === 'none') continue;
        const widget = firstWidget(await fixture<HTMLElement>(html`<div>${template}</div>`));
        await widget.ready;
        if (widget.state !== 'ready') continue;

        const panel = await openEmbed(widget);
        const [figure, live, bundled] = codesIn(panel);
        if (figure === undefined) {
          const { ofPeople, withheld, notWritten } = english.embed;
          expect(seen(panel), name).to.be.oneOf([ofPeople, withheld, notWritten]);
          continue;
        }

        expect(await resultOf(figure, widget, tag), `${name}: figure`).to.deep.equal(widget.result);
        expect(await resultOf(live!, widget, tag), `${name}: tag`).to.deep.equal(widget.result);
        const [, markup] = bundled!.split(/\n\n/);
        expect(bundled).to.match(new RegExp(`^import 'chalkwork/${tag}';\n`));
        expect(live!.endsWith(markup!), `${name}: bundler`).to.be.true;
        made += 1;
        fixtureCleanup();
      }
      expect(made).to.be.above(15);
    });
  });
}

describe('the code for a widget', () => {
  const hostile = [
    '"><script>alert(1)</script>',
    '</textarea><img src=x>',
    'a & b &amp; c',
    "it's",
  ];

  it('holds hostile text as text', async () => {
    const widget = await drawn(html`
      <pd-reach
        heading=${hostile[0]!}
        source-name=${hostile[2]!}
        note=${hostile[1]!}
        leaders-label=${hostile[0]!}
        leaders="2"
      >
        <table>
          <caption>
            ${hostile[1]}
          </caption>
          <tr>
            <th>Channel</th>
            <th>Reached</th>
          </tr>
          ${hostile.map(
            (text, index) =>
              html`<tr>
                <td>${text}</td>
                <td>${index + 5}</td>
              </tr>`,
          )}
        </table>
      </pd-reach>
    `);

    const codes = await codesOf(widget);

    expect(codes).to.have.lengthOf(3);
    for (const code of codes) {
      const place = parsed(code);
      expect(place.querySelectorAll('img, script:not([type=module][src])')).to.have.lengthOf(0);
      const heads = [...place.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
      expect(heads).to.deep.equal(hostile);
    }
    expect(await resultOf(codes[0]!, widget, 'pd-reach')).to.deep.equal(widget.result);
    expect(parsed(codes[0]!).querySelector('caption')!.textContent).to.equal(hostile[0]);
    expect(parsed(codes[0]!).querySelector('small')!.textContent).to.equal(hostile[1]);
    expect(parsed(codes[1]!).querySelector('pd-reach')!.getAttribute('note')).to.equal(hostile[1]);
  });

  it('holds every attribute, and what only a script gave, with addresses in full', async () => {
    const widget = await drawn(html`
      <pd-reach
        id="reach"
        lang="en"
        style="--chalkwork-accent: #a3320b; margin: 3px"
        onclick="void 0"
        as-of="2019"
        explore
        source-url="/study.html"
        src="/test/fixtures/pomona-reach.csv"
      ></pd-reach>
    `);
    Object.assign(widget, { leaders: 4, population: 1400, correction: 'None' });
    await widget.updateComplete;

    const [figure, live] = await codesOf(widget);

    const made = parsed(live!).querySelector('pd-reach')!;
    const given = Object.fromEntries([...made.attributes].map(({ name, value }) => [name, value]));
    expect(given).to.deep.equal({
      id: 'reach',
      lang: 'en',
      style: '--chalkwork-accent: #a3320b',
      src: `${location.origin}/test/fixtures/pomona-reach.csv`,
      leaders: '4',
      population: '1400',
      explore: '',
      'as-of': '2019',
      correction: 'None',
      'source-url': `${location.origin}/study.html`,
    });
    const place = parsed(figure!).querySelector('figure')!;
    expect(place.className).to.equal('chalkwork chalkwork-pd-reach');
    expect(place.dataset).to.deep.include({ explore: '', leaders: '4', asOf: '2019' });
    expect(place.querySelector('figcaption a')!.getAttribute('href')).to.equal(given['source-url']);
    expect(await resultOf(figure!, widget, 'pd-reach')).to.deep.equal(widget.result);
  });

  it('never holds an address that is none, such as one that runs a script', async () => {
    const widget = await drawn(
      html`<pd-reach reached="5" source-name="A" source-url="javascript:alert(1)"></pd-reach>`,
    );

    for (const code of await codesOf(widget)) expect(code).not.to.include('javascript:');
  });

  it('takes rows of JSON for a table, with its numbers as they are', async () => {
    const widget = await drawn(
      html`<plan-compare
        .data=${{
          total: 5000,
          lines: [
            {
              plan: 'A',
              line: 'Books',
              quantity: 10.125,
              unit: 'boxes',
              'unit-cost': 8,
              itemized: true,
            },
            { plan: 'B', line: 'Time', share: 0.125, itemized: false },
          ],
        }}
      ></plan-compare>`,
    );
    expect(widget.state).to.equal('ready');

    const [figure, live] = await codesOf(widget);

    expect(parsed(live!).querySelectorAll('tbody tr')).to.have.lengthOf(2);
    expect(await resultOf(figure!, widget, 'plan-compare')).to.deep.equal(widget.result);
    expect(await resultOf(live!, widget, 'plan-compare')).to.deep.equal(widget.result);
  });

  it('holds nothing that the widget does not read', async () => {
    const channels = [{ channel: '</script><!-- <b>', reached: 7, email: 'jane@school.example' }];
    const data = { channels, internal: { token: 'of mine' }, seenBy: 'Ms. Rivera' };
    const widget = await drawn(html`<pd-reach .data=${data}></pd-reach>`);

    const codes = await codesOf(widget);

    expect(codes.join()).not.to.match(/email|jane|token|of mine|Rivera/);
    for (const code of codes.slice(0, 2)) {
      expect(await resultOf(code, widget, 'pd-reach')).to.deep.equal(widget.result);
    }
  });

  for (const story of ['SmallGroups', 'OneSidedGroups']) {
    it(`is not given where numbers are not shown, to protect people, as in ${story}`, async () => {
      const { template } = (await storiesOf('teacher-voice')).find(({ name }) => name === story)!;
      const widget = await drawn(template);

      const panel = await openEmbed(widget);

      expect(seen(panel)).to.equal(english.embed.withheld);
      expect(panel.querySelectorAll('textarea')).to.have.lengthOf(0);
    });
  }

  it('keeps the title of a table where no heading is given', async () => {
    const widget = await drawn(html`
      <pd-reach lang="es">
        <table>
          <caption>
            Canales del curso
          </caption>
          <tr>
            <th>Channel</th>
            <th>Reached</th>
          </tr>
          <tr>
            <td>A</td>
            <td>5</td>
          </tr>
        </table>
      </pd-reach>
    `);

    const [figure] = await codesOf(widget);

    expect(parsed(figure!).querySelector('caption')!.textContent).to.equal('Canales del curso');
  });

  it('leaves out what the page itself leaves out: titles, totals and what is out of sight', async () => {
    const widget = await drawn(html`
      <pd-reach>
        <table>
          <tr>
            <th>Channel</th>
            <th data-field="reached">Staff we met</th>
          </tr>
          <tr>
            <td>One<sup>1</sup></td>
            <td>5</td>
          </tr>
          <tr>
            <td>Two</td>
            <td>6</td>
          </tr>
          <tr>
            <td>Total</td>
            <td>11</td>
          </tr>
          <tfoot>
            <tr>
              <td>Secret</td>
              <td>1</td>
            </tr>
          </tfoot>
        </table>
      </pd-reach>
    `);

    const [figure, live] = await codesOf(widget);

    expect(live).not.to.match(/Total|Secret|<sup/);
    expect(parsed(live!).querySelector('[data-field=reached]')!.textContent).to.equal(
      'Staff we met',
    );
    expect(await resultOf(figure!, widget, 'pd-reach')).to.deep.equal(widget.result);
  });

  for (const [tag, story] of [
    ['pd-reach', 'PersonRows'],
    ['teacher-voice', 'GoogleForms'],
    ['teacher-voice', 'Qualtrics'],
  ] as const) {
    it(`is not given where each row is somebody’s, as in ${story}`, async () => {
      const { template } = (await storiesOf(tag)).find(({ name }) => name === story)!;
      const widget = await drawn(template);

      const panel = await openEmbed(widget);

      expect(seen(panel)).to.equal(english.embed.ofPeople);
      expect(panel.querySelectorAll('textarea')).to.have.lengthOf(0);
    });
  }

  it('holds nothing of what a reader tried, and says so', async () => {
    const stories = await storiesOf('pd-reach');
    const { template, play } = stories.find(({ name }) => name === 'Exploring')!;
    const canvas = await fixture<HTMLElement>(html`<div>${template}</div>`);
    const widget = firstWidget(canvas);
    await widget.ready;
    const { result } = widget;
    await play(canvas);
    await until(() => widget.result !== result, 'what was tried');

    const panel = await openEmbed(widget);

    expect(seen(panel)).to.include(english.embed.notTried);
    const [code] = [...panel.querySelectorAll('textarea')].map(({ value }) => value);
    expect(await resultOf(code!, widget, 'pd-reach')).to.deep.equal(result);
  });

  it('holds language, direction and tokens of the figure that stands for it', async () => {
    const place = parsed(
      '<figure id="r" lang="es" dir="ltr" style="--chalkwork-accent:#a3320b; color: red; --chalkwork-room:50em" data-chalkwork="pd-reach" data-reached="5" data-population="10"></figure>',
    );
    const [figure] = place.children;
    (await fixture(html`<div></div>`)).append(place);
    bringToLife(figure!, 'pd-reach');
    const widget = firstWidget(place);
    await widget.ready;

    const codes = await codesOf(widget);

    expect(codes).to.have.lengthOf(3);
    for (const code of codes) {
      const { id, lang, dir, style } = parsed(code).querySelector<HTMLElement>('[id]')!;
      const { cssText } = style;
      expect([id, lang, dir]).to.deep.equal(['r', 'es', 'ltr']);
      expect(cssText).to.equal('--chalkwork-accent: #a3320b; --chalkwork-room: 50em;');
    }
  });

  it('holds what is on the widget rather than what is on the figure around it', async () => {
    const place = parsed(
      '<figure lang="es" style="--chalkwork-accent: red" data-chalkwork="pd-reach" data-reached="5" data-population="10"></figure>',
    );
    (await fixture(html`<div></div>`)).append(place);
    bringToLife(place.children[0]!, 'pd-reach');
    const widget = firstWidget(place);
    widget.lang = 'en';
    widget.style.setProperty('--chalkwork-accent', 'blue');
    await widget.ready;
    await widget.updateComplete;

    const [figure] = await codesOf(widget);

    const { lang, style } = parsed(figure!).querySelector<HTMLElement>('figure')!;
    expect([lang, style.cssText]).to.deep.equal(['en', '--chalkwork-accent: blue;']);
  });

  it('lets no cookies go to the host of its files', async () => {
    const widget = await drawn(html`<pd-reach reached="5" population="10"></pd-reach>`);

    const [figure] = await codesOf(widget);

    expect(parsed(figure!).querySelector('link')!.crossOrigin).to.equal('anonymous');
  });

  it('is under the tag of its own class, whatever the page calls it', async () => {
    const { PdReach } = await import('../../src/elements/pd-reach/pd-reach.js');
    PdReach.define('our-reach');
    const widget = await drawn(html`<our-reach reached="5"></our-reach>`);

    const [figure, live] = await codesOf(widget);

    expect(parsed(live!).querySelectorAll('pd-reach')).to.have.lengthOf(1);
    expect(figure).to.include('data-chalkwork="pd-reach"');
  });

  for (const [lang, words, messages] of [
    ['en', english, englishMessages],
    ['es', spanish, spanishMessages],
  ] as const) {
    it(`is copied, and said to be, in ${lang}`, async () => {
      const copied: string[] = [];
      const writeText = (text: string) => Promise.resolve(void copied.push(text));
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      const widget = await drawn(html`<div lang=${lang}><pd-reach reached="5"></pd-reach></div>`);
      await until(() => shadowAll(widget, '[part=tools]').length, 'tools');
      expect(toolButton(widget, messages.embed).getAttribute('aria-expanded')).to.equal('false');
      const panel = await openEmbed(widget);
      expect(toolButton(widget, messages.embed).getAttribute('aria-expanded')).to.equal('true');

      for (const button of panel.querySelectorAll('button')) {
        const { length } = copied;
        button.click();
        await until(() => copied.length > length, 'a copy');
      }

      expect(copied).to.deep.equal([...panel.querySelectorAll('textarea')].map((one) => one.value));
      await until(() => seen(shadowOne(widget, '.status')) === words.done.embed, 'a word of it');
      expect(seen(panel)).to.include(words.embed.standIn('https://example.org/chalkwork/'));
      await expect(widget).to.be.accessible();
    });
  }

  it('is selected, to be copied by hand, where the browser refuses', async () => {
    const writeText = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const widget = await drawn(html`<pd-reach reached="5"></pd-reach>`);
    const panel = await openEmbed(widget);

    panel.querySelectorAll('button')[1]!.click();
    await until(() => seen(shadowOne(widget, '.status')) === english.embed.byHand, 'a word of it');

    const text = panel.querySelectorAll('textarea')[1]!;
    expect(widget.shadowRoot!.activeElement === text).to.be.true;
    expect([text.selectionStart, text.selectionEnd]).to.deep.equal([0, text.value.length]);
    expect(text.readOnly).to.be.true;
  });
});

describe('the address of the scripts in a code', () => {
  const cases: [why: string, address: string, isInNamedFile: boolean, folder: string | null][] = [
    ['is the folder of the file', 'https://a.test/cw/x-1.js', true, 'https://a.test/cw/'],
    ['does not mind a version', 'https://a.test/cw/x-1.js?ver=2', true, 'https://a.test/cw/'],
    ['stands in where a bundler made the page', 'https://a.test/assets/x-1.js', false, null],
    ['stands in on a disk', 'file:///cw/x-1.js', true, null],
  ];
  for (const [why, address, isInNamedFile, folder] of cases) {
    it(why, () => {
      const found = scriptsOf(address, isInNamedFile);

      expect(found.isKnown).to.equal(folder !== null);
      expect(found.folder).to.equal(folder ?? 'https://example.org/chalkwork/');
    });
  }
});
