import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/elements/teacher-voice/define.js';
import { asWritten } from './args.js';
import { alliance, counts, invented, type SurveyArgs } from './data/survey.js';
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
};

export default meta;

/** Five statements with a column for each response. */
export const Default: Story = {
  args: { ...invented, invited: '412', sampling: 'census', table: counts },
};

/** Only shares were published: the base is said not to be. */
export const SharesWithoutBase: Story = { args: alliance };

/** A sample drawn by chance has a margin of error. */
export const Sample: Story = {
  args: { ...invented, sampling: 'probability', population: '4,000', table: counts },
};

/** The two sides meet in one line. */
export const Diverging: Story = { args: { ...invented, view: 'diverging', table: counts } };

/** One number. */
export const Headline: Story = { args: { ...invented, view: 'headline', table: counts } };
