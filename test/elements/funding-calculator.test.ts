import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as fc from 'fast-check';
import type { TemplateResult } from 'lit';
import '../../src/elements/funding-calculator/define.js';
import { exactly, type Quantity } from '../../src/core/quantity.js';
import { FundingCalculator, type FundingInputs, type FundingResult } from '../../src/index.js';
import { writeLink } from '../../src/topics/funding/link.model.js';
import {
  putOnPaper,
  drawn,
  listenToConsole,
  openPanel,
  seen,
  seenPart,
  shadowAll,
  shadowOne,
  toolButton,
  until,
} from '../support/widgets.js';

async function draw(markup: TemplateResult): Promise<FundingCalculator> {
  const widget = await drawn(markup);
  if (!(widget instanceof FundingCalculator)) throw new Error('Another widget.');
  return widget;
}

/* An invented grant with two plans; the first line of the second is a share. */
const lines = [
  { plan: 'Board', line: 'Coaches', quantity: 6, unit: 'posts', 'unit-cost': 100_000 },
  { plan: 'Board', line: 'Books', amount: 300_000, term: 'one-time' },
  { plan: 'Union', line: 'Days', share: 0.5 },
  { plan: 'Union', line: 'Training', amount: 250_000.5 },
];

function grant(id = 'money'): TemplateResult {
  return html`<funding-calculator
    id=${id}
    total="1,200,000"
    students="6,000"
    years="3"
    .data=${lines}
  ></funding-calculator>`;
}

function resultOf(widget: FundingCalculator): FundingResult {
  if (!widget.result) throw new Error('There is no result.');
  return widget.result;
}

/** A field by its label. */
function field(widget: Element, label: string): HTMLInputElement {
  const found = shadowAll(widget, '.field').find(
    (one) => one.querySelector('label')?.textContent.trim() === label,
  );
  const input = found?.querySelector('input');
  if (!input) throw new Error(`There is no field “${label}”.`);
  return input;
}

/** What is worked out has no field. */
function hasField(widget: Element, label: string): boolean {
  return shadowAll(widget, '.field label').some((one) => one.textContent.trim() === label);
}

/** The ids of what describes a field. */
function describing(widget: Element, label: string): string[] {
  return field(widget, label).getAttribute('aria-describedby')?.split(' ') ?? [];
}

/** What was read, or what is wrong, below a field. */
function hintOf(widget: Element, label: string): string {
  const id = describing(widget, label).at(-1) ?? '';
  return shadowAll(widget, `[id="${id}"]`).map(seen).join('');
}

/** Waits until all that was done is drawn; what takes another part of the code was done before. */
async function settled(widget: FundingCalculator): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await widget.updateComplete;
}

/** What a reader does to a field, as far as the widget is told of it. */
async function write(widget: FundingCalculator, label: string, text: string): Promise<void> {
  const input = field(widget, label);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(() => input.defaultValue === text, `“${text}” in “${label}”`);
  await settled(widget);
}

function button(widget: Element, words: string): HTMLButtonElement {
  const found = shadowAll(widget, 'button').find((one) => seen(one) === words);
  if (!found) throw new Error(`There is no button “${words}”.`);
  return found as HTMLButtonElement;
}

async function press(widget: FundingCalculator, words: string): Promise<void> {
  button(widget, words).click();
  await settled(widget);
}

/** Opens the lines of the plans. */
async function openLines(widget: FundingCalculator): Promise<void> {
  for (const one of shadowAll(widget, '.change button')) one.click();
  const { length } = shadowAll(widget, '.change button');
  await until(() => shadowAll(widget, '.sliders').length === length, 'the lines');
}

/** The slider of a line; none while nobody knows what the line is. */
function sliders(widget: Element, name: string): HTMLInputElement[] {
  return shadowAll(widget, `input[type=range][aria-label="${name}"]`) as HTMLInputElement[];
}

function slider(widget: Element, name: string): HTMLInputElement {
  const [found] = sliders(widget, name);
  if (!found) throw new Error(`There is no slider “${name}”.`);
  return found;
}

async function slide(widget: FundingCalculator, name: string, amount: number): Promise<void> {
  const input = slider(widget, name);
  input.value = String(amount);
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(widget);
}

async function lock(widget: FundingCalculator, name: string): Promise<void> {
  shadowOne(widget, `[aria-label="Lock ${name}"]`).click();
  await settled(widget);
}

/** The amounts of all lines, plan by plan. */
function amountsOf(widget: FundingCalculator): (number | null)[] {
  return resultOf(widget).plans.flatMap((plan) => plan.lines.map(({ amount }) => amount));
}

/** Has another number worked out, by its place in the list. */
async function workOut(widget: FundingCalculator, place: number): Promise<void> {
  const [select] = shadowAll(widget, 'select') as HTMLSelectElement[];
  select!.selectedIndex = place;
  select!.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(widget);
}

/** Presses a key in a field, as far as the widget is told of it. */
async function pressIn(
  widget: FundingCalculator,
  label: string,
  key: string,
  more: KeyboardEventInit = {},
): Promise<void> {
  field(widget, label).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  await settled(widget);
}

/** A reader leaves what they were writing in. */
function leave(widget: Element): void {
  shadowOne(widget, '[part=figure] > div').dispatchEvent(new FocusEvent('focusout'));
}

/** The details of events of one type that come from here on. */
function listen(widget: Element, type: string): unknown[] {
  const details: unknown[] = [];
  widget.addEventListener(type, (event) => details.push((event as CustomEvent).detail));
  return details;
}

const address = location.href;

afterEach(() => {
  history.replaceState(null, '', address);
});

