import { expect, html } from '@open-wc/testing';
import '../../src/elements/teacher-voice/define.js';
import type { SurveyResult, TabulateOptions } from '../../src/index.js';
import { tabulate } from '../../src/topics/survey/responses/tabulate.js';
import { drawn, isSeen, listenToConsole, seenPart, type AnyWidget } from '../support/widgets.js';

const answers = ['Agree', 'Neutral', 'Disagree', 'Strongly agree', 'Strongly disagree'];
const agree = (index: number): string => answers[index % 5]!;

type Rows = readonly Readonly<Record<string, string>>[];

function people(many: number, row: (index: number) => Record<string, string>): Rows {
  return Array.from({ length: many }, (_, index) => row(index));
}

/** The rows of people as a page holds them. */
function draw(items: Rows, attributes: Record<string, string> = {}): Promise<AnyWidget> {
  const widget = document.createElement('teacher-voice');
  Object.assign(widget, { data: { items }, format: 'responses' });
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  return drawn(html`${widget}`);
}

/** The same, counted before and published as the README says. */
async function publish(
  items: Rows,
  options: TabulateOptions = {},
  attributes: Record<string, string> = {},
): Promise<AnyWidget> {
  const headings = Object.keys(items[0]!);
  const text = [headings, ...items.map((row) => headings.map((heading) => row[heading]!))]
    .map((cells) => cells.join(','))
    .join('\n');
  const { rows, ...tabulation } = await tabulate(new Blob([text]).stream(), options);
  const widget = document.createElement('teacher-voice');
  Object.assign(widget, { data: { items: rows, tabulation } });
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  return drawn(html`${widget}`);
}

const resultOf = (widget: AnyWidget) => widget.result as SurveyResult;

describe('<teacher-voice> with names that are those of totals', () => {
  const scale = 'None|Some|All';
  const used = people(90, (index) => ({
    'How many used it?': index < 60 ? 'All' : index < 75 ? 'None' : 'Some',
  }));
  const counts = { None: 15, Some: 15, All: 60 };

  it('counts a response called “All” that is on the scale', async () => {
    for (const widget of [
      await draw(used, { scale }),
      await publish(used, { scale }, { scale }),
      await drawn(
        html`<teacher-voice
          scale=${scale}
          .data=${{ items: [{ item: 'How many used it?', ...counts }] }}
        ></teacher-voice>`,
      ),
    ]) {
      expect(widget.problems.map(({ expected }) => expected)).to.deep.equal([]);
      expect(resultOf(widget).n).to.equal(90);
      expect(resultOf(widget).items.map((item) => item.counts)).to.deep.equal([counts]);
    }
  });

  it('takes a column called “All” that is on no scale for how many answered', async () => {
    const items = [{ item: 'Useful', Disagree: 10, Neutral: 20, Agree: 30, All: 60 }];

    const widget = await drawn(html`<teacher-voice .data=${{ items }}></teacher-voice>`);

    expect(resultOf(widget).items[0]!.counts).to.deep.equal({
      Disagree: 10,
      Neutral: 20,
      Agree: 30,
    });
    expect(widget.problems).to.deep.equal([]);
  });

  it('shows groups called “All” and “Total” beside others', async () => {
    const groups = ['K-2', 'All', 'Total'];
    const rows = people(90, (index) => ({ Grade: groups[index % 3]!, Useful: agree(index) }));

    for (const widget of [
      await draw(rows, { 'group-by': 'Grade' }),
      await publish(rows, { groupBy: 'Grade' }),
    ]) {
      expect(widget.problems.map(({ expected }) => expected)).to.deep.equal([]);
      expect(resultOf(widget).groups.map(({ group }) => group)).to.have.members(groups);
      expect(resultOf(widget).n).to.equal(90);
    }
  });

  it('shows the rows “Overall”, “Total” and “Average” of a matrix', async () => {
    const rows = people(90, (index) => ({
      'How good? [Pace]': agree(index),
      'How good? [Overall]': agree(index + 1),
      'How good? [Average]': agree(index + 2),
    }));

    const [raw, counted] = [await draw(rows), await publish(rows)];

    for (const widget of [raw, counted]) {
      expect(widget.problems.map(({ expected }) => expected)).to.deep.equal([]);
      expect(resultOf(widget).items.map(({ item }) => item)).to.deep.equal([
        'Pace',
        'Overall',
        'Average',
      ]);
    }
    expect(resultOf(counted)).to.deep.equal(resultOf(raw));
  });

  it('keeps questions apart whose names differ in capitals only', async () => {
    const rows = people(40, (index) => ({ Pace: agree(index), PACE: agree(index + 1) }));

    expect(resultOf(await draw(rows)).items.map(({ item }) => item)).to.deep.equal([
      'Pace',
      'PACE',
    ]);
  });
});

