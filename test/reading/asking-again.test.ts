import { expect, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/pd-reach/define.js';
import {
  drawn,
  listenToConsole,
  seen,
  seenPart,
  shadowAll,
  until,
  type AnyWidget,
} from '../support/widgets.js';

const { fetch: realFetch } = globalThis;
const csv = 'Channel,Reached\nWorkshops,311\nCoaching,63\n';
let answers: (() => Response)[] = [];

let hush: () => void;

beforeEach(() => {
  hush = listenToConsole().stop;
  answers = [];
  window.fetch = () => {
    const answer = answers.shift();
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'));
  };
});

afterEach(() => {
  window.fetch = realFetch;
  hush();
});

const gone = () => new Response('', { status: 404 });
const button = (widget: AnyWidget) => shadowAll(widget, '[part=problems] button')[0];

describe('a widget whose file cannot be read', () => {
  for (const [lang, words] of [
    ['en', 'Try again'],
    ['es', 'Volver a intentar'],
  ]) {
    it(`offers "${words}" in "${lang}", and draws the figure when the file is there`, async () => {
      answers = [gone, () => new Response(csv)];
      const widget = await drawn(html`<pd-reach lang=${lang!} src="/reach.csv"></pd-reach>`);
      expect(widget.state).to.equal('error');
      expect(seen(button(widget)!)).to.equal(words);

      button(widget)!.click();

      await until(() => widget.state === 'ready', 'the figure');
      expect(widget.problems).to.deep.equal([]);
    });
  }

  it('says it again and keeps the focus on the button when the file is still not there', async () => {
    answers = [gone, gone];
    const widget = await drawn(html`<pd-reach src="/reach.csv"></pd-reach>`);
    const first = button(widget)!;
    first.focus();

    const told = oneEvent(widget, 'chalkwork-ready');
    first.click();
    await told;
    await widget.updateComplete;

    expect(answers).to.deep.equal([]);
    expect(widget.problems.map(({ code }) => code)).to.deep.equal(['not-found']);
    expect(widget.shadowRoot?.activeElement === button(widget)).to.be.true;
  });

  it('asks again when a script tells it to', async () => {
    answers = [gone, () => new Response(csv)];
    const widget = await drawn(html`<pd-reach src="/reach.csv"></pd-reach>`);

    (widget as AnyWidget & { retry(): void }).retry();

    await until(() => widget.state === 'ready', 'the figure');
  });

  it('names the site that another site must allow, in both languages', async () => {
    for (const lang of ['en', 'es']) {
      const widget = await drawn(
        html`<pd-reach lang=${lang} src="https://other.example/reach.csv"></pd-reach>`,
      );

      expect(seenPart(widget, 'problems')).to.include(
        `Access-Control-Allow-Origin: ${location.origin}`,
      );
    }
  });

  it('offers nothing where asking again cannot help', async () => {
    const widget = await drawn(html`<pd-reach src="ftp://other.example/reach.csv"></pd-reach>`);

    expect(widget.problems.map(({ code }) => code)).to.deep.equal(['unsafe-url']);
    expect(button(widget)).to.be.undefined;
  });
});

describe('an unknown name in data', () => {
  for (const name of ['heading', 'src', 'data', 'table', 'rows', 'myName']) {
    it(`is quoted as it stands: “${name}”`, async () => {
      const data = { reached: 5, leaders: 1, [name]: 'x' };
      const widget = await drawn(html`<pd-reach .data=${data}></pd-reach>`);

      const [problem] = widget.problems;
      expect(problem?.path).to.deep.equal([name]);
      expect(problem?.message).to.include(`“${name}”: no input`);
    });
  }
});

describe('a widget with a table as people make them', () => {
  const table = html`<table>
    <tr>
      <th colspan="2">Who we reached</th>
    </tr>
    <tr>
      <th>Canal</th>
      <th>Docentes alcanzados</th>
    </tr>
    <tr>
      <td>Talleres</td>
      <td>311</td>
    </tr>
    <tr>
      <td>Redes</td>
      <td>63</td>
    </tr>
    <tr>
      <td>Total general</td>
      <td>374</td>
    </tr>
    <tr>
      <td colspan="2">Fuente: el distrito</td>
    </tr>
  </table>`;

  it('draws the rows and says which it did not read', async () => {
    const widget = await drawn(html`<pd-reach>${table}</pd-reach>`);

    expect(widget.state).to.equal('ready');
    expect((widget.result as unknown as { contacts: number }).contacts).to.equal(374);
    expect(widget.problems.map(({ expected, path }) => [expected, path[1]])).to.deep.equal([
      ['title-row', 1],
      ['note', 6],
      ['no-total', 5],
    ]);
  });

  it('never counts a total twice, even if nothing else is unusual', async () => {
    const widget = await drawn(
      html`<pd-reach>
        <table>
          <tr>
            <th>Channel</th>
            <th>Reached</th>
          </tr>
          <tr>
            <td>Workshops</td>
            <td>311</td>
          </tr>
          <tr>
            <td>All</td>
            <td>311</td>
          </tr>
        </table>
      </pd-reach>`,
    );

    expect((widget.result as unknown as { contacts: number }).contacts).to.equal(311);
  });
});
