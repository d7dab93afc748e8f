import type { Expectation } from './readers.js';

const utf16 = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/**
 * Reads bytes that come in pieces, cut anywhere, as text: UTF-8, UTF-16 with its mark, and, from the
 * first byte that is no UTF-8 in a file that was plain ASCII until then, Windows-1252, in which
 * spreadsheets still save. For files that are too large to be read at once with `decode`.
 */
export class DecodingPieces {
  /** Once there is one, nothing more is read. */
  fault: Expectation | null = null;
  #decoder: TextDecoder | null = null;
  #held: Uint8Array = new Uint8Array();
  #isAscii = true;

  decode(piece: Uint8Array, isLast = false): string {
    if (this.fault) return '';
    const bytes = joined(this.#held, piece);
    this.#held = new Uint8Array();
    if (!this.#decoder) {
      if (bytes.length < 2 && !isLast) return this.#hold(bytes);
      const marked = utf16.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
      this.#decoder = new TextDecoder(marked?.[0] ?? 'utf-8', { fatal: true, ignoreBOM: true });
    }
    const isUtf8 = this.#decoder.encoding === 'utf-8';
    const end = isLast || !isUtf8 ? bytes.length : lastStart(bytes);
    if (isUtf8) this.#hold(bytes.subarray(end));
    try {
      const text = this.#decoder.decode(bytes.subarray(0, end), { stream: !isUtf8 && !isLast });
      this.#isAscii &&= text.length === end;
      return text;
    } catch {
      return this.#decodeWestern(bytes, isUtf8);
    }
  }

  #decodeWestern(bytes: Uint8Array, isUtf8: boolean): string {
    const first = bytes.findIndex((byte) => byte > 0x7f);
    const rest = bytes.subarray(Math.max(first, 0));
    this.#held = new Uint8Array();
    if (!isUtf8 || !this.#isAscii || isSequence(rest)) {
      this.fault = 'known-encoding';
      return '';
    }
    this.#decoder = new TextDecoder('windows-1252');
    // As pieces are: read whole, Node 20 takes its bytes 0x80 to 0x9F for Latin-1.
    return this.#decoder.decode(bytes, { stream: true });
  }

  #hold(bytes: Uint8Array): string {
    this.#held = bytes.slice();
    return '';
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** How many bytes a character of UTF-8 takes that starts with this one. */
function lengthOf(byte: number): number {
  if (byte < 0xc0) return 1;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** Where the last character starts that may not be whole. */
function lastStart(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

/** Whether the first bytes are a character of UTF-8 with more than one byte. */
function isSequence(bytes: Uint8Array): boolean {
  const length = lengthOf(bytes[0] ?? 0);
  const more = bytes.subarray(1, length);
  return length > 1 && more.length === length - 1 && more.every((byte) => byte >> 6 === 0b10);
}
