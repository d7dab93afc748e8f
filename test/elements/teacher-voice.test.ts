import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';
import '../../src/elements/teacher-voice/define.js';
import { TeacherVoice, type SurveyResult } from '../../src/index.js';
import {
  alliance,
  allianceWithBoth,
  counts,
  inSpanish,
  oneSidedGroups,
  smallGroups,
  twoGroups,
  waves,
  zeroToTen,
} from '../../stories/data/survey.js';
import { renderTable, type StoryTable } from '../../stories/table.js';
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

async function draw(markup: TemplateResult): Promise<TeacherVoice> {
  const widget = await drawn(markup);
  if (!(widget instanceof TeacherVoice)) throw new Error('Another widget.');
  return widget;
}

type Attributes = Readonly<Record<string, string>>;

/** A card of a table as an author writes it. */
function card(table: StoryTable, attributes: Attributes = {}): TemplateResult {
  const widget = document.createElement('teacher-voice');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  render(renderTable(table), widget);
  return html`${widget}`;
}

function drawCard(table: StoryTable, attributes: Attributes = {}): Promise<TeacherVoice> {
  return draw(card(table, { id: 'voice', respondents: 'teachers', ...attributes }));
}

function resultOf(widget: TeacherVoice): SurveyResult {
  if (!widget.result) throw new Error('There is no result.');
  return widget.result;
}

/** The items in the order in which they are drawn. */
function itemsDrawn(widget: TeacherVoice): string[] {
  return shadowAll(widget, '.row:not(.part-of) .words > :first-child').map(seen);
}

/** What is read aloud of the marks, in order. */
function spoken(widget: TeacherVoice): (string | null)[] {
  return shadowAll(widget, '[data-mark]').map((mark) => mark.getAttribute('aria-label'));
}

/** The parts that hold words and numbers; the panel about the survey comes first. */
async function open(widget: TeacherVoice, words: string): Promise<string> {
  toolButton(widget, words).click();
  const panel = () => shadowAll(widget, '[role=region]').find((one) => !one.hidden);
  await until(() => panel()?.innerText.trim(), words);
  return seen(panel()!);
}

/** The rows of the open table, cell by cell. */
function cellsOf(widget: TeacherVoice): string[][] {
  return shadowAll(widget, '[part=table] tr').map((row) =>
    [...row.querySelectorAll<HTMLElement>('th, td')].map(seen),
  );
}

/** Saves a file with a tool, and gives back its text. */
async function saved(widget: TeacherVoice, words: string): Promise<string> {
  const createObjectURL: unknown = Reflect.get(URL, 'createObjectURL');
  const click: unknown = Reflect.get(HTMLAnchorElement.prototype, 'click');
  const files: Blob[] = [];
  URL.createObjectURL = (file) => `#${files.push(file as Blob)}`;
  HTMLAnchorElement.prototype.click = () => undefined;
  try {
    toolButton(widget, words).click();
    await until(() => files.length, 'a file');
    return await files[0]!.text();
  } finally {
    Object.assign(URL, { createObjectURL });
    Object.assign(HTMLAnchorElement.prototype, { click });
  }
}

/** All that a card lets anyone see: its shadow with every panel open, events, files, the console. */
async function everythingOf(table: StoryTable): Promise<string[]> {
  const events: string[] = [];
  const hear = (event: Event) => {
    events.push(event.type, JSON.stringify((event as CustomEvent).detail));
  };
  const types = ['chalkwork-ready', 'chalkwork-change', 'chalkwork-problem'];
  for (const type of types) document.addEventListener(type, hear);
  const console = listenToConsole();
  const widget = await drawCard(table);
  for (const words of ['About this survey', 'Show the math', 'Data table']) {
    toolButton(widget, words).click();
  }
  await until(() => {
    const panels = shadowAll(widget, '[role=region]');
    return panels.length > 0 && panels.every((one) => seen(one));
  }, 'the panels');
  const files = [await saved(widget, 'Download CSV'), await saved(widget, 'Download JSON')];
  console.stop();
  for (const type of types) document.removeEventListener(type, hear);
  return [
    ...[seen(shadowOne(widget, '[part=frame]')), widget.shadowRoot!.innerHTML],
    ...[JSON.stringify(widget.result), ...events, ...files],
    ...[...console.errors, ...console.warnings],
  ];
}