describe('<funding-calculator>', () => {
  /*
   * 113,000,000 at about 200 and 1,250,000,000 at about 200: EdSource, August 2013, divided by hand.
   * 313.08132254 for each unit of 2024–25 P-2 ADA: California Department of Education, 2025–26, times
   * 5,417 by hand.
   */
  const grants: [what: string, markup: TemplateResult, headline: RegExp][] = [
    [
      'about 565,000 students',
      html`<funding-calculator total="$113,000,000" per-student="about $200"></funding-calculator>`,
      /^about 565,000 students/,
    ],
    [
      'about 6,250,000 students',
      html`<funding-calculator total="1.25 billion" per-student="about 200"></funding-calculator>`,
      /^about 6,250,000 students/,
    ],
    [
      'the money to the cent',
      html`<funding-calculator per-ada="313.08132254" ada="5,417"></funding-calculator>`,
      /^\$1,695,961\.52 in all/,
    ],
    [
      'the money for each student',
      html`<funding-calculator total="$1.2M" students="6,000"></funding-calculator>`,
      /^\$200 for each student/,
    ],
    [
      'the money as it is, where nothing else is known',
      html`<funding-calculator total="$1.2M"></funding-calculator>`,
      /^\$1,200,000 in all/,
    ],
    [
      'the rate as it is, where nothing else is known',
      html`<funding-calculator per-student="about $200"></funding-calculator>`,
      /^about \$200 for each student$/,
    ],
  ];
  for (const [what, markup, headline] of grants) {
    it(`shows ${what} first`, async () => {
      const widget = await draw(markup);

      expect(seen(shadowOne(widget, '.headline'))).to.match(headline);
    });
  }

  it('keeps both words where a number is a bound of what is about so much', async () => {
    for (const [lang, number] of [
      ['en', 'at most about 5,000'],
      ['es', 'como máximo cerca de 5,000'],
    ]) {
      const widget = await draw(
        html`<div lang=${lang!}>
          <funding-calculator total="about $1M" per-student="at least 200"></funding-calculator>
        </div>`,
      );

      expect(seen(shadowOne(widget, '.headline'))).to.include(number);
      const math = await openPanel(widget, lang === 'en' ? 'Show the math' : 'Ver las cuentas');
      expect(math).to.include(number);
    }
  });

  it('says that there are no numbers yet where no money is known', async () => {
    const widget = await draw(
      html`<funding-calculator teachers="30" schools="2"></funding-calculator>`,
    );

    expect(widget.state).to.equal('empty');
    expect(seenPart(widget, 'frame')).to.include('There are no numbers yet.');
    expect(shadowAll(widget, '.headline')).to.have.lengthOf(0);
  });

  const wrong: [what: string, markup: TemplateResult, message: string][] = [
    [
      'three numbers that do not agree',
      html`<funding-calculator total="1M" per-student="100" students="5,000"></funding-calculator>`,
      '“per-student”: 100 times 5,000 does not come to 1,000,000. Two of',
    ],
    [
      'a point that may part thousands',
      html`<funding-calculator total="$1.400"></funding-calculator>`,
      '“total”: “$1.400” could mean two things. If it means thousands, write “$1,400”.',
    ],
    [
      'the same three in Spanish',
      html`<div lang="es">
        <funding-calculator total="1M" per-student="100" students="5,000"></funding-calculator>
      </div>`,
      '“per-student”: 100 por 5,000 no da 1,000,000. Bastan dos',
    ],
    [
      'the same point in Spanish',
      html`<div lang="es">
        <funding-calculator students="1.400" total="5"></funding-calculator>
      </div>`,
      '“students”: “1.400” podría significar dos cosas. Si son millares, escriba “1,400”.',
    ],
  ];
  for (const [what, markup, message] of wrong) {
    it(`names what is wrong: ${what}`, async () => {
      const widget = await draw(markup);

      expect(seenPart(widget, 'problems')).to.include(message);
    });
  }

  it('keeps average daily attendance and students apart', async () => {
    const widget = await draw(
      html`<funding-calculator per-ada="300" ada="100" students="120"></funding-calculator>`,
    );

    expect(resultOf(widget)).to.include({ total: 30_000, perAda: 300, perStudent: 250 });
    expect(seenPart(widget, 'figure')).to.include('It is not the number of students.');
  });

  it('writes out the money in each sum that it is part of', async () => {
    const widget = await draw(
      html`<funding-calculator per-ada="300" ada="100" students="120"></funding-calculator>`,
    );
    const sums = shadowAll(widget, '.sum').map(seen);

    expect(sums[0]).to.match(/^Average daily attendance \(ADA\) × For each unit of ADA \$ = /);
    expect(sums[1]).to.match(/^All the money \$30,000 ÷ Students = .*\$250$/);
  });

  it('has a list of what is worked out that is read whole where text is large', async () => {
    const widget = await draw(
      html`<div style="inline-size: 280px; font-size: 32px">
        <funding-calculator total="1,200,000" students="6,000"></funding-calculator>
      </div>`,
    );
    const select = shadowOne(widget, 'select');
    const text = document.createElement('canvas').getContext('2d')!;
    text.font = getComputedStyle(select).font;

    // The arrow of the list takes some room, too.
    const { width } = text.measureText('For each student');
    expect(width).to.be.below(select.clientWidth - 30);
  });

  it('asks nobody on paper to work something out', async () => {
    const widget = await draw(grant());
    const words = shadowOne(widget, '.worked span');
    expect(getComputedStyle(words).display).not.to.equal('none');

    putOnPaper(widget);

    expect(getComputedStyle(words).display).to.equal('none');
  });

  it('has a list of what is worked out in the colors of the page’s own look', async () => {
    const widget = await draw(
      html`<funding-calculator total="1,200,000" students="6,000"></funding-calculator>`,
    );
    widget.style.setProperty('--chalkwork-surface', '#fdf6ec');
    widget.style.setProperty('--chalkwork-text', '#2b1d14');

    const { backgroundColor, color } = getComputedStyle(shadowOne(widget, 'select'));
    expect([backgroundColor, color]).to.deep.equal(['rgb(253, 246, 236)', 'rgb(43, 29, 20)']);
  });

  it('shows each number in a field under its name, as it can be read again', async () => {
    const widget = await draw(
      html`<funding-calculator per-ada="313.08132254" ada="5417.5" years="3"></funding-calculator>`,
    );

    expect(field(widget, 'For each unit of ADA').value).to.equal('313.08132254');
    expect(field(widget, 'Average daily attendance (ADA)').value).to.equal('5,417.5');
    expect(field(widget, 'Years').value).to.equal('3');
    expect(field(widget, 'Teachers').value).to.equal('');
    for (const input of shadowAll(widget, '.field input')) {
      expect(input.getAttribute('inputmode')).to.equal('decimal');
    }
  });

  it('writes a number that is about so in a field as it can be read again, in each language', async () => {
    for (const [lang, text] of [
      ['en', 'about 200'],
      ['es', 'cerca de 200'],
    ]) {
      const widget = await draw(
        html`<div lang=${lang!}>
          <funding-calculator total="$113,000,000" per-student="about $200"></funding-calculator>
        </div>`,
      );

      expect(
        shadowAll(widget, '.field input').map((input) => input.getAttribute('value')),
      ).to.include(text);
      expect(shadowAll(widget, '[part=tools] button').map(seen)).not.to.include('about');
    }
  });

  it('says in what amounts are, to whoever hears them, too, in each language', async () => {
    for (const [lang, total, students] of [
      ['en', 'All the money', 'Students'],
      ['es', 'Todo el dinero', 'Estudiantes'],
    ] as const) {
      const widget = await draw(
        html`<div lang=${lang}>
          <funding-calculator
            total="1,200,000"
            students="6,000"
            currency="EUR"
          ></funding-calculator>
        </div>`,
      );
      const said = (label: string) =>
        describing(widget, label)
          .flatMap((id) => shadowAll(widget, `[id="${id}"]`))
          .map(seen)
          .join('');

      // U.S. Spanish writes the code.
      expect(said(total)).to.match(/^(€|EUR)$/);
      expect(said(students)).to.equal('');
    }
  });

  it('has groups of different names', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', '8,000');
    const names = shadowAll(widget, '[role=group]').map((one) => one.ariaLabel);

    expect(names).to.include('Undo, Redo');
    expect(new Set(names).size).to.equal(names.length);
  });

  it('is drawn before what a reader’s numbers need has come', async () => {
    const widget = await draw(grant());

    expect(seen(shadowOne(widget, '.headline'))).to.match(/^\$200 /);
    expect(field(widget, 'Students').value).to.equal('6,000');
    expect(shadowAll(widget, '.history button')).to.deep.equal([]);
    expect(seenPart(widget, 'frame')).not.to.include('What if');
  });

  it('makes room for the buttons that come with the first thing that a reader does', async () => {
    const widget = await draw(grant());
    const history = shadowOne(widget, '.history');
    const before = history.getBoundingClientRect().height;

    await write(widget, 'Students', '8,000');

    expect(history.querySelectorAll('button').length).to.equal(3);
    expect(history.getBoundingClientRect().height).to.be.closeTo(before, 1);
  });
});

