import { expect, html } from '@open-wc/testing';
import { render } from 'lit';
import '../../src/elements/plan-compare/define.js';
import type { FundingResult, PlanCompare } from '../../src/index.js';
import {
  fourPlans,
  invented,
  lausd,
  lausdInSpanish,
  notItemized,
  ongoing,
  overAndUnder,
  planTable,
  shares,
  threePlans,
} from '../../stories/data/plans.js';
import { renderTable, type StoryTable } from '../../stories/table.js';
import {
  drawn,
  listenToConsole,
  seen,
  seenPart,
  shadowAll,
  shadowOne,
  toolButton,
  until,
} from '../support/widgets.js';

type Attributes = Readonly<Record<string, string>>;

/** Plans as an author writes them. */
async function compare(table: StoryTable, attributes: Attributes = {}): Promise<PlanCompare> {
  const widget = document.createElement('plan-compare');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  render(renderTable(table), widget);
  await drawn(html`${widget}`);
  return widget;
}

function resultOf({ result }: PlanCompare): FundingResult {
  if (!result) throw new Error('There is no result.');
  return result;
}

/** The lists below the bars: what is said of each plan, question by question. */
function lists(widget: PlanCompare): { name: string | null; items: string[] }[] {
  return shadowAll(widget, '.lists ul').map((list) => ({
    name: list.getAttribute('aria-label'),
    items: [...list.querySelectorAll('li')].map(seen),
  }));
}

/** The marks of a bar: how each looks, where it begins and how wide it is, in percent. */
function marks(widget: PlanCompare, bar: number): { look: string; x: number; width: number }[] {
  const [...rects] = shadowAll(widget, '.strip')[bar]!.querySelectorAll('rect');
  return rects.map((rect) => ({
    look: rect.getAttribute('class') ?? '',
    x: parseFloat(rect.getAttribute('x') ?? ''),
    width: parseFloat(rect.getAttribute('width') ?? ''),
  }));
}

async function tableOf(widget: PlanCompare): Promise<string[][]> {
  toolButton(widget, 'Data table').click();
  await until(() => shadowAll(widget, '[part=table] td').length, 'the table');
  return shadowAll(widget, '[part=table] tr').map((row) =>
    [...row.querySelectorAll<HTMLElement>('th, td')].map(seen),
  );
}

let heard = listenToConsole();

beforeEach(() => {
  heard = listenToConsole();
});

afterEach(() => {
  heard.stop();
  expect(heard.errors).to.deep.equal([]);
});

