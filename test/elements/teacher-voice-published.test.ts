import { expect, html } from '@open-wc/testing';
import '../../src/elements/teacher-voice/define.js';
import type { SurveyResult, TabulateOptions } from '../../src/index.js';
import { tabulate } from '../../src/topics/survey/responses/tabulate.js';
import { drawn, openPanel, seenPart } from '../support/widgets.js';
import type { AnyWidget } from '../support/widgets.js';

const answers = ['Agree', 'Neutral', 'Disagree', 'Strongly agree', 'Strongly disagree'];

/** As many people of each school, with two questions; of the second they all say the same at Oak. */
function fileOf(schools: Readonly<Record<string, number>>): string {
  const people = Object.entries(schools).flatMap(([school, many]) =>
    Array.from(
      { length: many },
      (_, index) =>
        `${school},${answers[index % 5]!},${school === 'Oak' ? 'Agree' : answers[index % 5]!}`,
    ),
  );
  return ['Your school,I have a say,I am valued', ...people].join('\n');
}

/** Counts as the README says, publishes, and draws what was published. */
async function publish(
  text: string,
  options: TabulateOptions = {},
  attributes: Record<string, string> = {},
): Promise<AnyWidget> {
  const { rows, ...tabulation } = await tabulate(new Blob([text]).stream(), {
    groupBy: 'Your school',
    suppress: true,
    ...options,
  });
  const widget = document.createElement('teacher-voice');
  const data = JSON.parse(JSON.stringify({ items: rows, tabulation })) as unknown;
  Object.assign(widget, { data });
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  return drawn(html`${widget}`);
}

const resultOf = (widget: AnyWidget) => widget.result as SurveyResult;

describe('<teacher-voice> with counts that were published without small groups', () => {
  const some = { Ash: 60, Cedar: 50, Elm: 12, Pine: 4 };

  it('names the groups that were left out, as it does where it counts itself', async () => {
    const widget = await publish(fileOf(some));
    const raw = await drawn(
      html`<teacher-voice
        format="responses"
        group-by="Your school"
        .data=${{
          items: fileOf(some)
            .split('\n')
            .slice(1)
            .map((line) => {
              const [school, say, valued] = line.split(',');
              return { 'Your school': school, 'I have a say': say, 'I am valued': valued };
            }),
        }}
      ></teacher-voice>`,
    );

    const sentence = 'Not shown, to protect people in small groups: Elm; Pine.';
    expect(seenPart(raw, 'figure')).to.include(sentence);
    expect(seenPart(widget, 'figure')).to.include(sentence);
    expect(resultOf(widget).groups.map(({ group, hidden }) => [group, hidden])).to.deep.equal(
      resultOf(raw).groups.map(({ group, hidden }) => [group, hidden]),
    );
    expect(await openPanel(widget, 'About this survey')).to.include(
      'Not shown, to protect people in small groups groups (2): Elm; Pine',
    );
    expect(await openPanel(widget, 'Data table')).to.match(/Pine not shown, to protect people/);
  });

  it('says so, and names none, where no group could be shown', async () => {
    const widget = await publish(fileOf({ Cedar: 59, Pine: 1 }));

    expect(resultOf(widget).groups).to.deep.equal([]);
    expect(seenPart(widget, 'figure')).to.include(
      'Groups are not shown, to protect people in small groups.',
    );
    const about = await openPanel(widget, 'About this survey');
    expect(about).to.include('to protect people in small groups all groups');
    expect(seenPart(widget, 'figure') + about).not.to.match(/Pine|Cedar/);
  });

  it('says why a group is not told of one question', async () => {
    const widget = await publish(fileOf({ Ash: 60, Oak: 50 }));

    const figure = seenPart(widget, 'figure');
    expect(figure).to.include('not shown, to protect people');
    expect(figure).not.to.include('base not reported');
    expect(await openPanel(widget, 'About this survey')).to.include(
      'what groups answered to “I am valued”',
    );
    expect(await openPanel(widget, 'Data table')).to.match(/I am valued Oak not shown, to protect/);
  });

  it('says it in Spanish, too', async () => {
    const widget = await publish(fileOf(some), {}, { lang: 'es' });

    expect(await openPanel(widget, 'Acerca de esta encuesta')).to.include('grupos (2): Elm; Pine');
  });

  it('names none where its own min-n hides all others', async () => {
    const widget = await publish(fileOf(some), {}, { 'min-n': '100' });

    expect(resultOf(widget).groups).to.deep.equal([]);
    expect(seenPart(widget, 'figure')).not.to.match(/Pine|Elm|Ash/);
  });

  for (const [what, broken] of [
    ['no list of hidden groups', { hidden: null }],
    ['a text for hidden groups', { hidden: { groups: 'x', isAll: false, items: [] } }],
    ['groups that are no text', { hidden: { groups: [null, {}], isAll: false, items: [] } }],
    ['items that are nothing', { hidden: { groups: [], isAll: false, items: [null] } }],
    ['nothing hidden at all', { hidden: {} }],
    ['columns that are nothing', { leftOut: [null] }],
    ['texts for numbers', { excluded: { duplicates: '<b>' } }],
    ['a matrix without words', { matrices: [{}] }],
  ] as const) {
    it(`says that what was told of the counting cannot be read, with ${what}`, async () => {
      const { rows, ...tabulation } = await tabulate(new Blob([fileOf(some)]).stream());
      const widget = document.createElement('teacher-voice');
      Object.assign(widget, { data: { items: rows, tabulation: { ...tabulation, ...broken } } });

      await drawn(html`${widget}`);

      expect(widget.problems.map(({ path }) => path)).to.deep.equal([['tabulation']]);
    });
  }

  it('says nothing of groups where there were none', async () => {
    const widget = await publish(fileOf(some), { groupBy: null });

    expect(seenPart(widget, 'figure')).not.to.include('small groups');
    expect(await openPanel(widget, 'About this survey')).not.to.include('small groups');
  });

  for (const format of [null, 'responses']) {
    it(`refuses the rows of people that stand where the counts should, with the format ${String(format)}`, async () => {
      const tabulation = await tabulate(new Blob([fileOf(some)]).stream());
      const items = Array.from({ length: 20 }, (_, index) => ({
        'Email address': `ada${String(index)}@school.example`,
        'I have a say': answers[index % 5],
      }));
      const widget = document.createElement('teacher-voice');
      Object.assign(widget, { data: { items, tabulation }, format });

      await drawn(html`${widget}`);

      expect(widget.result).to.be.null;
      expect(widget.problems.length).to.be.above(0);
      const told = JSON.stringify(widget.problems) + widget.shadowRoot!.textContent;
      expect(told).not.to.match(/ada\d|school\.example/);
    });
  }
});
