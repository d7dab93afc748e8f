import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/elements/pd-reach/define.js';
import { PdReach, type ReachResult } from '../../src/index.js';
import {
  drawn,
  isSeen,
  listenToConsole,
  seen,
  seenPart,
  shadowAll,
  shadowOne,
  toolButton,
  until,
} from '../support/widgets.js';

/* The figures of a study of Pomona Unified: four co-teachers, 1,400 educators, three channels. */
const rows = html`
  <tr>
    <th>Channel</th>
    <th data-field="channel-es">Canal</th>
    <th>Teachers reached</th>
  </tr>
  <tr>
    <td>Professional development</td>
    <td>Desarrollo profesional</td>
    <td>311</td>
  </tr>
  <tr>
    <td>Job-embedded support</td>
    <td>Apoyo en el trabajo</td>
    <td>63</td>
  </tr>
  <tr>
    <td>Social media</td>
    <td>Redes sociales</td>
    <td>113</td>
  </tr>
`;

/** Markup as an author writes it, with `explore` or without. */
function pomona(explore = false): TemplateResult {
  return html`<pd-reach
    id="reach"
    leaders="4"
    leaders-label="co-teachers"
    population="1,400"
    population-label="certificated educators"
    source-name="A study of Pomona Unified"
    ?explore=${explore}
  >
    <table>
      ${rows}
    </table>
  </pd-reach>`;
}

async function draw(markup: TemplateResult): Promise<PdReach> {
  const widget = await drawn(markup);
  if (!(widget instanceof PdReach)) throw new Error('Another widget.');
  return widget;
}

/** A widget with channels under these names, each of which reached 5 people. */
function withChannels(...names: string[]): Promise<PdReach> {
  const data = { channels: names.map((channel) => ({ channel, reached: 5 })) };
  return draw(html`<pd-reach .data=${data}></pd-reach>`);
}

/** The result of a widget that has one. */
function resultOf(widget: PdReach): ReachResult {
  if (!widget.result) throw new Error('There is no result.');
  return widget.result;
}

function slider(widget: PdReach): HTMLInputElement {
  return shadowOne(widget, 'input[type=range]') as HTMLInputElement;
}

function numberField(widget: PdReach): HTMLInputElement {
  return shadowOne(widget, 'input[type=number]') as HTMLInputElement;
}

/** What a reader does to a slider or a field, as far as the widget is told of it. */
async function enter(widget: PdReach, input: HTMLInputElement, text: string): Promise<void> {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await widget.updateComplete;
}

/** The details of events of one type that come from here on. */
function listen(widget: PdReach, type: string): unknown[] {
  const details: unknown[] = [];
  widget.addEventListener(type, (event) => details.push((event as CustomEvent).detail));
  return details;
}

async function open(widget: PdReach, words: string, part: 'steps' | 'table'): Promise<HTMLElement> {
  toolButton(widget, words).click();
  await until(() => seenPart(widget, part) !== '', `the ${part}`);
  return shadowOne(widget, `[part=${part}]`);
}

/** What is said aloud, politely, of what was done last. */
function said(widget: PdReach): string {
  return shadowAll(widget, '[role=status]').map(seen).join(' ').trim();
}

/** The numbers that stand in a text, as they stand there. */
function numbersIn(text: string): string[] {
  return text.match(/\d[\d,]*(?:\.\d+)?%?/g) ?? [];
}

