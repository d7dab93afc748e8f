import { expect } from '@open-wc/testing';
import { refusalsOf } from '../../../../src/topics/survey/responses/refusal.js';
import { surveyMonkey, toCsv } from '../../../fixtures/responses/exports.js';
import { countsOf, tabulated, times } from './support.js';

const agreed = ['Agree', 'Disagree', 'Strongly agree', 'Neutral', 'Strongly disagree'];
const agree = (index: number) => agreed[index % 5]!;
const address = (index: number) => `zq${String(index)}@district.example`;

const firsts = ['Marisol', 'Thaddeus', 'Ximena', 'Octavio', 'Quynh'];
const lasts = ['Abernathy', 'Zubizarreta', 'Kowalczyk', 'Ocampo', 'Vandermeer', 'Tran'];
const fullName = (index: number) =>
  `${firsts[index % 5]!} ${lasts[Math.floor(index / 5) % lasts.length]!}`;

/** A table with one question and another column, which may have cells and no heading. */
function table(heading: string | null, cell: (index: number) => string, many = 25): string {
  return toCsv([
    ['School', 'Useful', ...(heading === null ? [] : [heading])],
    ...times(many, String).map((_, index) => [
      ...[index % 2 ? 'Alder' : 'Birch', agree(index), cell(index)],
    ]),
  ]);
}

const found = (text: string, options = {}) =>
  tabulated(text, options).dropped.map(({ position, kind, foundBy }) => [position, kind, foundBy]);

describe('columns that are not counted', () => {
  it('are looked into, whatever they are called', () => {
    for (const heading of ['', ' ', 'ID', 'id', '#', 'Row', 'Response ID', 'Date', 'Submitted']) {
      const text = table(heading, address);

      expect(found(text), heading).to.deep.equal([[3, 'email', 'content']]);
      expect(refusalsOf(tabulated(text)), heading).to.have.length(1);
    }
  });

  it('are looked into where rows are longer than the headings', () => {
    const text = table(null, address);
    const further = table(null, (index) => (index === 7 ? '714-555-0182' : ''));

    expect(found(text)).to.deep.equal([[3, 'email', 'content']]);
    expect(found(further)).to.deep.equal([[3, 'phone', 'content']]);
  });

  it('are looked into however far out something stands, at a bounded price', () => {
    const far = [...Array<string>(5000).fill('x'), address(1)];
    const text = toCsv([
      ['School', 'Useful'],
      ...times(20, agree).map((one) => ['A', one, ...far]),
    ]);

    expect(found(text)).to.deep.equal([[52, 'email', 'content']]);
  });

  it('may hold names or numbers of people, all different', () => {
    const employee = (index: number) => String(448_190 + index * 913);

    expect(found(table('', fullName))).to.deep.equal([[3, 'name', 'content']]);
    expect(found(table('', employee))).to.deep.equal([[3, 'id', 'content']]);
    expect(found(table('ID', employee))).to.deep.equal([[3, 'id', 'content']]);
    expect(found(table(null, fullName))).to.deep.equal([[3, 'name', 'content']]);
  });

  it('tell of no one where a tool wrote them', () => {
    const cells: Readonly<Record<string, (index: number) => string>> = {
      ID: (index) => String(index + 1),
      'Response ID': (index) => String(12_679_842_350 + index * 17),
      '#': (index) => `${String(index)}f81d4fae7dec11d0a76500a0c91e6bf6`,
      Date: (index) => `9/${String(index + 1)}/2024 8:00:05 AM PST`,
      Submitted: (index) => `2024-09-14T10:30:${String(index + 10)}.123+00:00`,
      Timestamp: (index) => `2024/09/14 8:30:${String(index + 10)} AM GMT-5`,
      Row: (index) => String(index + 2),
    };

    for (const [heading, cell] of Object.entries(cells)) {
      const counted = tabulated(table(heading, cell), { format: 'rows' });
      expect(counted.dropped, heading).to.deep.equal([]);
      expect(
        counted.leftOut.map(({ position }) => position),
        heading,
      ).to.include(3);
    }
    const [first] = found(surveyMonkey());
    expect(first).to.deep.equal([5, 'ip-address', 'heading']);
  });

  it('are not told as left out where they are told as personal', () => {
    const { leftOut } = tabulated(table('', address));

    expect(leftOut.map(({ position }) => position)).to.deep.equal([1]);
  });
});

describe('columns of groups and waves', () => {
  it('are refused where their names are those of people, each in full', () => {
    const text = table('Coach', fullName);

    for (const input of ['groupBy', 'waveBy'] as const) {
      const { problems, rows, dropped } = tabulated(text, { [input]: 'Coach' });

      expect(problems.map(({ code, path, got }) => [code, path, got])).to.deep.equal([
        ['personal-data', [input], 'name'],
      ]);
      expect(rows).to.deep.equal([]);
      // So the page says where it stands, and that the file is still public.
      expect(dropped).to.deep.equal([
        { position: 3, heading: 'Coach', kind: 'name', foundBy: 'content' },
      ]);
    }
  });

  it('are refused for one name, and that is told with their position', () => {
    const text = table('Room', (index) =>
      index === 19 ? 'Ms. Zenobia' : `Room ${String(index % 3)}`,
    );

    expect(found(text, { groupBy: 'Room' })).to.deep.equal([[3, 'name', 'content']]);
    expect(tabulated(text, { groupBy: 'Room' }).problems).to.have.length(1);
  });

  it('may be schools that are called like people', () => {
    const schools = [
      'Cesar Chavez',
      'Rosa Parks',
      'Dr. Ruth Ocampo Elementary',
      'Sally Ride',
      'Alder',
    ];
    const text = table('Site', (index) => schools[index % 5]!);

    const counted = tabulated(text, { groupBy: 'Site' });

    expect(counted.dropped).to.deep.equal([]);
    expect(Object.keys(countsOf(counted, 'Rosa Parks'))).to.deep.equal(['Useful']);
  });

  it('may be dates', () => {
    const text = table('When', (index) => `9/${String(index + 1)}/2024 8:00:05`);

    expect(tabulated(text, { waveBy: 'When' }).problems).to.deep.equal([]);
  });
});
