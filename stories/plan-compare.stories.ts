import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/elements/plan-compare/define.js';
import { fundingPresets } from '../src/topics/funding/index.js';
import { asWritten } from './args.js';
import { neverAnswers } from './data/never-answers.js';
import {
  disputed,
  fourPlans,
  invented,
  lausd,
  lausdInSpanish,
  longNames,
  manyLines,
  notItemized,
  ongoing,
  overAndUnder,
  planTable,
  shares,
  threePlans,
  type PlansArgs,
} from './data/plans.js';
import { opened, whenDrawn } from './opened.js';
import { renderTable } from './table.js';

type Story = StoryObj<PlansArgs>;

function render(args: PlansArgs): TemplateResult {
  return html`<plan-compare ${asWritten(args)} .data=${args.data ?? null}
    >${args.table ? renderTable(args.table) : nothing}</plan-compare
  >`;
}

const meta: Meta<PlansArgs> = {
  title: 'Widgets/plan-compare',
  component: 'plan-compare',
  render,
  argTypes: {
    theme: { control: 'select', options: ['light', 'dark'] },
    table: {
      description: 'The child table, as an author writes it.',
      control: 'object',
      table: { category: 'slots' },
    },
    data: { control: 'object' },
  },
};

export default meta;

/* ---- What is known ---- */

/** A district and a union, and what neither of them says. */
export const Default: Story = { args: lausd };

/** A dated preset of the library, as an author takes it. */
export const Preset: Story = {
  args: {
    heading: 'Two plans for $113 million',
    'source-name': fundingPresets['lausd-common-core-2013'].sourceName,
    'as-of': fundingPresets['lausd-common-core-2013'].asOf,
    note: fundingPresets['lausd-common-core-2013'].note,
    data: fundingPresets['lausd-common-core-2013'].data,
  },
};

/** A reader asks what it costs if all that is not stated goes on. */
export const Asked: Story = {
  args: { ...invented, years: '2', table: ongoing },
  play: async ({ canvasElement }) => {
    const widget = await whenDrawn(canvasElement);
    widget.shadowRoot?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  },
};

/** Three plans, with what schools choose drawn as not itemized. */
export const ThreePlans: Story = { args: { ...invented, table: threePlans } };

/** The most plans that one figure compares. */
export const FourPlans: Story = { args: { ...invented, table: fourPlans } };

/** One plan leaves money over; the other spends more than there is. */
export const OverAndUnder: Story = { args: { ...invented, table: overAndUnder } };

/** Lines that are not itemized look alike on both sides. */
export const NotItemized: Story = { args: { ...invented, table: notItemized } };

/** Each side disputes a line of the other, and the figure says so in the same way. */
export const DisputedLines: Story = { args: { ...invented, table: disputed } };

/** What goes on must be paid for after the money ends. */
export const Ongoing: Story = { args: { ...invented, years: '2', table: ongoing } };

/** Shares instead of amounts: to the cent, they add up to what the shares do. */
export const Shares: Story = { args: { ...invented, table: shares } };

/** For each student and each teacher. */
export const ForEach: Story = {
  args: { ...invented, students: '8,150', teachers: '412', table: threePlans },
};

/** A total that follows from a rate and attendance. */
export const FromAttendance: Story = {
  args: {
    ...invented,
    total: null,
    'per-ada': '$313.08132254',
    ada: '5,417',
    heading: 'How would they spend the block grant?',
    table: shares,
  },
};

/** “About” stays with what is worked out. */
export const AboutNumbers: Story = {
  args: {
    ...invented,
    total: 'about $1,200,000',
    students: 'about 8,150',
    table: planTable(
      ['Plan', 'Line', 'Amount', 'Itemized'],
      ['Board', 'Reading coaches', 'about $640,000', 'yes'],
      ['Board', 'Books', '$310,000', 'yes'],
      ['Teachers’ association', 'Smaller classes', 'up to $900,000', 'yes'],
    ),
  },
};

/** Without a total nothing is left and nothing is over. */
export const NoTotal: Story = { args: { ...invented, total: null, table: overAndUnder } };

/** A dozen lines each; some are too small for a number under their bar. */
export const ManyLines: Story = { args: { ...invented, table: manyLines } };

/** Long names, words and addresses wrap inside the figure. */
export const LongLabels: Story = {
  args: {
    ...invented,
    heading:
      'How would everybody who has a say in it spend the money for sustained, job-embedded training?',
    table: longNames,
  },
};

/** With the arithmetic and the table open. */
export const Opened: Story = {
  args: lausd,
  play: async ({ canvasElement }) => opened(await whenDrawn(canvasElement)),
};

/* ---- Where it stands ---- */