let heard = listenToConsole();

beforeEach(() => {
  heard = listenToConsole();
});

afterEach(() => {
  heard.stop();
  expect(heard.errors).to.deep.equal([]);
});

describe('<teacher-voice> with a column for each response', () => {
  it('tells each item’s favorable share and base, how many answered, and what favorable means', async () => {
    const widget = await drawCard(counts, { invited: '412', sampling: 'census' });

    const figure = seenPart(widget, 'figure');
    expect(figure).to.include('I have a say in what training I get 39.9% favorable · 238 answers');
    expect(figure).to.include('Answers came from 238 of 412 teachers who were invited (57.8%).');
    expect(figure).to.include('Everyone was asked, so there is no margin of error.');
    expect(figure).to.include('Favorable means: Agree, Strongly agree.');
    expect(figure).to.match(
      /Most favorable: “The training .*” \(56\.7%, 238 answers\)\. Least .*\(20\.6%, 238 answers\)\./,
    );
    expect(resultOf(widget).items[0]!.favorable).to.deep.include({ count: 95, share: 95 / 238 });
    expect(widget.problems).to.deep.equal([]);
  });

  it('reads each response aloud with its share and count', async () => {
    const widget = await drawCard(counts);

    expect(spoken(widget).slice(0, 5)).to.deep.equal([
      'Strongly disagree: 17.2% (41 of 238)',
      'Disagree: 26.9% (64 of 238)',
      'Neither agree nor disagree: 16.0% (38 of 238)',
      'Agree: 29.8% (71 of 238)',
      'Strongly agree: 10.1% (24 of 238)',
    ]);
  });

  it('leads from mark to mark by arrow keys, over items', async () => {
    const widget = await draw(html`<button>Before</button>${card(counts)}`);
    const active = () => widget.shadowRoot!.activeElement?.getAttribute('aria-label');
    const [first] = shadowAll(widget, '[data-mark]');
    first!.focus();

    const met = [active()];
    for (let step = 1; step < 7; step += 1) {
      await sendKeys({ press: step % 2 === 0 ? 'ArrowRight' : 'ArrowDown' });
      met.push(active());
    }

    expect(met).to.deep.equal(spoken(widget).slice(0, 7));
    expect(shadowAll(widget, '[data-mark][tabindex="0"]')).to.have.lengthOf(1);
  });

  it('says the shares that have no room below their bar in words beside it', async () => {
    const widget = await drawCard(counts);

    const row = shadowAll(widget, '.row').find((one) => seen(one).startsWith('I get enough time'));
    expect(seen(row!)).to.include('Strongly agree 5.5%');
  });

  it('gives every count in its table, and in the CSV', async () => {
    const widget = await drawCard(counts);
    await open(widget, 'Data table');

    const [headings, ...rows] = cellsOf(widget);
    expect(headings!.slice(0, 4)).to.deep.equal(['Item', 'Base', 'Favorable', 'Strongly disagree']);
    expect(rows).to.deep.equal(
      counts.rows.map(([item, ...cells], place) => [
        item,
        '238',
        ['39.9%', '56.7%', '20.6%', '45.4%'][place],
        ...cells,
      ]),
    );
    const csv = await saved(widget, 'Download CSV');
    expect(csv).to.include(`I have a say in what training I get,238,${95 / 238},41,64,38,71,24`);
  });

  it('draws the sides of all items from one line where it diverges', async () => {
    const widget = await drawCard(counts, { view: 'diverging' });

    const middles = shadowAll(widget, '.strip .neutral').map((mark) => {
      const { left, width } = mark.getBoundingClientRect();
      return Math.round(left + width / 2);
    });

    expect(middles).to.have.lengthOf(4);
    expect(Math.max(...middles) - Math.min(...middles)).to.be.at.most(1);
  });

  it('shows the number of the first item large, as a headline, and the others below', async () => {
    const widget = await drawCard(counts, { view: 'headline' });

    expect(seenPart(widget, 'figure')).to.match(
      /^I have a say in what training I get 39\.9% favorable · 238 answers Strongly disagree/,
    );
    const [, ...others] = counts.rows.map(([item]) => item);
    expect(itemsDrawn(widget)).to.deep.equal(['', ...others]);
    expect(shadowAll(widget, 'select')).to.have.lengthOf(0);
  });
});

