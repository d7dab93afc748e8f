import { expect, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import { render } from 'lit';
import { catalogue, loaders, type Tag } from '../../src/catalogue.js';
import * as library from '../../src/index.js';
import { PdReach, Widget, type Problem, type ReachResult } from '../../src/index.js';
import { messages } from '../../src/topics/reach/messages.en.js';
import { storiesOf, tags } from '../support/stories.js';
import {
  drawn,
  firstWidget,
  isSeen,
  listenToConsole,
  putOnPaper,
  seen,
  seenPart,
  shadowAll,
  shadowOne,
  until,
  type AnyWidget,
} from '../support/widgets.js';

// The classes were imported above; nothing that registers them was, until now.
const registeredByImport = tags.filter((tag) => customElements.get(tag));
await Promise.all(tags.map((tag) => loaders[tag]()));

const { fetch: realFetch } = globalThis;
let heard = listenToConsole();

beforeEach(() => {
  heard = listenToConsole();
});

afterEach(() => {
  heard.stop();
  window.fetch = realFetch;
  fixtureCleanup();
});

/** Waits until whatever is under way has had its time: loading, observers, updates. */
async function calm(widget: AnyWidget): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await widget.updateComplete;
  }
}

/** The details of events of one type that reach the document from here on. */
function listen(type: string, target: EventTarget): unknown[] {
  const details: unknown[] = [];
  target.addEventListener(type, (event) => details.push((event as CustomEvent<unknown>).detail));
  return details;
}

/** What can be seen of a widget from outside and by its reader. */
function endState(widget: AnyWidget): object {
  const { state, result, problems } = widget;
  return { state, result, problems, text: seenPart(widget, 'frame') };
}

async function reaches(widget: AnyWidget, wanted: object): Promise<void> {
  await calm(widget);
  const words = JSON.stringify(wanted);
  await until(() => JSON.stringify(endState(widget)) === words, 'its end').catch(() => undefined);
  expect(endState(widget)).to.deep.equal(wanted);
}

/** A widget as the author of its first story wrote it: attributes, children and data. */
class Markup {
  readonly tag: Tag;
  readonly #model: AnyWidget;

  constructor(tag: Tag, model: AnyWidget) {
    this.tag = tag;
    this.#model = model;
  }

  static async of(tag: Tag): Promise<Markup> {
    const [story] = await storiesOf(tag);
    const place = document.createElement('div');
    render(story!.template, place);
    return new Markup(tag, firstWidget(place));
  }

