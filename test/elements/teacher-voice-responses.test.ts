import { expect, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import Papa from 'papaparse';
import '../../src/elements/teacher-voice/define.js';
import { TeacherVoice, type SurveyResult } from '../../src/index.js';
import { tabulate } from '../../src/topics/survey/responses/tabulate.js';
import {
  countedItems,
  googleForms,
  googleFormsDownload,
  googleFormsSpanish,
  microsoftForms,
  qualtrics,
  surveyMonkey,
} from '../fixtures/responses/exports.js';
import { questions, secrets, teachers } from '../fixtures/responses/teachers.js';
import {
  drawn,
  isSeen,
  listenToConsole,
  seen,
  seenPart,
  shadowAll,
  toolButton,
  until,
} from '../support/widgets.js';

type Attributes = Readonly<Record<string, string>>;

const realFetch = window.fetch.bind(window);

/** What was asked for and not given yet. */
interface Request {
  readonly signal: AbortSignal | null | undefined;
  readonly text: string;
}

let requests: Request[];

/** Lets the page find a file at `answers.csv`, or whatever an answer is made of. */
function publish(text: string, answer: (text: string) => BodyInit = (whole) => whole): void {
  window.fetch = async (address, init) => {
    const { href } = new URL(address instanceof Request ? address.url : address, document.baseURI);
    if (!href.endsWith('answers.csv')) return realFetch(address, init);
    requests.push({ signal: init?.signal, text });
    const { length } = new TextEncoder().encode(text);
    return new Response(answer(text), {
      headers: { 'content-type': 'text/csv', 'content-length': String(length) },
    });
  };
}

/** A file that is given piece by piece, each when it is asked for. */
interface Slow {
  more: () => void;
  cancelled: boolean;
}

function element(attributes: Attributes): TeacherVoice {
  const widget = document.createElement('teacher-voice');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  return widget;
}

async function drawVoice(markup: TemplateResult): Promise<TeacherVoice> {
  const widget = await drawn(markup);
  if (!(widget instanceof TeacherVoice)) throw new Error('Another widget.');
  return widget;
}

function draw(attributes: Attributes = {}): Promise<TeacherVoice> {
  return drawVoice(html`${element({ src: 'answers.csv', ...attributes })}`);
}

/** A file without the columns that personal data was found in: what an author may publish. */
async function withoutPersons(text: string): Promise<string> {
  const { dropped } = await tabulate(new Blob([text]).stream());
  const places = dropped.map(({ position }) => position - 1);
  return Papa.unparse(
    rowsOf(text).map((cells) => cells.filter((_, place) => !places.includes(place))),
  );
}

function rowsOf(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
}

/** A table in the page, the first row as its headings. */
function tableOf([head = [], ...rows]: readonly (readonly string[])[]): TemplateResult {
  return html`<table>
    <tr>
      ${head.map((cell) => html`<th>${cell}</th>`)}
    </tr>
    ${rows.map(
      (cells) =>
        html`<tr>
          ${cells.map((cell) => html`<td>${cell}</td>`)}
        </tr>`,
    )}
  </table>`;
}

function scriptOf(data: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(data);
  return script;
}

/**
 * The answers, counted one by one, as a table of counts. The options of a question with several
 * answers stand with the one that most chose first: no tool tells another order.
 */
function countsTable(): string[][] {
  const chosen = ([item, counts]: ReturnType<typeof countedItems>[number]) =>
    item.startsWith(questions.used) ? counts[0]![1] : 0;
  const counted = countedItems().sort((one, other) => {
    const areOptions = chosen(one) > 0 && chosen(other) > 0;
    return areOptions ? chosen(other) - chosen(one) || (one[0] < other[0] ? -1 : 1) : 0;
  });
  const labels = [...new Set(counted.flatMap(([, counts]) => counts.map(([label]) => label)))];
  return [
    ['Item', ...labels],
    ...counted.map(([item, counts]) => {
      const byLabel = new Map<string, number>(counts);
      return [item, ...labels.map((label) => String(byLabel.get(label) ?? ''))];
    }),
  ];
}

/** Opens a panel, and gives back what it says. */
async function open(widget: TeacherVoice, words: string): Promise<string> {
  toolButton(widget, words).click();
  const panel = () => shadowAll(widget, '[role=region]').find((one) => !one.hidden);
  await until(() => panel()?.innerText.trim(), words);
  return seen(panel()!);
}

const contentWindow = Object.getOwnPropertyDescriptor(
  HTMLIFrameElement.prototype,
  'contentWindow',
)!;

/**
 * Opens every panel and uses every tool: the files that were saved, what would have been printed, and
 * the link.
 */
async function useEveryTool(widget: TeacherVoice): Promise<string[]> {
  const createObjectURL: unknown = Reflect.get(URL, 'createObjectURL');
  const click: unknown = Reflect.get(HTMLAnchorElement.prototype, 'click');
  const files: Blob[] = [];
  const told: string[] = [];
  URL.createObjectURL = (file) => `#${String(files.push(file as Blob))}`;
  HTMLAnchorElement.prototype.click = () => undefined;
  const writeText = (text: string) => Promise.resolve(void told.push(text));
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const page = contentWindow.get!.call(this) as Window;
      page.print = () => told.push(page.document.body.firstElementChild!.shadowRoot!.innerHTML);
      return page;
    },
  });
  const closed = () => shadowAll(widget, '[part=frame] button[aria-expanded=false]');
  const made = () => files.length + told.length;
  try {
    while (closed().length > 0) {
      const [button, ...others] = closed();
      button!.click();
      await until(() => closed().length === others.length, 'an open panel');
    }
    for (const [before, tool] of [
      'Download CSV',
      'Download JSON',
      'Print',
      'Copy link',
    ].entries()) {
      toolButton(widget, tool).click();
      await until(() => made() > before, tool);
    }
    return [...(await Promise.all(files.map((file) => file.text()))), ...told];
  } finally {
    Object.assign(URL, { createObjectURL });
    Object.assign(HTMLAnchorElement.prototype, { click });
    Reflect.deleteProperty(navigator, 'clipboard');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', contentWindow);
    document.querySelectorAll('body > iframe').forEach((frame) => frame.remove());
  }
}