describe('the sentence of <teacher-voice>', () => {
  const shares = (...rows: string[][]): StoryTable => ({
    headings: ['Item', 'Favorable', 'n'],
    rows,
  });

  it('names no item as the most favorable where another has the same share', async () => {
    const rows = [...['A', 'B'].map((item) => [item, '66%', '50']), ['C', '20%', '50']];
    const widget = await drawCard(shares(...rows));

    const figure = seenPart(widget, 'figure');
    expect(figure).not.to.include('Most favorable: “');
    expect(figure).to.include('Least favorable: “C” (20%, 50 answers).');
  });

  it('says of each share on how many answers it stands, or that nobody said', async () => {
    const widget = await drawCard(shares(['A', '66%', '50'], ['B', '70%', '']));

    expect(seenPart(widget, 'figure')).to.include(
      'Most favorable: “B” (70%, base not reported). Least favorable: “A” (66%, 50 answers).',
    );
  });
});

describe('the sides of a scale in <teacher-voice>', () => {
  it('are told by its words, also where one end is missing', async () => {
    const widget = await drawCard({
      headings: ['Item', 'Neutral', 'Agree', 'Strongly agree'],
      rows: [['Heard', '10', '20', '30']],
    });

    const sides = shadowAll(widget, '[data-mark] rect').map((mark) => mark.classList[0]);
    expect(sides).to.deep.equal(['neutral', 'for', 'for']);
  });
});

describe('the order of <teacher-voice>', () => {
  const names = counts.rows.map(([item = '']) => item);

  const choose = async (widget: TeacherVoice, downs: number) => {
    const changes: unknown[] = [];
    widget.addEventListener('chalkwork-change', (event) => {
      changes.push((event as CustomEvent<{ inputs: unknown }>).detail.inputs);
    });
    const select = shadowOne(widget, 'select') as HTMLSelectElement;
    select.focus();
    select.selectedIndex = downs;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => changes.length, 'a change');
    return changes;
  };

  it('is the order in which the items were asked, until a reader chooses another', async () => {
    const widget = await drawCard(counts);

    expect(itemsDrawn(widget)).to.deep.equal(names);
    expect(shadowAll(widget, 'option').map(seen)).to.deep.equal([
      'As asked',
      'Most favorable first',
      'Most divided first',
    ]);
  });

  it('can be the most favorable first, and the page is told', async () => {
    const widget = await drawCard(counts);

    const changes = await choose(widget, 1);

    expect(itemsDrawn(widget)).to.deep.equal([1, 3, 0, 2].map((place) => names[place]));
    expect(changes).to.deep.equal([{ order: 'favorable' }]);
    expect(resultOf(widget).items.map(({ item }) => item)).to.deep.equal(names);
  });

  it('can be the most divided first: where the smaller side is largest', async () => {
    const widget = await drawCard(counts);

    const changes = await choose(widget, 2);

    // The smaller sides are 95, 51, 49 and 69 of 238.
    expect(itemsDrawn(widget)).to.deep.equal([0, 3, 1, 2].map((place) => names[place]));
    expect(changes).to.deep.equal([{ order: 'divided' }]);
  });

  it('is not offered where there is one item', async () => {
    const widget = await drawCard({ ...counts, rows: counts.rows.slice(0, 1) });

    expect(shadowAll(widget, 'select')).to.have.lengthOf(0);
  });
});

/** 15 of 50. */
const shareOf50 = {
  headings: ['Item', 'Yes', 'No'],
  rows: [['Were you asked?', '15', '35']],
};

