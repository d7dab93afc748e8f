import { expect, html } from '@open-wc/testing';
import '../../src/elements/teacher-voice/define.js';
import type { SurveyResult } from '../../src/index.js';
import { drawn, openPanel, seen, seenPart, shadowAll, until } from '../support/widgets.js';
import type { AnyWidget } from '../support/widgets.js';

const chose = ['Coaching;Books', 'Coaching', 'Books;Coaching', 'Videos', 'Coaching;Videos'];
const agreed = ['Agree', 'Disagree', 'Strongly agree', 'Neutral', 'Strongly disagree'];

/** 60 people, of whom 48 chose coaching, 24 books and 24 videos. */
const people = Array.from({ length: 60 }, (_, index) => ({
  school: index % 2 ? 'North' : 'South',
  year: index % 4 < 2 ? '2023' : '2024',
  'I have a say': agreed[index % 5]!,
  'What helped?': chose[index % 5]!,
}));
const onlyChoices = people.map((one) => ({ 'What helped?': one['What helped?'] }));

async function draw(data: unknown, attributes: Record<string, string> = {}): Promise<AnyWidget> {
  const widget = document.createElement('teacher-voice');
  Object.assign(widget, { data: { items: data } });
  widget.setAttribute('format', 'responses');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  return drawn(html`${widget}`);
}

const resultOf = (widget: AnyWidget) => widget.result as SurveyResult;

describe('<teacher-voice> and options of which people could choose several', () => {
  it('says how many chose them, and calls none of them favorable', async () => {
    const widget = await draw(people);

    const figure = seenPart(widget, 'figure');
    expect(figure).to.include('80.0% chose this · 60 answers');
    expect(figure).to.include('40.0% chose this · 60 answers');
    expect(figure).to.include('40.0% favorable · 60 answers');
    expect(figure.match(/favorable ·/g)).to.have.lengthOf(1);
    expect(figure).to.include('“I have a say”: 40.0% answered favorably.');
    expect(figure).to.include('Favorable means: Agree, Strongly agree.');
    expect(figure).not.to.match(/Most favorable|Least favorable|\bYes\b/);
  });

  it('tells of them in the result as chosen, and not as favorable', async () => {
    const { items, steps } = resultOf(await draw(people));

    const coaching = items.find(({ item }) => item === 'What helped? Coaching')!;
    expect(coaching.favorable).to.equal(null);
    expect(coaching.chosen).to.deep.include({ count: 48, share: 0.8 });
    expect(coaching.counts).to.deep.equal({ 'Not chosen': 12, Chosen: 48 });
    expect(items[0]!.chosen).to.equal(null);
    expect(items[0]!.favorable).to.deep.include({ count: 24 });
    const names = steps.map(({ id }) => id);
    expect(names).to.include.members(['item-1-favorable-share', 'item-2-chosen-share']);
    expect(names).not.to.include('item-2-favorable-share');
  });

  it('has no word of favor where there is nothing else', async () => {
    const widget = await draw(onlyChoices);

    const figure = seenPart(widget, 'figure');
    const table = await openPanel(widget, 'Data table');
    const math = await openPanel(widget, 'Show the math');

    expect(figure).to.include('80.0% chose this');
    expect(table).to.include('Chose this');
    expect(math).to.include('What helped? Coaching: people who chose this');
    expect([figure, table, math].join()).not.to.match(/favor|agree|\bYes\b/i);
  });

  it('is in Spanish where the page is, with no word in English', async () => {
    const widget = await draw(onlyChoices, { lang: 'es' });

    const figure = seenPart(widget, 'figure');
    const table = await openPanel(widget, 'Tabla de datos');

    expect(figure).to.match(/80[.,]0\s?% eligió esta opción · 60 respuestas/);
    expect(figure).to.match(/Elegida ?No elegida/);
    expect(table).to.include('No elegida');
    expect(table).to.match(/Coaching 60 80[.,]0\s?% 12 48/);
    const marks = shadowAll(widget, '[part=figure] [data-mark]');
    expect(marks[0]!.getAttribute('aria-label')).to.match(/^Elegida: 80[.,]0\s?% \(48 de 60\)$/);
  });

  it('says it large where the first item is one', async () => {
    const widget = await draw(onlyChoices, { view: 'headline' });

    const headline = seen(shadowAll(widget, '.headline')[0]!);
    expect(headline).to.equal('What helped? Coaching 80.0% chose this · 60 answers');
    expect(seenPart(widget, 'figure').match(/80\.0% chose/g)).to.have.lengthOf(1);
  });

  it('says it of groups and with ranges, and how far groups are apart', async () => {
    const data = people.map(({ school, ...one }) => ({ school, say: one['What helped?'] }));

    const widget = await draw(data, { 'group-by': 'school', sampling: 'probability' });

    const figure = seenPart(widget, 'figure');
    expect(figure).to.match(/80\.0% chose this \([\d.]+% to [\d.]+%\) · 30 answers/);
    expect(figure).to.include('North minus South');
    expect(await openPanel(widget, 'Data table')).to.include('North minus South');
    expect(resultOf(widget).groups[0]!.items![0]!.chosen!.low).to.be.within(0, 0.8);
  });

  it('says it over time', async () => {
    const data = people.map((one) => ({ year: one.year, help: one['What helped?'] }));

    const widget = await draw(data, { 'wave-by': 'year', view: 'trend' });

    await until(() => shadowAll(widget, '[aria-label="Answers over time"]').length > 0, 'a trend');
    expect(resultOf(widget).waves[0]!.items[0]!.chosen?.share).to.be.within(0.5, 1);
  });

  it('reads the same words in a table of counts', async () => {
    const data = [{ item: 'Coaching', 'Not chosen': 12, Chosen: 48 }];

    const widget = await draw(data, { format: 'counts' });

    expect(seenPart(widget, 'figure')).to.include('80.0% chose this · 60 answers');
  });

  it('are favorable where their author says so', async () => {
    const widget = await draw(onlyChoices, { favorable: 'Chosen' });

    expect(seenPart(widget, 'figure')).to.include('80.0% favorable');
  });
});