describe('a reader’s own numbers in <funding-calculator>', () => {
  const texts: [
    label: string,
    text: string,
    hint: string,
    name: keyof FundingResult,
    to: number,
  ][] = [
    ['Students', '8,000', '', 'perStudent', 150],
    ['Students', '8000', 'Read as 8,000', 'perStudent', 150],
    ['Students', '4 thousand', 'Read as 4,000', 'perStudent', 300],
    ['Students', 'about 4,000', '', 'perStudent', 300],
    ['All the money', '$1.5M', 'Read as 1,500,000', 'perStudent', 250],
    ['All the money', '600,000', '', 'perStudent', 100],
    ['All the money', '$601,500.30', 'Read as 601,500.3', 'perStudent', 100.25005],
    ['Teachers', '300', '', 'perTeacher', 4000],
    ['Schools', '12', '', 'perSchool', 100_000],
    ['Years', '4', '', 'perYear', 300_000],
  ];
  for (const [label, text, hint, name, to] of texts) {
    it(`reads “${text}” as ${label} and keeps it as it was written`, async () => {
      const widget = await draw(grant());

      await write(widget, label, text);

      expect(field(widget, label).value).to.equal(text);
      expect(hintOf(widget, label)).to.equal(hint);
      expect(resultOf(widget)[name]).to.equal(to);
    });
  }

  const refused: [label: string, text: string, why: RegExp][] = [
    ['Students', 'a few', /cannot be read as a number/],
    ['Students', '1.400', /could mean two things. If it means thousands, write a comma/],
    ['All the money', '$1.400', /could mean two things/],
    ['Students', '10.5', /must be a whole number/],
    ['Students', '0', /1 or more/],
    ['Students', '-8', /1 or more/],
    ['Years', '2.5', /must be a whole number/],
    ['All the money', '-5', /less than 0/],
    ['All the money', '1e99', /cannot be read as a number/],
    ['All the money', '99999999999999999', /too large/],
    ['All the money', '20 trillion', /cannot be read as a number/],
    ['All the money', '1,000,000,000,000', /too large/],
  ];
  for (const [label, text, why] of refused) {
    it(`refuses “${text}” as ${label}, keeps it in its field and changes nothing else`, async () => {
      const widget = await draw(grant());
      const before = widget.result;
      const changes = listen(widget, 'chalkwork-change');

      await write(widget, label, text);

      expect(field(widget, label).value).to.equal(text);
      expect(field(widget, label).getAttribute('aria-invalid')).to.equal('true');
      expect(hintOf(widget, label)).to.match(why);
      expect(widget.result).to.deep.equal(before);
      expect(changes).to.deep.equal([]);
    });
  }

  it('takes what was wrong off again when it is mended', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', 'a few');

    await write(widget, 'Students', '8,000');

    expect(field(widget, 'Students').getAttribute('aria-invalid')).to.equal('false');
    expect(hintOf(widget, 'Students')).to.equal('');
  });

  it('leaves a field empty that a reader empties, and what needs it unknown', async () => {
    const widget = await draw(grant());

    await write(widget, 'Students', '');

    expect(resultOf(widget)).to.include({ students: null, perStudent: null, total: 1_200_000 });
    expect(field(widget, 'Students').value).to.equal('');
    expect(seen(shadowOne(widget, '.worked b'))).to.equal('–');
  });

  it('are told to the page once each, with the inputs and the result', async () => {
    const widget = await draw(grant());
    const changes = listen(widget, 'chalkwork-change') as {
      inputs: { students: unknown };
      result: unknown;
    }[];

    await write(widget, 'Students', '8,000');
    widget.heading = 'Another';
    await settled(widget);

    expect(changes.map(({ inputs }) => inputs.students)).to.deep.equal([
      { value: 8000, qualifier: 'exact' },
    ]);
    expect(changes[0]!.result).to.deep.equal(widget.result);
  });

  it('are told as theirs, above the figure, in the table and only as long as they differ', async () => {
    const widget = await draw(grant());

    await write(widget, 'Students', '8,000');

    const told = 'A reader tries other numbers: Students: 8,000.';
    expect(seenPart(widget, 'frame')).to.include(told);
    toolButton(widget, 'Data table').click();
    await until(() => seenPart(widget, 'table') !== '', 'the table');
    expect(seen(shadowOne(widget, '[part=table] caption'))).to.include(told);
    expect(seenPart(widget, 'table')).to.include('8,000');

    await write(widget, 'Students', '6,000');

    expect(seenPart(widget, 'frame')).not.to.include('A reader tries');
  });

  it('can have another number worked out, which changes no number', async () => {
    const widget = await draw(grant());
    const before = resultOf(widget);
    const select = shadowOne(widget, 'select') as HTMLSelectElement;

    select.selectedIndex = 0;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => seen(shadowOne(widget, '.headline')).includes('in all'), 'another sum');

    expect(field(widget, 'For each student').value).to.equal('200');
    const { total, students, perStudent } = resultOf(widget);
    expect([total, students, perStudent]).to.deep.equal([
      before.total,
      before.students,
      before.perStudent,
    ]);
    expect(seenPart(widget, 'frame')).not.to.include('A reader tries');

    await write(widget, 'Students', '7,000');

    expect(resultOf(widget)).to.include({ total: 1_400_000, perStudent: 200 });
  });

  it('shows what is worked out where a rate is not quite right, and keeps it in its field', async () => {
    const widget = await draw(
      html`<funding-calculator
        total="1,200,000"
        students="6,000"
        per-student="200.50"
      ></funding-calculator>`,
    );
    const shown = (): string => seen(shadowOne(widget, '.headline'));
    expect(shown()).to.equal('$200 for each student');
    expect(seenPart(widget, 'problems')).to.include('200.5 times 6,000 does not come to 1,200,000');

    await workOut(widget, 1);
    await until(() => hasField(widget, 'For each student'), 'another sum');

    expect(field(widget, 'For each student').value).to.equal('200');
    expect(resultOf(widget)).to.include({ total: 1_200_000, students: 6_000, perStudent: 200 });
  });

  it('that were worked out stand in a field as they are shown, where they can be written again', async () => {
    // 24,000,000 ÷ 122 and 113,000,000 ÷ 313.08132254, by Python's decimal.
    const money = await draw(
      html`<funding-calculator total="24,000,000" students="122"></funding-calculator>`,
    );
    await workOut(money, 0);
    await until(() => hasField(money, 'For each student'), 'another sum');
    expect(field(money, 'For each student').value).to.equal('196,721.31');
    expect(resultOf(money).perStudent).to.equal(196_721.31147540984);
    const people = await draw(
      html`<funding-calculator
        total="113,000,000"
        per-student="313.08132254"
      ></funding-calculator>`,
    );
    await workOut(people, 0);
    await until(() => hasField(people, 'Students'), 'another sum');
    const written = field(people, 'Students').value;
    expect(written).to.equal('about 360,929');

    await write(people, 'Students', '1');
    await write(people, 'Students', written);

    expect(field(people, 'Students').ariaInvalid).to.equal('false');
    expect(resultOf(people).students).to.equal(360_929);
  });

  it('step up and down by the arrow keys, and the focus stays', async () => {
    const widget = await draw(grant());
    field(widget, 'Students').focus();

    await sendKeys({ press: 'ArrowUp' });
    await until(() => resultOf(widget).students === 6100, 'a step up');
    await sendKeys({ press: 'PageDown' });
    await until(() => resultOf(widget).students === 5100, 'ten steps down');

    expect(field(widget, 'Students').value).to.equal('5,100');
    expect(widget.shadowRoot!.activeElement === field(widget, 'Students')).to.be.true;
  });

  it('stay as sure as they were when they step, and never move against the key', async () => {
    const steps: [text: string, key: string, to: Quantity][] = [
      ['about 200', 'ArrowUp', { value: 210, qualifier: 'about' }],
      ['0.50', 'ArrowDown', { value: 0.49, qualifier: 'exact' }],
      ['313.08', 'ArrowUp', { value: 320, qualifier: 'exact' }],
      ['313.08', 'ArrowDown', { value: 310, qualifier: 'exact' }],
      ['0', 'ArrowDown', { value: 0, qualifier: 'exact' }],
    ];
    for (const [text, key, to] of steps) {
      const widget = await draw(
        html`<funding-calculator per-student="100" students="6,000"></funding-calculator>`,
      );
      await write(widget, 'For each student', text);

      await pressIn(widget, 'For each student', key);

      const { value, qualifier } = resultOf(widget).steps.find(({ id }) => id === 'per-student')!;
      expect({ value, qualifier }, `${text} ${key}`).to.deep.equal(to);
    }
  });

  it('do not step while a reader selects text', async () => {
    const widget = await draw(grant());

    await pressIn(widget, 'Students', 'ArrowUp', { shiftKey: true });

    expect(field(widget, 'Students').value).to.equal('6,000');
  });

  it('can be those of students where attendance makes the same money', async () => {
    const widget = await draw(
      html`<funding-calculator
        students="5,000"
        per-student="200"
        ada="4,000"
        per-ada="250"
      ></funding-calculator>`,
    );

    await write(widget, 'Students', '6,000');

    // 6,000 × 200, and that ÷ 4,000.
    expect(resultOf(widget)).to.include({ total: 1_200_000, students: 6000, perAda: 300 });
  });

  it('are told as theirs also where only their reserve is', async () => {
    const widget = await draw(grant());

    await write(widget, 'Students', 'more than 6,000');

    expect(seenPart(widget, 'frame')).to.include(
      'A reader tries other numbers: Students: at least 6,000.',
    );
  });

  it('are told without the lines that follow them', async () => {
    const widget = await draw(grant());

    await write(widget, 'All the money', '2,400,000');

    expect(amountsOf(widget)[2]).to.equal(1_200_000);
    expect(seenPart(widget, 'frame')).to.include(
      'A reader tries other numbers: All the money: $2,400,000. What',
    );
  });

  it('are gone when other data comes', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', '8,000');

    widget.setAttribute('students', '5,000');
    await until(() => resultOf(widget).students === 5000, 'the new data');

    expect(resultOf(widget).perStudent).to.equal(240);
    expect(field(widget, 'Students').value).to.equal('5,000');
    expect(seenPart(widget, 'frame')).not.to.include('A reader tries');
  });

  it('are gone from the address, too, when other data comes, and no link is spoken of', async () => {
    history.replaceState(null, '', '#more');
    const widget = await draw(grant());
    await write(widget, 'Students', '8,000');
    leave(widget);
    await settled(widget);
    expect(location.hash).to.match(/^#more&chalkwork/);

    widget.setAttribute('students', '5,000');
    await until(() => resultOf(widget).students === 5000, 'the new data');

    expect(location.hash).to.equal('#more');
    expect(seenPart(widget, 'figure')).not.to.include('This link');
    expect(shadowAll(widget, 'figure [role=status]').map(seen).join('')).to.equal('');
  });

  it('do not come back into the address where other data comes before they paused', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', '8,000');

    widget.setAttribute('students', '5,000');
    await until(() => resultOf(widget).students === 5000, 'the new data');
    leave(widget);
    await settled(widget);

    expect(location.hash).to.equal('');
  });

  it('stay when the language changes', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', '8,000');

    widget.lang = 'es';
    await until(() => seenPart(widget, 'frame').includes('por cada estudiante'), 'Spanish words');

    expect(resultOf(widget).perStudent).to.equal(150);
    expect(field(widget, 'Estudiantes').value).to.equal('8,000');
  });

  it('are said aloud when the reader pauses, and not before', async () => {
    const widget = await draw(grant());
    const status = () => shadowAll(widget, 'figure [role=status]').map(seen).join(' ');

    await write(widget, 'Students', '8,00');
    await write(widget, 'Students', '8,000');
    expect(status()).to.equal('');
    leave(widget);
    await settled(widget);

    expect(status()).to.include('$1,200,000 for 8,000 students comes to $150 for each student.');
  });

  it('are said not to have been taken where they were not', async () => {
    const widget = await draw(grant());
    const status = () => shadowAll(widget, 'figure [role=status]').map(seen).join(' ');

    await write(widget, 'Students', 'a few');
    leave(widget);
    await settled(widget);
    expect(status()).to.match(/^This cannot be read as a number/);
    await write(widget, 'Students', '8,000');
    leave(widget);
    await settled(widget);

    expect(status()).to.match(/^\$1,200,000 for 8,000 students/);
  });
});

