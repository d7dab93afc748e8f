/** Named characters of HTML that editors of surveys write. Any other stays as it stands. */
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  zwnj: '',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  reg: '®',
  trade: '™',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  iexcl: '¡',
  iquest: '¿',
  ordf: 'ª',
  ordm: 'º',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  uuml: 'ü',
  Aacute: 'Á',
  Eacute: 'É',
  Iacute: 'Í',
  Oacute: 'Ó',
  Uacute: 'Ú',
  Ntilde: 'Ñ',
  Uuml: 'Ü',
};

/** What a browser would not show as text. What is never closed goes on to the end. */
const unseen = /<!--.*?(?:-->|$)|<(script|style)\b[^<>]*>.*?(?:<\/\1\s*>|$)/gis;

/** Tags that part words. */
const parting = /<\/?(?:br|p|div|li|ul|ol|h[1-6]|hr|t[rdh]|table|tbody|img|section)\b[^<>]*>/gi;

/** Tags that may stand within a word. Words of the author's own, such as `<Other>`, are none. */
const within =
  /<\/?(?:a|abbr|b|big|center|cite|code|em|font|i|label|o:p|q|s|small|span|strike|strong|su[bp]|u)(?:\s[^<>]*)?\/?>/gi;

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/**
 * The text of a heading that holds HTML, as Qualtrics exports it: without tags, and with characters
 * for entities. Only text comes out, which is never read as HTML again; `a < b` stays as it is.
 */
export function textOfMarkup(markup: string): string {
  return markup
    .replace(unseen, '')
    .replace(parting, ' ')
    .replace(within, '')
    .replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) {
        return (Object.hasOwn(characters, name) ? characters[name] : null) ?? whole;
      }
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return characterOf(code) ?? whole;
    });
}

/** The character of a number; `null` for none, for signs that steer and halves of characters. */
function characterOf(code: number): string | null {
  if (code === 160) return ' ';
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return /^[^\p{Cc}\p{Cs}\p{Bidi_Control}]$/u.test(character) ? character : null;
}