  get attributes(): readonly Attr[] {
    return [...this.#model.attributes];
  }

  create(tag: string = this.tag): AnyWidget {
    const widget = document.createElement(tag) as AnyWidget;
    widget.append(...[...this.#model.children].map((child) => child.cloneNode(true)));
    return widget;
  }

  /** Gives a widget its attributes, and its data if it has any. */
  byAttributes(widget: AnyWidget): void {
    for (const { name, value } of this.attributes) widget.setAttribute(name, value);
    if (this.#model.data !== null) widget.data = this.#model.data;
  }

  /** Gives a widget the same as properties. */
  byProperties(widget: AnyWidget): void {
    for (const { name, value } of this.attributes) {
      const known = catalogue[this.tag].attributes.find((one) => one.name === name);
      if (!known) widget.setAttribute(name, value);
      else Reflect.set(widget, known.property, known.type === 'boolean' ? true : value);
    }
    if (this.#model.data !== null) widget.data = this.#model.data;
  }

  /** Puts a widget on the page with its attributes, and more of them. */
  async draw(more: Readonly<Record<string, string>> = {}): Promise<AnyWidget> {
    const widget = this.create();
    this.byAttributes(widget);
    for (const [name, value] of Object.entries(more)) widget.setAttribute(name, value);
    return drawn(html`${widget}`);
  }
}

it('importing the library registers nothing', () => {
  const classes = Object.values(library).filter(
    (one) => typeof one === 'function' && one.prototype instanceof Widget,
  );

  expect(classes).to.have.lengthOf(tags.length);
  expect(registeredByImport).to.deep.equal([]);
});

for (const tag of tags) {
  describe(`<${tag}> keeps the contract`, () => {
    let markup: Markup;
    let wanted: object;

    before(async () => {
      markup = await Markup.of(tag);
      wanted = endState(await markup.draw());
      fixtureCleanup();
    });

    it('is ready with a result and without a problem, as its author wrote it', () => {
      expect(wanted).to.include({ state: 'ready' });
      expect(wanted).to.deep.include({ problems: [] });
    });

    describe('and ends in the same state', () => {
      it('with properties set before it is attached', async () => {
        const widget = markup.create();
        markup.byProperties(widget);

        document.body.append(widget);

        await reaches(widget, wanted);
        widget.remove();
      });

      it('with properties set after it is attached', async () => {
        const widget = await drawn(html`${markup.create()}`);

        markup.byProperties(widget);

        await reaches(widget, wanted);
      });

      it('with attributes set one by one after it is attached', async () => {
        const widget = await drawn(html`${markup.create()}`);

        for (const { name, value } of markup.attributes) {
          widget.setAttribute(name, value);
          await widget.updateComplete;
        }
        markup.byAttributes(widget);

        await reaches(widget, wanted);
      });

      for (const way of ['byProperties', 'byAttributes'] as const) {
        it(`with ${way === 'byProperties' ? 'properties' : 'attributes'} set before it is defined`, async () => {
          const late = `late-${tag}-${way.toLowerCase()}`;
          const widget = markup.create(late);
          widget.note = null;
          markup[way](widget);
          document.body.append(widget);
          const Class = customElements.get(tag) as unknown as typeof Widget;

          Class.define(late);

          await widget.ready;
          await reaches(widget, wanted);
          widget.note = 'Set later';
          await widget.updateComplete;
          expect(seenPart(widget, 'note')).to.equal('Set later');
          widget.remove();
        });
      }

      it('with properties that are undefined, as frameworks leave them', async () => {
        const widget = await markup.draw();
        const given = new Set(markup.attributes.map(({ name }) => name));

        for (const { name, property } of catalogue[tag].attributes) {
          if (!given.has(name)) Reflect.set(widget, property, undefined);
        }

        await reaches(widget, wanted);
      });

      it('when it was removed and attached again, more than once', async () => {
        const widget = await markup.draw();
        const place = widget.parentElement!;

        widget.remove();
        place.append(widget);
        widget.remove();
        await calm(widget);
        place.append(widget);

        await reaches(widget, wanted);
      });

      it('when it was moved to another place', async () => {
        const widget = await markup.draw();
        const place = document.createElement('section');
        widget.parentElement!.append(place);

        place.append(widget);

        await reaches(widget, wanted);
      });

      it('when it was changed while it was detached', async () => {
        const widget = await markup.draw({ heading: 'Before', theme: 'dark' });
        const place = widget.parentElement!;
        widget.remove();
        await calm(widget);
        widget.removeAttribute('heading');
        widget.removeAttribute('theme');
        markup.byAttributes(widget);
        await calm(widget);

        place.append(widget);

        await reaches(widget, wanted);
      });

      it('when its children came after it was attached', async () => {
        const whole = markup.create();
        const widget = markup.create();
        widget.replaceChildren();
        markup.byAttributes(widget);
        await drawn(html`${widget}`);

        widget.append(...whole.childNodes);

        await reaches(widget, wanted);
      });
    });

    it('gives a result that is plain JSON, frozen all the way down', async () => {
      const { result } = await markup.draw();

      const parts = (value: unknown): object[] =>
        typeof value === 'object' && value !== null
          ? [value, ...Object.values(value).flatMap(parts)]
          : [];
      expect(JSON.parse(JSON.stringify(result))).to.deep.equal(result);
      expect(parts(result).length).to.be.greaterThan(5);
      for (const part of parts(result)) {
        expect(Object.isFrozen(part)).to.be.true;
        expect([Object.prototype, Array.prototype]).to.include(Object.getPrototypeOf(part));
        expect(Object.values(part)).not.to.include(undefined);
      }
    });

    it('freezes its problems, too', async () => {
      const { problems } = await markup.draw({ theme: 'pink' });

      expect(problems).to.have.lengthOf(1);
      for (const part of [problems, problems[0], problems[0]!.path]) {
        expect(Object.isFrozen(part)).to.be.true;
      }
    });

    it('tells the page, through every shadow root, that it is ready', async () => {
      const widget = markup.create();
      markup.byAttributes(widget);
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(widget);

      const told = oneEvent(document, 'chalkwork-ready');
      document.body.append(host);

      const event = (await told) as CustomEvent<unknown>;
      expect(event.bubbles && event.composed).to.be.true;
      expect(event.detail).to.deep.equal({ state: 'ready', result: widget.result });
      expect(event.target === host).to.be.true;
      host.remove();
    });

    it('tells the page of problems, and the console once of each', async () => {
      const widget = markup.create();
      markup.byAttributes(widget);
      widget.setAttribute('theme', 'pink');
      const told = listen('chalkwork-problem', document);

      await drawn(html`${widget}`);
      widget.heading = 'Another';
      await calm(widget);
      widget.heading = null;
      await calm(widget);

      expect(told[0]).to.deep.equal({ problems: widget.problems });
      expect(heard.warnings).to.deep.equal([`<${tag}> ${widget.problems[0]!.message}`]);
      expect(widget.problems[0]!.message).to.include('pink');
    });

    it('tells the page of a problem once, however often its reader makes it draw', async () => {
      const told = listen('chalkwork-problem', document);
      const widget = await markup.draw({ theme: 'pink' });

      for (const button of shadowAll(widget, '[part=tools] button[aria-expanded]')) button.click();
      await calm(widget);

      expect(told).to.have.length(1);
    });

    it('is not ready anew when its reader opens what is loaded only then', async () => {
      const widget = await markup.draw();
      const told = listen('chalkwork-ready', document);

      for (const button of shadowAll(widget, '[part=tools] button[aria-expanded]')) button.click();
      await until(() => shadowAll(widget, '[part=steps] > *').length, 'the steps');

      expect(told).to.be.empty;
    });

    it('keeps open what its reader opened when the language changes', async () => {
      const widget = await markup.draw();
      for (const button of shadowAll(widget, '[part=tools] button[aria-expanded]')) button.click();
      await until(() => shadowAll(widget, '[part=table] table').length, 'the table');
      const open = () => shadowAll(widget, '[part=table] table, [part=steps] > *').filter(isSeen);

      widget.lang = 'es';
      await until(() => shadowAll(widget, '[lang|=es]').length, 'Spanish');
      await until(() => open().length > 1, 'the panels');

      const closed = shadowAll(widget, '[part=tools] button[aria-expanded=false]');
      expect(closed.map(seen)).to.deep.equal([]);
    });

    it('says in which language its author wrote, where it has no words in that', async () => {
      const widget = await markup.draw({ lang: 'fr', note: 'Selon le rapport' });

      expect(shadowOne(widget, '[part=frame]').lang).to.equal('en-US');
      expect(shadowOne(widget, '[part=note] span').lang).to.equal('fr');
    });

    it('tells of no change that its reader did not make', async () => {
      const told = listen('chalkwork-change', document);

      const widget = await markup.draw();
      widget.heading = 'Another';
      widget.lang = 'es';
      await calm(widget);
      widget.replaceChildren();
      await calm(widget);

      expect(told).to.deep.equal([]);
    });

    it('settles where the engine has no custom states', async () => {
      const states = Object.getOwnPropertyDescriptor(ElementInternals.prototype, 'states')!;
      Object.defineProperty(ElementInternals.prototype, 'states', {
        configurable: true,
        get: () => undefined,
      });
      try {
        const widget = await markup.draw();
        expect(widget.state).to.equal('ready');
      } finally {
        Object.defineProperty(ElementInternals.prototype, 'states', states);
      }
    });

    it('matches :state(…) as its state says', async function () {
      const widget = await markup.draw();
      const matches = (state: string): boolean | null => {
        try {
          return widget.matches(`:state(${state})`);
        } catch {
          return null;
        }
      };
      // An older engine does not know the selector; then there is nothing to match.
      const known = matches('ready') !== null;

      expect(matches('ready')).to.equal(known ? true : null);
      expect(matches('error')).to.equal(known ? false : null);
      widget.setAttribute('currency', 'dollars');
      await until(() => widget.state === 'error', 'an error');
      await widget.updateComplete;
      expect(matches('ready')).to.equal(known ? false : null);
      expect(matches('error')).to.equal(known ? true : null);
    });

    for (const level of ['2', '3', '4', '5', '6']) {
      it(`draws its heading at level ${level}`, async () => {
        const widget = await markup.draw({ heading: 'Asked', 'heading-level': level });

        expect(seen(shadowOne(widget, `h${level}`))).to.equal('Asked');
        expect(shadowAll(widget, 'h1, h2, h3, h4, h5, h6')).to.have.lengthOf(1);
      });
    }

    it('draws its own heading at level 3, and none where the author wants none', async () => {
      const widget = await markup.draw();
      widget.removeAttribute('heading');
      await widget.updateComplete;
      expect(seen(shadowOne(widget, 'h3[part=heading]'))).not.to.equal('');

      widget.setAttribute('heading', '');
      await widget.updateComplete;

      expect(shadowAll(widget, '[part=heading]')).to.have.lengthOf(0);
    });

    const wrong: [name: string, value: string][] = [
      ['heading-level', '1'],
      ['heading-level', '7'],
      ['heading-level', 'two'],
      ['tools', 'table fax'],
      ['theme', 'pink'],
      ['as-of', 'last year'],
      ['as-of', '2019-02-30'],
      ['as-of', '06/2019'],
    ];
    for (const [name, value] of wrong) {
      it(`says that ${name}="${value}" is not known, and draws the figure`, async () => {
        const widget = await markup.draw({ [name]: value });

        const [problem, ...more] = widget.problems;
        expect(more).to.deep.equal([]);
        expect(problem).to.include({ severity: 'warning', got: value });
        expect(['unknown-value', 'out-of-range']).to.include(problem!.code);
        expect(problem!.message).to.include(`“${name}”`);
        expect(seenPart(widget, 'problems')).to.include(problem!.message);
        expect(widget.state).to.equal('ready');
        expect(shadowAll(widget, 'h3')).to.have.lengthOf(1);
      });
    }

    it('draws no figure in a currency that is none', async () => {
      const widget = await markup.draw({ currency: 'dollars' });

      expect(widget.state).to.equal('error');
      expect(widget.result).to.equal(null);
      expect(widget.problems.map(({ code, severity }) => [code, severity])).to.deep.equal([
        ['unknown-value', 'error'],
      ]);
      expect(shadowAll(widget, '[part=figure], [part=tools]')).to.have.lengthOf(0);
    });

    it('draws its source, its date, who claims and disputes it, a correction and a note', async () => {
      const widget = await markup.draw({
        'source-name': 'A report',
        'source-url': 'https://example.org/report',
        'as-of': '2013-08',
        'claimed-by': 'the district',
        'disputed-by': 'the union',
        correction: '3 June 2024: corrected.',
        note: 'A note.',
      });

      const source = seenPart(widget, 'source');
      expect(source).to.include('A report');
      expect(source).to.include('August 2013');
      expect(source).to.include('Claimed by the district');
      expect(source).to.include('Disputed by the union');
      expect(seenPart(widget, 'note')).to.equal('A note.');
      expect(seenPart(widget, 'frame')).to.include('3 June 2024: corrected.');
      const link = shadowOne(widget, 'a') as HTMLAnchorElement;
      expect(link.href).to.equal('https://example.org/report');
    });

    for (const address of ['javascript:alert(1)', 'data:text/html,x', ' JaVa\tScript:alert(1)']) {
      it(`makes no link of ${JSON.stringify(address)}, and says why`, async () => {
        const widget = await markup.draw({ 'source-url': address, 'source-name': 'A report' });

        expect(shadowAll(widget, 'a')).to.have.lengthOf(0);
        expect(seenPart(widget, 'source')).to.include('A report');
        expect(widget.problems.map(({ code, severity }) => [code, severity])).to.deep.equal([
          ['unsafe-url', 'warning'],
        ]);
      });
    }

    it('makes no link of an empty address', async () => {
      const widget = await markup.draw({ 'source-url': '', 'source-name': 'A report' });

      expect(shadowAll(widget, 'a')).to.have.lengthOf(0);
      expect(seenPart(widget, 'source')).to.include('A report');
    });

    for (const theme of ['light', 'dark']) {
      it(`wears its own ${theme} theme on whatever page`, async () => {
        const widget = await markup.draw({ theme });

        const { colorScheme, backgroundColor } = getComputedStyle(shadowOne(widget, '.frame'));
        expect(colorScheme).to.equal(theme);
        expect(backgroundColor === 'rgb(255, 255, 255)').to.equal(theme === 'light');
        expect(backgroundColor).to.match(/^rgb\(/);
      });
    }

    it('looks on paper as on a light page, whatever its theme', async () => {
      const widget = await markup.draw({ theme: 'dark' });

      putOnPaper(widget);

      const { colorScheme, color } = getComputedStyle(shadowOne(widget, '.frame'));
      expect([colorScheme, color]).to.deep.equal(['light', 'rgb(0, 0, 0)']);
    });

    it('hides what the author wrote while the figure is drawn, and only then', async () => {
      const widget = await markup.draw();
      const fallback = document.createElement('p');
      fallback.textContent = 'As text';
      widget.append(fallback);
      expect(isSeen(fallback)).to.be.false;

      widget.setAttribute('currency', 'dollars');
      await until(() => widget.state === 'error', 'an error');
      await widget.updateComplete;
      expect(isSeen(fallback)).to.be.true;

      widget.removeAttribute('currency');
      await until(() => widget.state === 'ready', 'the figure');
      await widget.updateComplete;
      expect(isSeen(fallback)).to.be.false;
    });
  });
}

/* ---- What needs data of a topic: told with the first element, kept by the base of all. ---- */

interface Request {
  readonly path: string;
  answer(body: string, init?: ResponseInit): void;
}

/** Holds requests back until the test answers them, whether or not they were given up meanwhile. */
function holdRequests(): Request[] {
  const requests: Request[] = [];
  window.fetch = (input) =>
    new Promise((resolve) => {
      requests.push({
        path: (input as URL).pathname,
        answer: (body, init) => resolve(new Response(body, init)),
      });
    });
  return requests;
}

const csv = (reached: number) => `channel,reached\nFile,${String(reached)}\n`;
const json = (reached: number) =>
  `{"channels": [{"channel": "Script", "reached": ${String(reached)}}]}`;
const data = (reached: number) => ({ channels: [{ channel: 'Property', reached }] });

function table(reached: string) {
  return html`<table>
    <tr>
      <th>Channel</th>
      <th>Reached</th>
    </tr>
    <tr>
      <td>Table</td>
      <td class="reached">${reached}</td>
    </tr>
  </table>`;
}

function script(text: string): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.textContent = text;
  return element;
}

async function reach(markup = html`<pd-reach></pd-reach>`): Promise<PdReach> {
  const widget = await drawn(markup);
  if (!(widget instanceof PdReach)) throw new Error('Another widget.');
  return widget;
}

/** A widget on the page that is not waited for. */
function attach(attributes: Readonly<Record<string, string>>, ...children: Node[]): PdReach {
  const widget = document.createElement('pd-reach');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.append(...children);
  const place = document.createElement('div');
  place.className = 'attached';
  place.append(widget);
  document.body.append(place);
  return widget;
}

afterEach(() => {
  document.querySelectorAll('.attached').forEach((place) => place.remove());
});

const codesOf = (widget: AnyWidget) => widget.problems.map(({ code }) => code);
const contactsOf = (widget: PdReach) => widget.result?.contacts ?? null;

describe('the data of a widget', () => {
  it('is its property, else its src, else its script, else its table', async () => {
    const requests = holdRequests();
    const widget = await reach(
      html`<pd-reach .data=${data(1)} src="/reach.csv">${table('4')}${script(json(3))}</pd-reach>`,
    );
    expect(contactsOf(widget)).to.equal(1);
    expect(requests).to.deep.equal([]);

    widget.data = null;
    await until(() => requests.length === 1, 'a request');
    await until(() => widget.state === 'loading', 'loading');
    requests[0]!.answer(csv(2));
    await until(() => contactsOf(widget) === 2, 'the file');

    widget.src = null;
    await until(() => contactsOf(widget) === 3, 'the script');

    widget.querySelector('script')!.remove();
    await until(() => contactsOf(widget) === 4, 'the table');

    widget.querySelector('table')!.remove();
    await until(() => widget.state === 'empty', 'nothing');
    expect(widget.result).to.equal(null);
    expect(codesOf(widget)).to.deep.equal(['missing-data']);
  });

  it('is read anew when a cell, a row or a script changes', async () => {
    const widget = await reach(html`<pd-reach>${table('4')}</pd-reach>`);

    const cell = widget.querySelector('.reached')!;
    [...cell.childNodes].find((node) => node instanceof Text)!.data = '40';
    await until(() => contactsOf(widget) === 40, 'another cell');

    const row = widget.querySelector('tr:last-child')!.cloneNode(true) as HTMLElement;
    row.firstElementChild!.textContent = 'Another';
    widget.querySelector('tbody')!.append(row);
    await until(() => contactsOf(widget) === 80, 'another row');

    widget.append(script(json(3)));
    await until(() => contactsOf(widget) === 3, 'a script');

    widget.querySelector('script')!.textContent = json(5);
    await until(() => contactsOf(widget) === 5, 'another text');
  });

  it('is read anew when a heading says for which field its column is', async () => {
    const widget = await reach(
      html`<pd-reach>
        <table>
          <tr>
            <th>Channel</th>
            <th id="heads">Heads</th>
          </tr>
          <tr>
            <td>Table</td>
            <td>4</td>
          </tr>
        </table>
      </pd-reach>`,
    );
    expect(widget.state).to.equal('error');

    widget.querySelector<HTMLElement>('#heads')!.dataset.field = 'reached';

    await until(() => contactsOf(widget) === 4, 'the figure');
    expect(codesOf(widget)).to.deep.equal([]);
  });

  it('is not read from a script of another type', async () => {
    const other = document.createElement('script');
    other.type = 'application/ld+json';
    other.textContent = json(3);

    const widget = await reach(html`<pd-reach>${other}${table('4')}</pd-reach>`);

    expect(contactsOf(widget)).to.equal(4);
  });

  it('is not changed by the widget', async () => {
    const given = { leaders: 4, channels: [{ channel: 'A', reached: 5 }] };
    const copy = structuredClone(given);

    const widget = await reach(html`<pd-reach .data=${given}></pd-reach>`);

    expect(given).to.deep.equal(copy);
    expect(Object.isFrozen(given.channels)).to.be.false;
    expect(widget.result!.channels[0]).not.to.equal(given.channels[0]);
  });

  it('yields to an attribute, with a warning where the two differ', async () => {
    const given = { population: 1500, leaders: 4, channels: [{ channel: 'A', reached: 150 }] };

    const widget = await reach(
      html`<pd-reach population="1,400" leaders="4" .data=${given}></pd-reach>`,
    );

    expect(widget.result!.share!.high).to.equal(150 / 1400);
    expect(widget.problems).to.have.lengthOf(1);
    expect(widget.problems[0]).to.deep.include({
      code: 'inconsistent',
      severity: 'warning',
      path: ['population'],
      got: '1500',
    });
    expect(seenPart(widget, 'problems')).to.include('“population”');
  });

  for (const [what, given] of [
    ['a number', 5],
    ['a text', 'channel,reached'],
    ['rows that are not objects', { channels: [1, 2] }],
  ] as const) {
    it(`is in error where the property is ${what}, which throws nothing`, async () => {
      const widget = await reach(html`<pd-reach .data=${given}></pd-reach>`);

      expect(widget.state).to.equal('error');
      expect(codesOf(widget)).to.deep.equal(['unknown-value']);
    });
  }

  it('that throws when it is read does not stop what comes after it', async () => {
    const widget = await reach(html`<pd-reach .data=${data(5)}></pd-reach>`);
    const thrown: unknown[] = [];
    const stopped = (event: PromiseRejectionEvent) => {
      thrown.push(event.reason);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('unhandledrejection', stopped, { capture: true });
    const hostile = Object.defineProperty({}, 'channels', {
      enumerable: true,
      get: () => {
        throw new Error('No.');
      },
    });

    widget.data = hostile;
    await calm(widget).catch(() => undefined);
    widget.data = data(6);
    await until(() => contactsOf(widget) === 6, 'the next data');

    window.removeEventListener('unhandledrejection', stopped, { capture: true });
    expect(thrown.length).to.be.lessThan(2);
  });

  it('that has an input of an unknown name is read with a warning', async () => {
    const widget = await reach(
      html`<pd-reach .data=${{ ...data(5), populaton: 1400 }}></pd-reach>`,
    );

    expect(contactsOf(widget)).to.equal(5);
    expect(widget.problems[0]).to.deep.include({ severity: 'warning', path: ['populaton'] });
  });
});

describe('the src of a widget', () => {
  it('never overwrites the answer to a newer one', async () => {
    const requests = holdRequests();
    const widget = attach({ src: '/old.csv' });
    await until(() => requests.length === 1, 'a request');
    widget.src = '/new.csv';
    await until(() => requests.length === 2, 'another request');

    requests[1]!.answer(csv(2));
    await until(() => contactsOf(widget) === 2, 'the new file');
    requests[0]!.answer(csv(1));
    await calm(widget);

    expect(contactsOf(widget)).to.equal(2);
  });

  it('is loading until it answers, with the author’s own table in sight', async () => {
    const requests = holdRequests();
    const place = document.createElement('p');
    place.textContent = 'As text';
    const widget = attach({ src: '/reach.csv' }, place);
    await until(() => requests.length === 1, 'a request');
    await widget.updateComplete;

    expect(widget.state).to.equal('loading');
    expect(widget.result).to.equal(null);
    expect(isSeen(place)).to.be.true;
    expect(seenPart(widget, 'frame')).to.include('Loading');

    requests[0]!.answer(csv(2));
    await widget.ready;
    expect(isSeen(place)).to.be.false;
    expect(seenPart(widget, 'frame')).not.to.include('Loading');
  });

  it('leaves the numbers of the author’s own table whole on a narrow page, without widening it', async () => {
    const requests = holdRequests();
    const own = document.createElement('table');
    own.innerHTML = `<tr>${'<td>$2,400,000</td>'.repeat(8)}</tr>`;
    const widget = attach({ src: '/reach.csv' }, own);
    widget.style.width = '320px';
    await until(() => requests.length === 1, 'a request');
    await widget.updateComplete;

    const widths = [...own.querySelectorAll('td')].map(({ offsetWidth }) => offsetWidth);
    expect(Math.min(...widths)).to.be.greaterThan(60);
    expect(widget.scrollWidth).to.equal(320);
  });

  it('takes away the result of the one before while it is on its way', async () => {
    const requests = holdRequests();
    const widget = attach({ src: '/old.csv' });
    await until(() => requests.length === 1, 'a request');
    requests[0]!.answer(csv(1));
    await until(() => contactsOf(widget) === 1, 'the old file');

    widget.src = '/new.csv';
    await until(() => requests.length === 2, 'another request');
    await widget.updateComplete;

    expect(widget.result).to.equal(null);
    expect(widget.state).to.equal('loading');
    expect(shadowAll(widget, '[part=figure]')).to.have.lengthOf(0);
  });

  it('that failed is asked again when the widget is attached again', async () => {
    const requests = holdRequests();
    const widget = attach({ src: '/reach.csv' });
    await until(() => requests.length === 1, 'a request');
    requests[0]!.answer('', { status: 500 });
    await until(() => widget.state === 'error', 'an error');
    expect(codesOf(widget)).to.deep.equal(['blocked']);

    const place = widget.parentElement!;
    widget.remove();
    place.append(widget);
    await until(() => requests.length === 2, 'another request');
    requests[1]!.answer(csv(7));

    await until(() => contactsOf(widget) === 7, 'the file');
    expect(codesOf(widget)).to.deep.equal([]);
  });

  it('that was answered is not asked again when the widget is attached again', async () => {
    const requests = holdRequests();
    const widget = attach({ src: '/reach.csv' });
    await until(() => requests.length === 1, 'a request');
    requests[0]!.answer(csv(7));
    await widget.ready;

    const place = widget.parentElement!;
    widget.remove();
    place.append(widget);
    await calm(widget);

    expect(requests).to.have.lengthOf(1);
    expect(contactsOf(widget)).to.equal(7);
  });

  it('that was not answered when the widget left is asked again when it is back', async () => {
    const requests = holdRequests();
    const widget = attach({ src: '/reach.csv' });
    await until(() => requests.length === 1, 'a request');
    const place = widget.parentElement!;
    widget.remove();
    await calm(widget);
    requests[0]!.answer(csv(1));
    await calm(widget);
    expect(widget.state).to.equal('loading');

    place.append(widget);
    await until(() => requests.length === 2, 'another request');
    requests[1]!.answer(csv(2));

    await until(() => contactsOf(widget) === 2, 'the file');
  });

  const failures: [what: string, code: string, body: string, init: ResponseInit][] = [
    ['a web page', 'not-csv', '<!doctype html><title>Sign in</title>', {}],
    ['a web page after spaces', 'not-csv', '\n  <html lang="en"></html>', {}],
    ['404', 'not-found', '<!doctype html>', { status: 404 }],
    ['410', 'not-found', '', { status: 410 }],
    ['403', 'blocked', '', { status: 403 }],
    ['JSON that breaks off', 'unknown-value', '{"channels": [', {}],
  ];
  for (const [what, code, body, init] of failures) {
    it(`that is answered by ${what} is said to be ${code}`, async () => {
      const requests = holdRequests();
      const widget = attach({ src: '/reach.csv' });
      await until(() => requests.length === 1, 'a request');

      requests[0]!.answer(body, init);

      await widget.ready;
      expect(widget.state).to.equal('error');
      expect(codesOf(widget)).to.deep.equal([code]);
      expect(seenPart(widget, 'problems')).to.include(widget.problems[0]!.message);
      expect(seenPart(widget, 'problems')).not.to.include('doctype');
    });
  }

  it('that cannot be asked at all is said to be blocked', async () => {
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));

    const widget = await reach(html`<pd-reach src="/reach.csv"></pd-reach>`);

    expect(codesOf(widget)).to.deep.equal(['blocked']);
  });

  it('that is no web address is to be put on the web, and a link is not', async () => {
    const file = await reach(html`<pd-reach src="javascript:alert(1)"></pd-reach>`);
    const link = await reach(
      html`<pd-reach reached="5" source-url="javascript:alert(1)"></pd-reach>`,
    );

    expect(seenPart(file, 'problems')).to.include('Put the file on a website');
    expect(seenPart(link, 'problems')).to.include('source-url').and.not.include('file');
  });

  it('that is no web address is never asked', async () => {
    const requests = holdRequests();

    const widget = await reach(html`<pd-reach src="javascript:alert(1)"></pd-reach>`);

    expect(codesOf(widget)).to.deep.equal(['unsafe-url']);
    expect(requests).to.deep.equal([]);
  });
});

describe('the promise of a widget', () => {
  const settled: [state: string, markup: ReturnType<typeof html>][] = [
    ['ready', html`<pd-reach reached="5"></pd-reach>`],
    ['empty', html`<pd-reach></pd-reach>`],
    ['error', html`<pd-reach reached="many"></pd-reach>`],
  ];
  for (const [state, markup] of settled) {
    it(`resolves when it is ${state}, and tells the page so`, async () => {
      const told = listen('chalkwork-ready', document);

      const widget = await reach(markup);

      expect(widget.state).to.equal(state);
      expect(widget.result !== null).to.equal(state === 'ready');
      expect(told).to.deep.equal([{ state, result: widget.result }]);
    });
  }

  it('is one and the same, and resolved for good after the first settled state', async () => {
    const widget = document.createElement('pd-reach');
    const { ready } = widget;
    document.body.append(widget);
    await ready;
    expect(widget.state).to.equal('empty');

    widget.reached = 'many';
    await until(() => widget.state === 'error', 'an error');

    expect(widget.ready).to.equal(ready);
    widget.remove();
  });

  it('is not resolved while the data is on its way', async () => {
    const requests = holdRequests();
    const widget = attach({ src: '/reach.csv' });
    let isReady = false;
    void widget.ready.then(() => {
      isReady = true;
    });
    await until(() => requests.length === 1, 'a request');
    await calm(widget);
    expect(isReady).to.be.false;

    requests[0]!.answer('', { status: 404 });

    await until(() => isReady, 'the promise');
    expect(widget.state).to.equal('error');
  });

  it('is followed by an event at every settled state', async () => {
    const widget = await reach(html`<pd-reach reached="5"></pd-reach>`);
    const told = listen('chalkwork-ready', widget) as { state: string }[];

    widget.reached = 'many';
    await until(() => told.at(-1)?.state === 'error', 'an error');
    widget.reached = null;
    await until(() => told.at(-1)?.state === 'empty', 'nothing');
    widget.reached = 6;
    await until(() => told.at(-1)?.state === 'ready', 'a result');

    expect(told.at(-1)).to.deep.equal({ state: 'ready', result: widget.result });
    expect(contactsOf(widget)).to.equal(6);
  });
});

describe('the problems of a widget', () => {
  it('are said on the console once each, whatever happens between', async () => {
    const widget = await reach(html`<pd-reach reached="5" theme="pink"></pd-reach>`);
    const place = widget.parentElement!;

    widget.remove();
    place.append(widget);
    widget.theme = 'dark';
    await calm(widget);
    widget.theme = 'pink';
    await calm(widget);
    widget.theme = 'mauve';
    await calm(widget);

    expect(heard.warnings).to.have.lengthOf(2);
    expect(heard.warnings[0]).to.match(/^<pd-reach> .*pink/);
    expect(heard.warnings[1]).to.match(/^<pd-reach> .*mauve/);
    expect(heard.errors).to.deep.equal([]);
  });

  it('are told to the page with what is wrong, where and in words', async () => {
    const told = listen('chalkwork-problem', document);

    const widget = await reach(html`<pd-reach>${table('many')}</pd-reach>`);

    expect(told).to.deep.equal([{ problems: widget.problems }]);
    expect(widget.problems).to.deep.equal([
      {
        code: 'unreadable-number',
        severity: 'error',
        path: ['rows', 2, 'reached'],
        expected: 'whole-number',
        got: 'many',
        message: widget.problems[0]!.message,
      },
    ]);
    expect(widget.problems[0]!.message).to.include('Row 2');
  });

  it('that are errors are listed before warnings, five of them, and the others counted', async () => {
    const rows = ['many', 'few', 'some', 'all', 'none', 'most'].map((reached) => ({
      channel: reached,
      reached,
    }));

    const widget = await reach(
      html`<pd-reach theme="pink" .data=${{ channels: rows }}></pd-reach>`,
    );

    expect(widget.problems).to.have.lengthOf(7);
    const lines = shadowAll(widget, '[part=problems] li').map(seen);
    expect(lines).to.have.lengthOf(6);
    expect(lines[0]).to.include('many');
    expect(lines[5]).to.equal('And 2 more.');
    expect(seenPart(widget, 'problems')).not.to.include('pink');
  });

  it('of personal data quote nothing and keep the author’s table out of sight', async () => {
    class Private extends PdReach {
      protected override compute(): { value: ReachResult | null; problems: Problem[] } {
        const path = ['column', 2];
        const found: Problem = {
          ...{ code: 'personal-data', severity: 'error', path },
          ...{ expected: 'file', got: null },
        };
        return { value: null, problems: [found] };
      }
    }
    Private.define('test-private');
    const element = document.createElement('test-private');
    render(table('4'), element);

    const widget = await drawn(html`${element}`);

    expect(widget.state).to.equal('error');
    expect(isSeen(widget.querySelector('table')!)).to.be.false;
    expect(seenPart(widget, 'problems')).not.to.equal('');
  });

  it('of a misspelled way of counting stop the figure instead of guessing', async () => {
    const widget = await reach(html`<pd-reach reached="5" counts="heads"></pd-reach>`);

    expect(widget.state).to.equal('error');
    expect(widget.problems[0]).to.deep.include({
      code: 'unknown-value',
      path: ['counts'],
      expected: 'people | attendances',
      got: 'heads',
    });
  });
});

describe('the words of a widget', () => {
  it('are English, asked for once, where those of the page’s language cannot be had', async () => {
    let asked = 0;
    class Wordless extends PdReach {
      protected override readonly messages = {
        en: messages,
        es: () => {
          asked += 1;
          // Asked for without end, they would freeze the page.
          return asked > 50 ? new Promise<never>(() => undefined) : Promise.reject(new Error());
        },
      };
    }
    Wordless.define('test-wordless');
    const element = document.createElement('test-wordless');
    element.lang = 'es';
    element.setAttribute('reached', '5');

    const widget = await drawn(html`${element}`);
    await calm(widget);

    expect(asked).to.equal(1);
    expect(seenPart(widget, 'heading')).to.equal('Who did the training reach?');
    expect(shadowOne(widget, '[part=frame]').lang).to.match(/^en\b/);
  });
});

describe('defining a widget', () => {
  it('under its own tag again is quiet and changes nothing', async () => {
    const before = customElements.get('pd-reach');

    const returned = PdReach.define();
    await calm(await reach());

    expect(returned).to.equal(before);
    expect(heard.warnings.filter((text) => text.includes('defined'))).to.deep.equal([]);
  });

  it('under a second tag works beside the first', async () => {
    const returned = PdReach.define('test-second');

    expect(customElements.get('test-second')).to.equal(returned);
    expect(customElements.get('pd-reach')).to.equal(PdReach);
    const second = document.createElement('test-second');
    second.setAttribute('reached', '5');
    const widget = await drawn(html`${second}`);
    expect(widget).to.be.instanceOf(PdReach);
    expect(seenPart(widget, 'figure')).to.match(/^5 people/);
    expect(seenPart(widget, 'heading')).to.equal('Who did the training reach?');
  });

  it('under a second tag again is as quiet as under its own', async () => {
    const first = PdReach.define('test-again');

    const returned = PdReach.define('test-again');
    await calm(await reach(html`<pd-reach reached="5"></pd-reach>`));

    expect(returned).to.equal(first);
    expect(heard.warnings).to.deep.equal([]);
  });

  it('lets a property that was set before it stand against an attribute', async () => {
    const element = document.createElement('test-early') as AnyWidget;
    element.setAttribute('note', 'From the attribute');
    element.note = 'From the property';
    document.body.append(element);

    PdReach.define('test-early');

    await element.ready;
    expect(seenPart(element, 'note')).to.equal('From the property');
    element.remove();
  });

  it('under a tag of somebody else’s element warns and leaves that element', async () => {
    class Foreign extends HTMLElement {}
    customElements.define('test-foreign', Foreign);

    const returned = PdReach.define('test-foreign');
    await until(() => heard.warnings.length, 'a warning');

    expect(returned).to.equal(Foreign);
    expect(customElements.get('test-foreign')).to.equal(Foreign);
    expect(heard.warnings).to.have.lengthOf(1);
    expect(heard.warnings[0]).to.include('something other than Chalkwork');
  });

  it('under a tag of another copy of the library warns once and leaves that copy', async () => {
    class OtherCopy extends HTMLElement {}
    Object.assign(OtherCopy, { [Symbol.for('chalkwork')]: '0.0.1' });
    customElements.define('test-copy', OtherCopy);

    const returned = PdReach.define('test-copy');
    await until(() => heard.warnings.length, 'a warning');

    expect(returned).to.equal(OtherCopy);
    expect(heard.warnings).to.have.lengthOf(1);
    expect(heard.warnings[0]).to.match(/Chalkwork 0\.0\.1.*stays in use/);
  });

  it('under a name that no element can have throws', () => {
    expect(() => PdReach.define('reach')).to.throw();
  });
});
