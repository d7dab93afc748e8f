import type { PersonalKind } from './tabulation.js';

const email = /[^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]{1,190}\.\p{L}{2,24}/u;
const ipv4 =
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/;
const ipv6 =
  /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::|[0-9a-f]{1,4})(?::?[0-9a-f]{1,4}){0,5}(?![\w:])/i;
const socialSecurity = /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/;
const usPhone =
  /(?<![\d.])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-]?)\d{3}[ .-]?\d{4}(?!\d)/;
const foreignPhone = /\+\d{1,3}[ .-]?(?:\(?\d{1,4}\)?[ .-]?){2,5}\d{2,4}(?!\d)/;
const localPhone = /(?<![\d-])[2-9]\d{2}-\d{4}(?![\d-])/;
const coordinates = /(?<![\d.])-?\d{1,3}\.\d{4,}\s{0,3}[,;]\s{0,3}-?\d{1,3}\.\d{4,}/;
const street =
  /(?<!\d)\d{1,5} (?:[NSEW]\.? )?(?:\p{Lu}[\p{L}'.]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Pl)\b/u;
const calle = /\b(?:Calle|Avenida|Av\.|Colonia) \p{Lu}[\p{L} .'#]{1,40}\d{1,5}\b/u;
const numbered =
  /\b(?:id|ssn|student|employee|staff|badge|payroll|empleado|empleada|estudiante|alumno|matricula|matrícula|identificaci[oó]n|n[oó]mina)\b[^\p{L}\d]{0,4}(?:(?:id|number|no|num|number is|id is|n[uú]mero|es|is)\b[^\p{L}\d]{0,4}){0,2}[a-z]{0,2}\d{4,}/iu;
const longNumber = /(?<![\d.,$-])\d{9,16}(?![\d.,-]*\d)/;
const title =
  /(?<![\p{L}.])(?:Mr|Mrs|Ms|Mx|Dr|Dra|Sr|Sra|Srta|Prof|Profa)\b\.? \p{Lu}\p{Ll}{1,20}/u;
const spelledTitle =
  /(?<!\p{L})(?:[Tt]he |[Ll]a |[Ee]l |[Aa] )?(?:[Mm]aestr[ao]|[Pp]rofesora?|[Ss]eñor(?:a|ita)?|Miss) \p{Lu}\p{Ll}{1,20}/u;
const introduced =
  /(?<!\p{L})(?:my name is|mi nombre es|me llamo|signed by|firmado por|firma:)\s{1,3}\p{L}{2,}/iu;
/** Places are named after people. */
const place =
  /\b(?:schools?|elementary|middle|high|academy|college|library|center|escuela|primaria|secundaria|preparatoria|colegio|academia|centro)\b/i;

/** Nothing personal is without one of these. */
const mayBePersonal =
  /[@:#]|\d\D?\d{2}|\d\.\d|\p{Lu}\p{Ll}{0,3}\.? \p{Lu}|name|nombre|llamo|firma|signed/u;

/** What a cell holds that tells who somebody is, whatever its column is called. */
export function personalContent(cell: string): PersonalKind | null {
  if (cell.length < 4) return null;
  const isSpelled = spelledTitle.test(cell);
  if (!isSpelled && !mayBePersonal.test(cell)) return null;
  if (cell.includes('@') && email.test(cell)) return 'email';
  if (/\d/.test(cell)) {
    if (ipv4.test(cell) || (cell.includes(':') && isIpv6(cell))) return 'ip-address';
    if (socialSecurity.test(cell) || numbered.test(cell)) return 'id';
    if (coordinates.test(cell)) return 'location';
    if (usPhone.test(cell) || foreignPhone.test(cell) || localPhone.test(cell)) return 'phone';
    if (longNumber.test(cell)) return 'id';
    if (street.test(cell) || calle.test(cell)) return 'location';
  }
  if (introduced.test(cell)) return 'name';
  return (title.test(cell) || isSpelled) && !place.test(cell) ? 'name' : null;
}

/** `10:30:45` is a time. */
function isIpv6(cell: string): boolean {
  const found = ipv6.exec(cell)?.[0] ?? '';
  return found.includes('::') || /[a-f]/i.test(found) || found.split(':').length > 4;
}

const nameLike =
  /^\p{Lu}[\p{L}'’-]{1,20}(?:(?:,? | )(?:\p{Lu}\.?|(?:de|del|la|las|los|van|von|y) |\p{Lu}[\p{L}'’-]{1,20})){1,4}$/u;
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
  return many(nameLike) ? 'name' : null;
}
