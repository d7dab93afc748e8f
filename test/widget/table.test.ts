import { expect, html } from '@open-wc/testing';
import '../../src/elements/plan-compare/define.js';
import { lausd } from '../../stories/data/plans.js';
import { renderTable } from '../../stories/table.js';
import {
  drawn,
  openPanel,
  putOnPaper,
  seen,
  shadowAll,
  shadowOne,
  type AnyWidget,
} from '../support/widgets.js';

/** Plans in a table of eleven columns, six of them words. */
async function plansOpened(width: string): Promise<AnyWidget> {
  const widget = await drawn(
    html`<plan-compare total=${lausd.total}>${renderTable(lausd.table)}</plan-compare>`,
  );
  widget.style.width = width;
  await openPanel(widget, 'Data table');
  return widget;
}

describe('the data table below a figure', () => {
  it('sets words as words, and numbers below one another', async () => {
    const widget = await plansOpened('640px');

    const headings = shadowAll(widget, '.table thead th');
    const sides = headings.map((one, column) => {
      const [cell] = shadowAll(widget, `.table tbody tr:nth-child(2) :nth-child(${column + 1})`);
      return [one, cell!].map((part) => getComputedStyle(part).textAlign).join();
    });
    const words = headings.filter((_, column) => sides[column] === 'start,start').map(seen);
    expect(words).to.deep.equal([
      'What',
      'Plan',
      'Unit',
      'One-time or ongoing',
      'Itemized',
      'Disputed by',
      'Note',
    ]);
    expect([...new Set(sides)]).to.deep.equal(['start,start', 'end,end']);
  });

  it('is whole on paper, with no column of single letters', async () => {
    const widget = await plansOpened('46em');

    putOnPaper(widget);

    const table = shadowOne(widget, '.table table');
    const cells = shadowAll(widget, '.table tbody :is(th, .word)');
    expect(table.offsetWidth).to.be.at.most(widget.offsetWidth);
    expect(Math.min(...cells.map(({ offsetWidth }) => offsetWidth))).to.be.greaterThan(40);
    expect(shadowAll(widget, '.table td').filter((one) => /\d\n/.test(one.innerText))).to.be.empty;
  });
});