/** Every number that a JSON value holds, at any depth. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

let heard = listenToConsole();

beforeEach(() => {
  heard = listenToConsole();
});

afterEach(() => {
  heard.stop();
  expect(heard.errors).to.deep.equal([]);
});

describe('<pd-reach> with the figures of Pomona', () => {
  it('computes contacts, the range of people reached, and what follows from it', async () => {
    const { contacts, reached, share, notReached, perLeader, channels, hours, cost, exploring } =
      resultOf(await draw(pomona()));

    expect(contacts).to.equal(487);
    expect(reached).to.deep.equal({ low: 311, high: 487, exact: false });
    expect(share).to.deep.equal({ low: 311 / 1400, high: 487 / 1400 });
    expect(share!.low).to.be.closeTo(0.2221, 0.0001);
    expect(share!.high).to.be.closeTo(0.3479, 0.0001);
    expect(notReached).to.deep.equal({ low: 913, high: 1089 });
    expect(perLeader).to.deep.equal({ low: 77.75, high: 121.75 });
    expect(channels).to.deep.equal([
      { channel: 'Professional development', reached: 311, share: 311 / 1400 },
      { channel: 'Job-embedded support', reached: 63, share: 63 / 1400 },
      { channel: 'Social media', reached: 113, share: 113 / 1400 },
    ]);
    expect([hours, cost, exploring]).to.deep.equal([null, null, null]);
  });

  it('says them in a headline, a sentence and on what they stand', async () => {
    const widget = await draw(pomona());

    const figure = seenPart(widget, 'figure');
    expect(figure).to.match(/^311 to 487 of 1,400 certificated educators: 22\.2% to 34\.8%/);
    expect(figure).to.include(
      '4 co-teachers reached at least 311 and at most 487 of 1,400 certificated educators ' +
        '(22.2% to 34.8%). Not reached: 913 to 1,089.',
    );
    expect(figure).to.include('add up to 487 contacts');
    expect(figure).to.match(/This holds if .* the 1,400 certificated educators\./);
    expect(widget.problems).to.deep.equal([]);
  });

  it('shows no number that is not in the result', async () => {
    const widget = await draw(pomona());
    const { reached } = resultOf(widget);
    const spread = reached.high! - reached.low!;
    const known = [...numbersOf(widget.result), spread].flatMap((value) => [
      value.toLocaleString('en-US', { maximumFractionDigits: 2 }),
      value.toLocaleString('en-US', { style: 'percent', maximumFractionDigits: 1 }),
    ]);

    const shown = numbersIn(seenPart(widget, 'figure'));

    expect(shown).to.include.members(['4', '311', '63', '113', '487', '1,400', '913', '22.2%']);
    expect(shown.filter((number) => !known.includes(number))).to.deep.equal([]);
  });

  it('draws the channels and the parts of the population to one scale', async () => {
    const widget = await draw(pomona());

    const widths = shadowAll(widget, '.stream .bars rect, .whole .bars rect').map(
      (mark) => (mark as Element as SVGRectElement).width.baseVal.value,
    );

    const [largest = NaN] = widths;
    const amounts = widths.map((width) => Math.round((width / largest) * 311));
    expect(amounts).to.deep.equal([311, 113, 63, 311, 487 - 311, 913]);
  });

  it('tells what is certain, possible and not reached apart by more than color', async () => {
    const widget = await draw(pomona());

    const fills = ['certain', 'possible', 'none'].map((certainty) => {
      const { fill, stroke } = getComputedStyle(shadowOne(widget, `.whole .bars .${certainty}`));
      return `${fill.includes('url(') ? 'hatched' : fill} ${stroke}`;
    });

    expect(fills[1]).to.match(/^hatched/);
    expect(fills[0]).not.to.match(/^hatched|^none|^rgba\(0, 0, 0, 0\)/);
    expect(fills[2]).to.match(/^(none|rgba\(0, 0, 0, 0\)) (rgb|color)/);
  });

  it('is exact where each person was counted once', async () => {
    const widget = await draw(pomona());

    widget.uniqueReached = '402';
    await widget.updateComplete;

    expect(resultOf(widget).reached).to.deep.equal({ low: 402, high: 402, exact: true });
    expect(seenPart(widget, 'figure')).to.match(/^402 of 1,400 certificated educators: 28\.7%/);
  });

  it('knows no least number of people where attendances were counted', async () => {
    const widget = await draw(pomona());

    widget.counts = 'attendances';
    await widget.updateComplete;

    expect(resultOf(widget).reached).to.deep.equal({ low: null, high: 487, exact: false });
    expect(seenPart(widget, 'figure')).to.match(/^at most 487 of 1,400/);
  });
});

describe('trying other numbers of leaders in <pd-reach>', () => {
  it('says what reaching everyone would take, as a range and in words', async () => {
    const widget = await draw(pomona(true));

    expect(resultOf(widget).exploring).to.deep.equal({
      leaders: 4,
      toReachEveryone: { low: 12, high: 19 },
    });
    expect(seenPart(widget, 'figure')).to.include(
      'Reaching everyone would take 12 to 19 co-teachers.',
    );
    expect(seenPart(widget, 'figure')).to.include('assumes that each added leader would reach');
  });

  it('starts from what is reported, with nothing marked as tried', async () => {
    const widget = await draw(pomona(true));
    const plain = await draw(pomona());

    const { exploring, ...same } = resultOf(widget);
    expect(exploring).not.to.equal(null);
    expect(same.reached).to.deep.equal(resultOf(plain).reached);
    expect([slider(widget).value, numberField(widget).value]).to.deep.equal(['4', '4']);
    expect(seenPart(widget, 'frame')).not.to.include('What if');
  });

  it('moves the field with the slider', async () => {
    const widget = await draw(pomona(true));

    await enter(widget, slider(widget), '8');

    expect(numberField(widget).value).to.equal('8');
    expect(slider(widget).getAttribute('aria-valuetext')).to.equal('8 co-teachers');
    expect(resultOf(widget).exploring!.leaders).to.equal(8);
    expect(resultOf(widget).reached).to.deep.equal({ low: 622, high: 974, exact: false });
  });

  it('moves the slider with the field', async () => {
    const widget = await draw(pomona(true));

    await enter(widget, numberField(widget), '12');

    expect(slider(widget).value).to.equal('12');
    expect(resultOf(widget).reached).to.deep.equal({ low: 933, high: 1400, exact: false });
  });

  it('follows the arrow keys on the slider and tells the page what its reader did', async () => {
    const widget = await draw(pomona(true));
    const changes = listen(widget, 'chalkwork-change');
    slider(widget).focus();

    await sendKeys({ press: 'ArrowRight' });
    await until(() => changes.length === 1, 'a change');
    await sendKeys({ press: 'ArrowRight' });
    await until(() => changes.length === 2, 'another change');

    expect(resultOf(widget).exploring!.leaders).to.equal(6);
    expect(changes.map((detail) => (detail as { inputs: unknown }).inputs)).to.deep.equal([
      { leaders: 5 },
      { leaders: 6 },
    ]);
    expect((changes[1] as { result: unknown }).result).to.equal(widget.result);
  });

  for (const text of ['3', '999', '5.5', '', '-8']) {
    it(`marks ${text === '' ? 'an empty field' : text} as invalid, keeps it and changes nothing`, async () => {
      const widget = await draw(pomona(true));
      await enter(widget, slider(widget), '8');
      const before = widget.result;
      const changes = listen(widget, 'chalkwork-change');

      await enter(widget, numberField(widget), text);

      expect(numberField(widget).value).to.equal(text);
      expect(numberField(widget).getAttribute('aria-invalid')).to.equal('true');
      expect(seen(shadowOne(widget, '#slider-hint'))).to.equal('4 to 24');
      expect(numberField(widget).getAttribute('aria-describedby')).to.equal('slider-hint');
      expect(widget.result).to.equal(before);
      expect(slider(widget).value).to.equal('8');
      expect(changes).to.deep.equal([]);
    });
  }

  it('takes the mark off again when a number within the range is typed', async () => {
    const widget = await draw(pomona(true));
    await enter(widget, numberField(widget), '999');

    await enter(widget, numberField(widget), '9');

    expect(numberField(widget).getAttribute('aria-invalid')).not.to.equal('true');
    expect(resultOf(widget).exploring!.leaders).to.equal(9);
  });

  it('says visibly that the figures are tried out, not reported', async () => {
    const widget = await draw(pomona(true));

    await enter(widget, slider(widget), '8');

    const frame = seenPart(widget, 'frame');
    expect(frame).to.include('What if there were 8 co-teachers?');
    expect(frame).to.include('not reported by the source');
    expect(frame).to.include('The training would reach 622 to 974');
    expect(frame).not.to.include('surely reached');
    const table = await open(widget, 'Data table', 'table');
    expect(seen(table.querySelector('caption')!)).to.include('What if there were 8 co-teachers?');
  });

  it('leads back to what is reported, and keeps the focus near', async () => {
    const widget = await draw(pomona(true));
    const reported = seenPart(widget, 'figure');
    await enter(widget, slider(widget), '8');
    const back = shadowAll(widget, '.slider button').find(isSeen)!;
    expect(seen(back)).to.equal('Back to 4 co-teachers');

    back.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => resultOf(widget).exploring!.leaders === 4, 'four leaders');
    await widget.updateComplete;

    expect(seenPart(widget, 'figure')).to.equal(reported);
    expect(seenPart(widget, 'frame')).not.to.include('What if');
    expect(widget.shadowRoot!.activeElement === slider(widget)).to.be.true;
    expect([slider(widget).value, numberField(widget).value]).to.deep.equal(['4', '4']);
  });

  it('says as one number what is about everybody', async () => {
    const widget = await draw(
      html`<pd-reach
        population="1,400"
        .data=${[{ channel: 'A', reached: 'about 1,450' }]}
      ></pd-reach>`,
    );

    const words = seenPart(widget, 'figure');
    expect(words).to.include('about 1,400 of 1,400 people');
    expect(words).not.to.include('at most');
  });

  it('forgets what was tried when other data comes for as many leaders', async () => {
    const widget = await draw(
      html`<pd-reach
        leaders="4"
        population="1400"
        .data=${[{ channel: 'A', reached: 100 }]}
        explore
      ></pd-reach>`,
    );
    await enter(widget, slider(widget), '8');

    widget.data = [{ channel: 'A', reached: 50 }];
    await until(() => resultOf(widget).contacts === 50, 'the new data');

    expect(resultOf(widget).exploring?.leaders).to.equal(4);
  });

  it('forgets what was tried when other data comes', async () => {
    const widget = await draw(pomona(true));
    await enter(widget, slider(widget), '8');

    widget.data = { leaders: 5, population: 1400, reached: 100 };
    widget.leaders = 5;
    widget.population = 1400;
    await until(() => resultOf(widget).contacts === 100, 'the new data');

    expect(resultOf(widget).exploring?.leaders).to.equal(5);
  });

  it('is not offered, with a warning, where the population is not known', async () => {
    const widget = await draw(html`<pd-reach leaders="4" reached="487" explore></pd-reach>`);

    expect(widget.problems.map(({ code, path }) => [code, ...path])).to.deep.equal([
      ['missing-data', 'population'],
    ]);
    expect(shadowAll(widget, 'input')).to.have.lengthOf(0);
    expect(widget.state).to.equal('ready');
  });
});

describe('the marks of <pd-reach>', () => {
  const names = [
    '311 Professional development',
    '113 Social media',
    '63 Job-embedded support',
    '311 surely reached',
    '176 more may have been',
    '913 surely not reached',
  ];

  it('are reached by Tab and then by arrow keys, each with what it says aloud', async () => {
    const widget = await draw(
      html`<button>Before</button>${pomona()}<button id="after">After</button>`,
    );
    const active = () => widget.shadowRoot!.activeElement;
    widget.parentElement!.querySelector('button')!.focus();

    await sendKeys({ press: 'Tab' });
    const spoken = [active()?.getAttribute('aria-label')];
    for (let step = 1; step < names.length; step += 1) {
      await sendKeys({ press: step % 2 === 0 ? 'ArrowRight' : 'ArrowDown' });
      spoken.push(active()?.getAttribute('aria-label'));
    }

    expect(spoken).to.deep.equal(names);
    expect(active()?.getAttribute('role')).to.equal('img');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(active()?.getAttribute('aria-label')).to.equal(names[3]);
  });

  it('are one stop: the next Tab leads on to the tools', async () => {
    const widget = await draw(html`<button>Before</button>${pomona()}`);
    widget.parentElement!.querySelector('button')!.focus();

    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });

    expect(widget.shadowRoot!.activeElement === toolButton(widget, 'Show the math')).to.be.true;
  });

  it('stay one stop when the mark that had the focus is drawn no more', async () => {
    const widget = await draw(pomona(true));
    shadowAll(widget, '[data-mark]')[0]!.focus();
    for (let step = 1; step < names.length; step += 1) await sendKeys({ press: 'ArrowDown' });
    expect(widget.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal(names.at(-1));

    await enter(widget, slider(widget), '24');

    expect(shadowAll(widget, '[data-mark]').length).to.be.lessThan(names.length);
    expect(shadowAll(widget, '[data-mark][tabindex="0"]')).to.have.lengthOf(1);
  });

  it('show the words that they say aloud', async () => {
    const widget = await draw(pomona());

    expect(shadowAll(widget, '[data-mark]').map(seen)).to.deep.equal(names);
  });
});

describe('the arithmetic of <pd-reach>', () => {
  /** Works a printed line out again from its printed terms. */
  function workOut(printed: string): number {
    const terms = [...printed.matchAll(/([\d,.]+)(%?) \(/g)].map(
      ([, digits = '', percent]) => Number(digits.replaceAll(',', '')) / (percent ? 100 : 1),
    );
    const [first = NaN, second = NaN, third = NaN] = terms;
    if (printed.startsWith('the largest of')) return Math.max(...terms);
    if (printed.startsWith('the smallest of')) return Math.min(...terms);
    if (printed.includes(' × ') && printed.includes(' ÷ ')) return (first * second) / third;
    if (printed.includes(' × ')) return first * second;
    if (printed.includes(' ÷ ')) return first / second;
    if (printed.includes(' − ')) return first - second;
    return terms.reduce((sum, term) => sum + term, 0);
  }

  /** Each line: the name of a number, its sum, and what is printed as its value. */
  function linesOf(steps: HTMLElement): { name: string; sum: string; value: string }[] {
    return [...steps.querySelectorAll('dt')].map((name) => {
      const line = seen(name.nextElementSibling as HTMLElement);
      const [, sum = '', value = ''] = /^(.*) = (.*)$/.exec(line) ?? [];
      return { name: seen(name), sum, value };
    });
  }

  it('opens by a button that says whether it is open, and closes again', async () => {
    const widget = await draw(pomona());
    const button = toolButton(widget, 'Show the math');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(seenPart(widget, 'steps')).to.equal('');

    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => seenPart(widget, 'steps') !== '', 'the steps');
    expect(button.getAttribute('aria-expanded')).to.equal('true');

    await sendKeys({ press: ' ' });
    await until(() => seenPart(widget, 'steps') === '', 'no steps');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('prints each sum with the names of its terms', async () => {
    const widget = await draw(pomona());

    const lines = linesOf(await open(widget, 'Show the math', 'steps'));

    const printed = lines.map(({ name, sum, value }) => `${name}: ${sum} = ${value}`);
    expect(printed).to.include.members([
      'Contacts, all channels added: 311 (Professional development) + 63 (Job-embedded support) + 113 (Social media) = 487',
      'Share reached, at least: 311 (People reached, at least) ÷ 1,400 (Everyone there is) = 22.2%',
      'People not reached, at least: 1,400 (Everyone there is) − 487 (People reached, at most) = 913',
      'People for each leader, at most: 487 (People reached, at most) ÷ 4 (Leaders) = 121.75',
    ]);
    expect(lines).to.have.lengthOf(resultOf(widget).steps.length);
  });

  for (const explore of [false, true]) {
    it(`is right on every line as it is printed${explore ? ', with leaders tried' : ''}`, async () => {
      const widget = await draw(pomona(explore));
      if (explore) await enter(widget, slider(widget), '9');

      const lines = linesOf(await open(widget, 'Show the math', 'steps'));

      expect(lines.length).to.be.greaterThan(10);
      for (const { sum, value } of lines) {
        const [, digits = '', percent, rounded] = /^([\d,.]+)(%?)(, rounded up)?$/.exec(value)!;
        const printed = Number(digits.replaceAll(',', '')) / (percent ? 100 : 1);
        const exact = workOut(sum);
        if (rounded) expect(printed, sum).to.equal(Math.ceil(exact));
        else expect(printed, sum).to.be.closeTo(exact, percent ? 0.000501 : 0.00501);
      }
    });
  }

  it('says “about”, “at least” and “at most” as its source does', async () => {
    const data = {
      population: 'about 1,400',
      channels: [
        { channel: 'Coaching', reached: 'more than 300' },
        { channel: 'Newsletter', reached: 'up to 60' },
      ],
    };
    const widget = await draw(html`<pd-reach .data=${data}></pd-reach>`);

    const steps = seen(await open(widget, 'Show the math', 'steps'));

    expect(steps).to.include('at least 300 (Coaching) ÷ about 1,400 (Everyone there is)');
    expect(steps).to.include('at most 60 (Newsletter) ÷ about 1,400 (Everyone there is)');
    expect(seenPart(widget, 'figure')).to.include('of about 1,400 people');
    expect(resultOf(widget).reached).to.deep.equal({ low: 300, high: 1400, exact: false });
  });

  it('follows the figure while it is open', async () => {
    const widget = await draw(pomona(true));
    const steps = await open(widget, 'Show the math', 'steps');

    await enter(widget, slider(widget), '8');

    expect(seen(steps)).to.match(
      /311 \(Professional development\) × 8 \([^)]*tried\) ÷ 4 \(Leaders\) = 622/,
    );
  });
});

