import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readCsv } from '../../src/reading/csv.js';
import { CsvPieces } from '../../src/reading/csv-pieces.js';
import { decode } from '../../src/reading/decoding.js';
import { DecodingPieces } from '../../src/reading/decoding-pieces.js';

/** Rows and what is wrong, of a text that is cut at these places. */
function inPieces(text: string, cuts: readonly number[] = []) {
  const rows: (readonly string[])[] = [];
  const pieces = new CsvPieces((cells) => rows.push(cells));
  let start = 0;
  for (const cut of [...cuts, text.length]) {
    pieces.write(text.slice(start, cut));
    start = cut;
  }
  pieces.end();
  return { rows, fault: pieces.fault };
}

function inOrder(cuts: number[]): number[] {
  return cuts.sort((one, other) => one - other);
}

/** What is read of bytes that are cut at these places. */
function decoded(bytes: Uint8Array, cuts: readonly number[] = []) {
  const decoding = new DecodingPieces();
  let text = '';
  let start = 0;
  for (const cut of [...cuts, bytes.length]) {
    text += decoding.decode(bytes.subarray(start, cut), cut === bytes.length && start <= cut);
    start = cut;
  }
  return { text: decoding.fault ? null : text, fault: decoding.fault };
}

describe('CSV in pieces', () => {
  const table = [
    ['item', 'note', 'count'],
    ['one, two', 'a "quoted" word', '1'],
    ['a\nline', '', '2'],
    ['three; four', 'a\r\nline\r\n', ' 3 '],
    ['ñandú 🦩', '""', '4'],
  ];
  const files: Record<string, readonly [separator: string, end: string, before: string]> = {
    'commas and \\r\\n': [',', '\r\n', ''],
    'commas and \\n': [',', '\n', ''],
    'commas and \\r': [',', '\r', ''],
    'semicolons, with the mark of UTF-8': [';', '\r\n', '\uFEFF'],
    tabs: ['\t', '\n', ''],
    'a named separator': ['|', '\r\n', 'sep=|\r\n'],
  };

  for (const [name, [separator, end, before]] of Object.entries(files)) {
    const text =
      before +
      table
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
        .join(end) +
      end;

    it(`gives the cells as they are, wherever it is cut: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(fc.nat(text.length), { maxLength: 20 }), (cuts) => {
          expect(inPieces(text, inOrder(cuts))).to.deep.equal({ rows: table, fault: null });
        }),
      );
    });
  }

  it('gives the same rows as a file that is read at once', () => {
    const cell = fc.stringMatching(/^[ab1 ;"\n]{0,6}$/);
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 8 }),
        fc.array(fc.nat(400), { maxLength: 12 }),
        (rows, cuts) => {
          const all = [['head', 'heading', 'headings'], ...rows];
          const text = all
            .map((cells) =>
              cells
                .map((one) => (/["\n;]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one))
                .join(','),
            )
            .join('\n');
          const { value } = readCsv(text);
          const cut = inPieces(
            text,
            inOrder(cuts).map((at) => Math.min(at, text.length)),
          );

          const filled = cut.rows
            .map((cells) => cells.map((one) => one.trim()))
            .filter((cells) => cells.some((one) => one !== ''));
          expect(filled.slice(1)).to.deep.equal(value?.table?.rows.map(({ cells }) => cells) ?? []);
        },
      ),
    );
  });

  /** More text than it takes to find the separator; behind it, rows are given as they come. */
  const beginning = 'one,two,three\n'.repeat(6000);

  it('gives the same rows wherever it is cut behind the beginning, also with careless quotes', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[ab ;]{0,4}$/),
      fc.stringMatching(/^[ab ,;\r\n]{0,5}$/).map((text) => `"${text}"`),
      fc.constantFrom('"a" ', '"a""b"  ', '""', '"ñ🦩"', '"a\r\nb"', '"""" '),
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(150), { maxLength: 20 }),
        (rows, end, cuts) => {
          const text = beginning + rows.join(end) + end;
          const places = cuts.map((cut) => Math.min(beginning.length + cut, text.length));

          const cut = inPieces(text, [beginning.length - 3, ...inOrder(places)]);

          expect(cut.rows.slice(6000)).to.deep.equal(inPieces(text).rows.slice(6000));
          expect(cut.fault).to.equal(null);
        },
      ),
    );
  });

  it('finds what stands between cells though the beginning ends within a row', () => {
    // It ends behind the first cell of a row, as if the other were not there.
    const rows = `a;b,${'c'.repeat(5036)}\n`.repeat(40);

    expect(inPieces(rows).fault?.expected).to.equal('one-separator');
    expect(inPieces(rows, [70_001]).fault?.expected).to.equal('one-separator');
  });

  it('tells where a quotation mark is never closed, however far it goes', () => {
    const rows = `a,b\n1,2\n"3,4\n${'5,6\n'.repeat(400_000)}`;

    expect(inPieces(rows).fault).to.deep.equal({ expected: 'closed-quotes', row: 3 });
    expect(inPieces(rows, [9, 500_000, 1_200_000]).fault).to.deep.equal({
      expected: 'closed-quotes',
      row: 3,
    });
  });

  it('does not choose between a comma and a semicolon that both cut every row', () => {
    expect(inPieces('a;b,c\n1;2,3\n').fault?.expected).to.equal('one-separator');
  });
});

describe('bytes in pieces', () => {
  const words = 'Año, señal, “quoted”, 🦩, naïve\n'.repeat(3);
  const western = Uint8Array.from('Cu\xe1nto ense\xf1a\n', (letter) => letter.charCodeAt(0));
  const wide = Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(words.slice(0, 9), (letter) => letter.charCodeAt(0)).buffer),
  ]);
  const files: Record<string, Uint8Array<ArrayBuffer>> = {
    'UTF-8': new TextEncoder().encode(words),
    'Windows-1252': western,
    'Windows-1252 with signs that Latin-1 does not have': Uint8Array.from(
      'I don\x92t agree: \x80 5 \x96 6\n',
      (letter) => letter.charCodeAt(0),
    ),
    'UTF-16': wide,
    'one letter': new TextEncoder().encode('a'),
    'what is no text in any of them': Uint8Array.from([0x41, 0xc3, 0xb1, 0x42, 0xff, 0x43]),
  };

  for (const [name, bytes] of Object.entries(files)) {
    it(`are read as a file that is read at once, wherever they are cut: ${name}`, () => {
      const whole = decode(bytes, null);
      const expected = name.startsWith('what')
        ? { text: null, fault: 'known-encoding' }
        : { text: whole.text?.replace(/^\uFEFF/, ''), fault: null };

      fc.assert(
        fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
          const { text, fault } = decoded(bytes, inOrder(cuts));
          expect({ text: text?.replace(/^\uFEFF/, '') ?? null, fault }).to.deep.equal(expected);
        }),
      );
    });
  }
});