describe('<teacher-voice> with published shares', () => {
  it('says that neither the base nor the number of answers was reported', async () => {
    const widget = await drawCard(alliance.table, { respondents: 'staff' });

    const figure = seenPart(widget, 'figure');
    expect(figure).to.include('Valued as an employee 93% favorable · base not reported');
    expect(figure).to.include('How many answered was not reported.');
    expect(figure).to.include('How people were chosen was not reported, so no margin');
    expect(resultOf(widget)).to.deep.include({ n: null, responseRate: null, interval: null });
    expect(spoken(widget)).to.include('favorable: 93%');
  });

  it('draws no share of those who “agreed or disagreed”, and keeps the note', async () => {
    const widget = await drawCard(allianceWithBoth);

    const sixth = seen(shadowAll(widget, '.row').at(-1)!);
    expect(sixth).to.match(/^A sixth statement no favorable share/);
    expect(sixth).to.include('“agreed or disagreed.”');
    expect(shadowAll(widget, '.row:last-of-type [data-mark]')).to.have.lengthOf(0);
    expect(resultOf(widget).items[5]!.favorable).to.equal(null);
    await open(widget, 'Data table');
    expect(cellsOf(widget).at(-1)!.at(-1)).to.include('“agreed or disagreed.”');
  });

  it('keeps “about” with a share, with its base, and in the table', async () => {
    const widget = await drawCard({
      headings: ['Item', 'Favorable', 'n'],
      rows: [['Students are not prepared', 'about 62%', 'about 200']],
    });

    expect(seenPart(widget, 'figure')).to.include('about 62% favorable · about 200 answers');
    expect(seenPart(widget, 'figure')).to.include('Answers came from about 200 teachers.');
    await open(widget, 'Data table');
    expect(cellsOf(widget)[1]!.slice(1)).to.deep.equal(['about 200', 'about 62%']);
  });

  it('saves what is known of the survey with its numbers', async () => {
    const widget = await drawCard(alliance.table, { respondents: 'staff', sponsor: 'Alliance' });

    const { about, result } = JSON.parse(await saved(widget, 'Download JSON')) as {
      about: { name: string; text: string | null }[];
      result: SurveyResult;
    };
    expect(about).to.deep.include({ name: 'Who asked, and paid', text: 'Alliance' });
    expect(about).to.deep.include({ name: 'Response rate', text: null });
    expect(result.items).to.have.lengthOf(alliance.table.rows.length);
  });

  it('tells the response rate about the survey, or why there is none', async () => {
    const asked = await drawCard(shareOf50, { invited: '100', sampling: 'census' });
    expect(await open(asked, 'About this survey')).to.include('Response rate 50.0%');

    const whoever = await drawCard(shareOf50, { invited: '100', sampling: 'open' });
    expect(await open(whoever, 'About this survey')).to.include(
      'Response rate none, because anyone could answer',
    );
  });

  it('does not say that nothing was left out where only shares were published', async () => {
    const widget = await drawCard(alliance.table);

    expect(await open(widget, 'About this survey')).to.include(
      'Not counted in the shares not given',
    );
  });

  it('lists what the author gave about the survey, and says of the rest that it was not given', async () => {
    const widget = await drawCard(alliance.table, { respondents: 'staff', sponsor: 'Alliance' });

    const about = await open(widget, 'About this survey');

    expect(about).to.include('Who asked, and paid Alliance');
    expect(about).to.include('Who was asked staff');
    for (const name of ['How they were chosen', 'How many answered', 'Margin of error']) {
      expect(about).to.include(`${name} not given`);
    }
  });
});

describe('<teacher-voice> and how people were chosen', () => {
  const sentences = [
    [
      'probability',
      'People were drawn by chance. Each range very likely holds the share that everyone would give',
    ],
    ['census', 'Everyone was asked, so there is no margin of error. Anyone who did not answer'],
    ['open', 'Anyone could answer, so there is no margin of error. Anyone who did not answer'],
    ['', 'How people were chosen was not reported, so no margin of error is given.'],
  ] as const;
  for (const [sampling, sentence] of sentences) {
    it(`says of ${sampling || 'nothing'}: ${sentence}`, async () => {
      const widget = await drawCard(shareOf50, { invited: '100', ...(sampling && { sampling }) });

      const figure = seenPart(widget, 'figure');
      expect(figure).to.include(sentence);
      expect(figure.includes('(50.0%)')).to.equal(sampling !== 'open');
      expect(resultOf(widget).interval).to.equal(sampling === 'probability' ? 'wilson' : null);
    });
  }

  it('gives no margin of error of a sample without a base, and says why', async () => {
    const widget = await drawCard(alliance.table, { sampling: 'probability' });

    expect(seenPart(widget, 'figure')).to.include('Too little was reported');
    expect(resultOf(widget).interval).to.equal(null);
  });

  // R, binom.confint(15, 50, methods = "wilson"): 0.1910 to 0.4375.
  it('shows Wilson’s interval of 15 in 50, and how it came about', async () => {
    const widget = await drawCard(shareOf50, { sampling: 'probability' });

    expect(seenPart(widget, 'figure')).to.include('30.0% favorable (19.1% to 43.8%) · 50 answers');
    const steps = await open(widget, 'Show the math');
    expect(steps).to.match(/low end of the 95% interval \(Wilson’s method\) from: .* = 19\.1%/);
    expect(steps).to.match(/high end of the 95% interval \(Wilson’s method\) from: .* = 43\.8%/);
  });
});