describe('the data table of <pd-reach>', () => {
  it('has a caption, and headings that say what they are the heading of', async () => {
    const widget = await draw(pomona());

    const table = (await open(widget, 'Data table', 'table')).querySelector('table')!;

    expect(seen(table.caption!)).to.equal('People reached');
    const [head, ...body] = [...table.rows];
    expect([...head!.cells].map((cell) => cell.scope)).to.deep.equal(['col', 'col', 'col']);
    expect([...head!.cells].map(seen)).to.deep.equal(['Channel', 'Number', 'Share']);
    expect(body.map(({ cells }) => cells[0]!.scope)).to.deep.equal(body.map(() => 'row'));
    expect(body.map(({ cells }) => [...cells].map(seen).join(' | ').trim())).to.deep.equal([
      'Professional development | 311 | 22.2%',
      'Job-embedded support | 63 | 4.5%',
      'Social media | 113 | 8.1%',
      'Contacts, all channels added | 487 |',
      'People reached, at least | 311 | 22.2%',
      'People reached, at most | 487 | 34.8%',
      'People not reached, at least | 913 |',
      'People not reached, at most | 1,089 |',
      'People for each leader, at least | 77.75 |',
      'People for each leader, at most | 121.75 |',
    ]);
  });

  it('has hours and costs where a channel has them', async () => {
    const data = { channels: [{ channel: 'Coaching', reached: 48, hours: 32.5, cost: 124800 }] };
    const widget = await draw(html`<pd-reach .data=${data}></pd-reach>`);

    const table = await open(widget, 'Data table', 'table');

    expect(seen(table)).to.include('Hours each');
    expect(seen(table)).to.include('32.5');
    expect(seen(table)).to.include('$124,800');
    expect(resultOf(widget).cost).to.deep.equal({
      total: 124800,
      perContact: 2600,
      perPerson: { low: 2600, high: 2600 },
    });
    expect(resultOf(widget).hours).to.equal(1560);
  });
});

