/** Named characters of HTML that editors of surveys write. Any other stays as it stands. */
const characters: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ' },
  ...{
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    middot: '·',
    deg: '°',
    reg: '®',
    trade: '™',
  },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
  ...{
    iexcl: '¡',
    iquest: '¿',
    ordf: 'ª',
    ordm: 'º',
    ntilde: 'ñ',
    Ntilde: 'Ñ',
    uuml: 'ü',
    Uuml: 'Ü',
  },
  ...{ aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú' },
  ...{ Aacute: 'Á', Eacute: 'É', Iacute: 'Í', Oacute: 'Ó', Uacute: 'Ú', zwnj: '', shy: '' },
};

/** What a browser would not show as text. */
const unseen = /<!--.*?-->|<(script|style)\b[^<>]*>.*?<\/\1\s*>/gis;

/** Tags that part words; others, such as `<b>`, may stand within one. */
const parting = /<\/?(?:br|p|div|li|ul|ol|h[1-6]|hr|t[rdh]|table|tbody|img|section)\b[^<>]*>/gi;

const tag = /<\/?[a-z][a-z\d:-]*(?:\s[^<>]*)?\/?>/gi;

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/**
 * The text of a heading that holds HTML, as Qualtrics exports it: without tags, and with characters
 * for entities. Only text comes out, which is never read as HTML again; `a < b` stays as it is.
 */
export function textOfMarkup(markup: string): string {
  return markup
    .replace(unseen, '')
    .replace(parting, ' ')
    .replace(tag, '')
    .replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined)
        return Object.hasOwn(characters, name) ? (characters[name] ?? whole) : whole;
      return (
        characterOf(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)) ?? whole
      );
    });
}

/** The character of a number; `null` for none, for signs that steer and halves of characters. */
function characterOf(code: number): string | null {
  if (code === 160) return ' ';
  const isText = code >= 32 && !(code >= 127 && code < 160) && code <= 0x10ffff;
  return isText && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}
