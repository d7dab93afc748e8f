import { expect } from '@open-wc/testing';
import { cutBy } from '../../../../src/topics/survey/responses/cutting.js';
import { countsOf, lines, tabulated, times } from './support.js';

const agreed = ['Agree', 'Disagree', 'Strongly agree', 'Neutral', 'Strongly disagree'];

/** A form with one question on a scale and another, of which each answer is given. */
function form(heading: string, answers: readonly string[]): string {
  return lines(
    `Timestamp,Useful,${heading}`,
    ...answers.map((answer, index) => `9/1/2024 8:00:00,${agreed[index % 5]!},"${answer}"`),
  );
}

const shareOf = (text: string, item: string) => countsOf(tabulated(text))[item];

const leftOutOf = (text: string, options = {}) =>
  tabulated(text, options).leftOut.map(({ position, reason }) => [position, reason]);

describe('answers that stand in one cell', () => {
  for (const [what, cells, cut] of [
    [
      'an option in small letters is one of its own',
      ['Email', 'Email, iPad apps', 'Video, iPad apps', 'iPad apps', 'Email, Video'],
      [
        ['Email'],
        ['Email', 'iPad apps'],
        ['Video', 'iPad apps'],
        ['iPad apps'],
        ['Email', 'Video'],
      ],
    ],
    [
      'words that never stand apart are one option',
      ['Reading, Writing', 'Reading, Writing, Math', 'Math'],
      [['Reading, Writing'], ['Reading, Writing', 'Math'], ['Math']],
    ],
    [
      'an option of three parts is one',
      ['Red, white, and blue', 'Green', 'Red, white, and blue, Green'],
      [['Red, white, and blue'], ['Green'], ['Red, white, and blue', 'Green']],
    ],
    [
      'what all begin with belongs to them',
      ['Yes, always', 'Yes, sometimes', 'No'],
      [['Yes, always'], ['Yes, sometimes'], ['No']],
    ],
    [
      'what all end with belongs to them',
      ['Los Angeles, CA', 'San Diego, CA', 'Pomona, CA'],
      [['Los Angeles, CA'], ['San Diego, CA'], ['Pomona, CA']],
    ],
    [
      'an option may be the beginning of another',
      ['Coaching', 'Coaching, mentoring', 'Books, Coaching', 'Books'],
      [['Coaching'], ['Coaching, mentoring'], ['Books', 'Coaching'], ['Books']],
    ],
    [
      'a part in small letters tells nothing where all options are in small letters',
      ['email', 'email, phone', 'email, phone', 'visits'],
      [['email'], ['email', 'phone'], ['email', 'phone'], ['visits']],
    ],
    ['an answer is one, though it stands there twice', ['A, A', 'B, A'], [['A'], ['B', 'A']]],
  ] as const) {
    it(what, () => {
      const cutIt = cutBy(', ', cells);

      expect(cells.map((cell) => cutIt(cell))).to.deep.equal(cut);
    });
  }

  it('may hold a semicolon where commas stand between them', () => {
    const options = ['Coaching', 'Workshops', 'Online; self-paced'];
    const chosen = times(90, (index) =>
      options.filter((_, place) => (index + place) % 3 !== 0 || place === index % 2).join(', '),
    );

    const counts = countsOf(tabulated(form('Which?', chosen)));

    expect(Object.keys(counts)).to.have.members([
      'Useful',
      ...options.map((option) => `Which? ${option}`),
    ]);
    for (const option of options) {
      expect(counts[`Which? ${option}`]!.Chosen).to.equal(
        chosen.filter((cell) => cell.includes(option)).length,
      );
    }
  });

  it('are counted as people gave them, whatever letters they begin with', () => {
    // Of 120 people: every second chose Email, every third Video, every fourth iPad apps.
    const chosen = times(120, (index) =>
      [
        index % 2 === 0 ? ['Email'] : [],
        index % 3 === 0 ? ['Video'] : [],
        index % 4 === 1 ? ['iPad apps'] : [],
      ]
        .flat()
        .join(', '),
    );
    const text = form('Which?', chosen);
    const answered = chosen.filter((cell) => cell !== '').length;

    expect(shareOf(text, 'Which? Email')).to.deep.equal({
      Chosen: 60,
      'Not chosen': answered - 60,
    });
    expect(shareOf(text, 'Which? Video')).to.deep.equal({
      Chosen: 40,
      'Not chosen': answered - 40,
    });
    expect(shareOf(text, 'Which? iPad apps')).to.deep.equal({
      Chosen: 30,
      'Not chosen': answered - 30,
    });
    expect(Object.keys(countsOf(tabulated(text)))).to.have.lengthOf(4);
  });

  it('are one answer where each names a place and its state', () => {
    const cities = ['Los Angeles, CA', 'San Diego, CA', 'Pomona, CA'];
    const text = form(
      'Where?',
      times(60, (index) => cities[index % 3]!),
    );

    expect(leftOutOf(text)).to.deep.include([3, 'no-scale']);
    expect(Object.keys(countsOf(tabulated(text)))).to.deep.equal(['Useful']);
  });

  it('are a ranking where everyone gave all of them in an order of their own', () => {
    const orders = ['Time;Coaching;Money;', 'Money;Time;Coaching;', 'Coaching;Money;Time;'];
    const text = form(
      'Rank',
      times(60, (index) => orders[index % 3]!),
    );

    expect(leftOutOf(text, { format: 'microsoft-forms' })).to.deep.include([3, 'ranking']);
  });
});

