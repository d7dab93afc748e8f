import { expect } from '@open-wc/testing';
import { decode } from '../../src/reading/decoding.js';

const text = 'canal;alcanzados\r\nCapacitación en línea;1,400\r\nNiños “únicos”;63\r\n';

/**
 * The bytes of a text, by a table written by hand from the Unicode Consortium's mappings of each
 * character set: a decoder is not tested by its own encoder.
 */
function bytesOf(written: string, one: (code: number) => number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...written].flatMap((letter) => one(letter.codePointAt(0)!)));
}
const little = (code: number) => [code & 0xff, code >> 8];
const big = (code: number) => [code >> 8, code & 0xff];
const windowsSigns: Record<string, number> = {
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '–': 0x96,
  '—': 0x97,
};
const windows = (code: number) => [windowsSigns[String.fromCodePoint(code)] ?? code];
const macintoshSigns: Record<string, number> = {
  á: 0x87,
  é: 0x8e,
  í: 0x92,
  ñ: 0x96,
  ó: 0x97,
  ú: 0x9c,
};
const macintosh = (code: number) => [macintoshSigns[String.fromCodePoint(code)] ?? code];
const utf8 = (written: string) => new TextEncoder().encode(written);
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
const bytes = (...codes: number[]) => new Uint8Array(codes);

describe('a file of bytes', () => {
  const read: [
    name: string,
    file: Uint8Array<ArrayBuffer>,
    charset: string | null,
    text: string,
  ][] = [
    ['UTF-8', utf8(text), null, text],
    ['UTF-8 under its mark', joined(bytes(0xef, 0xbb, 0xbf), utf8(text)), null, text],
    ['UTF-8 that its server calls Latin-1', utf8(text), 'iso-8859-1', text],
    ['UTF-8 that its server calls UTF-16', utf8(text), 'utf-16le', text],
    ['UTF-16 LE under its mark', joined(bytes(0xff, 0xfe), bytesOf(text, little)), null, text],
    ['UTF-16 BE under its mark', joined(bytes(0xfe, 0xff), bytesOf(text, big)), 'utf-8', text],
    ['UTF-16 LE without its mark', bytesOf(text, little), null, text],
    ['UTF-16 BE without its mark', bytesOf(text, big), null, text],
    ['Windows-1252', bytesOf(text, windows), null, text],
    ['Windows-1252 that its server calls UTF-8', bytesOf(text, windows), 'utf-8', text],
    ['Windows-1252 that its server calls Latin-1', bytesOf(text, windows), 'iso-8859-1', text],
    ['Latin-1', bytesOf('año;5', windows), null, 'año;5'],
    [
      'an apostrophe of Windows-1252',
      bytesOf('teachers’ own; don’t; O’Brien', windows),
      null,
      'teachers’ own; don’t; O’Brien',
    ],
    ['dashes of Windows-1252', bytesOf('2018–19 — ó', windows), null, '2018–19 — ó'],
    ['another set that its server names', bytes(0xc0, 0xc1, 0x3b, 0x35), 'windows-1251', 'АБ;5'],
    ['a set that nobody knows', bytesOf('año;5', windows), 'x-unknown', 'año;5'],
    ['nothing', bytes(), null, ''],
    ['one letter', utf8('a'), null, 'a'],
  ];
  for (const [name, file, charset, expected] of read) {
    it(`in ${name} is read`, () => {
      expect(decode(file, charset)).to.deep.equal({ text: expected, fault: null });
    });
  }

  const refused: [name: string, file: Uint8Array<ArrayBuffer>, fault: string][] = [
    ['an old Macintosh’s “Capacitación”', bytesOf('Capacitación,5', macintosh), 'known-encoding'],
    ['an old Macintosh’s “niños”', bytesOf('niños,5', macintosh), 'known-encoding'],
    ['an old Macintosh’s “guía”', bytesOf('guía,5', macintosh), 'known-encoding'],
    ['an old Macintosh’s “búsqueda”', bytesOf('búsqueda,5', macintosh), 'known-encoding'],
    ['an old Macintosh’s “México”', bytesOf('México,5', macintosh), 'known-encoding'],
    ['a byte that no set has', bytes(0x61, 0x81, 0x2c, 0x35), 'known-encoding'],
    ['UTF-16 that ends in half a letter', bytes(0xff, 0xfe, 0x61, 0x00, 0x62), 'known-encoding'],
    ['a workbook (.xlsx)', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00), 'plain-text'],
    [
      'an old workbook (.xls)',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      'plain-text',
    ],
    [
      'a picture',
      bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      'plain-text',
    ],
  ];
  for (const [name, file, fault] of refused) {
    it(`that is ${name} is a problem, never a guess`, () => {
      expect(decode(file, null)).to.deep.equal({ text: null, fault });
    });
  }
});