describe('the lines of a plan in <funding-calculator>', () => {
  it('show what they buy: 24,000,000 for 122 posts is 196,721.31 each', async () => {
    // EdSource, August 2013, divided by hand.
    const data = [{ line: 'Coaches', amount: 24_000_000, quantity: 122, unit: 'posts' }];
    const widget = await draw(
      html`<funding-calculator total="113,000,000" .data=${data}></funding-calculator>`,
    );

    expect(seenPart(widget, 'figure')).to.include('122 posts at $196,721.31 each');
    expect(seenPart(widget, 'figure')).to.include('$89,000,000 is left');
  });

  it('follow a slider, and nothing else does', async () => {
    const widget = await draw(grant());
    await openLines(widget);

    await slide(widget, 'Books', 200_000);

    expect(amountsOf(widget)).to.deep.equal([600_000, 200_000, 600_000, 250_000.5]);
    expect(field(widget, 'Amount for Books').value).to.equal('200,000');
    expect(slider(widget, 'Books').getAttribute('aria-valuetext')).to.equal('$200,000, 16.7%');
    expect(seenPart(widget, 'figure')).to.include('$400,000 is left');
  });

  it('are closed when other data comes, and open at the first press', async () => {
    const widget = await draw(grant());
    await openLines(widget);

    widget.setAttribute('total', '1,300,000');
    await until(() => resultOf(widget).total === 1_300_000, 'the new data');

    const isOpen = shadowAll(widget, '.change button').map((one) => one.ariaExpanded);
    expect(isOpen).to.deep.equal(['false', 'false']);
    await openLines(widget);
    expect(slider(widget, 'Books').valueAsNumber).to.equal(300_000);
  });

  it('follow a field, and so does the slider', async () => {
    const widget = await draw(grant());
    await openLines(widget);

    await write(widget, 'Amount for Books', '$250 thousand');

    expect(amountsOf(widget)[1]).to.equal(250_000);
    expect(slider(widget, 'Books').value).to.equal('250000');
    expect(field(widget, 'Amount for Books').value).to.equal('$250 thousand');
  });

  it('buy as much as the money is for at the same price', async () => {
    const widget = await draw(grant());
    await openLines(widget);

    await slide(widget, 'Coaches', 400_000);

    expect(seenPart(widget, 'figure')).to.include('4 posts at $100,000 each');
  });

  it('cost the same apiece, to the cent, when they are moved', async () => {
    const data = [{ line: 'Coaches', amount: 24_000_000, quantity: 122, unit: 'posts' }];
    const widget = await draw(
      html`<funding-calculator total="113,000,000" .data=${data}></funding-calculator>`,
    );
    await openLines(widget);

    await slide(widget, 'Coaches', 12_000_000);

    expect(seenPart(widget, 'figure')).to.include('61 posts at $196,721.31 each');
    expect(resultOf(widget).plans[0]!.lines[0]!.unitCost).to.be.closeTo(24_000_000 / 122, 1e-9);
  });

  it('take their slider back with them where they can go no further', async () => {
    const widget = await draw(grant());
    await openLines(widget);
    await slide(widget, 'Books', 600_000);

    await slide(widget, 'Books', 700_000);

    expect(slider(widget, 'Books').value).to.equal('600000');
  });

  it('have sliders of one length, also where it is not known how much there is', async () => {
    const data = [{ line: 'Coaches', amount: 300_000 }];
    const widget = await draw(
      html`<funding-calculator per-student="200" .data=${data}></funding-calculator>`,
    );
    await openLines(widget);
    expect(seen(shadowOne(widget, '.sliders'))).not.to.include('Nothing is left');

    for (const amount of [500_000, 100_000, 400_000]) {
      await slide(widget, 'Coaches', amount);

      expect(slider(widget, 'Coaches').max).to.equal('600000');
      expect(amountsOf(widget)).to.deep.equal([amount]);
    }
  });

  it('cannot be set where nobody knows what they cost, and are not 0', async () => {
    const data = [
      { line: 'Coaches', amount: 300_000 },
      { line: 'Books', amount: '' },
    ];
    const widget = await draw(
      html`<funding-calculator total="1,200,000" .data=${data}></funding-calculator>`,
    );

    await openLines(widget);

    const [coaches, books] = shadowAll(widget, '.line');
    expect(coaches!.querySelectorAll('input')).to.have.lengthOf(2);
    expect(books!.querySelectorAll('input, button')).to.have.lengthOf(0);
    expect(seen(books!)).to.equal('Books not known');
    expect(seen(shadowOne(widget, '.sliders'))).not.to.include('Nothing is left');
  });

  it('are not said aloud at each key on a slider', async () => {
    const widget = await draw(grant());
    await openLines(widget);

    await slide(widget, 'Books', 310_000);
    slider(widget, 'Books').dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await settled(widget);

    expect(shadowAll(widget, 'figure [role=status]').map(seen).join('')).to.equal('');
  });

  it('are named in Spanish where they have a name in it', async () => {
    const data = [{ plan: 'District', 'plan-es': 'Distrito', line: 'Books', amount: 300_000 }];
    const widget = await draw(
      html`<funding-calculator lang="es" total="1,200,000" .data=${data}></funding-calculator>`,
    );
    shadowOne(widget, '.change button').click();
    await until(() => shadowAll(widget, '.sliders').length === 1, 'the lines');

    await slide(widget, 'Books', 200_000);

    expect(seenPart(widget, 'frame')).to.include('otros números: Distrito, Books: $200,000.');
  });

  it('stop where nothing is left', async () => {
    const widget = await draw(grant());
    await openLines(widget);

    await slide(widget, 'Books', 1_200_000);

    expect(amountsOf(widget)[1]).to.equal(600_000);
    expect(seenPart(widget, 'figure')).to.include('Nothing is left');
  });

  it('begin what is left with a capital letter in Spanish, too', async () => {
    const widget = await draw(
      html`<div lang="es">
        <funding-calculator
          total="1,000"
          .data=${[{ line: 'Libros', amount: 900 }]}
        ></funding-calculator>
      </div>`,
    );
    await openLines(widget);
    const left = shadowOne(widget, '.sliders > p');

    expect(seen(left)).to.equal('Quedan $100');
  });

  it('are not given more than is left, which is said, and what was written stays', async () => {
    const widget = await draw(grant());
    await openLines(widget);
    const before = amountsOf(widget);

    await write(widget, 'Amount for Books', '700,000');

    expect(field(widget, 'Amount for Books').value).to.equal('700,000');
    expect(hintOf(widget, 'Amount for Books')).to.include('There is $600,000 at most');
    expect(amountsOf(widget)).to.deep.equal(before);
  });

  it('are not given more than there is where another line is not known', async () => {
    const data = [
      { line: 'Coaches', amount: 300_000 },
      { line: 'Books', amount: '' },
    ];
    const widget = await draw(
      html`<funding-calculator total="1,200,000" .data=${data}></funding-calculator>`,
    );
    await openLines(widget);

    await write(widget, 'Amount for Coaches', '5,000,000');

    expect(hintOf(widget, 'Amount for Coaches')).to.include('There is $1,200,000 at most');
    expect(amountsOf(widget)).to.deep.equal([300_000, null]);
  });

  it('are not given an amount that is too large, which is said, whatever there is', async () => {
    const data = [
      { line: 'Coaches', amount: 300_000 },
      { line: 'Books', amount: 900_000_000_000 },
    ];
    const widget = await draw(
      html`<funding-calculator per-student="200" .data=${data}></funding-calculator>`,
    );
    await openLines(widget);

    for (const [text, why] of [
      ['20,000,000,000,000', /too large/],
      ['1,000,000,000,000', /too large/],
      ['200,000,000,000', /does not go with the other numbers/],
    ] as const) {
      await write(widget, 'Amount for Coaches', text);

      expect(hintOf(widget, 'Amount for Coaches')).to.match(why);
      expect(field(widget, 'Amount for Coaches').ariaInvalid).to.equal('true');
      expect(amountsOf(widget)[0]).to.equal(300_000);
    }
  });

  for (const text of ['about 200,000', 'up to 200,000', 'more than 200,000']) {
    it(`are not "${text}", which is said`, async () => {
      const widget = await draw(grant());
      await openLines(widget);
      const before = amountsOf(widget);

      await write(widget, 'Amount for Books', text);

      expect(field(widget, 'Amount for Books').value).to.equal(text);
      expect(hintOf(widget, 'Amount for Books')).to.include('without “about”');
      expect(amountsOf(widget)).to.deep.equal(before);
    });
  }

  it('can be written as shares of the money', async () => {
    const widget = await draw(grant());
    await openLines(widget);

    await write(widget, 'Amount for Books', '12.5%');
    expect(amountsOf(widget)[1]).to.equal(150_000);
    expect(hintOf(widget, 'Amount for Books')).to.include('150,000');
    leave(widget);
    await write(widget, 'Amount for Books', '150%');

    expect(hintOf(widget, 'Amount for Books')).to.include('at most');
    expect(amountsOf(widget)[1]).to.equal(150_000);
  });

  it('stay as they are while their field is empty', async () => {
    const widget = await draw(grant());
    await openLines(widget);
    const before = amountsOf(widget);

    await write(widget, 'Amount for Books', '');

    expect(hintOf(widget, 'Amount for Books')).to.include('Nothing is written here');
    expect(field(widget, 'Amount for Books').ariaInvalid).to.equal('false');
    expect(amountsOf(widget)).to.deep.equal(before);
  });

  it('move by the arrow keys', async () => {
    const widget = await draw(grant());
    await openLines(widget);
    slider(widget, 'Books').focus();

    await sendKeys({ press: 'ArrowRight' });
    await until(() => amountsOf(widget)[1] === 310_000, 'a step');
    await sendKeys({ press: 'Home' });
    await until(() => amountsOf(widget)[1] === 0, 'the least');

    expect(widget.shadowRoot!.activeElement === slider(widget, 'Books')).to.be.true;
  });

  it('have a slider that stands at what was written, and steps on from there', async () => {
    const widget = await draw(grant());
    await openLines(widget);
    await write(widget, 'Amount for Books', '312,345.67');
    expect(slider(widget, 'Books').valueAsNumber).to.equal(312_345.67);
    slider(widget, 'Books').focus();

    await sendKeys({ press: 'ArrowRight' });
    await until(() => amountsOf(widget)[1] === 320_000, 'the next step');
    await sendKeys({ press: 'ArrowLeft' });

    await until(() => amountsOf(widget)[1] === 310_000, 'the step before');
  });

  it('keep an amount that is locked, by slider, by field and when the money changes', async () => {
    const widget = await draw(grant());
    await openLines(widget);
    await lock(widget, 'Days');

    expect(slider(widget, 'Days').disabled).to.be.true;
    expect(field(widget, 'Amount for Days').readOnly).to.be.true;
    const held = shadowOne(widget, '[aria-label="Lock Days"]');
    expect([held.getAttribute('aria-pressed'), seen(held)]).to.deep.equal(['true', 'Lock']);
    await write(widget, 'All the money', '2,000,000');

    expect(amountsOf(widget)[2]).to.equal(600_000);
    await lock(widget, 'Days');
    expect(slider(widget, 'Days').disabled).to.be.false;
    expect(seen(held)).to.equal('Lock');
  });

  it('that do not say whether they go on are counted if a reader asks', async () => {
    const data = [{ line: 'Coaches', amount: 300_000 }];
    const widget = await draw(
      html`<funding-calculator total="1,200,000" years="3" .data=${data}></funding-calculator>`,
    );
    await until(() => shadowAll(widget, '.ask input').length === 1, 'the question');
    expect(shadowAll(widget, '[aria-label^="Not stated"]')).to.have.lengthOf(0);
    expect(shadowAll(widget, '.undrawn').map(seen)).to.deep.equal([
      'Nothing is stated to go on; whether $300,000 goes on is not stated.',
    ]);

    shadowOne(widget, '.ask input').click();
    await until(() => shadowAll(widget, '[aria-label^="Not stated"]').length > 0, 'years');

    expect(shadowOne(widget, '[aria-label^="Not stated, each year"]').ariaLabel).to.equal(
      'Not stated, each year after the money ends: $100,000',
    );
    expect(seenPart(widget, 'frame')).to.include(
      'After the money ends, lines that do not say whether they go on would cost $100,000 a year.',
    );
    expect(seenPart(widget, 'frame')).to.include('No plan says that it does');
    expect(shadowAll(widget, '.undrawn')).to.have.lengthOf(0);
  });

  it('are not drawn for too many years, which is said, and can still be asked of', async () => {
    const data = [{ line: 'Coaches', amount: 300_000 }];
    const widget = await draw(
      html`<funding-calculator total="1,200,000" years="25" .data=${data}></funding-calculator>`,
    );
    await until(() => shadowAll(widget, '.ask input').length === 1, 'the question');
    expect(seenPart(widget, 'figure')).to.include('too many years to draw: at most 20');
    expect(shadowAll(widget, '.series')).to.have.lengthOf(0);

    shadowOne(widget, '.ask input').click();
    await until(
      () => seenPart(widget, 'frame').includes('No plan says that it does'),
      'the answer',
    );
    await write(widget, 'Years', '20');

    expect(shadowAll(widget, '.series')).to.have.lengthOf(1);
  });

  it('can be the only one of their plan and be called “All”', async () => {
    const data = [
      { plan: 'Board', line: 'Coaches', amount: 500_000 },
      { plan: 'Board', line: 'Books', amount: 600_000 },
      { plan: 'Union', line: 'All', amount: 1_200_000 },
    ];
    const widget = await draw(
      html`<funding-calculator total="1,200,000" .data=${data}></funding-calculator>`,
    );

    expect(widget.problems).to.deep.equal([]);
    expect(amountsOf(widget)).to.deep.equal([500_000, 600_000, 1_200_000]);
  });

  it('are no line where they are the total of their plan', async () => {
    const data = [
      { plan: 'Board', line: 'Coaches', amount: 500_000 },
      { plan: 'Board', line: 'Total', amount: 500_000 },
      { plan: 'Union', line: 'Days', amount: 1_200_000 },
      { plan: 'Total', line: 'Total', amount: 1_700_000 },
    ];
    const widget = await draw(
      html`<funding-calculator total="1,200,000" .data=${data}></funding-calculator>`,
    );

    expect(amountsOf(widget)).to.deep.equal([500_000, 1_200_000]);
  });

  it('that go on are in the table year by year, as they are drawn', async () => {
    const data = [{ line: 'Coaches', amount: 300_000, term: 'ongoing' }];
    const widget = await draw(
      html`<funding-calculator total="1,200,000" years="2" .data=${data}></funding-calculator>`,
    );

    toolButton(widget, 'Data table').click();
    await until(() => shadowAll(widget, '[part=table] td').length > 0, 'the table');

    const rows = shadowAll(widget, '[part=table] tr').map(seen);
    const points = shadowAll(widget, '.series .point').map((one) => one.ariaLabel ?? '');
    expect(points).to.include('What goes on, each year after the money ends: $150,000');
    expect(seenPart(widget, 'frame')).to.include(
      'After the money ends, ongoing lines cost $150,000 a year.',
    );
    for (const point of points) {
      const [name, amount] = point.split(': ');
      expect(
        rows.filter((row) => row.startsWith(`${String(name)} ${String(amount)}`)),
        point,
      ).to.have.lengthOf(1);
    }
  });

  it('more than there is: the author’s is a problem, a reader’s is no mistake', async () => {
    const data = [{ line: 'Coaches', amount: 900_000 }];
    const widget = await draw(
      html`<funding-calculator total="1,200,000" .data=${data}></funding-calculator>`,
    );
    const problems = listen(widget, 'chalkwork-problem');

    await write(widget, 'All the money', '800,000');

    expect(seenPart(widget, 'figure')).to.include('$100,000 more than there is');
    expect(widget.problems).to.deep.equal([]);
    expect(problems).to.deep.equal([]);
    const over = await draw(
      html`<funding-calculator total="800,000" .data=${data}></funding-calculator>`,
    );
    expect(over.problems.map(({ severity }) => severity)).to.deep.equal(['warning']);
  });
});