describe('the bars of <teacher-voice>', () => {
  it('stand clear of each other’s numbers in large text on a narrow page', async () => {
    const widget = await drawCard(counts);
    widget.style.width = '10em';

    const shown = shadowAll(widget, '.strip').map((strip) =>
      [...strip.querySelectorAll('text')]
        .filter((one) => getComputedStyle(one).fill !== 'none')
        .map((one) => one.getBoundingClientRect()),
    );
    for (const texts of shown) {
      const gaps = texts.slice(1).map(({ left }, index) => left - texts[index]!.right);
      expect(Math.min(0, ...gaps)).to.equal(0);
    }
    const listed = shadowAll(widget, '.out li').filter(({ offsetWidth }) => offsetWidth > 0);
    const told = listed.length + shown.flat().length;
    expect(told).to.equal(shadowAll(widget, '[data-mark]').length);
  });

  it('part the marks of a scale of numbers from their shares', async () => {
    const widget = await drawCard(zeroToTen);

    expect(shadowAll(widget, '.out li').map(seen)[0]).to.match(/^0: \d/);
  });

  it('have a line where the two sides meet', async () => {
    const widget = await drawCard(counts, { view: 'diverging' });

    const lines = shadowAll(widget, '.strip > .in').map((line) => line.getBoundingClientRect());
    expect(lines).to.have.lengthOf(counts.rows.length);
    expect(new Set(lines.map(({ left }) => Math.round(left))).size).to.equal(1);
    for (const { width, height } of lines) {
      expect(width).to.be.closeTo(1, 0.1);
      expect(height).to.be.above(10);
    }
  });

  it('never draw two neutral responses alike', async () => {
    const widget = await drawCard(zeroToTen, { favorable: '9 | 10' });

    const looks = shadowAll(widget, '.legend .neutral').map((one) =>
      one.getAttribute('fill-opacity'),
    );
    expect(looks).to.have.lengthOf(7);
    expect(new Set(looks).size).to.equal(7);
  });
});

describe('<teacher-voice> with a response that nobody gave to an item', () => {
  it('draws the others as it does where somebody gave it', async () => {
    const scale = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];
    const table = {
      caption: 'Answers',
      headings: ['Item', 'Response', 'Count'],
      rows: [
        ...scale.map((response) => ['I have a say', response, '8']),
        ...scale.slice(1).map((response) => ['I am heard', response, '10']),
      ],
    };

    const widget = await drawCard(table, { sampling: 'probability' });

    const looks = shadowAll(widget, '.strip').map((strip) =>
      [...strip.querySelectorAll('rect')].map((rect) =>
        ['class', 'fill-opacity'].map((name) => rect.getAttribute(name)).join(' '),
      ),
    );
    expect(looks[1]).to.deep.equal(looks[0]!.slice(1));
  });
});

