import type { PersonalKind } from './tabulation.js';

const email = /[^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]{1,190}\.\p{L}{2,24}/u;
/** 120.0.0.0 is a version of a browser. */
const ipv4 =
  /(?<![\d.])(?!\d+\.0\.0\.0)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/;
const ipv6 =
  /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::|[0-9a-f]{1,4})(?::?[0-9a-f]{1,4}){0,5}(?![\w:])/i;
const socialSecurity = /(?<![\d-])\d{3}([- ])\d{2}\1\d{4}(?![\d-])/;
const usPhone =
  /(?<![\d.])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-]?)\d{3}[ .-]?\d{4}(?!\d)/;
const foreignPhone =
  /\+\d{1,3}[ .-]?(?:\(?\d{1,4}\)?[ .-]?){2,5}\d{2,4}(?!\d)|(?<!\d)(?:\(\d{2}\)|\d{2})[ -]\d{4}[ -]\d{4}(?!\d)|(?<!\d)[6-9]\d{2}(?:(?: \d{3}){2}|(?: \d{2}){3})(?!\d)/;
/** 500-1000 students, 300-1499: ends of ranges are round. */
const localPhone = /(?<![\d-])[2-9]\d{2}-(?!\d{2}(?:00|49|50|99)|(?:19|20)\d{2})\d{4}(?![\d-])/;
const spacedPhone = /^\W*[2-9]\d{2} (?!\d{2}(?:00|49|50|99)|(?:19|20)\d{2})\d{4}\W*$/;
const phones = [usPhone, foreignPhone, localPhone, spacedPhone];
const coordinates = /(?<![\d.])-?\d{1,3}\.\d{4,}\s{0,3}[,;]\s{0,3}-?\d{1,3}\.\d{4,}/;
const street =
  /(?<!\d)\d{1,5} (?:[NSEW]\.? )?(?:\p{Lu}[\p{L}'.]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|(?<!(?:Food|Book|Toy|Coat|Blood|Supply|Clothing) )(?:Drive|Dr)|Court|Ct|Way|Place|Pl)\b/u;
const box = /\bP\.? ?O\.? ?Box \d/i;
const calle = /\b(?:Calle|Avenida|Av\.|Colonia) \p{Lu}[\p{L} .'#]{1,40}\d{1,5}\b/u;
const places = [street, box, calle];
/** After a word for a person, four digits from 1900 on are a year, unless a number is spoken of. */
const numbered =
  /\b(?:id|ssn|student|employee|staff|badge|payroll|empleado|empleada|estudiante|alumno|matricula|matrícula|identificaci[oó]n|n[oó]mina)\b[^\p{L}\d]{0,4}(?:(?:(?:id|number|no|num|number is|id is|n[uú]mero|es|is)\b[^\p{L}\d]{0,4}){1,2}|(?!(?:19|20)\d{2}(?!\d)))[a-z]{0,2}\d{4,}/iu;
const numberOf =
  /\b(?:n[uú]mero|clave) (?:del? )?(?:emplead[oa]|estudiante|alumn[oa]|docente|n[oó]mina)\W{0,4}\d{4,}/iu;
const ids = [socialSecurity, numbered, numberOf];
const longNumber = /(?<![\d.,$-])\d{9,16}(?![\d.,-]*\d)/;
/** What follows a title where it is none: "Prof. Development", "Sr. Project", "Maestra Titular". */
const noName = [
  'Dev|Learn|Growth|Pract|Standard|Teach|Commun|Train|Conduct|Ethic|Respons|Judg|Days?\\b|Work|Support',
  'Resourc|Reading|Stud(?:y|ies)|Educ|Certif|Licens|Enrich|Opport|Conferen|Organ|Associa|Collab|Skill',
  'Servi|Goals?\\b|Plan(?:s|ning)?\\b|Portfolio|Capital|Project|Semin|Year|Class\\b|Kinder|Prom\\b|Night',
  'Leader|Staff|Meet|Time|Activit|Direct|Manag|Analy|Lectur|Account|Advis|Admin|Assist|Consult|Counsel',
  'Engin|Exec|Offic|Program|Special|Techn|Titular|Biling|Asist|Auxil|Suplen|Mentora?\\b|Gu[ií]a\\b|L[ií]der',
  'Sustitut|Coordin|Tutora?\\b|Interin|Jubilad|Nuev|Novat|Rural\\b|Comunit|Itiner|Consej|Frente|Investig',
  'Visitant|Adjunt|De\\b|En\\b|High\\b|School\\b|Element|Middle\\b',
].join('|');
const surname = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}{1,20}";
const titles = new RegExp(
  [
    `(?<![\\p{L}.])(?:Mr|Mrs|Ms|Mx|Dra|Sra|Srta|Dr(?!\\W+(?:Seuss|Appoint|Visit|Offic)))\\b(?:\\. ?| )(?:\\p{Lu}\\.? ){0,2}${surname}`,
    `(?<![\\p{L}.])(?:Sr|Prof|Profr?a?|Mtr[ao])\\b(?:\\. ?| )(?:\\p{Lu}\\.? ){0,2}(?!${noName})${surname}`,
    // "Mrs. G" is who everybody knows.
    '(?<![\\p{L}.])(?:Mr|Mrs|Ms)\\b(?:\\. ?| )\\p{Lu}(?![\\p{L}\\d])',
    '(?<![\\p{L}.])(?:MRS?\\b(?:\\. ?| )|(?:MS|DR|DRA|SR|SRA|PROF)\\. ?)\\p{Lu}[\\p{Lu}’]\\p{Lu}+',
    '(?<![\\p{L}.])(?:[Mm]rs?\\b(?:\\. ?| )|[Mm]s\\. ?)(?!and\\b|or\\b)\\p{Ll}{2,20}',
    `(?<!\\p{L})(?:[Mm]aestr[ao]|[Pp]rofesora?|[Ss]eñor(?:a|ita)?|Miss) (?!${noName})${surname}`,
  ].join('|'),
  'gu',
);
const introduced =
  /(?<!\p{L})(?:[Mm]y name is (?!on\b|not\b|in\b|never\b|listed\b|spelled\b|always\b|already\b|still\b|often\b|mis|wrong)|[Mm]i nombre es (?!el\b|muy\b)|[Mm]e llamo (?!la\b|mucho\b|aten|por\b|a\b)|[Ff]irma: )\s{0,3}\p{L}{2,}|(?<!\p{L})(?:[Ss]igned by|[Ff]irmado por):? {1,3}\p{Lu}\p{L}+/u;
const placeWord =
  /^(?:schools?|elementary|middle|high|academy|college|library|center|hall|gym|park|field|building|auditorium|award|day|escuela|primaria|secundaria|preparatoria|colegio|academia|centro)$/i;

/** Nobody is named without one of these. Long patterns are not tried where none is. */
const mayBeNamed =
  /[Mm][Rr]|[Mm][Ss]|Mx|Mtr|D[Rr]|S[Rr]|Miss|P[Rr][Oo][Ff]|[Mm]aestr|profesor|[Ss]eñor|name|nombre|llamo|irma|igned/;

/** Nothing personal is without one of these. */
const mayBePersonal =
  /[@:#]|\d\D?\d{2}|\d\.\d|\p{Lu}\p{L}{0,4}(?:\.| )|m[rs]|[Mm]aestr|[Pp]rofesor|[Ss]eñor|name|nombre|llamo|firma|signed/u;

/** What a cell holds that tells who somebody is, whatever its column is called. */
export function personalContent(cell: string): PersonalKind | null {
  if (cell.length < 4 || !mayBePersonal.test(cell)) return null;
  if (cell.includes('@') && email.test(cell)) return 'email';
  if (/\d/.test(cell)) {
    if (ipv4.test(cell) || (cell.includes(':') && isIpv6(cell))) return 'ip-address';
    if (ids.some((pattern) => pattern.test(cell))) return 'id';
    if (coordinates.test(cell)) return 'location';
    if (phones.some((pattern) => pattern.test(cell))) return 'phone';
    if (longNumber.test(cell)) return 'id';
    if (places.some((pattern) => pattern.test(cell))) return 'location';
  }
  if (!mayBeNamed.test(cell)) return null;
  return introduced.test(cell) || namesSomebody(cell) ? 'name' : null;
}

/** Places are named after people: "Dr. Martin Luther King Elementary", "Escuela Profra. Ana Ruiz". */
function namesSomebody(cell: string): boolean {
  return [...cell.matchAll(titles)].some(({ 0: found, index }) => {
    const end = index + found.length;
    const after = cell.slice(end, end + 60).replace(/^[\p{L}'’-]*/u, '');
    const before = cell.slice(Math.max(0, index - 60), index);
    const isCapital = (word: string): boolean => /^[\p{Lu}\d]|^(?:de|del|la|el|no\.?)$/u.test(word);
    return !(
      leadsToPlace(wordsIn(after), isCapital) ||
      leadsToPlace(wordsIn(before).reverse(), isCapital, isCapital)
    );
  });
}

/** Whether words, all part of a name, lead to one that is of places. */
function leadsToPlace(
  words: readonly string[],
  isPart: (word: string) => boolean,
  isPlace: (word: string) => boolean = () => true,
): boolean {
  const at = words.findIndex((word) => placeWord.test(word));
  const word = words[at];
  return word !== undefined && at < 6 && isPlace(word) && words.slice(0, at).every(isPart);
}

function wordsIn(text: string): string[] {
  return text.split(/[\s"“”]+/u).filter((word) => word !== '');
}

/** `10:30:45` is a time. */
function isIpv6(cell: string): boolean {
  const found = ipv6.exec(cell)?.[0] ?? '';
  return found.includes('::') || /[a-f]/i.test(found) || found.split(':').length > 4;
}

const nameLike =
  /^\p{Lu}[\p{L}'’-]{1,20}(?:(?:,? | )(?:\p{Lu}\.?|(?:de|del|la|las|los|van|von|y) |\p{Lu}[\p{L}'’-]{1,20})){1,4}$/u;
/** Districts, towns and jobs are written like names. */
const notName =
  /\b(?:unified|district|county|city|schools?|elementary|middle|high|academy|isd|usd|teachers?|coach|coordinator|specialist|counselor|assistant|principal|education|grade|math\w*|reading|science|english|history|studies|arts?|training|workshop|escuela|primaria|secundaria|colegio|docente|educaci[oó]n|matem[aá]ticas)\b/i;
const coordinate = /^-?\d{1,3}\.\d{4,}$/;
const idLike = /^(?=.*\d)[A-Z]{0,3}[-_]?\d{5,}$|^(?=.*\d)[A-Z\d]{8,}$/i;

/**
 * What the cells of a column are that are nearly all different: names, ids, places. One of them alone
 * says nothing: "New York" looks like a name, and 12345 is a ZIP code.
 *
 * @param distinct all that was answered, once
 * @param answers how many answered
 */
export function personalColumn(distinct: readonly string[], answers: number): PersonalKind | null {
  if (distinct.length < 5 || distinct.length < answers * 0.8) return null;
  const many = (pattern: RegExp): boolean =>
    distinct.filter((cell) => pattern.test(cell)).length >= distinct.length * 0.7;
  if (many(coordinate)) return 'location';
  if (many(idLike)) return 'id';
  return areNames(distinct) ? 'name' : null;
}

/** Whether most of these texts are written as the names of people are. */
export function areNames(texts: readonly string[]): boolean {
  const names = texts.filter((text) => nameLike.test(text) && !notName.test(text));
  return texts.length > 0 && names.length >= texts.length * 0.7;
}

/** A word with a capital that no sentence or list of options asks for: "my student Emily". */
const properWord = /(?<=[^\s.:!?(]["“(]?\s+["“(]?)\p{Lu}[’'\p{L}]*\p{Ll}/u;
/** An address or an account, written so that no program finds it. */
const reachable =
  /(?:^|\s)@\w{3,}|\p{L}{2,} (?:at|arroba) \p{L}{2,}(?: dot | punto |\.)\p{L}{2,}/iu;

/**
 * Whether what a few people wrote may name somebody. Anything that is written like a name is: of so
 * few it is better left out than told.
 */
export function mayNameSomebody(text: string): boolean {
  return properWord.test(text) || reachable.test(text);
}
