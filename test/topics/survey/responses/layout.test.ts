import { expect } from '@open-wc/testing';
import { detectFormat } from '../../../../src/topics/survey/responses/layout.js';
import { googleForms, surveyMonkey, toCsv } from '../../../fixtures/responses/exports.js';
import { teachers } from '../../../fixtures/responses/teachers.js';
import { countsOf, lines, tabulated, times } from './support.js';

const agreed = ['Agree', 'Disagree', 'Strongly agree', 'Neutral', 'Strongly disagree'];
const agree = (index: number) => agreed[index % 5]!;

/** The heading rows of Qualtrics for columns with a name, a question and an id. */
function qualtrics(columns: readonly (readonly string[])[], rows: readonly (readonly string[])[]) {
  const heads = [['ResponseId', 'Response ID', '_recordId'], ...columns];
  return toCsv([
    heads.map(([name = '']) => name),
    heads.map(([, text = '']) => text),
    heads.map(([, , id = '']) => JSON.stringify({ ImportId: id })),
    ...rows.map((cells, index) => [`R_${String(index)}`, ...cells]),
  ]);
}

describe('layouts of exports', () => {
  it('are known by their heading rows', () => {
    const known: readonly (readonly [string | null, readonly (readonly string[])[]])[] = [
      ['google-forms', [['Timestamp', 'Useful']]],
      ['google-forms', [['Marca temporal', 'Útil']]],
      ['microsoft-forms', [['Id', 'Start time', 'Completion time', 'Email', 'Name', 'Useful']]],
      ['microsoft-forms', [['ID', 'Hora de inicio', 'Hora de finalización', 'Nombre', 'Útil']]],
      ['surveymonkey', [['Respondent ID', 'Collector ID', 'Start Date', 'Useful']]],
      ['surveymonkey', [['respondent_id', 'collector_id', 'date_created', 'Useful']]],
      ['qualtrics', [['StartDate', 'ResponseId', 'Q1']]],
      [
        'qualtrics',
        [['when', 'Q1'], ['Useful'], ['{"ImportId":"startDate"}', '{"ImportId":"QID1"}']],
      ],
      ['questions', [['Question', 'Answer 1', 'Answer 1 count', 'Answer 2', 'Answer 2 count']]],
      [null, [['item', 'Agree', 'Disagree']]],
      [null, [['item', 'response', 'count']]],
      [null, [['School', 'Useful']]],
      [null, []],
    ];

    for (const [format, rows] of known)
      expect(detectFormat(rows), String(rows[0])).to.equal(format);
  });

  it('may be given, where nothing tells', () => {
    const text = lines(
      'When it was sent,Useful,[A] [B]',
      ...times(20, (index) => `x,${agree(index)},`),
    );

    expect(tabulated(text).format).to.equal('rows');
    expect(tabulated(text, { format: 'google-forms' }).format).to.equal('google-forms');
    expect(countsOf(tabulated(text))).to.deep.equal(
      countsOf(tabulated(text, { format: 'google-forms' })),
    );
  });

  it('may have semicolons between cells, as spreadsheets save them in Spanish', () => {
    const rows = times(20, (index) => `1/9/2024;"${agree(index)}";"Aa, Bb"`);

    expect(countsOf(tabulated(lines('Marca temporal;Útil;¿Cuáles?', ...rows)))).to.have.keys(
      'Útil',
    );
  });

  it('of Google Forms: a grid of check boxes has several answers in each row', () => {
    const picks = ['Mon, Tue', 'Mon', 'Tue'];
    const text = toCsv([
      ['Timestamp', 'When? [Coaching]', 'When? [Planning]'],
      ...times(30, String).map((_, index) => ['x', picks[index % 3]!, picks[(index + 1) % 3]!]),
    ]);

    expect(countsOf(tabulated(text))).to.deep.equal({
      'When?: Coaching: Mon': { Chosen: 20, 'Not chosen': 10 },
      'When?: Coaching: Tue': { Chosen: 20, 'Not chosen': 10 },
      'When?: Planning: Mon': { Chosen: 20, 'Not chosen': 10 },
      'When?: Planning: Tue': { Chosen: 20, 'Not chosen': 10 },
    });
  });

  it('of Google Forms: two grids may have rows of one name', () => {
    const text = toCsv([
      ['Timestamp', 'Before [Pace]', 'After [Pace]'],
      ...times(20, String).map((_, index) => ['x', agree(index), agree(index)]),
    ]);

    expect(Object.keys(countsOf(tabulated(text)))).to.deep.equal(['Pace', 'After: Pace']);
  });

  it('of Microsoft Forms: points and feedback of a quiz are about the response', () => {
    const text = toCsv([
      [
        'ID',
        'Start time',
        'Completion time',
        'Email',
        'Name',
        'Total points',
        'Useful',
        'Points - Useful',
      ],
      ...times(20, String).map((number, index) => [
        ...[number, 'x', index === 3 ? '' : 'y', 'anonymous', '', '5', agree(index), '5'],
      ]),
    ]);

    const counted = tabulated(text, { completeOnly: true });

    expect(Object.keys(countsOf(counted))).to.deep.equal(['Useful']);
    expect(counted.dropped).to.deep.equal([]);
    expect(counted.excluded.unfinished).to.equal(1);
  });

  it('of SurveyMonkey: options are told by their columns, also with 1 for a chosen one', () => {
    const cells = (index: number, mark: (option: string) => string) => [
      index % 2 ? mark('Email') : '',
      index % 3 ? mark('Phone') : '',
      index === 4 ? 'My aunt Zenobia' : '',
    ];
    const text = (mark: (option: string) => string) =>
      toCsv([
        ['Respondent ID', 'Collector ID', 'How do you hear from us?', '', '', 'Useful'],
        ['', '', 'Email', 'Phone', 'Other (please specify)', 'Response'],
        ...times(30, String).map((number, index) => [
          number,
          '7',
          ...cells(index, mark),
          agree(index),
        ]),
      ]);

    const counted = tabulated(text((option) => option));

    // Four of those with neither wrote nothing else; one did, and so answered.
    expect(countsOf(counted)).to.deep.include({
      'How do you hear from us? Phone': { Chosen: 20, 'Not chosen': 5 },
      'How do you hear from us? Email': { Chosen: 15, 'Not chosen': 10 },
    });
    expect(counted.leftOut.map(({ position, reason }) => [position, reason])).to.deep.include(
      [...[[5, 'free-text']]][0],
    );
    expect(tabulated(text(() => '1')).rows).to.deep.equal(counted.rows);
  });

  it('of SurveyMonkey: one heading row is read where there is one', () => {
    const [head = '', , ...rows] = surveyMonkey().split('\r\n');

    expect(tabulated(lines(head, ...rows)).respondents).to.equal(teachers.length);
  });

  it('of Qualtrics: several answers may have a column each', () => {
    const columns = [
      ['Q1_1', 'Which helped? - Coaching', 'QID1_1'],
      ['Q1_2', 'Which helped? - Books - old and new', 'QID1_2'],
      ['Q1_2_TEXT', 'Which helped? - Books - old and new - Text', 'QID1_2_TEXT'],
      ['Q2', 'Useful - Selected Choice', 'QID2'],
    ];
    const rows = times(30, String).map((_, index) => [
      ...[index % 2 ? 'Coaching' : '', index % 3 ? 'Books - old and new' : '', '', agree(index)],
    ]);

    expect(countsOf(tabulated(qualtrics(columns, rows)))).to.deep.equal({
      'Which helped? Books - old and new': { Chosen: 20, 'Not chosen': 5 },
      'Which helped? Coaching': { Chosen: 15, 'Not chosen': 10 },
      Useful: Object.fromEntries(agreed.map((label) => [label, 6])),
    });
  });

  it('of Qualtrics: columns are named as its file names them, or as they ask', () => {
    const columns = [
      ['Q1_1', 'How clear? - Pace', 'QID1_1'],
      ['Q1_2', 'How clear? - Goals', 'QID1_2'],
      ['School', 'School', 'School'],
    ];
    const rows = times(30, String).map((_, index) => [
      ...[agree(index), agree(index + 1), index % 2 ? 'Alder' : 'Birch'],
    ]);
    const text = qualtrics(columns, rows);
    const itemsOf = (questions: string) => Object.keys(countsOf(tabulated(text, { questions })));

    expect(itemsOf('Q1_2')).to.deep.equal(['Goals']);
    expect(itemsOf('goals')).to.deep.equal(['Goals']);
    expect(itemsOf('How clear?')).to.deep.equal(['Pace', 'Goals']);
    expect(Object.keys(countsOf(tabulated(text, { groupBy: 'school' }), 'Alder'))).to.deep.equal([
      ...['Pace', 'Goals'],
    ]);
  });

  it('are the same whether a file ends with a line end or not', () => {
    const text = googleForms();

    expect(tabulated(text.trimEnd())).to.deep.equal(tabulated(`${text}\r\n,,\r\n`));
  });
});