/** Keeps all that widgets on this page tell from now on. */
function overhear(): { readonly told: string[]; readonly stop: () => void } {
  const told: string[] = [];
  const hear = (event: Event) => {
    told.push(event.type, JSON.stringify((event as CustomEvent).detail));
  };
  const types = ['chalkwork-ready', 'chalkwork-change', 'chalkwork-problem'];
  for (const type of types) document.addEventListener(type, hear);
  const heard = listenToConsole();
  return {
    told,
    stop: () => {
      heard.stop();
      told.push(...heard.errors, ...heard.warnings);
      for (const type of types) document.removeEventListener(type, hear);
    },
  };
}

/** All that a widget says in places where a page could look. */
function allOf(widget: TeacherVoice): string[] {
  return [
    widget.shadowRoot!.innerHTML,
    JSON.stringify(widget.result),
    JSON.stringify(widget.problems),
  ];
}

function expectNoSecret(told: readonly string[]): void {
  const all = told.join('\n').toLowerCase();
  const leaked = secrets.filter((secret) => all.includes(secret.toLowerCase()));
  expect(leaked).to.deep.equal([]);
}

const exported: Readonly<Record<string, string>> = {
  'Google Forms, from its spreadsheet': googleForms(),
  'Google Forms, downloaded': googleFormsDownload(),
  'Google Forms in Spanish': googleFormsSpanish(),
  'Microsoft Forms': microsoftForms(),
  SurveyMonkey: surveyMonkey(),
  Qualtrics: qualtrics(),
};