describe('<teacher-voice> with groups', () => {
  it('draws them below each item, with how far two are apart in the table', async () => {
    const widget = await drawCard(twoGroups, { sampling: 'probability' });

    expect(shadowAll(widget, '.part-of .words > :first-child').map(seen)).to.deep.equal([
      ...['Elementary', 'High school'],
      ...['Elementary', 'High school'],
    ]);
    await open(widget, 'Data table');
    const row = cellsOf(widget).find(([, group]) => group === 'Elementary minus High school');
    const { value, low, high } = resultOf(widget).differences![0]!;
    const points = [value, low, high].map((share) => `${(share * 100).toFixed(0)} points`);
    expect(row!.slice(3, 6)).to.deep.equal(points);
  });

  it('says how far two groups are apart, on the figure and in the math alike', async () => {
    const widget = await drawCard(twoGroups, { sampling: 'probability' });

    const { value, low, high } = resultOf(widget).differences![0]!;
    const [points, least, most] = [value, low, high].map((share) =>
      (share * 100).toFixed(0).replace('-', '−'),
    );
    expect(seenPart(widget, 'figure')).to.include(
      `Elementary minus High school: ${points} points (${least} to ${most})`,
    );
    const steps = await open(widget, 'Show the math');
    expect(steps.replaceAll('-', '−')).to.include(`= ${points} points`);
    expect(steps).to.include('= 52.9%');
  });

  it('names each bar by its item and its group', async () => {
    const widget = await drawCard(twoGroups);

    const strips = shadowAll(widget, '.strip').map((strip) => strip.getAttribute('aria-label'));
    const [[item] = []] = twoGroups.rows;
    expect(strips.slice(0, 3)).to.deep.equal([item, `${item}, Elementary`, `${item}, High school`]);
  });

  it('says so where it keeps what a group said, on the figure and in the table', async () => {
    const widget = await drawCard({
      headings: ['Item', 'Group', 'No', 'Yes'],
      rows: [
        ['Heard', 'A', '0', '12'],
        ['Heard', 'B', '0', '15'],
        ['Heard', 'C', '8', '2'],
      ],
    });

    expect(shadowAll(widget, '.part-of .value').map(seen)).to.deep.equal(
      ['12', '15', '10'].map((n) => `not shown, to protect people · ${n} answers`),
    );
    await open(widget, 'Data table');
    expect(cellsOf(widget).map(([, group, , favorable]) => [group, favorable])).to.deep.equal([
      ['Group', 'Favorable'],
      ['Everyone', '78.4%'],
      ...['A', 'B', 'C'].map((group) => [group, 'not shown, to protect people']),
    ]);
  });

  it('says so, too, where the shares of groups were published', async () => {
    const widget = await drawCard({
      headings: ['Item', 'Group', 'Favorable', 'n'],
      rows: [
        ['Heard', 'A', '100%', '12'],
        ['Heard', 'B', '50%', '40'],
        ['Heard', 'All', '61.5%', '52'],
      ],
    });

    expect(shadowAll(widget, '.part-of .value').map(seen)).to.deep.equal([
      'not shown, to protect people · 12 answers',
      'not shown, to protect people · 40 answers',
    ]);
  });

  it('says that groups are not shown where all of them are too small', async () => {
    const widget = await drawCard({
      headings: ['Item', 'Group', 'No', 'Yes'],
      rows: [
        ['Heard', 'A', '2', '2'],
        ['Heard', 'B', '3', '6'],
      ],
    });

    expect(seenPart(widget, 'figure')).to.include('Groups are not shown, to protect people');
    expect(shadowAll(widget, '.part-of')).to.have.lengthOf(0);
  });

  it('says that answers were weighted, on the figure and about the survey', async () => {
    const widget = await drawCard(
      {
        headings: ['Item', 'Response', 'Count', 'Weighted', 'Effective n'],
        rows: [
          ['Heard', 'Yes', '20', '25', '40'],
          ['Heard', 'No', '30', '25', '40'],
        ],
      },
      { sampling: 'probability' },
    );

    expect(seenPart(widget, 'figure')).to.include(
      'Answers were weighted. Their ranges stand on an effective size of 40.',
    );
    expect(await open(widget, 'About this survey')).to.include('Weighting answers were weighted');
  });

  it('lists hidden groups in the table and in what is saved', async () => {
    const widget = await drawCard(smallGroups);

    expect(await saved(widget, 'Download CSV')).to.include(
      'Adult school,,"not shown, to protect people"',
    );
  });

  it('tells a band where nearly everyone in a small group said the same', async () => {
    const widget = await drawCard(oneSidedGroups);

    const bands = shadowAll(widget, '.part-of .value').map(seen);
    expect(bands).to.include('at least 90% favorable · 22 answers');
    expect(bands).to.include('at most 10% favorable · 31 answers');
  });

  it('names small groups, without numbers', async () => {
    const widget = await drawCard(smallGroups);

    expect(seenPart(widget, 'figure')).to.include(
      'Not shown, to protect people in small groups: Adult school; Home and hospital.',
    );
    expect(resultOf(widget).groups.slice(2)).to.deep.equal([
      { group: 'Adult school', hidden: true, items: null },
      { group: 'Home and hospital', hidden: true, items: null },
    ]);
    const visible = shadowAll(widget, '.part-of .words > :first-child').map(seen);
    expect([...new Set(visible)]).to.deep.equal(['Elementary', 'High school']);
  });

  it('comes out the same in every place when two hidden groups exchange their answers', async () => {
    const answersOf = (group: string) =>
      smallGroups.rows.filter(([, name]) => name === group).map((cells) => cells.slice(2));
    const [adult, home] = [answersOf('Adult school'), answersOf('Home and hospital')];
    const exchanged = {
      ...smallGroups,
      rows: smallGroups.rows.map(([item = '', group = '', ...cells], place) => {
        const at = place < 4 ? 0 : 1;
        if (group === 'Adult school') return [item, group, ...home[at]!];
        return group === 'Home and hospital'
          ? [item, group, ...adult[at]!]
          : [item, group, ...cells];
      }),
    };
    expect(exchanged.rows).not.to.deep.equal(smallGroups.rows);

    const [one, other] = [await everythingOf(smallGroups), await everythingOf(exchanged)];

    expect(one).to.deep.equal(other);
    expect(one.join()).to.include('Home and hospital');
  });

  it('takes a heading that its author names for the groups', async () => {
    const [item = '', , ...options] = twoGroups.headings;
    const table = { ...twoGroups, headings: [item, 'School level', ...options] };

    const widget = await drawCard(table, { 'group-by': 'School level' });

    expect(resultOf(widget).groups.map(({ group }) => group)).to.deep.equal([
      'Elementary',
      'High school',
    ]);
  });
});