describe('the tools of <pd-reach>', () => {
  const createObjectURL: unknown = Reflect.get(URL, 'createObjectURL');
  const click: unknown = Reflect.get(HTMLAnchorElement.prototype, 'click');
  let saved: { readonly file: Blob; name: string; text: string }[] = [];

  beforeEach(() => {
    saved = [];
    URL.createObjectURL = (file) => {
      saved.push({ file: file as Blob, name: '', text: '' });
      return '#saved';
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.at(-1)!.name = this.download;
    };
  });

  afterEach(() => {
    Object.assign(URL, { createObjectURL });
    Object.assign(HTMLAnchorElement.prototype, { click });
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  /** Uses a tool that saves a file, and returns the file. */
  async function save(widget: PdReach, words: string) {
    toolButton(widget, words).click();
    await until(() => saved.at(-1)?.name, 'a file');
    await widget.updateComplete;
    const { file, name } = saved.at(-1)!;
    return { name, type: file.type, text: await file.text(), file };
  }

  it('save the table as CSV, with the values as they are', async () => {
    const widget = await draw(pomona());

    const { name, type, text, file } = await save(widget, 'Download CSV');

    expect(name).to.equal('reach.csv');
    expect(type).to.match(/^text\/csv/);
    expect([...new Uint8Array(await file.slice(0, 3).arrayBuffer())]).to.deep.equal([
      239, 187, 191,
    ]);
    const lines = text.replace('\uFEFF', '').split('\r\n');
    expect(lines.slice(0, 2)).to.deep.equal([
      'Channel,Number,Share',
      `Professional development,311,${311 / 1400}`,
    ]);
    expect(lines).to.include('"People reached, at most",487,' + String(487 / 1400));
    expect(lines).to.include('"People for each leader, at least",77.75,');
    expect(said(widget)).to.match(/download|saved/);
  });

  for (const name of ['=1+1', '+1', '-1', '@sum', ' =1+1', '\u200B=1+1']) {
    it(`save ${JSON.stringify(name)} so that no spreadsheet runs it`, async () => {
      const widget = await withChannels(name, 'quoted "so", and');

      const { text } = await save(widget, 'Download CSV');

      const [, first = '', second = ''] = text.split('\r\n');
      expect(first).to.match(/^'/);
      expect(first).to.include(name.trim());
      expect(second).to.match(/^"quoted ""so"", and",5,/);
    });
  }

  it('save the result as JSON, with its source', async () => {
    const widget = await draw(pomona());

    const { name, type, text } = await save(widget, 'Download JSON');

    const parsed = JSON.parse(text) as Record<string, unknown>;
    expect(name).to.equal('reach.json');
    expect(type).to.match(/^application\/json/);
    expect(parsed.result).to.deep.equal(widget.result);
    expect(parsed.widget).to.equal('pd-reach');
    expect(parsed.source).to.deep.include({ name: 'A study of Pomona Unified', url: null });
    expect(parsed.whatIf).to.equal(null);
  });

  it('say in what is saved that numbers are only tried out', async () => {
    const widget = await draw(pomona(true));
    await enter(widget, slider(widget), '8');

    const csv = await save(widget, 'Download CSV');
    const json = await save(widget, 'Download JSON');

    const said = /^\uFEFF?"?What if there were 8 co-teachers\?.* not reported/;
    expect(csv.text.split('\r\n')[0]).to.match(said);
    expect((JSON.parse(json.text) as { whatIf: string }).whatIf).to.match(said);
  });

  it('copy the address of the page with the widget’s id', async () => {
    let copied = '';
    const writeText = (text: string) => {
      copied = text;
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const widget = await draw(pomona());

    toolButton(widget, 'Copy link').click();
    await until(() => said(widget), 'a word about it');

    expect(copied).to.equal(`${location.href.split('#')[0]!}#reach`);
    expect(said(widget)).to.equal('The link was copied.');
    expect(shadowAll(widget, 'input')).to.have.lengthOf(0);
  });

  it('show the link to copy by hand where the browser refuses', async () => {
    const writeText = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const widget = await draw(pomona());

    toolButton(widget, 'Copy link').click();
    await until(() => shadowAll(widget, 'input').length, 'the link');

    const byHand = shadowOne(widget, 'input') as HTMLInputElement;
    expect(byHand.value).to.equal(`${location.href.split('#')[0]!}#reach`);
    expect(byHand.readOnly).to.be.true;
    expect(byHand.getAttribute('aria-label')).to.include('by hand');
    expect(isSeen(byHand)).to.be.true;
    expect(said(widget)).to.include('did not allow copying');
  });

  describe('print', () => {
    const contentWindow = Object.getOwnPropertyDescriptor(
      HTMLIFrameElement.prototype,
      'contentWindow',
    )!;
    let printed: { lang: string; text: string; sheets: number; ownsControls: boolean }[] = [];
    let printing: Window | null = null;

    beforeEach(() => {
      printed = [];
      printing = null;
      const print = (page: Window) => {
        printing = page;
        const root = [...page.document.querySelectorAll('*')].find((one) => one.shadowRoot);
        printed.push({
          lang: page.document.documentElement.lang,
          text: root?.shadowRoot?.textContent ?? '',
          sheets: root?.shadowRoot?.adoptedStyleSheets.length ?? 0,
          ownsControls: root?.shadowRoot?.querySelector('script') !== null,
        });
      };
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        configurable: true,
        get(this: HTMLIFrameElement) {
          const page = contentWindow.get!.call(this) as Window | null;
          if (page) page.print = () => print(page);
          return page;
        },
      });
    });

    afterEach(() => {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', contentWindow);
      document.querySelectorAll('body > iframe').forEach((frame) => frame.remove());
    });

    it('prints the widget alone, in its language and its looks', async () => {
      const widget = await draw(
        html`<p>The page around</p>
          ${pomona()}`,
      );

      toolButton(widget, 'Print').click();
      await until(() => printed.length === 1, 'printing');

      expect(printed[0]!.lang).to.equal('en-US');
      expect(printed[0]!.text).to.include('Who did the training reach?');
      expect(printed[0]!.text).to.include('at least 311 and at most 487');
      expect(printed[0]!.text).not.to.include('The page around');
      expect(printed[0]!.sheets).to.equal(widget.shadowRoot!.adoptedStyleSheets.length);
      expect(printed[0]!.ownsControls).to.be.false;
    });

    it('leaves the page as it was, and nothing behind when it is done', async () => {
      const widget = await draw(pomona());
      const before = document.documentElement.outerHTML;

      toolButton(widget, 'Print').click();
      await until(() => printing, 'printing');
      expect(document.querySelectorAll('body > iframe')).to.have.lengthOf(1);
      expect(isSeen(document.querySelector('body > iframe')!)).to.be.false;
      printing!.dispatchEvent(new Event('afterprint'));
      await until(() => !document.querySelector('body > iframe'), 'no frame');

      expect(document.documentElement.outerHTML).to.equal(before);
      await until(() => /print/i.test(said(widget)), 'word of it');
    });
  });

  it('are those that the author names, in one order', async () => {
    const widget = await draw(html`<pd-reach reached="5" tools="link csv"></pd-reach>`);

    expect(shadowAll(widget, '[part=tools] button').map(seen)).to.deep.equal([
      'Show the math',
      'Download CSV',
      'Copy link',
    ]);
  });

  it('leave the arithmetic where the author wants none', async () => {
    const widget = await draw(html`<pd-reach reached="5" tools="none"></pd-reach>`);

    expect(shadowAll(widget, '[part=tools] button').map(seen)).to.deep.equal(['Show the math']);
  });
});

describe('<pd-reach> in Spanish', () => {
  const inSpanish = (markup: TemplateResult) => draw(html`<section lang="es">${markup}</section>`);

  it('speaks Spanish, and writes 1,400 as Spanish in the United States does', async () => {
    const widget = await inSpanish(pomona());

    const frame = seenPart(widget, 'frame');
    expect(frame).to.include('¿A quiénes llegó la capacitación?');
    expect(frame).to.include('311 a 487 de 1,400');
    expect(frame).to.include('No se llegó a: 913 a 1,089.');
    expect(frame).to.include('Descargar CSV');
    expect(frame).not.to.match(/\b(reached|Download|Source)\b/);
    expect(shadowOne(widget, '[part=frame]').lang).to.equal('es-US');
  });

  it('calls each channel by its Spanish name, and keeps the name of the data in the result', async () => {
    const widget = await inSpanish(pomona());

    expect(shadowAll(widget, '.stream').map(seen)).to.deep.equal([
      '311 Desarrollo profesional',
      '113 Redes sociales',
      '63 Apoyo en el trabajo',
    ]);
    expect(resultOf(widget).channels[0]!.channel).to.equal('Professional development');
  });

  it('explains its arithmetic and its problems in Spanish', async () => {
    const widget = await inSpanish(
      html`<pd-reach leaders="4" population="1,400" reached="487" theme="pink"></pd-reach>`,
    );

    const steps = await open(widget, 'Ver las cuentas', 'steps');

    expect(seen(steps)).to.include('487 (Personas a las que se llegó, como máximo)');
    expect(widget.problems[0]!.message).to.include('no es una de las opciones');
    expect(seenPart(widget, 'problems')).to.include('Tome en cuenta:');
  });

  it('says “de” after a round million, and not after other numbers', async () => {
    const million = await inSpanish(
      html`<pd-reach population="1,000,000" population-label="docentes" reached="5"></pd-reach>`,
    );
    const more = await inSpanish(
      html`<pd-reach population="1,250,000" population-label="docentes" reached="5"></pd-reach>`,
    );

    expect(seenPart(million, 'figure')).to.include('1,000,000 de docentes');
    expect(seenPart(more, 'figure')).to.include('1,250,000 docentes');
  });

  it('lets a reader try other numbers in Spanish', async () => {
    const widget = await inSpanish(pomona(true));
    await until(() => shadowAll(widget, 'input').length, 'the slider');

    await enter(widget, slider(widget), '8');

    expect(seenPart(widget, 'frame')).to.include('¿Y si hubiera 8 co-teachers?');
    expect(seenPart(widget, 'figure')).to.include('harían falta entre 12 y 19 co-teachers');
  });

  it('follows the language of the page while it is shown', async () => {
    const widget = await draw(html`<section lang="en">${pomona()}</section>`);
    const section = widget.parentElement!;
    const { result } = widget;

    section.lang = 'es';
    await until(() => seenPart(widget, 'heading').startsWith('¿'), 'Spanish');
    expect(widget.result).to.deep.equal(result);
    section.lang = 'en';
    await until(() => seenPart(widget, 'heading').startsWith('Who'), 'English');

    expect(seenPart(widget, 'figure')).to.include('at least 311 and at most 487');
    expect(shadowAll(widget, '.stream').map(seen)).to.include('63 Job-embedded support');
  });

  it('takes its own language before the page’s', async () => {
    const widget = await draw(
      html`<section lang="en"><pd-reach lang="es-MX" reached="1400"></pd-reach></section>`,
    );

    expect(shadowOne(widget, '[part=frame]').lang).to.equal('es-MX');
    expect(seenPart(widget, 'heading')).to.match(/^¿/);
  });
});

describe('<pd-reach> in a language that it does not have', () => {
  it('stays English and says so to whatever reads it aloud', async () => {
    const widget = await draw(html`<section lang="fr">${pomona()}</section>`);

    expect(shadowOne(widget, '[part=frame]').lang).to.match(/^en\b/);
    expect(seenPart(widget, 'heading')).to.equal('Who did the training reach?');
    expect(seenPart(widget, 'figure')).to.include('1,400');
  });
});

describe('hostile text in <pd-reach>', () => {
  const hostile = '<img src=x onerror="window.wasRun = true"><script>window.wasRun = true</script>';

  afterEach(() => {
    Reflect.deleteProperty(window, 'wasRun');
  });

  it('stays text wherever an author or a file can put it', async () => {
    const data = {
      channels: [
        { channel: hostile, reached: 5 },
        { channel: '${7*7}{{7*7}}', reached: 4 },
      ],
    };
    const widget = await draw(
      html`<pd-reach
        .data=${data}
        leaders="2"
        population="10"
        leaders-label=${hostile}
        population-label=${hostile}
        heading=${hostile}
        source-name=${hostile}
        claimed-by=${hostile}
        disputed-by=${hostile}
        correction=${hostile}
        note=${hostile}
        explore
      ></pd-reach>`,
    );
    await open(widget, 'Show the math', 'steps');
    await open(widget, 'Data table', 'table');

    expect(shadowAll(widget, 'img, script')).to.have.lengthOf(0);
    expect(Reflect.get(window, 'wasRun')).to.equal(undefined);
    for (const part of ['heading', 'figure', 'steps', 'table', 'source', 'note']) {
      expect(seenPart(widget, part), part).to.include('<img src=x');
    }
    expect(seenPart(widget, 'figure')).to.include('${7*7}{{7*7}}');
  });

  it('stays text in what is said to be wrong', async () => {
    const widget = await draw(html`<pd-reach reached=${hostile} counts=${hostile}></pd-reach>`);

    expect(widget.state).to.equal('error');
    expect(shadowAll(widget, 'img, script')).to.have.lengthOf(0);
    expect(Reflect.get(window, 'wasRun')).to.equal(undefined);
    expect(seenPart(widget, 'problems')).to.include('<img src=x');
  });
});
