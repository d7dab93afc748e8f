import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/elements/pd-reach/define.js';
import { asWritten } from './args.js';
import { neverAnswers } from './data/never-answers.js';
import {
  channels,
  invented,
  longNames,
  manyChannels,
  millions,
  personRows,
  pomona,
  pomonaInSpanish,
  pomonaRows,
  type ReachArgs,
} from './data/reach.js';
import { renderTable } from './table.js';
import { opened, whenDrawn } from './opened.js';

type Story = StoryObj<ReachArgs>;

function render(args: ReachArgs): TemplateResult {
  return html`<pd-reach ${asWritten(args)} .data=${args.data ?? null}
    >${args.table ? renderTable(args.table) : nothing}</pd-reach
  >`;
}

const meta: Meta<ReachArgs> = {
  title: 'Widgets/pd-reach',
  component: 'pd-reach',
  render,
  argTypes: {
    counts: { control: 'select', options: ['people', 'attendances'] },
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

/** Three channels that may overlap: the people reached are a range. */
export const Default: Story = { args: pomona };

/** Somebody counted each person once, so that the headcount is one number. */
export const Exact: Story = { args: { ...pomona, 'unique-reached': '402' } };

/** A row for each person in each channel gives the exact headcount; the names go no further. */
export const PersonRows: Story = {
  args: {
    ...invented,
    leaders: '3',
    population: '40',
    heading: 'Who came to the training?',
    table: personRows,
  },
};

/** Attendances are not people: who came twice counts twice, and the least number is not known. */
export const Attendances: Story = {
  args: {
    ...invented,
    counts: 'attendances',
    table: channels(
      ['Channel', 'Attendances'],
      ['Summer institute', '214'],
      ['Coaching', '340'],
      ['Online course', '96'],
    ),
  },
};

/** Without a population there are no shares and nobody is said not to have been reached. */
export const NoPopulation: Story = {
  args: { ...pomona, population: null, 'population-label': null },
};

/** The least that a figure can be made of: leaders and a total, without any data. */
export const TwoNumbers: Story = { args: { leaders: '4', reached: '487' } };

/** Channels with hours for each person and with what they cost. */
export const HoursAndCost: Story = {
  args: {
    ...invented,
    table: channels(
      ['Channel', 'Teachers reached', 'Hours each', 'Total cost'],
      ['Summer institute', '214', '18', '$96,300'],
      ['Coaching', '48', '32.5', '$124,800'],
      ['Online course', '143', '1.5', '$2,145'],
    ),
  },
};

/** A dozen channels, which together count more than everybody there is. */
export const ManyChannels: Story = { args: { ...invented, table: manyChannels } };

/** With one channel nothing can overlap. */
export const OneChannel: Story = {
  args: { ...pomona, table: pomonaRows(['Professional development', '311']) },
};

/** Numbers of seven digits, and a population in words. */
export const MillionPeople: Story = {
  args: { ...invented, leaders: '2,300', population: '1.25 million', table: millions },
};

/** Long names, words and addresses wrap inside the figure. */
export const LongLabels: Story = {
  args: {
    ...pomona,
    heading:
      'Who did four years of sustained, job-embedded, teacher-led professional learning reach?',
    'leaders-label': 'co-teachers in classrooms that are open to visitors from every school',
    'population-label':
      'certificated educators, counselors, librarians, nurses and early-childhood specialists',
    table: longNames,
  },
};

/** “About” and “more than” stay with every number that is made from them. */
export const AboutNumbers: Story = {
  args: {
    ...pomona,
    population: 'about 1,400',
    table: pomonaRows(
      ['Professional development', 'more than 300'],
      ['Job-embedded support', 'about 60'],
      ['Social media', '113'],
    ),
  },
};

/** A reader may try other numbers of leaders. */
export const Explore: Story = { args: { ...pomona, explore: true } };

/** What a reader sees who tried eight leaders. */
export const Exploring: Story = {
  ...Explore,
  play: async ({ canvasElement }) => {
    const widget = await whenDrawn(canvasElement);
    const slider = widget.shadowRoot?.querySelector<HTMLInputElement>('input[type=range]');
    if (!slider) return;
    slider.value = '8';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  },
};

/** With the arithmetic and the table open. */
export const Opened: Story = {
  args: pomona,
  play: async ({ canvasElement }) => opened(await whenDrawn(canvasElement)),
};

/* ---- Where it stands ---- */

/** In Spanish, from a table with Spanish headings whose channels have a name in each language. */
export const Spanish: Story = {
  args: pomonaInSpanish,
  render: (args) => html`<div lang="es">${render(args)}</div>`,
};

/** Its own dark theme, on whatever page. */
export const Dark: Story = { args: { ...pomona, theme: 'dark' } };

/** A site’s own look, by its tokens. */
export const CustomTheme: Story = {
  args: {
    ...pomona,
    theme: 'light',
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
  args: pomona,
  render: (args) => html`<div style="inline-size: 280px">${render(args)}</div>`,
};

/** With text of twice the size. */
export const LargeText: Story = {
  args: pomona,
  render: (args) => html`<div style="font-size: 200%">${render(args)}</div>`,
};

/** English figures in a page that is written from right to left. */
export const RightToLeft: Story = {
  args: pomona,
  render: (args) => html`<div dir="rtl" lang="ar">${render(args)}</div>`,
};

/** Figures that are claimed, disputed and corrected, with a note. */
export const Disputed: Story = {
  args: {
    ...invented,
    'source-name': 'Training report of an invented district',
    'source-url': 'https://example.org/training-report',
    'claimed-by': 'the district',
    'disputed-by': 'the teachers’ association, which counts 190',
    correction: '3 June 2024: the summer institute reached 214 teachers, not 241.',
    note: 'Substitute teachers are counted only where they stayed for a whole semester.',
    table: channels(
      ['Channel', 'Teachers reached'],
      ['Summer institute', '214'],
      ['Coaching', '48'],
    ),
  },
};

/** Without tools; the arithmetic stays. */
export const NoTools: Story = { args: { ...pomona, tools: 'none' } };

/* ---- While there is nothing to draw ---- */

/** The data is on the way; the page’s own table is there meanwhile. */
export const Loading: Story = { args: { ...pomona, src: neverAnswers } };

/** There are no figures yet. */
export const Empty: Story = { args: { population: '1,400' } };

/* ---- What is wrong: warnings, drawn on the figure ---- */

/** A column that no figure has, and two populations that differ. */
export const Warning: Story = {
  args: {
    ...pomona,
    table: null,
    data: {
      population: 1500,
      channels: [
        { channel: 'Professional development', reached: 311, mood: 'good' },
        { channel: 'Job-embedded support', reached: 63, mood: 'better' },
        { channel: 'Social media', reached: 113, mood: 'fair' },
      ],
    },
  },
};

/** An address that would run a script is not made a link. */
export const UnsafeUrl: Story = { args: { ...pomona, 'source-url': 'javascript:alert(1)' } };

/* ---- What is wrong: errors, in place of the figure ---- */

/** `1.400` is 1.4 to some and 1,400 to others. */
export const UnreadableNumber: Story = { args: { ...pomona, population: '1.400' } };

/** A channel cannot have more people than there are. */
export const ChannelLargerThanPopulation: Story = { args: { ...pomona, population: '300' } };

/** All channels together reached 487, so that 500 different people cannot be. */
export const UniqueOutsideRange: Story = { args: { ...pomona, 'unique-reached': '500' } };

/** The rows name 25 people, whatever the attribute says. */
export const UniqueUnlikeRows: Story = {
  args: { ...invented, 'unique-reached': '30', table: personRows },
};

/** One channel in two rows. */
export const DuplicateChannel: Story = {
  args: {
    ...pomona,
    table: pomonaRows(
      ['Professional development', '311'],
      ['Social media', '63'],
      ['Social media', '113'],
    ),
  },
};

/** Fewer people than none. */
export const NegativePeople: Story = {
  args: { ...pomona, table: pomonaRows(['Professional development', '−311']) },
};

/** Half a person. */
export const FractionalPeople: Story = {
  args: { ...pomona, table: pomonaRows(['Professional development', '310.5']) },
};

/** A table that does not say how many people were reached. */
export const MissingColumn: Story = {
  args: {
    ...pomona,
    table: channels(['Channel', 'Hours each'], ['Professional development', '6']),
  },
};

/** An empty cell, and a word where a number belongs. */
export const UnreadableCells: Story = {
  args: {
    ...pomona,
    table: pomonaRows(['Professional development', 'many'], ['Job-embedded support', '']),
  },
};

/** A cell across two columns, of which nobody can say what it means. */
export const MergedCells: Story = {
  args: { ...pomona, table: null },
  render: (args) => html`
    <pd-reach ${asWritten(args)}>
      <table>
        <tr>
          <th>Channel</th>
          <th>Teachers reached</th>
        </tr>
        <tr>
          <td colspan="2">Professional development: 311</td>
        </tr>
      </table>
    </pd-reach>
  `,
};

/** A way of counting that the widget does not know is not taken for another. */
export const UnknownCounts: Story = { args: { ...pomona, counts: 'heads' } };

/** No file lies at the address; the page’s own table stays in sight. */
export const NotFound: Story = { args: { ...pomona, src: 'no-such-file.csv' } };

/** The address leads to a web page, as that of a sheet that was not published does. */
export const HtmlInsteadOfCsv: Story = {
  // The page that the story stands on, wherever that is.
  args: { ...pomona, src: '#' },
};

/** An address that is not on the web. */
export const UnsafeSource: Story = { args: { ...pomona, src: 'javascript:alert(1)' } };

/** JSON that breaks off. */
export const BadJson: Story = {
  args: { ...pomona, table: null },
  render: (args) => html`
    <pd-reach ${asWritten(args)}>
      <script type="application/json">
        {"channels": [{"channel": "Professional development",
      </script>
    </pd-reach>
  `,
};

/** Letters that stand for no currency. */
export const BadCurrency: Story = { args: { ...pomona, currency: 'dollars' } };