describe('<teacher-voice> over several waves', () => {
  it('asks for the chart only when it comes near the screen, with the table beside it', async () => {
    const charts = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('painting'));
    const widget = await draw(
      html`<div style="height: 500vh"></div>
        ${card(waves, { view: 'trend', sampling: 'probability' })}`,
    );
    await widget.updateComplete;
    expect(shadowAll(widget, 'canvas')).to.have.lengthOf(0);
    expect(charts()).to.have.lengthOf(0);
    expect(spoken(widget)[2]).to.match(
      /^I have a say in my training, 2024: 39\.9% \(\d.*\), 238\u00a0answers$/,
    );
    expect(seenPart(widget, 'figure')).to.include(
      'Bases: 2022: 221 answers; 2023: 233 answers; 2024: 238 answers.',
    );

    widget.scrollIntoView();
    await until(() => shadowAll(widget, 'canvas').length, 'the chart');

    expect(charts()).not.to.have.lengthOf(0);
    await open(widget, 'Data table');
    expect(cellsOf(widget).map(([, wave]) => wave)).to.deep.equal([
      ...['When', '2022', '2022', '2023', '2023', '2024', '2024'],
    ]);
  });

  it('keeps “about”, a base that is not reported, and notes in the trend', async () => {
    const widget = await drawCard(
      {
        headings: ['Item', 'Wave', 'Favorable', 'n', 'Note'],
        rows: [
          ['Heard', '2022', 'about 60%', '', ''],
          ['Heard', '2024', '55%', '200', 'Asked online.'],
          ['Valued', '2024', '70%', '180', ''],
        ],
      },
      { view: 'trend' },
    );

    expect(spoken(widget)).to.deep.equal([
      'Heard, 2022: about 60%, base not reported',
      'Heard, 2024: 55%, 200\u00a0answers',
      'Valued, 2022: not asked, or not reported',
      'Valued, 2024: 70%, 180\u00a0answers',
    ]);
    expect(seenPart(widget, 'figure')).to.include(
      'Bases: 2022: base not reported; 2024: 200 answers, 180 answers. Heard: Asked online.',
    );
  });

  it('calls each step by a name in words', async () => {
    const widget = await drawCard(waves, { sampling: 'probability', population: '4000' });

    const steps = await open(widget, 'Show the math');

    expect(steps).to.include('2022: People who answered');
    expect(steps).not.to.match(/\b(wave|item|group)-\d/);
  });

  it('says which wave its words are of, below a trend of all', async () => {
    const widget = await drawCard(waves, { view: 'trend' });

    const figure = seenPart(widget, 'figure');
    expect(figure).to.include('The numbers in the text above are those of 2024.');
    expect(figure).not.to.include('These are the answers');
  });

  it('shows the last wave as bars, and says so', async () => {
    const widget = await drawCard(waves);

    expect(seenPart(widget, 'figure')).to.include('I have a say in my training 39.9% favorable');
    expect(seenPart(widget, 'figure')).to.include('the last time it was asked: 2024.');
  });
});

