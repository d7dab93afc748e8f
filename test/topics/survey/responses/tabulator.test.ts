import { expect } from '@open-wc/testing';
import { refusalsOf } from '../../../../src/topics/survey/responses/refusal.js';
import { cardOf, countsOf, lines, tabulated, times } from './support.js';

const agreed = ['Agree', 'Disagree', 'Strongly agree', 'Neutral', 'Strongly disagree'];
const agree = (index: number) => agreed[index % 5]!;

/** Rows of a form with one question that is on a scale, and another column. */
function form(heading: string, cell: (index: number) => string, many = 40): string {
  return lines(
    `Timestamp,Useful,${heading}`,
    ...times(many, (index) => `9/1/2024 8:00:00,${agree(index)},${cell(index)}`),
  );
}

const reasonsOf = (text: string, options = {}) =>
  tabulated(text, options).leftOut.map(({ position, reason, answers }) => [
    position,
    reason,
    answers,
  ]);

describe('counting responses', () => {
  it('counts one answer each, however it is spelled', () => {
    const text = lines('Timestamp,Useful', ',Agree', ', agree ', ',AGREE', ',Disagree', ',');

    const counted = tabulated(text);

    expect(countsOf(counted)).to.deep.equal({ Useful: { Agree: 3, Disagree: 1 } });
    expect(counted.respondents).to.equal(4);
    expect(counted.excluded.blank).to.equal(0);
  });

  it('does not count a row without an answer', () => {
    const counted = tabulated(
      lines('Timestamp,Useful', '9/1/2024,Agree', '9/1/2024,', ',Disagree'),
    );

    expect(counted.respondents).to.equal(2);
    expect(counted.excluded.blank).to.equal(1);
  });

  it('takes several answers apart and tells each option among all who answered', () => {
    const picks = [
      'Coaching',
      '"Coaching, Books"',
      '"Books, Peer visits"',
      '',
      '"Peer visits, Coaching"',
    ];
    const text = form('Which helped?', (index) => picks[index % 5]!, 50);

    const counted = tabulated(text);

    const { Useful, ...options } = countsOf(counted);
    expect(Object.values(Useful!)).to.deep.equal([10, 10, 10, 10, 10]);
    expect(options).to.deep.equal({
      'Which helped? Coaching': { Chosen: 30, 'Not chosen': 10 },
      'Which helped? Books': { Chosen: 20, 'Not chosen': 20 },
      'Which helped? Peer visits': { Chosen: 20, 'Not chosen': 20 },
    });
    const shares = cardOf(counted)
      .items.slice(1)
      .map(({ chosen }) => chosen?.share);
    expect(shares).to.deep.equal([0.75, 0.5, 0.5]);
  });

  it('keeps one answer with commas whole', () => {
    const words = ['"Yes, always"', '"Yes, sometimes"', 'No'];
    const text = form('Do you?', (index) => words[index % 3]!);

    const counted = tabulated(text, { questions: 'Do you?' });

    expect(Object.keys(countsOf(counted))).to.deep.equal([
      'Do you? Yes, always',
      'Do you? No',
      'Do you? Yes, sometimes',
    ]);
  });

  it('does not tell an option that one or two people wrote themselves', () => {
    const picks = ['"Coaching, Books"', 'Books', 'Coaching'];
    const text = form('Which?', (index) => (index === 7 ? 'Aunt Zenobia' : picks[index % 3]!));

    const told = JSON.stringify(tabulated(text));

    expect(told).to.not.contain('Zenobia');
    expect(reasonsOf(text)).to.deep.include([3, 'rare-answers', 1]);
  });

  it('keeps a scale on which one or two people wrote something else', () => {
    const text = form('Clear', (index) => (index === 7 ? 'It depends on Zenobia' : agree(index)));

    const counted = tabulated(text);

    expect(countsOf(counted).Clear).to.deep.equal({
      ...{ Agree: 8, Disagree: 8, 'Strongly agree': 7, Neutral: 8, 'Strongly disagree': 8 },
    });
    expect(reasonsOf(text)).to.deep.include([3, 'rare-answers', 1]);
  });

  it('keeps an end of a scale that only one person chose', () => {
    const text = form('Clear', (index) => (index === 7 ? 'Strongly disagree' : agree(index % 4)));

    expect(countsOf(tabulated(text)).Clear).to.include({ 'Strongly disagree': 1 });
  });

  it('tells ratings from 0 to 10 with their mean', () => {
    const text = form('Recommend', (index) => String(index % 11), 44);

    const { items } = cardOf(tabulated(text));

    expect(items[1]?.mean).to.equal(5);
  });

  it('leaves out what is in no order, until it is named', () => {
    const bands = ['K–2', '3–5', '6–8'];
    const text = form('Grades', (index) => bands[index % 3]!, 30);

    expect(reasonsOf(text)).to.deep.equal([
      [1, 'about-response', null],
      [3, 'no-scale', null],
    ]);
    for (const questions of ['grades', '3', [3], ['Grades'], ' 3 |']) {
      expect(countsOf(tabulated(text, { questions }))).to.deep.equal({
        'Grades: 3–5': { Chosen: 10, 'Not chosen': 20 },
        'Grades: 6–8': { Chosen: 10, 'Not chosen': 20 },
        'Grades: K–2': { Chosen: 10, 'Not chosen': 20 },
      });
    }
    expect(reasonsOf(text, { questions: 'grades' })).to.deep.include([2, 'not-chosen', null]);
  });

  it('reads a scale of the survey’s own', () => {
    const bands = ['Meh', 'Fine', 'Wow'];
    const text = form('Fun', (index) => bands[index % 3]!, 30);

    expect(countsOf(tabulated(text, { scale: 'meh|fine|wow' })).Fun).to.deep.equal({
      ...{ Meh: 10, Fine: 10, Wow: 10 },
    });
  });

  it('gives numbers the words that stand for them', () => {
    const text = form('Clear', (index) => String((index % 5) + 1));
    const labels = Object.fromEntries(agreed.map((label, index) => [String(index + 1), label]));

    expect(countsOf(tabulated(text, { labels })).Clear).to.deep.equal(
      Object.fromEntries(agreed.map((label) => [label, 8])),
    );
  });

  it('stops counting words of people’s own, and still finds what is personal in them', () => {
    const words = (index: number) => `This is what respondent number ${String(index)} thinks`;
    const text = form('More?', words, 900);
    const leaky = form(
      'More?',
      (index) => (index === 899 ? 'ask zq@x.example' : words(index)),
      900,
    );

    expect(reasonsOf(text)).to.deep.include([3, 'free-text', null]);
    expect(tabulated(text).dropped).to.deep.equal([]);
    expect(tabulated(leaky).dropped).to.deep.equal([
      { position: 3, heading: 'More?', kind: 'email', foundBy: 'content' },
    ]);
  });

  it('counts options also where they come in more combinations than are kept', () => {
    const names = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff', 'Gg', 'Hh', 'Ii', 'Jj'];
    const pick = (index: number) =>
      names.filter((_, place) => ((index * 7 + 1) >> place) % 2 === 1);
    const many = 2000;
    const text = form('Which?', (index) => `"${pick(index).join(', ')}"`, many);

    const counts = countsOf(tabulated(text));

    for (const [place, name] of names.entries()) {
      const chose = times(many, String).filter((_, index) => pick(index).includes(name)).length;
      expect(counts[`Which? ${name}`]?.Chosen, String(place)).to.equal(chose);
    }
  });

  it('looks for personal values in rows that it does not count', () => {
    const text = lines(
      'StartDate,Status,Finished,ResponseId,Q1,Q2',
      'Start Date,Response Type,Finished,Response ID,Useful,More',
      ...['startDate', 'status', 'finished', '_recordId', 'QID1', 'QID2_TEXT'].slice(0, 0),
      '"{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"',
      ...times(20, (index) => `2024-09-01,IP Address,True,R_${String(index)},${agree(index)},`),
      '2024-09-01,Spam,True,R_99,Agree,zq@x.example',
    );

    const counted = tabulated(text);

    expect(counted.excluded.spam).to.equal(1);
    expect(counted.dropped.map(({ position, kind }) => [position, kind])).to.deep.equal([
      [6, 'email'],
    ]);
  });

  it('knows a respondent who answered twice by an address, once in each wave', () => {
    const text = lines(
      'Timestamp,Email,When,Useful',
      ...times(10, (index) => `x,a${String(index)}@x.example,2023,${agree(index)}`),
      ...times(10, (index) => `x,A${String(index)}@x.example,2024,${agree(index)}`),
      'x,a3@x.example ,2024,Agree',
      'x,anonymous,2024,Agree',
      'x,anonymous,2024,Agree',
      'x,,,Agree',
    );

    const waves = tabulated(text, { waveBy: 'when' });

    expect(waves.excluded).to.include({ duplicates: 1, withoutWave: 1 });
    expect(waves.respondents).to.equal(22);
    expect(tabulated(text).excluded.duplicates).to.equal(11);
  });

  for (const [what, idOf] of [
    ['a spreadsheet rounded it', () => '1.18E+11'],
    ['it is a part of a number', null],
  ] as const) {
    it(`knows nobody by an id where ${what}`, () => {
      const heading = idOf ? 'Respondent ID' : 'Last 4 digits of your SSN';
      const text = lines(
        `${heading},Useful`,
        ...times(40, (index) => `${idOf?.() ?? '1234'},${agree(index)}`),
      );

      const { respondents, excluded, problems } = tabulated(text);

      expect({ respondents, ...excluded }).to.include({ respondents: 40, duplicates: 0 });
      expect(problems).to.deep.equal([]);
    });
  }

  it('does not count files that were put together, whose numbers begin twice', () => {
    const part = (month: string) =>
      times(40, (index) => `${index + 1},${month}/1/24 8:00,${month}/1/24 8:05,${agree(index)}`);
    const text = lines('ID,Start time,Completion time,Useful', ...part('2'), ...part('10'));

    const { rows, problems } = tabulated(text);

    expect(rows).to.deep.equal([]);
    expect(problems.map(({ expected }) => expected)).to.deep.equal(['own-id']);
  });

  it('knows a response that a plain table holds twice by its number', () => {
    const text = lines(
      'Response ID,Useful',
      ...times(40, (index) => `R-${index},${agree(index)}`),
      'R-7,Agree',
    );

    expect(tabulated(text).excluded.duplicates).to.equal(1);
  });

  it('takes the year of dates as a spreadsheet writes and keeps them', () => {
    // 45200.31 is 1 October 2023, 07:26.
    const dates = ['45200.31', '15-Mar-24', '45001.5', '1-Jan-2024'];
    const text = lines(
      'When,Useful',
      ...times(40, (index) => `${dates[index % 4]!},${agree(index)}`),
    );

    const { rows } = tabulated(text, { waveBy: 'When' });

    expect([...new Set(rows.map(({ wave }) => wave))]).to.deep.equal(['2023', '2024']);
  });

  it('takes the year of dates as waves, in order', () => {
    const dates = ['9/14/2024 8:00:00', '2023-01-05', '2022/11/30 8:00:00 AM PST', '1/2/25'];
    const text = lines(
      'Timestamp,Useful',
      ...times(40, (index) => `${dates[index % 4]!},${agree(index)}`),
    );

    const { waves } = cardOf(tabulated(text, { waveBy: 1 }));

    expect(waves.map(({ wave, n }) => [wave, n])).to.deep.equal([
      ...[2022, 2023, 2024, 2025].map((year) => [String(year), 10]),
    ]);
  });

  it('takes the year of dates however they are written', () => {
    const dates = [
      ...['2024-09-03', '2024/9/3 10:02', '9/3/2024', '9-3-24', '3.9.2024', 'Sep 3, 2024 10:02'],
      ...['3 Sept. 2024', 'Tuesday, September 3rd, 2024', '3 de septiembre de 2024', '3 ene 2024'],
    ];
    const others = ['Fall 2024', '2024', 'September 2024', 'Wave 2', '3', 'may 5'];
    const wavesOf = (cells: readonly string[]) => {
      const rows = cells.flatMap((cell) => times(5, (index) => `"${cell}",${agree(index)}`));
      const { rows: counted } = tabulated(lines('When,Useful', ...rows), { waveBy: 'When' });
      return [...new Set(counted.map(({ wave }) => wave))];
    };

    expect(wavesOf(dates)).to.deep.equal(['2024']);
    expect(wavesOf(others)).to.deep.equal(others);
  });

  it('tells nothing by the order in which people answered', () => {
    const items = ['One', 'Two', 'Three', 'Grades'];
    const bands = ['K–2', '3–5', '6–8'];
    const rows = times(60, (index) =>
      ['x', agree(index), agree(index * 2 + 1), agree(index * 3 + 2), bands[index % 3]].join(','),
    );
    const counted = (list: readonly string[], options = {}) =>
      tabulated(lines(['Timestamp', ...items].join(','), ...list), options);

    for (const options of [{}, { groupBy: 'Grades' }, { questions: 'Grades|Two' }]) {
      const forward = counted(rows, options);
      expect(forward.rows.length).to.be.above(0);
      expect(counted(rows.toReversed(), options).rows).to.deep.equal(forward.rows);
    }
    const responses = counted(rows).rows.flatMap(({ item, response }) =>
      item === 'One' ? response : [],
    );
    expect(responses).to.deep.equal([
      ...['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'],
    ]);
  });

  it('flags five same answers in a row, and counts them all the same', () => {
    const items = ['One', 'Two', 'Three', 'Four', 'Five'];
    const text = lines(
      ['Timestamp', ...items].join(','),
      ...times(10, (index) => `x,${items.map((_, item) => agree(index + item)).join(',')}`),
      'x,Agree,Agree,Agree,Agree,Agree',
    );

    const counted = tabulated(text);

    expect(counted.flagged.straightLiners).to.equal(1);
    expect(counted.respondents).to.equal(11);
  });

  it('tells one small group’s people from none, and leaves that to whoever shows them', () => {
    const text = form('School', (index) => (index < 3 ? 'Alder' : 'Birch'));

    const counted = tabulated(text, { groupBy: 'School' });

    expect(countsOf(counted, 'Alder').Useful).to.deep.equal({
      ...{ 'Strongly disagree': 0, Disagree: 1, Neutral: 0, Agree: 1, 'Strongly agree': 1 },
    });
    // Two groups, one of three people: neither may be shown.
    expect(cardOf(counted).groups).to.deep.equal([]);
  });

  it('refuses personal columns and too many names for groups', () => {
    const problemsOf = (text: string, options: object) =>
      tabulated(text, options).problems.map(({ code, path, got }) => [code, path, got]);
    const email = form('Email', (index) => `a${String(index)}@x.example`);
    const coach = form('Coach', (index) => `Ms. Zenobia${'a'.repeat(index)}`);
    const words = form('School', (index) => `School ${String(index)}`, 400);

    expect(problemsOf(email, { groupBy: 'Email' })).to.deep.equal([
      ['personal-data', ['groupBy'], 'email'],
    ]);
    expect(problemsOf(coach, { groupBy: 'Coach' })).to.deep.equal([
      ['personal-data', ['groupBy'], 'name'],
    ]);
    expect(problemsOf(words, { groupBy: 'School' })).to.deep.equal([
      ['too-large', ['groupBy'], null],
    ]);
    expect(problemsOf(words, { groupBy: 'Schools' })).to.deep.equal([
      ['missing-data', ['groupBy'], 'Schools'],
    ]);
    expect(problemsOf(words, { questions: ['Useful', 9] })).to.deep.equal([
      ['missing-data', ['questions'], '9'],
    ]);
  });

  it('says why rows must not stay on a page', () => {
    const few = tabulated(form('Email', (index) => `a${String(index)}@x.example`, 9));
    const enough = tabulated(form('Email', () => 'anonymous', 10));

    expect(
      refusalsOf(few).map(({ code, severity, path, expected, got }) => [
        ...[code, severity, path, expected, got],
      ]),
    ).to.deep.equal([
      ['personal-data', 'error', ['column', 3], 'no-personal-column', 'email'],
      ['personal-data', 'error', ['rows'], 'enough-respondents', '9'],
    ]);
    expect(refusalsOf(enough)).to.deep.equal([]);
    expect(refusalsOf(tabulated(''))).to.deep.equal([]);
  });

  it('says what is wrong with a file that holds no survey', () => {
    const problemOf = (text: string) => {
      const [{ code, expected } = { code: null, expected: null }] = tabulated(text).problems;
      return [code, expected];
    };

    expect(problemOf('')).to.deep.equal(['missing-data', 'rows-of-responses']);
    expect(problemOf('Timestamp,Useful\n')).to.deep.equal(['missing-data', 'rows-of-responses']);
    expect(problemOf('Staff survey 2024,,\nWhen,Useful,Clear\nx,Agree,Agree\n')).to.deep.equal([
      'missing-data',
      'headings-of-responses',
    ]);
    expect(problemOf('PK\u0003\u0004\u0014,a\nb,c\n')).to.deep.equal(['not-csv', 'plain-text']);
    expect(problemOf('Timestamp,Useful\n1,"Agree\n2,Agree')).to.deep.equal([
      ...['not-csv', 'closed-quotes'],
    ]);
    expect(problemOf('a,b\nfoo,bar\nfoo,baz')).to.deep.equal([
      'missing-data',
      'questions-of-survey',
    ]);
  });

  it('does not call a file empty of which all rows were left out', () => {
    const { problems } = tabulated(lines('When,Useful', ...times(20, () => ',Agree')), {
      waveBy: 'When',
    });

    expect(problems.map(({ expected }) => expected)).to.deep.equal(['counted-rows']);
  });

  it('takes a group that fewer than three people named for none, since it may be their words', () => {
    const schools = [...times(30, () => 'North'), ...times(30, () => 'South')];
    const own = ['I coach with Zenobia Quux', 'Room 12'];
    const text = lines(
      'School,Useful',
      ...[...schools, ...own].map(
        (school, index) => `${school},${index % 2 ? 'Agree' : 'Disagree'}`,
      ),
    );

    for (const suppress of [false, true]) {
      const counted = tabulated(text, { groupBy: 'School', suppress });

      expect(JSON.stringify(counted)).not.to.match(/Zenobia|Room/);
      expect(counted.flagged.rareGroups).to.equal(2);
      expect(countsOf(counted)).to.deep.equal({ Useful: { Disagree: 31, Agree: 31 } });
    }
  });

  it('takes a wave that fewer than three people named for none, since it may be their words', () => {
    const whens = [...times(30, () => 'Fall 2024'), 'After Zenobia Quux left', 'Room 12'];
    const text = lines(
      'When,Useful',
      ...whens.map((when, index) => `${when},${index % 2 ? 'Agree' : 'Disagree'}`),
    );

    for (const suppress of [false, true]) {
      const counted = tabulated(text, { waveBy: 'When', suppress });

      expect(JSON.stringify(counted)).not.to.match(/Zenobia|Room/);
      expect(counted.excluded.rareWaves).to.equal(2);
      expect(counted.respondents).to.equal(30);
      expect(countsOf(counted)).to.deep.equal({ Useful: { Disagree: 15, Agree: 15 } });
    }
  });

  it('tells once that there are too many groups in too many waves', () => {
    const text = lines(
      'School,Term,Useful',
      ...times(8000, (index) => `S${index % 190},T${Math.floor(index / 190)},${agree(index)}`),
    );

    const { rows, problems } = tabulated(text, { groupBy: 'School', waveBy: 'Term' });

    expect(rows).to.deep.equal([]);
    expect(problems.map(({ expected }) => expected)).to.deep.equal(['few-groups']);
  });

  it('keeps back what a few people wrote where it may name somebody', () => {
    const names = [
      'Maria Lopez',
      'my student Emily Carter',
      'María José Núñez',
      'bob at pusd dot org',
      '@ortega_teach',
    ];
    const options = ['Coaching', 'Online videos', 'PLC'];
    const text = form(
      'What helped?',
      (index) =>
        index < 25
          ? `"${options[index % 3]!}, ${names[index % 5]!}"`
          : `"${options[index % 3]!}, ${options[(index + 1) % 3]!}"`,
      120,
    );

    const counted = tabulated(text);

    expect(JSON.stringify(counted)).not.to.match(/Lopez|Emily|Núñez|pusd|ortega/);
    expect(Object.keys(countsOf(counted))).to.have.members([
      'Useful',
      ...options.map((option) => `What helped? ${option}`),
    ]);
    expect(counted.leftOut).to.deep.include({
      position: 3,
      heading: 'What helped?',
      reason: 'rare-answers',
      answers: 25,
    });
  });

  it('refuses names that answer a question for people, also several in one cell', () => {
    const names = ['Maria Lopez', 'John Tran', 'Ana Ruiz', 'Bo Chen', 'Li Wu'];
    const text = form(
      'Which colleagues helped you most?',
      (index) => `"${names[index % 5]!}, ${names[(index * 3 + 1) % 5]!}"`,
      60,
    );

    const { dropped, rows } = tabulated(text);

    expect(dropped.map(({ position, kind }) => [position, kind])).to.deep.equal([[3, 'name']]);
    expect(JSON.stringify(rows)).not.to.match(/Lopez|Tran|Ruiz|Chen/);
  });

  it('quotes no heading that holds something personal', () => {
    const text = form('zq@x.example', (index) => `a${String(index)}@x.example`);

    const { dropped } = tabulated(text);

    expect(dropped).to.deep.equal([
      { position: 3, heading: null, kind: 'email', foundBy: 'heading' },
    ]);
  });

  it('takes nobody’s address for a question where a file has no headings', () => {
    const text = lines(...times(30, (index) => `x,zq${String(index)}@x.example,${agree(index)}`));

    const told = JSON.stringify(tabulated(text, { format: 'google-forms' }));

    expect(told).to.not.contain('x.example');
  });

  it('quotes nothing personal from a row a question either', () => {
    const text = lines('Question,Answer 1,Answer 1 count', 'Useful,Agree,zq@x.example');

    const { format, problems } = tabulated(text);

    expect(format).to.equal('questions');
    expect(problems.map(({ code, got }) => [code, got])).to.deep.equal([
      ['unreadable-number', null],
    ]);
  });
});