/** In Spanish, from a table in which every plan and line has a name in each language. */
export const Spanish: Story = {
  args: lausdInSpanish,
  render: (args) => html`<div lang="es">${render(args)}</div>`,
};

/** Its own dark theme, on whatever page. */
export const Dark: Story = { args: { ...lausd, theme: 'dark' } };

/** A site’s own look, by its tokens. */
export const CustomTheme: Story = {
  args: {
    ...lausd,
    '--chalkwork-accent': '#a3320b',
    '--chalkwork-text': '#2b1d14',
    '--chalkwork-surface': '#fdf6ec',
    '--chalkwork-muted': '#66513f',
    '--chalkwork-line': '#8f7763',
    '--chalkwork-radius': '0.75em',
    '--chalkwork-space': '1.25em',
  },
};

/** In a column of 280 pixels. */
export const Narrow: Story = {
  args: lausd,
  render: (args) => html`<div style="inline-size: 280px">${render(args)}</div>`,
};

/** With text of twice the size. */
export const LargeText: Story = {
  args: lausd,
  render: (args) => html`<div style="font-size: 200%">${render(args)}</div>`,
};

/** English figures in a page that is written from right to left. */
export const RightToLeft: Story = {
  args: lausd,
  render: (args) => html`<div dir="rtl" lang="ar">${render(args)}</div>`,
};

/** The plans as a property: the page has no table of its own. */
export const NoFallback: Story = {
  args: {
    ...invented,
    data: {
      lines: [
        { plan: 'Board', line: 'Reading coaches', amount: 700000, itemized: 'yes' },
        { plan: 'Board', line: 'Books', amount: 500000, itemized: 'yes' },
        { plan: 'Teachers’ association', line: 'Smaller classes', amount: 1200000, itemized: 'no' },
      ],
    },
  },
};

/** Figures that are claimed, disputed and corrected, with a note. */
export const Disputed: Story = {
  args: {
    ...invented,
    'source-url': 'https://example.org/two-plans',
    'claimed-by': 'the board and the association, each for its own plan',
    'disputed-by': 'the parents’ council',
    correction: '3 June 2024: the board’s books cost $660,000, not $606,000.',
    note: 'Plans as they stood before the vote.',
    table: disputed,
  },
};

/** Without tools; the arithmetic stays. */
export const NoTools: Story = { args: { ...lausd, tools: 'none' } };

/* ---- While there is nothing to draw ---- */

/** The data is on the way; the page’s own table is there meanwhile. */
export const Loading: Story = { args: { ...lausd, src: neverAnswers } };

/** There are no plans yet. */
export const Empty: Story = { args: { total: '$113,000,000' } };

/* ---- What is wrong: warnings, drawn on the figure ---- */

/** A column that no plan has. */
export const UnknownColumn: Story = {
  args: {
    ...invented,
    table: planTable(
      ['Plan', 'Line', 'Amount', 'Mood'],
      ['Board', 'Reading coaches', '$700,000', 'good'],
      ['Teachers’ association', 'Smaller classes', '$900,000', 'better'],
    ),
  },
};

/** Shares that come to more than everything. */
export const TooManyShares: Story = {
  args: {
    ...invented,
    table: planTable(
      ['Plan', 'Line', 'Share'],
      ['Board', 'Training', '75%'],
      ['Board', 'Computers', '45%'],
      ['Teachers’ association', 'Smaller classes', '90%'],
    ),
  },
};

/* ---- What is wrong: errors, in place of the figure ---- */

/** Fewer than two plans are nothing to compare. */
export const OnePlan: Story = {
  args: {
    ...invented,
    table: planTable(['Plan', 'Line', 'Amount'], ['Board', 'Reading coaches', '$700,000']),
  },
};

/** More than four. */
export const FivePlans: Story = {
  args: {
    ...invented,
    table: {
      ...fourPlans,
      rows: [...fourPlans.rows, ['The mayor', 'Buses', '$1,200,000', '', 'no']],
    },
  },
};

/** Six posts at $120,000 are not $700,000. */
export const PartsThatDoNotAgree: Story = {
  args: {
    ...invented,
    table: planTable(
      ['Plan', 'Line', 'Amount', 'Quantity', 'Unit', 'Unit cost'],
      ['Board', 'Reading coaches', '$700,000', '6', 'posts', '$120,000'],
      ['Teachers’ association', 'Smaller classes', '$900,000', '', '', ''],
    ),
  },
};

/** `1.400` is 1.4 to some and 1,400 to others. */
export const UnreadableNumber: Story = { args: { ...lausd, teachers: '1.400' } };

/** No file lies at the address; the page’s own table stays in sight. */
export const NotFound: Story = { args: { ...lausd, src: 'no-such-file.csv' } };
