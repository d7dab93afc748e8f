import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../src/elements/funding-calculator/define.js';
import { fundingPresets } from '../src/topics/funding/index.js';
import { asWritten } from './args.js';
import {
  blockGrant,
  invented,
  lausd,
  lausdPlan,
  ongoingPlan,
  overPlan,
  sharesPlan,
  type FundingArgs,
} from './data/funding.js';
import { neverAnswers } from './data/never-answers.js';
import { fourPlans, lausdInSpanish, longNames, planTable } from './data/plans.js';
import { opened, whenDrawn } from './opened.js';
import { renderTable } from './table.js';

type Story = StoryObj<FundingArgs>;

function render(args: FundingArgs): TemplateResult {
  return html`<funding-calculator ${asWritten(args)} .data=${args.data ?? null}
    >${args.table ? renderTable(args.table) : nothing}</funding-calculator
  >`;
}

const meta: Meta<FundingArgs> = {
  title: 'Widgets/funding-calculator',
  component: 'funding-calculator',
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

/** A field of the widget by its id, which is the same in every language. */
function field(widget: Element, id: string): HTMLInputElement {
  const input = widget.shadowRoot?.querySelector<HTMLInputElement>(`input#${id}`);
  if (!input) throw new Error(`There is no field “${id}”.`);
  return input;
}

/** Writes into a field as a reader does, and waits until something came of it. */
async function write(widget: Element, id: string, text: string): Promise<void> {
  const input = field(widget, id);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await drawnWith(widget, () => field(widget, id).defaultValue === text);
}

async function drawnWith(widget: Element, isDone: () => boolean): Promise<void> {
  for (let frame = 0; frame < 600 && !isDone(); frame += 1) {
    await new Promise(requestAnimationFrame);
  }
  if (!isDone()) throw new Error(`Nothing came of it in <${widget.localName}>.`);
}

/** A calculator on a page whose address holds a state for it, from when it is drawn to when it is ready. */
function linked(state: string, args: FundingArgs): TemplateResult {
  const { pathname, search, hash } = location;
  const own = pathname + search + hash;
  const go = (address: string): void => history.replaceState(history.state, '', address);
  const come = (place?: Element): void => {
    go(place ? `#chalkwork.${String(args.id)}=${state}` : own);
  };
  return html`<div
    ${ref(come)}
    @chalkwork-ready=${() => {
      go(own);
    }}
  >
    ${render(args)}
  </div>`;
}

/** Opens the lines of the first plan. */
async function openLines(widget: Element): Promise<void> {
  const button = widget.shadowRoot?.querySelector<HTMLButtonElement>('.change button');
  button?.click();
  await drawnWith(widget, () => widget.shadowRoot?.querySelector('.line') !== null);
}

/* ---- What a grant comes to ---- */

/** The money and a rate give the students, and a plan what the money buys. “About” stays about. */
export const Default: Story = { args: { ...lausdPlan, years: null } };

/** Nothing but the money and a rate. */
export const Students: Story = { args: lausd };

/** The money and the students give the rate; years, teachers and schools divide the money further. */
export const PerStudent: Story = {
  args: { ...invented, years: '3', teachers: '310', schools: '12' },
};

/** A rate for each unit of average daily attendance, which is not the number of students. */
export const AverageDailyAttendance: Story = { args: blockGrant };

/** Attendance and students side by side, kept apart. */
export const StudentsAndAttendance: Story = {
  args: { ...blockGrant, students: '5,900', years: '3' },
};

/** All of one state’s money: millions of students. */
export const WholeState: Story = {
  args: { ...lausd, total: '$1.25 billion', heading: 'How many students is $1.25 billion for?' },
};

/** A dated preset of the library, with an attendance that was made up. */
export const Preset: Story = {
  args: {
    ada: '5,417',
    heading: 'What does the block grant come to?',
    'source-name': fundingPresets['california-block-grant-2025'].sourceName,
    'as-of': fundingPresets['california-block-grant-2025'].asOf,
    note: `${fundingPresets['california-block-grant-2025'].note} The attendance was invented for this story.`,
    data: fundingPresets['california-block-grant-2025'].data,
  },
};

/** Only a rate is known: the reader’s students give the money. */
export const RateOnly: Story = {
  args: { ...invented, total: null, students: null, 'per-student': '$200' },
};

/** All three are given, and agree. */
export const AllThree: Story = { args: { ...invented, 'per-student': '$200' } };

/** A reader writes their own students, in words. The number that they wrote stays as they wrote it. */
export const Tried: Story = {
  args: { ...invented, years: '3' },
  play: async ({ canvasElement }) =>
    write(await whenDrawn(canvasElement), 'students', '4.5 thousand'),
};

/** What cannot be read stays in its field, and changes nothing. */
export const Unreadable: Story = {
  args: invented,
  play: async ({ canvasElement }) =>
    write(await whenDrawn(canvasElement), 'students', 'a few thousand'),
};

/* ---- What it buys ---- */

/** What is known of the years that the money is for, and of what goes on. */
export const Years: Story = { args: lausdPlan };

/** The lines as sliders, one of them locked. */
export const Sliders: Story = {
  args: { ...invented, table: sharesPlan },
  play: async ({ canvasElement }) => {
    const widget = await whenDrawn(canvasElement);
    await openLines(widget);
    widget.shadowRoot?.querySelector<HTMLButtonElement>('.line button')?.click();
    await drawnWith(widget, () => widget.shadowRoot?.querySelector('.locked') !== null);
  },
};

/** More than is left is not taken for a line. */
export const MoreThanIsLeft: Story = {
  args: { ...invented, table: sharesPlan },
  play: async ({ canvasElement }) => {
    const widget = await whenDrawn(canvasElement);
    await openLines(widget);
    await write(widget, 'plan-1-line-1', '$900,000');
  },
};

/** Posts go on when the money has ended. */
export const Ongoing: Story = { args: { ...invented, years: '3', table: ongoingPlan } };

/** A plan for more money than there is. */
export const TooMuch: Story = { args: { ...invented, years: '3', table: overPlan } };

/** Four plans for the same money. */
export const FourPlans: Story = { args: { ...invented, years: '2', table: fourPlans } };

/** Long names wrap, in sliders as well. */
export const LongNames: Story = {
  args: { ...invented, years: '2', table: longNames },
  play: async ({ canvasElement }) => openLines(await whenDrawn(canvasElement)),
};

/** With the arithmetic and the table open. */
export const Opened: Story = {
  args: { ...lausdPlan },
  play: async ({ canvasElement }) => opened(await whenDrawn(canvasElement)),
};

/* ---- Where it stands ---- */

/** In Spanish, with a name in each language for every plan and line. */
export const Spanish: Story = {
  args: {
    ...lausd,
    years: '2',
    heading: '¿Para cuántos estudiantes son 113 millones de dólares?',
    table: {
      ...lausdInSpanish.table,
      rows: lausdInSpanish.table.rows.filter(([plan]) => plan === 'District'),
    },
  },
  render: (args) => html`<div lang="es">${render(args)}</div>`,
};

/** Its own dark theme, on whatever page. */
export const Dark: Story = { args: { ...lausdPlan, theme: 'dark' } };

/** A site’s own look, by its tokens. */
export const CustomTheme: Story = {
  args: {
    ...invented,
    years: '3',
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
  args: { ...invented, years: '3', table: sharesPlan },
  render: (args) => html`<div style="inline-size: 280px">${render(args)}</div>`,
  play: async ({ canvasElement }) => openLines(await whenDrawn(canvasElement)),
};

/** With text of twice the size. */
export const LargeText: Story = {
  args: { ...invented, years: '3' },
  render: (args) => html`<div style="font-size: 200%">${render(args)}</div>`,
};

/** English figures in a page that is written from right to left. */
export const RightToLeft: Story = {
  args: { ...invented, years: '3', table: sharesPlan },
  render: (args) => html`<div dir="rtl" lang="ar">${render(args)}</div>`,
};

/** In a form of the page, which neither sends the fields nor is sent by them. */
export const InForm: Story = {
  args: invented,
  render: (args) => html`<form>${render(args)}</form>`,
};

/** Several on one page; each keeps its own numbers. */
export const Several: Story = {
  args: invented,
  render: (args) =>
    html`${render({ ...args, id: 'first' })}
      <hr />
      ${render({ ...blockGrant, id: 'second' })}
      <hr />
      ${render({ ...lausd, id: 'third' })}`,
  play: async ({ canvasElement }) =>
    write(await whenDrawn(canvasElement), 'students', '4.5 thousand'),
};

/** A link that was cut on its way: the numbers as they were published, and a note. */
export const BrokenLink: Story = {
  args: { ...invented, id: 'broken-link' },
  render: (args) => linked('1.1x7w0o2.z', args),
};

/** A link that was made when other numbers were published. */
export const OlderLink: Story = {
  args: { ...invented, id: 'older-link' },
  render: (args) => linked('1.0.ztntfp.', args),
};

/** A link that was made by a newer release. */
export const NewerLink: Story = {
  args: { ...invented, id: 'newer-link' },
  render: (args) => linked('2.1x7w0o2.z', args),
};

/** Another currency. */
export const Euros: Story = { args: { ...invented, currency: 'EUR', years: '2' } };

/** Without tools; the fields and the arithmetic stay. */
export const NoTools: Story = { args: { ...invented, tools: 'none' } };

/* ---- While there is nothing to draw ---- */

/** The data is on the way. */
export const Loading: Story = { args: { ...lausd, src: neverAnswers } };

/** Nothing is known of the money yet. */
export const Empty: Story = { args: { heading: 'What does the grant come to?' } };

/* ---- What is wrong ---- */

/** A rate and students that do not quite make the money. */
export const NotQuite: Story = { args: { ...invented, 'per-student': '$200.50' } };

/** A rate and students that do not make the money: no figure is drawn. */
export const Contradiction: Story = { args: { ...invented, 'per-student': '$250' } };

/** `1.200` is 1.2 to some and 1,200 to others. */
export const UnreadableNumber: Story = { args: { ...invented, students: '1.200' } };

/** A formula that is not modelled yet. */
export const NotModelled: Story = { args: { ...invented, formula: 'lcff' } };

/** Shares of more than everything. */
export const SharesOverAll: Story = {
  args: {
    ...invented,
    table: planTable(
      ['Plan', 'Line', 'Share'],
      ['The board', 'Training', '75%'],
      ['The board', 'Books', '45%'],
    ),
  },
};
