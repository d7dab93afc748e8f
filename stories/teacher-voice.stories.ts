import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/elements/teacher-voice/define.js';
import { asWritten } from './args.js';
import { neverAnswers } from './data/never-answers.js';
import {
  agreement,
  alliance,
  allianceWithBoth,
  counts,
  disclosed,
  frequency,
  inSpanish,
  invented,
  items,
  json,
  long,
  longQuestions,
  manyItems,
  oneSidedGroups,
  ownScale,
  shares,
  sixGroups,
  smallGroups,
  twoGroups,
  waves,
  weighted,
  withAside,
  yesNo,
  zeroToTen,
  type SurveyArgs,
} from './data/survey.js';
import {
  comesSlowly,
  googleForms,
  lateAnswers,
  microsoftForms,
  published,
  qualtrics,
  severalAnswers,
  surveyMonkey,
  tooFew,
  withPersons,
} from './data/responses.js';
import { opened, whenDrawn } from './opened.js';
import { renderTable } from './table.js';

type Story = StoryObj<SurveyArgs>;

function render(args: SurveyArgs): TemplateResult {
  return html`<teacher-voice ${asWritten(args)} .data=${args.data ?? null}
    >${args.table ? renderTable(args.table) : nothing}</teacher-voice
  >`;
}

const meta: Meta<SurveyArgs> = {
  title: 'Widgets/teacher-voice',
  component: 'teacher-voice',
  render,
  argTypes: {
    format: { control: 'select', options: ['counts', 'long', 'shares', 'questions', 'responses'] },
    sampling: { control: 'select', options: ['census', 'probability', 'open'] },
    view: { control: 'select', options: ['bars', 'diverging', 'headline', 'trend'] },
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

/* ---- What is given ---- */

/** Four statements with a column for each response; everyone was asked. */
export const Default: Story = {
  args: { ...disclosed, invited: '412', sampling: 'census', table: counts },
};

/** A row for each response. */
export const Long: Story = { args: { ...invented, table: long } };

/** Shares with their base, as a report prints them. */
export const Shares: Story = { args: { ...invented, table: shares } };

/** A row for each question, with the texts of its answers beside it. */
export const Questions: Story = {
  args: {
    ...invented,
    table: items(
      ['Item', 'n', 'Answer 1', 'Answer 1 count', 'Answer 2', 'Answer 2 count'],
      ['Were you asked what training you need?', '238', 'Yes', '61', 'No', '177'],
    ),
  },
};

/** The same answers as JSON, with what is known of the survey. */
export const JsonData: Story = { args: { ...invented, data: json } };

/** Shares without a base: the figure says that none was reported. */
export const SharesWithoutBase: Story = { args: alliance };

/** “Agreed or disagreed” is no share in favor, so that figure is not drawn as one. */
export const AgreedOrDisagreed: Story = { args: { ...alliance, table: allianceWithBoth } };

/** “About” and “more than” stay with a published share and its base. */
export const AboutNumbers: Story = {
  args: {
    ...invented,
    table: items(
      ['Item', 'Favorable', 'n'],
      ['Students come well prepared', 'about 62%', 'more than 300'],
      ['I get enough time to plan', 'up to 20%', 'about 200'],
    ),
  },
};

/* ---- A row for each person ---- */

/** Answered in September 2024. */
const answered = { ...invented, 'as-of': '2024-09' };

/** As Google Forms exports them. */
export const GoogleForms: Story = { args: { ...answered, table: googleForms } };

/** As Microsoft Forms exports them. */
export const MicrosoftForms: Story = { args: { ...answered, table: microsoftForms } };

/** As SurveyMonkey exports them, with two rows of headings. */
export const SurveyMonkey: Story = { args: { ...answered, table: surveyMonkey } };

/** As Qualtrics exports them, with three rows of headings; what was not counted is told. */
export const Qualtrics: Story = {
  args: { ...answered, 'complete-only': true, table: qualtrics },
  play: async ({ canvasElement }) => {
    const widget = await whenDrawn(canvasElement);
    widget.shadowRoot?.querySelector<HTMLButtonElement>('button[aria-expanded="false"]')?.click();
  },
};

/** Groups of a column; the smallest are hidden. */
export const ResponsesInGroups: Story = {
  args: { ...answered, 'group-by': 'Your school', table: googleForms },
};

/** Several answers in a cell: each option is told among all who answered. */
export const SeveralAnswers: Story = { args: { ...answered, table: severalAnswers } };

/** Counts that were published without small groups: the card says which are not in them. */
export const PublishedCounts: Story = { args: { ...answered, data: published } };

/** So few answered in the last year that it is not shown. */
export const LateAnswers: Story = {
  args: { ...answered, 'as-of': '2025-01', 'wave-by': 'Timestamp', table: lateAnswers },
};

/** A large file is being read: how far it is, is shown and, at each quarter, said. */
export const ReadingResponses: Story = { args: { ...answered, src: comesSlowly } };

/** The same in Spanish. */
export const ReadingResponsesInSpanish: Story = {
  args: { ...answered, src: comesSlowly },
  render: (args) => html`<div lang="es">${render(args)}</div>`,
};

/** Rows with personal data are refused, and hidden. */
export const PersonalData: Story = { args: { ...answered, table: withPersons } };

/** So few people that others could tell who said what. */
export const TooFewAnswers: Story = { args: { ...answered, table: tooFew } };

/* ---- How people were chosen ---- */

/** A sample drawn by chance has a margin of error, smaller where the population is small. */
export const Sample: Story = {
  args: {
    ...invented,
    sampling: 'probability',
    invited: '400',
    population: '4,000',
    table: counts,
  },
};

/** A sample drawn by chance, of which nobody said how large it was. */
export const SampleWithoutBase: Story = {
  args: { ...alliance, ...invented, heading: null, sampling: 'probability', 'claimed-by': null },
};

/** Anyone could answer: no margin of error, and no response rate. */
export const Open: Story = {
  args: { ...invented, sampling: 'open', invited: '412', table: counts },
};

/** Nobody said how people were chosen. */
export const UnknownSampling: Story = { args: { ...invented, table: counts } };

/* ---- Groups ---- */

/** Two groups in a sample drawn by chance, and how far they are apart. */
export const TwoGroups: Story = {
  args: { ...invented, sampling: 'probability', table: twoGroups },
};

/** Six groups in a survey of everyone. */
export const SixGroups: Story = {
  args: { ...invented, sampling: 'census', invited: '412', table: sixGroups },
};

/** Groups that are too small are named and not shown. */
export const SmallGroups: Story = { args: { ...invented, table: smallGroups } };

/** Where nearly everyone in a small group said the same, only a band is told. */
export const OneSidedGroups: Story = { args: { ...invented, table: oneSidedGroups } };

/* ---- Scales ---- */

/** Whole numbers have no favorable side of their own: their mean is told. */
export const ZeroToTen: Story = { args: { ...invented, table: zeroToTen } };

/** The same with 9 and 10 named as favorable. */
export const ZeroToTenFavorable: Story = {
  args: { ...invented, favorable: '9 | 10', table: zeroToTen },
};

export const YesNo: Story = { args: { ...invented, table: yesNo } };

export const Frequency: Story = { args: { ...invented, table: frequency } };

/** Responses that no list knows, put in order by the author. */
export const OwnScale: Story = {
  args: {
    ...invented,
    scale: 'Hurt a lot | Hurt a little | No effect | Helped a little | Helped a lot',
    favorable: 'Helped a lot',
    table: ownScale,
  },
};

/** “Don’t know” and “not applicable” are no answers on the scale. */
export const NotAnswers: Story = { args: { ...invented, table: withAside } };

/** Weighted answers, with the effective base that the author gives. */
export const Weighted: Story = {
  args: { ...invented, sampling: 'probability', table: weighted },
};

/* ---- How it is drawn ---- */

/** The two sides meet in one line. */
export const Diverging: Story = {
  args: { ...invented, sampling: 'census', invited: '412', view: 'diverging', table: counts },
};

/** One number. */
export const Headline: Story = {
  args: { ...invented, sampling: 'census', invited: '412', view: 'headline', table: counts },
};

/** Three waves of a sample, with their intervals. */
export const Trend: Story = {
  args: { ...invented, sampling: 'probability', view: 'trend', table: waves },
};

/** Waves drawn as bars: the last one is shown. */
export const LastWave: Story = { args: { ...invented, table: waves } };

/** Long statements and unbreakable words wrap inside the figure. */
export const LongQuestions: Story = {
  args: {
    ...disclosed,
    heading: 'What did teachers say about four years of job-embedded professional learning?',
    table: longQuestions,
  },
};

/** Forty statements, to be put in order by the reader. */
export const ManyItems: Story = { args: { ...invented, table: manyItems } };

/** With everything open: about the survey, the arithmetic and the table. */
export const Opened: Story = {
  args: { ...disclosed, sampling: 'probability', population: '4,000', table: shares },
  play: async ({ canvasElement }) => opened(await whenDrawn(canvasElement)),
};

/** What is not given of a survey is listed as not given. */
export const OpenedAlliance: Story = {
  args: { ...alliance, tools: 'none' },
  play: async ({ canvasElement }) => {
    const widget = await whenDrawn(canvasElement);
    // There is no arithmetic behind published shares.
    widget.shadowRoot?.querySelector<HTMLButtonElement>('button[aria-expanded="false"]')?.click();
  },
};

/* ---- Where it stands ---- */

/** In Spanish, with Spanish responses and statements in both languages. */
export const Spanish: Story = {
  args: inSpanish,
  render: (args) => html`<div lang="es">${render(args)}</div>`,
};

/** An English table on a page in Spanish. */
export const EnglishTableInSpanish: Story = {
  args: { ...invented, respondents: 'docentes', sampling: 'open', table: counts },
  render: (args) => html`<div lang="es">${render(args)}</div>`,
};

/** Everything open, in Spanish. */
export const SpanishOpened: Story = {
  args: inSpanish,
  render: (args) => html`<div lang="es">${render(args)}</div>`,
  play: async ({ canvasElement }) => opened(await whenDrawn(canvasElement)),
};

/** Its own dark theme, on whatever page. */
export const Dark: Story = { args: { ...invented, theme: 'dark', table: counts } };

/** A site’s own look, by its tokens. */
export const CustomTheme: Story = {
  args: {
    ...invented,
    table: counts,
    theme: 'light',
    '--chalkwork-accent': '#a3320b',
    '--chalkwork-category-2': '#2f5d8a',
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
  args: { ...invented, table: counts },
  render: (args) => html`<div style="inline-size: 280px">${render(args)}</div>`,
};

/** With text of twice the size. */
export const LargeText: Story = {
  args: { ...invented, table: counts },
  render: (args) => html`<div style="font-size: 200%">${render(args)}</div>`,
};

/** English figures in a page that is written from right to left. */
export const RightToLeft: Story = {
  args: { ...invented, view: 'diverging', table: counts },
  render: (args) => html`<div dir="rtl" lang="ar">${render(args)}</div>`,
};

/** Without tools; what was asked and the arithmetic stay. */
export const NoTools: Story = { args: { ...invented, tools: 'none', table: counts } };

/* ---- While there is nothing to draw ---- */

/** The data is on the way; the page’s own table is there meanwhile. */
export const Loading: Story = { args: { ...alliance, src: neverAnswers } };

/** There are no answers yet. */
export const Empty: Story = { args: { respondents: 'teachers' } };

/* ---- What is wrong: warnings, drawn on the figure ---- */

/** A column that no figure has. */
export const Warning: Story = {
  args: {
    ...invented,
    table: items(
      ['Item', 'Favorable', 'n', 'Rank'],
      ['I get time to plan', '20.6%', '238', 'last'],
    ),
  },
};

/** A response that the author’s scale does not have. */
export const ResponseNotOnScale: Story = {
  args: { ...invented, scale: agreement.slice(1).join(' | '), table: counts },
};

/** A trend of a survey that was asked once. */
export const TrendOfOneWave: Story = { args: { ...invented, view: 'trend', table: counts } };

/* ---- What is wrong: errors, in place of the figure ---- */

/** Responses of which nobody can say which is more favorable. */
export const UnknownScale: Story = { args: { ...invented, table: ownScale } };

/** More answers than people who were invited. */
export const MoreThanInvited: Story = { args: { ...invented, invited: '200', table: counts } };

/** More answers than people there are. */
export const MoreThanPopulation: Story = {
  args: { ...invented, population: '200', table: counts },
};

/** One statement in two rows. */
export const DuplicateItem: Story = {
  args: {
    ...invented,
    table: { ...counts, rows: [...counts.rows, ...counts.rows.slice(0, 1)] },
  },
};

/** `1.400` is 1.4 to some and 1,400 to others. */
export const UnreadableNumber: Story = {
  args: {
    ...invented,
    table: items(
      ['Item', 'Yes', 'No'],
      ['Did you get a substitute whenever you had training?', '96', '142'],
      ['Were you asked what training you need?', '1.400', '177'],
    ),
  },
};

/** People who answered are counted: about 40 of them are not 40. */
export const AboutCount: Story = {
  args: {
    ...invented,
    table: items(
      ['Item', 'Yes', 'No'],
      ['Were you asked what training you need?', 'about 40', '177'],
    ),
  },
};

/** 75 may be 75% or 75 people. */
export const ShareAboveOne: Story = {
  args: { ...invented, table: items(['Item', 'Favorable'], ['I get time to plan', '75']) },
};

/** Groups that have more answers than everyone together. */
export const GroupsAboveTotal: Story = {
  args: {
    ...invented,
    table: items(
      ['Item', 'Group', 'Yes', 'No'],
      ['I get time to plan', 'Everyone', '40', '60'],
      ['I get time to plan', 'Elementary', '30', '30'],
      ['I get time to plan', 'High school', '25', '35'],
    ),
  },
};

/** A word where a way of choosing people belongs. */
export const UnknownWayOfSampling: Story = {
  args: { ...invented, sampling: 'random', table: counts },
};

/** A favorable response that nobody could give. */
export const UnknownFavorable: Story = {
  args: { ...invented, favorable: 'Absolutely', table: counts },
};

/** No file lies at the address; the page’s own table stays in sight. */
export const NotFound: Story = { args: { ...alliance, src: 'no-such-file.csv' } };