describe('what some wrote themselves', () => {
  it('leaves the options of a large survey as they are', () => {
    const options = ['Coaching', 'Books', 'Peer visits', 'Coaching;Books', 'Books;Peer visits'];
    const cells = times(5000, (index) =>
      index % 10 === 0 ? `Coaching;My own idea ${String(index)}` : options[index % 5]!,
    );
    const own = cells.filter((cell) => cell.includes('own')).length;
    const withCoaching = cells.filter((cell) => cell.includes('Coaching')).length;

    const counted = tabulated(form('Which?', cells));

    expect(own).to.equal(500);
    expect(countsOf(counted)['Which? Coaching']).to.deep.equal({
      Chosen: withCoaching,
      'Not chosen': 5000 - withCoaching,
    });
    expect(counted.leftOut.find(({ reason }) => reason === 'rare-answers')?.answers).to.equal(own);
  });

  it('leaves a question with two answers as it is', () => {
    const text = form(
      'Would you come again?',
      times(4000, (index) =>
        index % 50 === 0 ? `It depends ${String(index)}` : 'Yes|No'.split('|')[index % 2]!,
      ),
    );

    const { Yes, No } = shareOf(text, 'Would you come again?')!;

    expect(Yes! + No!).to.equal(3920);
  });

  it('is few also where three people wrote the same', () => {
    const text = form(
      'Would you come again?',
      times(203, (index) => (index < 3 ? 'It depends' : index % 2 ? 'Yes' : 'No')),
    );

    expect(shareOf(text, 'Would you come again?')).to.deep.equal({
      Yes: 100,
      No: 100,
    });
  });

  it('is a column of their own words where there are no options', () => {
    const text = form(
      'Why?',
      times(700, (index) => `Because of reason ${String(index)}`),
    );

    expect(leftOutOf(text)).to.deep.include([3, 'free-text']);
  });
});

describe('a scale is not made of other things', () => {
  it('of years, of which most are small numbers', () => {
    const years = times(100, (index) => String(index < 85 ? (index % 10) + 1 : index - 74));

    expect(leftOutOf(form('Years?', years))).to.deep.include([3, 'no-scale']);
  });

  it('of grades, of which some people teach two', () => {
    const grades = times(100, (index) => (index < 85 ? String((index % 5) + 1) : '1, 2'));

    expect(leftOutOf(form('Grades?', grades))).to.deep.include([3, 'no-scale']);
  });

  it('of what a spreadsheet took for dates', () => {
    const hours = ['0', '2-Jan', '4-Mar', '5+'];

    expect(
      leftOutOf(
        form(
          'Hours?',
          times(60, (index) => hours[index % 4]!),
        ),
      ),
    ).to.deep.include([3, 'no-scale']);
  });

  it('of a part of one, which is said', () => {
    const often = ['Sometimes', 'Often', 'Always'];
    const text = form(
      'How often?',
      times(60, (index) => often[index % 3]!),
    );

    expect(leftOutOf(text)).to.deep.include([3, 'part-of-scale']);
    const scale = 'Never|Rarely|Sometimes|Often|Always';
    expect(countsOf(tabulated(text, { scale }))['How often?']).to.deep.equal({
      Sometimes: 20,
      Often: 20,
      Always: 20,
    });
  });
});

it('people whose codes have one word are added up', () => {
  const labels = { 1: 'Disagree', 2: 'Disagree', 3: 'Neutral', 4: 'Agree', 5: 'Agree' };
  const text = lines('Timestamp,Useful', ...times(60, (index) => `,${String((index % 5) + 1)}`));

  expect(countsOf(tabulated(text, { labels })).Useful).to.deep.equal({
    Disagree: 24,
    Neutral: 12,
    Agree: 24,
  });
});

describe('somebody who answered twice', () => {
  const rows = (heading: string, idOf: (index: number) => string) =>
    lines(`${heading},Useful`, ...times(40, (index) => `${idOf(index)},${agreed[index % 5]!}`));

  for (const heading of [
    'Principal’s email',
    'Email of your facilitator',
    'Instructor email',
    'Coach email',
    'School district number',
  ]) {
    it(`is not known by “${heading}”`, () => {
      const text = rows(heading, (index) => `p${String(index % 2)}0004321@district.example`);

      const { respondents, excluded } = tabulated(text);

      expect({ respondents, ...excluded }).to.include({ respondents: 40, duplicates: 0 });
    });
  }

  it('is not known by an address that most share, whatever it is called', () => {
    const text = rows('Email', (index) => `office${String(index % 2)}@district.example`);

    const { rows: counted, problems } = tabulated(text);

    expect(counted).to.deep.equal([]);
    expect(problems.map(({ code, expected }) => [code, expected])).to.deep.include([
      'duplicate',
      'own-id',
    ]);
  });

  it('is not flagged as unfinished where the row is not counted', () => {
    const text = lines(
      'ResponseId,Finished,Year,Q1',
      'Response ID,Finished,Year,Useful',
      '{"ImportId":"_recordId"},{"ImportId":"finished"},{"ImportId":"QID2"},{"ImportId":"QID1"}',
      ...times(20, (index) => `R_${String(index)},True,2024,${agreed[index % 5]!}`),
      ...times(3, (index) => `R_9${String(index)},False,,Agree`),
    );

    const { flagged, excluded } = tabulated(text, { waveBy: 'Year' });

    expect(flagged.unfinished).to.equal(0);
    expect(excluded.withoutWave).to.equal(3);
  });
});
