import { expect, html } from '@open-wc/testing';
import '../../src/elements/teacher-voice/define.js';
import type { SurveyResult } from '../../src/index.js';
import { drawn, openPanel, type AnyWidget } from '../support/widgets.js';

const scale = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];

/** Forty people, of whom so many strongly agree, question by question; the others take turns. */
function answers(agreeing: Readonly<Record<string, number>>): Record<string, string>[] {
  return Array.from({ length: 40 }, (_, person) =>
    Object.fromEntries(
      Object.entries(agreeing).map(([question, many]) => [
        question,
        person < many ? 'Strongly agree' : scale[person % 4]!,
      ]),
    ),
  );
}

function draw(agreeing: Readonly<Record<string, number>>, view = 'bars'): Promise<AnyWidget> {
  return drawn(html`
    <teacher-voice
      format="responses"
      view=${view}
      .data=${{ items: answers(agreeing) }}
    ></teacher-voice>
  `);
}

const headingsOf = (widget: AnyWidget): string[] =>
  [...widget.shadowRoot!.querySelectorAll('.bars .words > p:first-child')].map(
    ({ textContent }) => textContent,
  );

const sentenceOf = (widget: AnyWidget): string =>
  widget.shadowRoot!.querySelector('figcaption p')!.textContent;

const mixed = {
  'How useful was it? [In class]': 30,
  'How useful was it? [At home]': 20,
  'The pace was right.': 10,
  'How well was it led [In class]': 5,
  'How well was it led [At home]': 3,
};

describe('<teacher-voice> with the rows of matrices', () => {
  it('says each question above its rows', async () => {
    expect(headingsOf(await draw(mixed))).to.deep.equal([
      'How useful was it? In class',
      '… At home',
      'The pace was right.',
      'How well was it led: In class',
      '… At home',
    ]);
  });

  it('names the whole question in the sentence', async () => {
    const widget = await draw(mixed);

    const sentence = sentenceOf(widget);
    expect(sentence).to.contain('How useful was it? In class');
    expect(sentence).to.contain('How well was it led: At home');
  });

  it('says a question again where others stand between its rows', async () => {
    const widget = await draw({ ...mixed, 'The pace was right.': 25 });
    const select = widget.shadowRoot!.querySelector<HTMLSelectElement>('.controls select')!;
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await widget.updateComplete;

    expect(headingsOf(widget).slice(0, 3)).to.deep.equal([
      'How useful was it? In class',
      'The pace was right.',
      'How useful was it? At home',
    ]);
  });

  it('says the question of a survey that has no other once, and above its headline', async () => {
    const only = { 'How useful? [In class]': 30, 'How useful? [At home]': 20 };
    const widget = await draw(only);

    expect(headingsOf(widget)).to.deep.equal(['How useful? In class', '… At home']);
    expect(sentenceOf(widget)).to.contain('In class');
    const headline = await draw(only, 'headline');
    expect(headline.shadowRoot!.querySelector('.headline')!.textContent).to.contain(
      'How useful? In class',
    );
  });

  it('begins again with a question that is asked twice', async () => {
    const twice = {
      'Rate your skill [Phonics]': 30,
      'Rate your skill [Writing]': 20,
      'Rate your skill after it [Phonics]': 10,
    };
    const items = answers(twice).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([question, answer]) => [
          question.replace(' after it', '\u00A0'),
          answer,
        ]),
      ),
    );
    const widget = await drawn(html`
      <teacher-voice format="responses" .data=${{ items }}></teacher-voice>
    `);

    expect(headingsOf(widget)).to.deep.equal([
      'Rate your skill: Phonics',
      '… Writing',
      'Rate your skill: Phonics',
    ]);
    expect(sentenceOf(widget)).to.match(/“?Rate your skill: Phonics/);
  });

  it('calls them by their whole question in the table and under “Show the math”, too', async () => {
    const widget = await draw(mixed);

    expect(await openPanel(widget, 'Data table')).to.contain('How useful was it? In class');
    expect(await openPanel(widget, 'Show the math')).to.contain('How well was it led: At home');
  });

  it('leaves the names of items in the result alone', async () => {
    const { items } = (await draw(mixed)).result as SurveyResult;

    expect(items.map(({ item }) => item)).to.include('The pace was right.');
    expect(items.map(({ item }) => item)).to.include('In class');
  });
});