describe('less money than a plan spends in <funding-calculator>', () => {
  it('is told where a line is not known, since the figure does not show it', async () => {
    const data = [
      { line: 'Coaches', amount: 300_000 },
      { line: 'Books', amount: '' },
    ];
    const widget = await draw(
      html`<funding-calculator total="1,200,000" .data=${data}></funding-calculator>`,
    );
    const rules = () => widget.problems.map(({ expected }) => expected);
    expect(rules()).to.deep.equal(['amount-of-line']);

    await write(widget, 'All the money', '200,000');

    expect(rules()).to.deep.equal(['amount-of-line', 'at-most-total']);
    await press(widget, 'Undo');
    expect(rules()).to.deep.equal(['amount-of-line']);
  });
});

describe('a number that is written digit by digit in <funding-calculator>', () => {
  /** Writes a text as a reader types it. */
  async function typeIn(widget: FundingCalculator, label: string, text: string): Promise<void> {
    for (let end = 1; end <= text.length; end++) await write(widget, label, text.slice(0, end));
  }

  it('can be less, in a plan that costs more than there is', async () => {
    const widget = await draw(grant());
    await openLines(widget);
    await write(widget, 'All the money', '700,000');
    leave(widget);

    await typeIn(widget, 'Amount for Books', '200,000');

    expect(hintOf(widget, 'Amount for Books')).to.equal('');
    expect(amountsOf(widget)[1]).to.equal(200_000);
  });

  it('can be what it was again, in a plan that costs more than there is', async () => {
    const widget = await draw(grant());
    await openLines(widget);
    await write(widget, 'All the money', '700,000');
    leave(widget);

    await typeIn(widget, 'Amount for Books', '20');
    // A click in the field goes on with what is written.
    shadowOne(widget, '[part=figure] > div').dispatchEvent(new PointerEvent('pointerup'));
    await write(widget, 'Amount for Books', '300,000');

    expect(amountsOf(widget)[1]).to.equal(300_000);
    expect(hintOf(widget, 'Amount for Books')).to.equal('');
  });

  const refused: [label: string, text: string][] = [
    ['Amount for Books', '2,500,000'],
    ['Amount for Books', '150%'],
    ['Amount for Books', '200,000 or so'],
    ['All the money', '20 trillion'],
    ['All the money', '99999999999999999'],
    ['Students', '20.000'],
    ['Years', '1.5'],
  ];
  for (const [label, text] of refused) {
    it(`leaves nothing of “${text}” as ${label}, as it says`, async () => {
      const widget = await draw(grant());
      await openLines(widget);
      const before = resultOf(widget);

      await typeIn(widget, label, text);
      leave(widget);
      await settled(widget);

      expect(hintOf(widget, label)).to.include('The figure stays as it was.');
      expect(resultOf(widget)).to.deep.equal(before);
      expect(location.hash).to.equal('');
      expect(button(widget, 'Undo').ariaDisabled).to.equal('true');
    });
  }

  it('comes back to what was written before, where it is refused', async () => {
    const widget = await draw(grant());
    await typeIn(widget, 'Students', '8,000');
    leave(widget);

    await typeIn(widget, 'Students', '20.000');

    expect(resultOf(widget).students).to.equal(8000);
    await press(widget, 'Undo');
    expect(resultOf(widget).students).to.equal(6000);
    expect(button(widget, 'Undo').ariaDisabled).to.equal('true');
  });

  it('can still be done again where what was written instead is refused', async () => {
    const widget = await draw(grant());
    await typeIn(widget, 'Students', '8,000');
    await press(widget, 'Undo');
    await typeIn(widget, 'Years', '1.5');

    await press(widget, 'Redo');

    expect(resultOf(widget).students).to.equal(8000);
  });

  it('is no longer said to be refused once another number changes', async () => {
    const widget = await draw(grant());
    await openLines(widget);
    await typeIn(widget, 'Amount for Books', '2,500,000');
    leave(widget);

    await typeIn(widget, 'All the money', '1,000,000');

    expect(hintOf(widget, 'Amount for Books')).to.equal('');
    expect(field(widget, 'Amount for Books').value).to.equal('300,000');
    expect(field(widget, 'Amount for Books').ariaInvalid).to.equal('false');
  });
});