describe('<teacher-voice> with a row for each person', () => {
  it('knows how many people answered where they answered different questions', async () => {
    const rows = people(120, (index) => ({
      'In K-5': index < 60 ? agree(index) : '',
      'In 6-12': index < 60 ? '' : agree(index),
    }));

    for (const widget of [
      await draw(rows, { invited: '300' }),
      await publish(rows, {}, { invited: '300' }),
    ]) {
      expect(resultOf(widget)).to.include({ n: 120, responseRate: 0.4 });
      expect(resultOf(widget).items.map(({ n }) => n)).to.deep.equal([60, 60]);
      expect(seenPart(widget, 'figure')).to.include('120 of 300').and.not.include('at least');
    }
  });

  it('asks nobody whether exactly 100 people are percentages', async () => {
    const rows = people(100, (index) => ({ Useful: agree(index) }));

    for (const widget of [await draw(rows), await publish(rows)]) {
      expect(widget.problems).to.deep.equal([]);
    }
  });

  it('asks for the whole scale where everybody answered the same', async () => {
    const rows = people(40, () => ({ Useful: 'Agree' }));

    const widget = await draw(rows);

    expect(widget.problems.map(({ expected }) => expected)).to.deep.equal(['whole-scale']);
    const scale = 'Disagree|Agree';
    expect(resultOf(await draw(rows, { scale })).items[0]!.counts).to.deep.equal({
      Disagree: 0,
      Agree: 40,
    });
  });

  for (const heading of ['Full name', 'Employee ID', 'Email (optional)', 'Attendee name']) {
    it(`refuses rows of ratings beside “${heading}”, whatever stands there`, async () => {
      const heard = listenToConsole();

      const widget = await drawn(html`
        <teacher-voice>
          <table>
            <tr>
              <th>${heading}</th>
              <th>Q1</th>
              <th>Q2</th>
            </tr>
            ${people(30, (index) => ({ who: `zq${index}` })).map(
              ({ who }, index) =>
                html`<tr>
                  <td>${who}</td>
                  <td>${index % 4}</td>
                  <td>${index % 3}</td>
                </tr>`,
            )}
          </table>
        </teacher-voice>
      `);
      heard.stop();

      expect(widget.problems.map(({ code }) => code)).to.include('personal-data');
      expect(isSeen(widget.querySelector('table')!)).to.equal(false);
      const told = [...heard.warnings, ...heard.errors, seenPart(widget, 'frame')].join(' ');
      expect(told).not.to.include('zq');
    });
  }

  it('takes in a file whose first line is blank, so that no row is kept', async () => {
    const realFetch = window.fetch.bind(window);
    const rows = people(30, (index) => ({ stamp: '9/1/2024 8:00', q: String(index % 5) }));
    const text = ['', 'Timestamp,Q1', ...rows.map(({ stamp, q }) => `${stamp!},${q!}`)].join('\n');
    window.fetch = () =>
      Promise.resolve(new Response(text, { headers: { 'content-type': 'text/csv' } }));

    const widget = await drawn(html`<teacher-voice src="blank.csv"></teacher-voice>`);
    window.fetch = realFetch;

    expect(widget.state).to.equal('ready');
    expect(resultOf(widget).items.map(({ n }) => n)).to.deep.equal([30]);
  });
});