describe('<teacher-voice> with a row for each person', () => {
  beforeEach(() => {
    requests = [];
  });

  afterEach(() => {
    window.fetch = realFetch;
  });

  for (const [tool, text] of Object.entries(exported)) {
    describe(`from ${tool}`, () => {
      it('shows nothing of a file with personal data, and says in which columns it is', async () => {
        publish(text);
        const heard = overhear();

        const widget = await draw();

        heard.stop();
        expect(widget.state).to.equal('error');
        const { dropped } = await tabulate(new Blob([text]).stream());
        expect(widget.problems.map(({ code, path, got }) => [code, ...path, got])).to.deep.equal([
          ['personal-data', 'rows', null],
          ...dropped.map(({ position }) => ['personal-data', 'column', position, null]),
        ]);
        expect(seenPart(widget, 'problems')).to.include('can still open it');
        expectNoSecret([...allOf(widget), ...heard.told]);
      });

      it('hides a table with personal data that stands in the page', async () => {
        const heard = overhear();

        const widget = await drawVoice(
          html`<teacher-voice>${tableOf(rowsOf(text))}</teacher-voice>`,
        );

        heard.stop();
        expect(new Set(widget.problems.map(({ code }) => code))).to.deep.equal(
          new Set(['personal-data']),
        );
        expect(isSeen(widget.querySelector('table')!)).to.be.false;
        expectNoSecret([...allOf(widget), ...heard.told]);
      });

      it('tells of nobody in what a reader opens, saves, copies or prints', async () => {
        publish(await withoutPersons(text));
        const widget = await draw({ 'group-by': questions.band, id: 'answers' });
        const heard = overhear();

        const made = await useEveryTool(widget);

        heard.stop();
        expect(made).to.have.lengthOf(4);
        for (const one of made.slice(0, 3)) expect(one).to.include(questions.useful);
        expect(made[3]).to.match(/#answers$/);
        expectNoSecret([...allOf(widget), ...made, ...heard.told]);
      });

      it('offers nothing to save or print of a file with personal data', async () => {
        publish(text);

        const widget = await draw();

        const buttons = shadowAll(widget, '[part=tools] button').map(seen);
        expect(buttons).to.deep.equal([]);
      });

      it('draws a file without them as it draws the counts', async () => {
        publish(await withoutPersons(text));
        const plain = await drawVoice(
          html`<teacher-voice>${tableOf(countsTable())}</teacher-voice>`,
        );

        const widget = await draw();

        expect(widget.problems).to.deep.equal([]);
        expect(widget.result).to.deep.equal(plain.result);
        expect(JSON.stringify(widget.result) === JSON.stringify(plain.result)).to.be.true;
        expectNoSecret(allOf(widget));
      });
    });
  }

  it('is known by its answers in words, whatever tool it is from, and by its format', async () => {
    const rows = [
      ['School', 'I have a say', 'I am heard'],
      ...Array.from({ length: 24 }, (_, index) => [
        index % 2 ? 'North' : 'South',
        index % 3 ? 'Agree' : 'Disagree',
        String(index % 11),
      ]),
    ];
    const numbers = rows.map(([, , heard]) => [heard!]);

    const [inWords, inNumbers, wrong] = await Promise.all([
      drawn(html`<teacher-voice>${tableOf(rows)}</teacher-voice>`),
      drawn(html`<teacher-voice format="responses">${tableOf(numbers)}</teacher-voice>`),
      drawn(html`<teacher-voice format="counts">${tableOf(rows)}</teacher-voice>`),
    ]);

    const itemsOf = ({ result }: { result: unknown }) =>
      (result as SurveyResult).items.map(({ item, n }) => [item, n]);
    expect(itemsOf(inWords)).to.deep.equal([
      ['I have a say', 24],
      ['I am heard', 24],
    ]);
    expect(itemsOf(inNumbers)).to.deep.equal([['I am heard', 24]]);
    expect(wrong.state).to.equal('error');
  });

  it('is known however long the headings are', async () => {
    const long = Array.from(
      { length: 60 },
      (_, row) => `How ${'very '.repeat(60)}useful? [${row}]`,
    );
    const rows = Array.from({ length: 30 }, (_, index) => [
      ...['9/14/2024', ...long.map((__, row) => ((index + row) % 3 ? 'Agree' : 'Disagree'))],
    ]);
    publish(Papa.unparse([['Timestamp', ...long], ...rows]));

    const widget = await draw();

    expect(widget.result!.items).to.have.lengthOf(60);
    expect(widget.result!.n).to.equal(30);
  });

  it('comes as JSON, too, in the page, in a property and in a file', async () => {
    const people = Array.from({ length: 20 }, (_, index) => ({
      'Employee ID': `E77${String(1000 + index)}`,
      'I have a say': index % 4 ? 'Agree' : 'Disagree',
    }));
    const clean = people.map(({ 'I have a say': say }) => ({ 'I have a say': say }));
    publish(JSON.stringify({ items: clean, respondents: 'teachers' }));

    const [inProperty, inPage, inFile] = await Promise.all([
      drawn(html`<teacher-voice .data=${people}></teacher-voice>`),
      drawn(
        html`<teacher-voice>${scriptOf({ items: clean, respondents: 'teachers' })}</teacher-voice>`,
      ),
      draw(),
    ]);

    expect(inProperty.problems.map(({ code, path }) => [code, ...path])).to.deep.equal([
      ['personal-data', 'rows'],
      ['personal-data', 'column', 1],
    ]);
    expect((inPage.result as SurveyResult).n).to.equal(20);
    expect(inFile.result).to.deep.equal(inPage.result);
  });

  it('is not shown where fewer than min-n answered', async () => {
    const rows = [
      ['I have a say'],
      ...Array.from({ length: 9 }, (_, index) => [index % 2 ? 'Agree' : 'Disagree']),
    ];
    const shown = (attributes: Attributes) => {
      const widget = element({ format: 'responses', ...attributes });
      render(tableOf(rows), widget);
      return drawn(html`${widget}`);
    };

    const [few, enough] = await Promise.all([shown({}), shown({ 'min-n': '9' })]);

    expect(few.problems.map(({ code, path }) => [code, ...path])).to.deep.equal([
      ['personal-data', 'rows'],
      ['personal-data', 'rows'],
    ]);
    expect(isSeen(few.querySelector('table')!)).to.be.false;
    expect(seenPart(few, 'problems')).to.match(
      /^So few people answered \(9\) that others could tell who said what\. At least 10 /,
    );
    expect((enough.result as SurveyResult).n).to.equal(9);
  });

  it('tells in plain words what was not counted', async () => {
    const other = teachers[0]!;
    const more = [
      [other, { status: 'Survey Preview', id: 'R_preview' }],
      [other, { status: 'Spam', id: 'R_spam' }],
      [other, { finished: 'False', id: 'R_unfinished' }],
      [other, { id: 'R_3x0Kq' }],
    ] as const;
    publish(await withoutPersons(qualtrics(more)));

    const all = await draw();
    const complete = await draw({ 'complete-only': '' });
    const inSpanish = await draw({ 'complete-only': '', lang: 'es' });

    const about = await open(all, 'About this survey');
    expect(about).to.include('1 from people who had answered before');
    expect(about).to.include('1 marked as a test or a preview');
    expect(about).to.include('1 taken for spam by the survey tool');
    expect(about).to.include('1 not finished');
    expect(about).to.include('“Duration (in seconds)”');
    expect(all.result!.n).to.equal(teachers.length + 1);
    expect(complete.result!.n).to.equal(teachers.length);
    const rows = (text: string, name: string) => text.slice(text.indexOf(name)).slice(0, 200);
    expect(rows(await open(complete, 'About this survey'), 'Rows that were not')).to.include(
      '1 not finished',
    );
    expect(await open(inSpanish, 'Acerca de esta encuesta')).to.include('1 sin terminar');
  });

  it('compares groups and waves of a column, and hides small groups', async () => {
    const schools = ['North', 'South', 'East', 'West'];
    const sizes = [30, 25, 12, 4];
    const people = schools.flatMap((school, at) =>
      Array.from({ length: sizes[at]! * 2 }, (_, index) => [
        school,
        index % 2 ? '3/14/2024' : '2023-05-01',
        index % 3 ? 'Agree' : 'Disagree',
      ]),
    );
    publish(Papa.unparse([['Your school', 'Date', 'I have a say'], ...people]));

    const widget = await draw({ 'group-by': 'Your school', 'wave-by': 'Date' });

    const { groups, waves, n } = widget.result!;
    expect(waves.map((wave) => [wave.wave, wave.n])).to.deep.equal([
      ['2023', 71],
      ['2024', 71],
    ]);
    expect(n).to.equal(71);
    expect(groups.map(({ group, hidden }) => [group, hidden])).to.deep.equal([
      ['East', true],
      ['North', false],
      ['South', false],
      ['West', true],
    ]);
    expect(allOf(widget).join('\n')).to.match(/"n":71\b/);
    expect(allOf(widget).join('\n')).not.to.match(/"n":(4|12)\b/);
  });

  it('counts again when the rows in the page change', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [index % 3 ? 'Agree' : 'Disagree']);
    const widget = await drawVoice(
      html`<teacher-voice format="responses"
        >${tableOf([['I have a say'], ...rows])}</teacher-voice
      >`,
    );
    const agreed = () => widget.result?.items[0]?.counts?.Agree;
    expect(agreed()).to.equal(20);

    widget.querySelector('td')!.textContent = 'Agree';
    await until(() => agreed() === 21, 'the other answer');
    widget.heading = 'Another heading';
    await widget.updateComplete;

    expect(agreed()).to.equal(21);
  });

  it('counts again when its author asks for other questions', async () => {
    publish(await withoutPersons(googleForms()));
    const widget = await draw();
    expect(widget.result!.items.length).to.be.greaterThan(1);

    widget.questions = questions.useful;
    await until(() => widget.result?.items.length === 1, 'one question');

    expect(widget.result!.items.map(({ item }) => item)).to.deep.equal([questions.useful]);
    expect(requests).to.have.lengthOf(2);
  });

  it('is told of as such where its author says that it is something else', async () => {
    publish(microsoftForms());
    const heard = overhear();

    const widget = await draw({ format: 'counts' });

    heard.stop();
    expect(widget.problems[0]!.code).to.equal('personal-data');
    expectNoSecret([...allOf(widget), ...heard.told]);
  });

  describe('in a large file', () => {
    const large = Papa.unparse([
      ['I have a say', 'I am heard', 'The training was useful'],
      ...Array.from({ length: 80_000 }, (_, index) => [
        ['Agree', 'Disagree', 'Strongly agree'][index % 3]!,
        ['Never', 'Sometimes', 'Often', 'Always'][index % 4]!,
        ['Yes', 'No'][index % 2]!,
      ]),
    ]);
    const { Worker } = window;
    let workers: string[];

    /** Follows which workers are started, and which are ended. */
    function followWorkers(isAllowed: boolean): void {
      workers = [];
      window.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          if (!isAllowed) throw new DOMException('Refused', 'SecurityError');
          super(address, options);
          workers.push('started');
        }

        override terminate(): void {
          workers.push('ended');
          super.terminate();
        }
      };
    }

    /** Gives a file piece by piece, each when it is asked for. */
    function slowly(): Slow & { readonly answer: (text: string) => BodyInit } {
      const state: Slow = { more: () => undefined, cancelled: false };
      const answer = (text: string): BodyInit => {
        const bytes = new TextEncoder().encode(text);
        let start = 0;
        return new ReadableStream<Uint8Array>({
          pull: async (controller) => {
            if (start > 0) await new Promise<void>((resolve) => (state.more = resolve));
            const end = start + Math.ceil(bytes.length / 4);
            controller.enqueue(bytes.slice(start, end));
            start = end;
            if (start >= bytes.length) controller.close();
          },
          cancel: () => {
            state.cancelled = true;
          },
        });
      };
      return Object.assign(state, { answer });
    }

    afterEach(() => {
      window.Worker = Worker;
    });

    it('has one result, counted in a worker and without one', async () => {
      publish(large);
      followWorkers(true);
      const inWorker = await draw();
      const started = [...workers];
      followWorkers(false);

      const inSlices = await draw();

      expect(started).to.deep.equal(['started', 'ended']);
      expect(inWorker.result!.n).to.equal(80_000);
      expect(inSlices.result).to.deep.equal(inWorker.result);
      expect(inSlices.problems).to.deep.equal([]);
    });

    it('may stand in the page itself: it is counted in slices, with the same result', async () => {
      const [head = [], ...rows] = rowsOf(large);
      const data = rows.map((cells) =>
        Object.fromEntries(head.map((name, place) => [name, cells[place]])),
      );
      publish(large);
      const fromFile = await draw();
      const widget = element({});
      widget.data = data;
      document.body.append(widget);
      const bars = () => shadowAll(widget, 'progress').length;

      await until(() => bars() > 0, 'a progress bar');
      widget.remove();
      document.body.append(widget);
      await until(() => bars() > 0, 'a progress bar once more');
      widget.data = data.slice(0, 40_000);
      await until(() => widget.result, 'what the other rows come to');
      const half = widget.result;
      widget.data = data;
      await until(() => widget.result?.n === 80_000, 'what all rows come to');

      expect(half!.n).to.equal(40_000);
      expect(widget.result).to.deep.equal(fromFile.result);
      expect(bars()).to.equal(0);
      widget.remove();
    });

    for (const isAllowed of [true, false]) {
      const where = isAllowed ? 'in a worker' : 'in slices';

      it(`shows how far it is, and says so at quarters, ${where}`, async () => {
        followWorkers(isAllowed);
        const file = slowly();
        publish(large, file.answer);
        const widget = element({ src: 'answers.csv' });
        document.body.append(widget);
        const bar = () => shadowAll(widget, 'progress')[0] as HTMLProgressElement | undefined;
        const shown: string[] = [];

        for (const percent of [25, 50, 75]) {
          await until(() => (bar()?.value ?? 0) >= percent, `${String(percent)} percent`);
          shown.push(seenPart(widget, 'frame'));
          file.more();
        }
        await widget.ready;

        expect(bar()).to.equal(undefined);
        expect(widget.result!.n).to.equal(80_000);
        expect(shown.map((words) => /\d+%/.exec(words)?.[0])).to.deep.equal(['25%', '50%', '75%']);
        widget.remove();
      });

      it(`is read again where its author asks for other counts meanwhile, ${where}`, async () => {
        followWorkers(isAllowed);
        const file = slowly();
        publish(large, file.answer);
        const widget = element({ src: 'answers.csv' });
        document.body.append(widget);
        const bar = () => shadowAll(widget, 'progress')[0] as HTMLProgressElement | undefined;
        await until(() => (bar()?.value ?? 0) >= 25, 'a quarter');

        widget.questions = 'I am heard';
        publish(large);

        await until(() => {
          file.more();
          return widget.result;
        }, 'a result');
        expect(widget.result!.items.map(({ item }) => item)).to.deep.equal(['I am heard']);
        widget.remove();
      });

      it(`is not read on once its widget has left the page, ${where}`, async () => {
        followWorkers(isAllowed);
        const file = slowly();
        publish(large, file.answer);
        const widget = element({ src: 'answers.csv' });
        document.body.append(widget);
        await until(() => shadowAll(widget, 'progress').length === 1, 'a progress bar');
        if (isAllowed) await until(() => workers.length === 1, 'a worker');

        widget.remove();

        await until(() => requests[0]!.signal!.aborted, 'an aborted request');
        await until(() => file.cancelled, 'a stream that nobody reads');
        if (isAllowed) await until(() => workers.includes('ended'), 'an ended worker');
        expect(widget.state).to.equal('loading');
      });
    }
  });
});