describe('the way back in <funding-calculator>', () => {
  it('stays open where what is written is what stands there', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', '7,000');
    await press(widget, 'Undo');
    const changes = listen(widget, 'chalkwork-change');

    await write(widget, 'Students', '6,000');
    leave(widget);

    expect(changes).to.deep.equal([]);
    expect(location.hash).to.equal('');
    expect(button(widget, 'Undo').ariaDisabled).to.equal('true');
    expect(button(widget, 'Start over').ariaDisabled).to.equal('true');
    await press(widget, 'Redo');
    expect(resultOf(widget).students).to.equal(7000);
  });

  it('undoes a number that was typed digit by digit as one, and does it again', async () => {
    const widget = await draw(grant());
    const before = resultOf(widget);
    for (const text of ['8', '80', '800', '8,000']) await write(widget, 'Students', text);
    const after = resultOf(widget);

    await press(widget, 'Undo');
    expect(resultOf(widget)).to.deep.equal(before);
    expect(field(widget, 'Students').value).to.equal('6,000');
    await press(widget, 'Redo');

    expect(resultOf(widget)).to.deep.equal(after);
  });

  it('ends a step where a field is left, also before what reads it has come', async () => {
    const widget = await draw(grant());
    const input = field(widget, 'Students');
    for (const text of ['100', '200']) {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      leave(widget);
    }
    await until(() => resultOf(widget).students === 200, 'what was written');

    await press(widget, 'Undo');

    expect(resultOf(widget).students).to.equal(100);
  });

  it('ends a step where a slider is let go of', async () => {
    const widget = await draw(grant());
    await openLines(widget);
    for (const amount of [200_000, 100_000]) {
      await slide(widget, 'Books', amount);
      slider(widget, 'Books').dispatchEvent(
        new PointerEvent('pointerup', { bubbles: true, composed: true }),
      );
    }

    await press(widget, 'Undo');

    expect(amountsOf(widget)[1]).to.equal(200_000);
  });

  it('keeps the focus where nothing more can be undone', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', '8,000');
    button(widget, 'Undo').focus();

    await sendKeys({ press: 'Enter' });
    await until(() => resultOf(widget).students === 6000, 'the way back');
    await settled(widget);

    expect(button(widget, 'Undo').getAttribute('aria-disabled')).to.equal('true');
    expect(widget.shadowRoot!.activeElement === button(widget, 'Undo')).to.be.true;
  });

  it('leads to what the author gave at once, and back again', async () => {
    const widget = await draw(grant());
    const before = resultOf(widget);
    await write(widget, 'Students', '8,000');
    leave(widget);
    await write(widget, 'Years', '5');
    const after = resultOf(widget);

    await press(widget, 'Start over');
    expect(resultOf(widget)).to.deep.equal(before);
    await press(widget, 'Undo');

    expect(resultOf(widget)).to.deep.equal(after);
  });
});