describe('<plan-compare> of the plans for Los Angeles', () => {
  /** Worked out with bc from the amounts that EdSource reported. */
  const byHand = {
    aPost: 196721.3114754098,
    shares: [24 / 113, 42 / 113, 19 / 113, 28 / 113],
    districtNotItemized: 19_000_000 + 28_000_000,
  };

  it('gives every number that can be worked out by hand', async () => {
    const widget = await compare(lausd.table, { total: lausd.total });

    const [district, union] = resultOf(widget).plans;
    expect(resultOf(widget).total).to.equal(113_000_000);
    expect(district).to.include({ plan: 'District', allocated: 113_000_000, unallocated: 0 });
    expect(union).to.include({ plan: 'Union', allocated: 113_000_000, unallocated: 0 });
    expect(district!.lines[0]!.unitCost).to.be.closeTo(byHand.aPost, 1e-9);
    expect(district!.lines.map(({ share }) => share)).to.deep.equal(byHand.shares);
    expect(district!.lines.map(({ term }) => term)).to.deep.equal([null, 'one-time', null, null]);
    expect(union!.lines[0]).to.include({ share: 1, itemized: false, term: 'one-time' });
    const steps = new Map(resultOf(widget).steps.map(({ id, value }) => [id, value]));
    expect(steps.get('plan-1-not-itemized')).to.equal(byHand.districtNotItemized);
    expect(steps.get('plan-2-not-itemized')).to.equal(113_000_000);
    expect(widget.problems).to.deep.equal([]);
  });

  it('says of both plans what is not itemized, and draws it alike', async () => {
    const widget = await compare(lausd.table, { total: lausd.total });

    expect(seenPart(widget, 'figure')).to.include(
      'District $113,000,000 not itemized: $47,000,000',
    );
    expect(seenPart(widget, 'figure')).to.include('Union $113,000,000 not itemized: $113,000,000');
    expect(marks(widget, 0).map(({ look }) => look)).to.deep.equal([
      ...['solid', 'mark', 'solid', 'not-itemized', 'not-itemized'],
    ]);
    expect(marks(widget, 1)).to.deep.equal([{ look: 'not-itemized', x: 0, width: 100 }]);
  });

  it('reads every line with its amount, share, price, term and who disputes it', async () => {
    const widget = await compare(lausd.table, { total: lausd.total });

    const [district, union] = lists(widget);
    expect(district!.name).to.equal('District');
    expect(district!.items).to.have.lengthOf(4);
    for (const words of [
      ...['1 Common Core coaches and advisers $24,000,000', '21.2%'],
      ...['122 posts at $196,721.31 each', 'isputed by United Teachers Los Angeles'],
    ]) {
      expect(district!.items[0]).to.include(words);
    }
    expect(district!.items[1]).to.include('$42,000,000 37.2% · one-time');
    expect(union!.name).to.equal('Union');
    expect(union!.items[0]).to.include('$113,000,000 100% · one-time · not itemized');
  });

  it('leaves nothing to the bars that is not also said in words', async () => {
    const widget = await compare(lausd.table, { total: lausd.total });

    expect(shadowAll(widget, '.plans svg:not([aria-hidden=true])')).to.have.lengthOf(0);
    expect(shadowOne(widget, '.plans').getAttribute('role')).to.equal('group');
    expect(seenPart(widget, 'figure')).to.include('The upright line marks $113,000,000');
    expect(seenPart(widget, 'figure')).to.include('A line above a bar marks what is disputed.');
  });

  it('puts the same questions to both, the plans in the order given', async () => {
    const widget = await compare(lausd.table, { total: lausd.total });

    expect(shadowAll(widget, '.question').map(seen)).to.deep.equal([
      'What is the money for?',
      'Is it spent once, or does it go on?',
    ]);
    const names = ['District', 'Union', 'District', 'Union'];
    expect(lists(widget).map(({ name }) => name)).to.deep.equal(names);
    expect(shadowAll(widget, '.plan > p > span:first-child').map(seen)).to.deep.equal(names);
    const [once, notStated] = lists(widget)[2]!.items;
    expect(once).to.match(/^one-time \$42,000,000$/i);
    expect(notStated).to.match(/^not stated.* \$71,000,000$/i);
    expect(lists(widget)[3]!.items.join()).to.match(/^one-time \$113,000,000$/i);
  });

  it('has a table with the lines of both plans', async () => {
    const widget = await compare(lausd.table, { total: lausd.total });

    const cells = (await tableOf(widget)).map((row) => row.join(' | '));
    const coaches = cells.find((row) => row.includes('coaches'));
    expect(coaches).to.include('$24,000,000').and.to.include('$196,721.31');
    expect(cells.find((row) => row.includes('Paid full days'))).to.include('$113,000,000');
  });

  it('speaks Spanish, with the names of plans, lines and units that the author gave', async () => {
    const widget = await compare(lausdInSpanish.table, { total: lausd.total, lang: 'es' });

    const figure = seenPart(widget, 'figure');
    expect(figure).to.include('¿Para qué es el dinero?');
    expect(figure).to.include('Distrito $113,000,000 sin desglosar: $47,000,000');
    expect(lists(widget)[0]!.items[0]).to.include('Asesores e instructores').and.include('puestos');
    expect(lists(widget)[1]!.name).to.equal('Sindicato');
  });
});

