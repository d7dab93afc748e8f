import type { Expectation } from './readers.js';

/** What the bytes of a file say, or the rule that they break. */
export type Decoded =
  | { readonly text: string; readonly fault: null }
  | { readonly text: null; readonly fault: Expectation };

const byteOrderMarks = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/** Signs that no table holds as text, but workbooks, archives and pictures do. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const noText = /[\u0000-\u0008\u000E-\u001F]/;

/**
 * Signs without a meaning in Windows-1252, and those that stand where old Macintosh files have `á`,
 * `é`, `ñ`, `ó`, `ú` and `í`: between letters they are more likely that. `’` may be an apostrophe.
 * `Ã³` is UTF-8 in a file that is damaged elsewhere.
 */
const doubtful =
  /[\u0080-\u009F]|[ÂÃ][\u00A0-\u00BF]|\p{L}[‡Ž–—œ]\p{L}|\p{Ll}’(?!(?:[stdm]|ll|re|ve)\b)\p{Ll}/u;

/**
 * Reads the bytes of a file as text: UTF-8, UTF-16 with or without its mark, and Windows-1252 (with
 * Latin-1), in which spreadsheets still save. A file that is valid UTF-8 is UTF-8, whatever its
 * server says; `charset`, which it says, decides only where it is not.
 */
export function decode(bytes: Uint8Array<ArrayBuffer>, charset: string | null): Decoded {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.[0] ?? unmarkedUtf16(bytes) ?? 'utf-8';
  const text = tryDecode(bytes, encoding);
  if (text !== null) return checked(text);
  if (encoding !== 'utf-8' || marked) return { text: null, fault: 'known-encoding' };
  const said = charset !== null && !/^utf-?8$/i.test(charset) ? tryDecode(bytes, charset) : null;
  if (said !== null && !/^(?:windows-1252|iso-8859-1|latin1|us-ascii)$/i.test(charset ?? '')) {
    return checked(said);
  }
  const western = tryDecode(bytes, 'windows-1252') ?? '';
  const decoded = checked(western);
  return decoded.text !== null && doubtful.test(western)
    ? { text: null, fault: 'known-encoding' }
    : decoded;
}

function checked(text: string): Decoded {
  return noText.test(text) ? { text: null, fault: 'plain-text' } : { text, fault: null };
}

function tryDecode(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    // In two steps: at once, Node 20 takes the bytes 0x80 to 0x9F of Windows-1252 for Latin-1.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return null;
  }
}

/** In UTF-16, every separator and line end has one byte of 0: always the second, or always the first. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length === 0 || bytes.length % 2 > 0) return null;
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 4096).entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [first = 0, second = 0] = zeros;
  if (first === 0 && second > 0) return 'utf-16le';
  return second === 0 && first > 0 ? 'utf-16be' : null;
}