/** Anything that a reader may do. */
type Deed = (widget: FundingCalculator) => Promise<void>;

/** A deed that says what it is, where a property fails. */
const called = (words: string, deed: Deed): Deed =>
  Object.assign(deed, { [fc.toStringMethod]: () => words });

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('All the money', 'Students', 'Years', 'Teachers'),
      fc.constantFrom('', '7', '4,321', '2.5 million', 'about 900,000', 'none', '0'),
    )
    .map(([label, text]) =>
      called(`write “${text}” in ${label}`, async (widget) => {
        if (hasField(widget, label)) await write(widget, label, text);
      }),
    ),
  fc
    .tuple(fc.constantFrom('Coaches', 'Books', 'Days', 'Training'), fc.nat(120))
    .map(([name, step]) =>
      called(`slide ${name} to ${step * 10_000}`, async (widget) => {
        if (sliders(widget, name).length > 0) await slide(widget, name, step * 10_000);
      }),
    ),
  fc.constantFrom('Coaches', 'Books', 'Days', 'Training').map((name) =>
    called(`lock ${name}`, async (widget) => {
      if (sliders(widget, name).length > 0) await lock(widget, name);
    }),
  ),
  fc.nat(2).map((place) => called(`work out ${place}`, (widget) => workOut(widget, place))),
  fc
    .tuple(
      fc.constantFrom('All the money', 'Students', 'For each student', 'Teachers'),
      fc.constantFrom('ArrowUp', 'ArrowDown', 'PageDown'),
    )
    .map(([label, key]) =>
      called(`press ${key} in ${label}`, async (widget) => {
        if (hasField(widget, label)) await pressIn(widget, label, key);
      }),
    ),
);

/** A calculator with its lines open and every part of the code that a deed may need. */
async function drawWhole(hash = ''): Promise<FundingCalculator> {
  history.replaceState(null, '', hash || address);
  const widget = await draw(grant());
  await openLines(widget);
  // Less than the plans spend, and not exact.
  await write(widget, 'All the money', 'about 1');
  await press(widget, 'Undo');
  await until(() => resultOf(widget).total === 1_200_000, 'the way back');
  return widget;
}

const anyDeeds = fc.array(deeds, { minLength: 1, maxLength: 5 });

describe('whatever a reader does in <funding-calculator>', () => {
  it('is undone to the identical result, step by step', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, async (all) => {
        const widget = await drawWhole();
        const canUndo = () => button(widget, 'Undo').ariaDisabled === 'false';
        const state = () =>
          JSON.stringify([
            resultOf(widget),
            shadowAll(widget, '.line [aria-pressed]').map((one) => one.ariaPressed),
          ]);
        const states = [state()];
        for (const act of all) {
          await act(widget);
          leave(widget);
          await settled(widget);
          if (state() !== states.at(-1)) states.push(state());
        }

        const undone = [state()];
        while (canUndo()) {
          await press(widget, 'Undo');
          undone.unshift(state());
        }

        expect(undone).to.deep.equal(states);
        widget.remove();
      }),
      { numRuns: 15 },
    );
  });

  it('is opened from its link with the identical result', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, async (all) => {
        const widget = await drawWhole('#more');
        for (const act of all) await act(widget);
        leave(widget);
        const wanted = resultOf(widget);
        widget.remove();
        expect(location.hash).to.match(/^#more(&chalkwork\.money=1\.[\w.~-]*)?$/);

        const opened = await draw(grant());

        expect(resultOf(opened)).to.deep.equal(wanted);
        opened.remove();
      }),
      { numRuns: 15 },
    );
  });

  it('breaks no lock', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, async (all) => {
        const widget = await drawWhole();
        await lock(widget, 'Days');
        const isLocked = () => sliders(widget, 'Days').some(({ disabled }) => disabled);
        for (const act of all) {
          await act(widget);
          if (!isLocked()) break;
          expect(amountsOf(widget)[2]).to.equal(600_000);
        }
        widget.remove();
      }),
      { numRuns: 15 },
    );
  });
});