describe('<plan-compare>', () => {
  it('draws all plans on one scale, with what is left and what is over', async () => {
    const widget = await compare(overAndUnder, { total: invented.total });

    const [board, teachers] = [marks(widget, 0), marks(widget, 1)];
    // The larger plan, 1,425,000, is the whole width; its last 225,000 are over.
    expect(board.map(({ look }) => look)).to.deep.equal(['solid', 'solid', 'left']);
    expect(board[2]!.x).to.be.closeTo((950 / 1425) * 100, 1e-9);
    expect(board[2]!.width).to.be.closeTo((250 / 1425) * 100, 1e-9);
    expect(teachers.map(({ look }) => look)).to.deep.equal(['solid', 'solid', 'over']);
    expect(teachers[2]!.x).to.be.closeTo((1200 / 1425) * 100, 1e-9);
    expect(teachers[2]!.x + teachers[2]!.width).to.be.closeTo(100, 1e-9);
    const lines = shadowAll(widget, '.strip line').map((line) =>
      parseFloat(line.getAttribute('x1') ?? ''),
    );
    for (const x of lines) expect(x).to.be.closeTo((1200 / 1425) * 100, 1e-9);
    expect(lists(widget)[0]!.items[2]).to.include('$250,000');
    expect(lists(widget)[1]!.items[2]).to.include('$225,000');
    expect(widget.problems.map(({ severity }) => severity)).to.deep.equal(['warning']);
  });

  it('has a key for what is over that is filled, as in the bar, unlike that for what is left', async () => {
    const widget = await compare(overAndUnder, { total: invented.total });
    const fillOf = (selector: string) => getComputedStyle(shadowAll(widget, selector)[0]!).fill;

    expect(fillOf('li .over')).to.equal(fillOf('li .solid'));
    expect(fillOf('li .left')).to.equal('none');
  });

  it('says what “not itemized” means where a line is, in each language', async () => {
    const itemized = await compare(overAndUnder, { total: invented.total });
    expect(seenPart(itemized, 'figure')).not.to.include('“Not itemized”');

    const english = await compare(notItemized, { total: invented.total });
    expect(seenPart(english, 'figure')).to.include(
      '“Not itemized” or “not stated” means that the plan does not say.',
    );
    const spanish = await compare(notItemized, { total: invented.total, lang: 'es' });
    expect(seenPart(spanish, 'figure')).to.include(
      '“Sin desglosar” o “no se indica” significa que el plan no lo dice.',
    );
  });

  it('draws what does not say if it is itemized in another ink than what is', async () => {
    const table = planTable(
      ['Plan', 'Line', 'Amount', 'Itemized'],
      ['Board', 'Coaches', '$10', 'yes'],
      ['Charters', 'Everything', '$10', ''],
    );

    const widget = await compare(table, { total: '$10' });

    expect(marks(widget, 0).map(({ look }) => look)).to.deep.equal(['solid']);
    expect(marks(widget, 1).map(({ look }) => look)).to.deep.equal(['not-stated-if-itemized']);
    const [solid, other] = shadowAll(widget, '.strip rect').map(
      (rect) => getComputedStyle(rect).fill,
    );
    expect(solid).not.to.include('url(');
    expect(other).to.include('url(');
    expect(seenPart(widget, 'figure')).to.include('Charters $10 not stated if itemized: $10');
  });

  it('says what comes to each school, and what ADA is', async () => {
    const widget = await compare(lausd.table, {
      total: lausd.total,
      schools: '904',
      ada: '500,000',
    });

    // 113,000,000 ÷ 904 and ÷ 500,000.
    expect(seenPart(widget, 'figure')).to.include(
      '$226 for each unit of ADA · $125,000 for each school',
    );
    expect(seenPart(widget, 'figure')).to.include('ADA is average daily attendance');
  });

  it('measures plans by the money there is, also where it is not known what is left of it', async () => {
    const table = planTable(
      ['Plan', 'Line', 'Amount'],
      ['Board', 'Coaches', '$300,000'],
      ['Board', 'Books', ''],
      ['Union', 'Days', ''],
    );

    const widget = await compare(table, { total: '$1,200,000' });

    const [coaches, ...others] = marks(widget, 0);
    expect(others).to.deep.equal([]);
    // 300,000 of 1,200,000.
    expect(coaches!.width).to.be.closeTo(25, 1e-9);
    expect(lists(widget)[0]!.items[1]).to.include('not known');
    expect(resultOf(widget).plans[0]).to.include({ allocated: null, unallocated: null });
    expect(widget.problems.map(({ code }) => code)).to.deep.equal(['missing-data', 'missing-data']);
  });

  for (const [count, table] of [
    [3, threePlans],
    [4, fourPlans],
  ] as const) {
    it(`compares ${count} plans`, async () => {
      const widget = await compare(table, { total: invented.total });

      expect(resultOf(widget).plans).to.have.lengthOf(count);
      expect(shadowAll(widget, '.strip')).to.have.lengthOf(2 * count);
      expect(widget.problems).to.deep.equal([]);
    });
  }

  it('says when there is nothing to compare, or too much', async () => {
    const one = planTable(['Plan', 'Line', 'Amount'], ['Board', 'Coaches', '$700,000']);
    const five = { ...fourPlans, rows: [...fourPlans.rows, ['Mayor', 'Buses', '$1', '', '']] };

    for (const [table, got] of [
      [one, '1'],
      [five, '5'],
    ] as const) {
      const widget = await compare(table, { total: invented.total });
      expect(widget.state).to.equal('error');
      expect(widget.problems[0]).to.deep.include({ code: 'out-of-range', got });
      expect(widget.problems[0]!.expected).to.equal('two-to-four-plans');
      expect(seenPart(widget, 'problems')).to.include(widget.problems[0]!.message);
    }
  });

  it('is empty while there are no plans, and says what it needs', async () => {
    for (const [markup, words] of [
      [html`<plan-compare total="$113,000,000"></plan-compare>`, 'the lines of two to four plans'],
      [html`<plan-compare></plan-compare>`, 'the lines of plans'],
    ] as const) {
      const widget = await drawn(markup);

      expect(widget.state).to.equal('empty');
      expect(widget.problems.map(({ code }) => code)).to.deep.equal(['missing-data']);
      expect(seenPart(widget, 'problems')).to.include(words);
    }
  });

  it('gives what each plan comes to for each student and teacher', async () => {
    const widget = await compare(threePlans, {
      total: invented.total,
      students: '8,000',
      teachers: '400',
    });

    // 1,200,000 ÷ 8,000 and ÷ 400.
    const figure = seenPart(widget, 'figure');
    expect(figure).to.include('$150 for each student').and.include('$3,000 for each teacher');
  });

  it('draws shares of the money to the cent', async () => {
    const widget = await compare(shares, { total: '$1,000' });

    // 33.3 % of 1,000 three times: 333 each, and 1 is left.
    const [, teachers] = resultOf(widget).plans;
    expect(teachers!.lines.map(({ amount }) => amount)).to.deep.equal([333, 333, 333]);
    expect(teachers!.unallocated).to.equal(1);
    expect(lists(widget)[1]!.items[3]).to.include('$1');
  });

  it('tells what going on costs a year, and what it would cost if a reader asks', async () => {
    const widget = await compare(ongoing, { total: invented.total, years: '2' });
    const heardOf: unknown[] = [];
    widget.addEventListener('chalkwork-change', (event) =>
      heardOf.push((event as CustomEvent<{ inputs: unknown }>).detail.inputs),
    );

    // 720,000 and 550,000 over two years.
    const figure = () => seenPart(widget, 'figure');
    expect(figure()).to.include('$360,000 a year').and.include('$275,000 a year');
    expect(figure()).not.to.include('$325,000 a year');
    const box = shadowOne(widget, 'input[type=checkbox]') as HTMLInputElement;
    expect(box.labels![0]!.textContent.trim()).to.equal('Count what is not stated as going on');

    box.click();
    await until(() => figure().includes('$325,000 a year'), 'what is not stated');

    expect(seen(shadowOne(widget, '[part=frame]'))).to.include('No plan says that it does.');
    // Whoever does not see the figure hears of it.
    expect(seen(shadowOne(widget, 'figcaption [role=status]'))).to.match(
      /association: after the money ends, ongoing lines cost \$275,000 a year; lines that do not say whether they go on would cost \$325,000 a year\.$/,
    );
    expect(heardOf).to.deep.equal([{ unstatedGoesOn: true }]);
    box.click();
    await until(() => !figure().includes('$325,000 a year'), 'only what is stated');
  });

  it('is asked right below the parts that it changes, as large as a finger needs', async () => {
    const widget = await compare(ongoing, { total: invented.total, years: '2' });
    const box = shadowOne(widget, 'input[type=checkbox]').getBoundingClientRect();
    const bottomOf = (all: readonly Element[]) => all.at(-1)!.getBoundingClientRect().bottom;

    expect(box.top).to.be.within(
      bottomOf(shadowAll(widget, '.lists')),
      shadowOne(widget, 'figcaption').getBoundingClientRect().top,
    );
    expect(shadowOne(widget, '.ask').getBoundingClientRect().height).to.be.at.least(44);
    expect(box.width).to.be.at.least(18);
  });

  it('asks nothing where every plan says what goes on, or the years are not known', async () => {
    const stated = planTable(
      ['Plan', 'Line', 'Amount', 'Term'],
      ['Board', 'Coaches', '$700,000', 'ongoing'],
      ['Union', 'Days', '$700,000', 'one-time'],
    );
    const known = await compare(stated, { total: invented.total, years: '2' });
    const yearless = await compare(ongoing, { total: invented.total });

    expect(shadowAll(known, 'input')).to.have.lengthOf(0);
    expect(shadowAll(yearless, 'input')).to.have.lengthOf(0);
  });

  it('no longer speaks of what is not stated once every plan states it', async () => {
    const widget = await compare(ongoing, { total: invented.total, years: '2' });
    const frame = () => seen(shadowOne(widget, '[part=frame]'));
    shadowOne(widget, 'input[type=checkbox]').click();
    await until(() => frame().includes('No plan says that it does.'), 'the answer');

    widget.data = [
      { plan: 'Board', line: 'Coaches', amount: 700_000, term: 'ongoing' },
      { plan: 'Union', line: 'Days', amount: 700_000, term: 'one-time' },
    ];
    await until(() => frame().includes('Days'), 'the new plans');

    expect(shadowAll(widget, 'input')).to.have.lengthOf(0);
    expect(frame()).not.to.include('No plan says that it does.');
  });

  it('keeps the gap between marks out of the sum: the last ends where the money does', async () => {
    const widget = await compare(threePlans, { total: invented.total });

    for (const bar of [0, 1, 2]) {
      const last = marks(widget, bar)
        .filter(({ look }) => look !== 'mark')
        .at(-1)!;
      expect(last.x + last.width).to.be.closeTo(100, 1e-9);
    }
  });
});