describe('<teacher-voice> in Spanish', () => {
  const inPage = ({ table, ...attributes }: typeof inSpanish) =>
    draw(html`<section lang="es">${card(table, attributes)}</section>`);

  it('speaks Spanish, and calls each item by its Spanish name', async () => {
    const widget = await inPage(inSpanish);

    const frame = seenPart(widget, 'frame');
    expect(itemsDrawn(widget)[0]).to.equal('Mi opinión cuenta en la capacitación que recibo');
    expect(frame).to.include('¿Qué dijeron los docentes?');
    // Engines differ in whether Spanish has a space before the sign.
    expect(frame).to.match(/Respondieron: 238 de 412 docentes a quienes se invitó \(57\.8\s?%\)\./);
    expect(frame).to.include('Son favorables: De acuerdo, Muy de acuerdo.');
    expect(frame).not.to.match(/\b(favorable means|answers|Everyone|Order)\b/);
    expect(resultOf(widget).items[0]!.item).to.equal('I have a say in what training I get');
  });

  it('tells about the survey in Spanish', async () => {
    const widget = await inPage(inSpanish);

    const about = await open(widget, 'Acerca de esta encuesta');

    expect(about).to.include('Cómo se eligió a las personas se preguntó a todas');
    expect(about).to.include('Quién preguntó y pagó no se informó');
  });
});

describe('what is wrong with the data of <teacher-voice>', () => {
  const cases: readonly (readonly [string, StoryTable, Attributes, string, RegExp])[] = [
    [
      'more answers than people invited',
      counts,
      { invited: '200' },
      'inconsistent',
      /more people answered than were invited, “200”/,
    ],
    [
      'one item twice',
      { ...counts, rows: [...counts.rows, ...counts.rows.slice(0, 1)] },
      {},
      'duplicate',
      /Row 6, .*stands more than once/,
    ],
    [
      'responses of no known scale',
      { headings: ['Item', 'Purple', 'Green'], rows: [['Which color?', '1', '2']] },
      {},
      'unknown-value',
      /order of these responses is not known: “Purple \| Green”/,
    ],
    [
      'a number that could be two',
      {
        headings: ['Item', 'Yes', 'No'],
        rows: [
          ['A', '1', '2'],
          ['B', '1.400', '3'],
        ],
      },
      {},
      'unreadable-number',
      /“1\.400”/,
    ],
    [
      'an unknown way of choosing people',
      counts,
      { sampling: 'random' },
      'unknown-value',
      /“random” is not one of “census”, “probability”, “open”/,
    ],
  ];
  for (const [what, table, attributes, code, message] of cases) {
    it(`refuses ${what}, says so, and leaves the author’s table in sight`, async () => {
      const widget = await drawCard(table, attributes);

      expect(widget.state).to.equal('error');
      expect(widget.problems.map((problem) => problem.code)).to.include(code);
      expect(seenPart(widget, 'problems')).to.match(message);
      expect(isSeen(widget.querySelector('table')!)).to.be.true;
      expect(widget.result).to.equal(null);
    });
  }

  it('warns beside the figure of a column that no figure has', async () => {
    const widget = await drawCard({
      headings: ['Item', 'Favorable', 'Rank'],
      rows: [['I get time to plan', '20.6%', 'last']],
    });

    expect(widget.state).to.equal('ready');
    expect(widget.problems.map(({ code }) => code)).to.deep.equal(['unknown-column']);
    expect(seenPart(widget, 'problems')).to.include('“Rank”');
  });

  it('says what is not counted as an answer', async () => {
    const widget = await drawCard({
      headings: ['Item', 'Yes', 'No', 'Don’t know'],
      rows: [['Were you asked?', '30', '10', '5']],
    });

    expect(seenPart(widget, 'figure')).to.include('75.0% favorable · 40 answers');
    expect(seenPart(widget, 'figure')).to.include('Not counted in the shares: Don’t know.');
    expect(seenPart(widget, 'figure')).to.include('Answers came from 45 teachers.');
  });
});