describe('a link to <funding-calculator>', () => {
  const kept = () => location.hash;

  it('holds what a reader made, and no longer when they start over', async () => {
    const widget = await draw(grant());

    await write(widget, 'Students', '8,000');
    leave(widget);
    expect(kept()).to.match(/^#chalkwork\.money=1\./);
    await press(widget, 'Start over');
    leave(widget);

    expect(kept()).to.equal('');
  });

  it('tells what it holds as a reader’s', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', '8,000');
    leave(widget);
    const changes = listen(widget, 'chalkwork-change');

    const opened = await draw(grant());

    expect(resultOf(opened).perStudent).to.equal(150);
    expect(field(opened, 'Students').value).to.equal('8,000');
    expect(seenPart(opened, 'frame')).to.include('A reader tries other numbers: Students: 8,000.');
    expect(changes).to.deep.equal([]);
  });

  it('is left alone without an id, and where the page routes by its fragment', async () => {
    for (const [id, hash] of [
      ['', '#more'],
      ['money', '#/route'],
      ['money', '#!/route'],
    ] as const) {
      history.replaceState(null, '', hash);
      const widget = await draw(grant(id));

      await write(widget, 'Students', '8,000');
      leave(widget);

      expect(kept()).to.equal(hash);
      widget.remove();
    }
  });

  it('holds the numbers of each of several calculators', async () => {
    const first = await draw(grant('first'));
    const second = await draw(grant('second'));

    await write(first, 'Students', '8,000');
    leave(first);
    await write(second, 'Students', '4,000');
    leave(second);

    expect(resultOf(first).perStudent).to.equal(150);
    expect(resultOf(second).perStudent).to.equal(300);
    const again = [await draw(grant('first')), await draw(grant('second'))];
    expect(again.map((one) => resultOf(one).perStudent)).to.deep.equal([150, 300]);
  });

  it('is said to be of the page only without an id of its own', async () => {
    const writeText = () => Promise.resolve();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const said = async (widget: FundingCalculator): Promise<string> => {
      toolButton(widget, 'Copy link').click();
      const status = () => shadowAll(widget, '[role=status]').map(seen).join(' ');
      await until(() => status().includes('The link was copied.'), 'a link');
      return status();
    };

    expect(await said(await draw(grant('own')))).to.not.include('page only');
    expect(await said(await draw(grant('')))).to.include('page only');
    const [one] = [await draw(grant('twice')), await draw(grant('twice'))];
    expect(await said(one)).to.include('an id of its own');
  });

  it('is warned of once where an id stands twice', async () => {
    const [one, other] = [await draw(grant('both')), await draw(grant('both'))];
    const console = listenToConsole();

    for (const widget of [one, other]) {
      await write(widget, 'Students', '8,000');
      leave(widget);
    }

    console.stop();
    expect(console.warnings).to.have.lengthOf(1);
    expect(console.warnings[0]).to.include('“both” stands more than once');
  });

  it('is opened again when another one is followed in the same page', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', '8,000');
    leave(widget);
    const link = kept();
    await press(widget, 'Start over');
    leave(widget);
    expect(resultOf(widget).students).to.equal(6000);

    location.hash = link;
    await until(() => resultOf(widget).students === 8000, 'the linked numbers');
  });

  it('keeps what a reader did when they go to another part of the page', async () => {
    for (const id of ['money', '']) {
      history.replaceState(null, '', address);
      const widget = await draw(grant(id));
      await write(widget, 'Students', '8,000');
      leave(widget);
      const state = kept();
      const followed = new Promise((resolve) => {
        addEventListener('hashchange', resolve, { once: true });
      });

      location.hash = '#more';
      await followed;
      await settled(widget);

      expect(resultOf(widget).students).to.equal(8000);
      expect(kept()).to.equal(id === '' ? '#more' : state.replace('#', '#more&'));
      await press(widget, 'Undo');
      expect(resultOf(widget).students).to.equal(6000);
      widget.remove();
    }
  });

  /** What the widget reads from its own data, and from a link with other inputs that somebody wrote. */
  async function forged(
    change: (given: FundingInputs) => FundingInputs,
  ): Promise<FundingCalculator> {
    const widget = await draw(grant());
    const changes = listen(widget, 'chalkwork-change') as { inputs: FundingInputs }[];
    await write(widget, 'Students', '8,000');
    await press(widget, 'Undo');
    leave(widget);
    widget.remove();
    const given = changes.at(-1)!.inputs;
    const link = writeLink(given, { inputs: change(given), locked: [] });
    history.replaceState(null, '', `#chalkwork.money=${link}`);
    return draw(grant());
  }

  it('is told as a reader’s whatever number it holds', async () => {
    const opened = await forged((given) => ({
      ...given,
      plans: given.plans.map((plan) => ({
        ...plan,
        lines: plan.lines.map((line) =>
          line.line === 'Books' ? { ...line, quantity: exactly(9) } : line,
        ),
      })),
    }));

    expect(seenPart(opened, 'figure')).to.include('9 at $33,333.33 each');
    expect(seenPart(opened, 'frame')).to.include('A reader tries other numbers: Board, Books: 9.');
  });

  it('with numbers that cannot be true together opens with a note', async () => {
    const opened = await forged((given) => ({ ...given, perStudent: exactly(999) }));

    expect(opened.state).to.equal('ready');
    expect(resultOf(opened).perStudent).to.equal(200);
    expect(seenPart(opened, 'figure')).to.match(/cut or changed/);
  });

  const broken: [why: string, change: (state: string) => string, note: RegExp][] = [
    ['was cut', (state) => state.slice(0, -2), /cut or changed/],
    ['was changed', (state) => state.replace('8000', '9000'), /cut or changed/],
    ['holds nothing', () => '', /cut or changed/],
    ['is of a newer version', (state) => state.replace('1.', '2.'), /newer version/],
  ];
  for (const [why, change, note] of broken) {
    it(`that ${why} opens with a note, and the author’s numbers`, async () => {
      const widget = await draw(grant());
      const published = resultOf(widget);
      await write(widget, 'Students', '8,000');
      leave(widget);
      widget.remove();
      const [name, state = ''] = kept().split('=');
      history.replaceState(null, '', `${String(name)}=${change(state)}`);

      const opened = await draw(grant());

      expect(resultOf(opened)).to.deep.equal(published);
      expect(seenPart(opened, 'figure')).to.match(note);
      const { bottom } = shadowOne(opened, '.desk > .box').getBoundingClientRect();
      const { top } = shadowOne(opened, '.headline').getBoundingClientRect();
      expect(top - bottom).to.be.at.least(8);
      await write(opened, 'Years', '4');
      expect(seenPart(opened, 'figure')).not.to.match(note);
    });
  }

  it('opens where the data comes after the numbers', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', '8,000');
    leave(widget);
    widget.remove();

    const opened = await draw(
      html`<funding-calculator
        id="money"
        total="1,200,000"
        students="6,000"
        years="3"
      ></funding-calculator>`,
    );
    opened.data = lines;
    await until(() => resultOf(opened).plans.length === 2, 'the data');

    expect(resultOf(opened).students).to.equal(8000);
    expect(seenPart(opened, 'figure')).not.to.include('This link');
  });

  it('that was made for other numbers opens with a note', async () => {
    const widget = await draw(grant());
    await write(widget, 'Students', '8,000');
    leave(widget);
    widget.remove();

    const opened = await draw(
      html`<funding-calculator id="money" total="900" students="30"></funding-calculator>`,
    );

    expect(resultOf(opened).perStudent).to.equal(30);
    expect(seenPart(opened, 'figure')).to.include('when other numbers were published here');
  });
});

describe('<funding-calculator> in a form', () => {
  it('neither sends the form nor is sent with it', async () => {
    let sent = 0;
    const submit = (event: Event) => {
      event.preventDefault();
      sent += 1;
    };
    const widget = await draw(html`<form @submit=${submit}>${grant()}</form>`);
    await openLines(widget);
    field(widget, 'Students').focus();

    await sendKeys({ press: 'Enter' });
    for (const one of shadowAll(widget, 'figure button')) one.click();
    await settled(widget);

    expect(sent).to.equal(0);
    expect([...new FormData(widget.closest('form')!).keys()]).to.deep.equal([]);
  });
});

describe('<funding-calculator> in little room', () => {
  const long = 'Interdisziplinäre-Lerngemeinschaftskoordinationsstelle';
  const data = [{ plan: long, line: long, amount: 24_000_000, quantity: 122, unit: long }];
  const rooms: [what: string, style: string, lang: string][] = [
    ['280 pixels', 'inline-size: 280px', 'en'],
    ['288 pixels in Spanish', 'inline-size: 288px', 'es'],
    ['288 pixels with text of twice the size', 'inline-size: 288px; font-size: 200%', 'en'],
    ['288 pixels with large text in Spanish', 'inline-size: 288px; font-size: 200%', 'es'],
  ];
  for (const [what, style, lang] of rooms) {
    it(`keeps all of it within ${what}`, async () => {
      const widget = await draw(
        html`<div style=${style} lang=${lang}>
          <funding-calculator
            per-ada="$313.08132254"
            ada="about 360,925.25"
            students="412,000"
            years="2"
            .data=${data}
          ></funding-calculator>
        </div>`,
      );
      shadowOne(widget, '.change button').click();
      await until(() => shadowAll(widget, '.sliders').length === 1, 'the lines');
      const [field] = shadowAll(widget, '.field input') as HTMLInputElement[];
      field!.value = 'a few';
      field!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await until(() => shadowAll(widget, '.fault').length > 0, 'what is wrong');

      const { left, right } = widget.getBoundingClientRect();
      const outside = shadowAll(widget, '[part=frame] *:not(svg *, .points *, .unseen)')
        .filter((one) => one.getClientRects().length > 0)
        .filter((one) => {
          const box = one.getBoundingClientRect();
          return box.right > right + 0.5 || box.left < left - 0.5;
        })
        .map((one) => one.outerHTML.slice(0, 80));
      expect(outside).to.deep.equal([]);
      expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
    });
  }
});
