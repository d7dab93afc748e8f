import { fold } from '../../../reading/fold.js';
import type { Joint } from './cutting.js';
import { textOfMarkup } from './markup.js';
import { personalContent } from './personal.js';
import { personalBelow, personalHeading } from './personal-headings.js';
import { answerHeading } from '../questions.schema.js';
import type { PersonalKind, ResponseFormat } from './tabulation.js';

/** What a column is for. */
export type ColumnRole =
  | 'question'
  /** Of the tool, about the response. */
  | 'about'
  | 'personal'
  /** The tool's number of the response, by which one is known that was exported twice. */
  | 'response-id'
  /** Whether it is a preview, a test or spam. */
  | 'status'
  /** Whether it was finished: a word for yes or no, or the time. */
  | 'finished'
  | 'completed';

export interface ResponseColumn {
  /** From 1. */
  readonly position: number;
  /** The first heading, by which a person finds the column. */
  readonly heading: string;
  /** What is asked: of a matrix its row, of a column an option the option. */
  readonly label: string;
  /** What stands above the rows of a matrix or above the options, if anything. */
  readonly stem: string | null;
  readonly role: ColumnRole;
  readonly kind: PersonalKind | null;
  /** Whether people answer in their own words. */
  readonly isOpen: boolean;
  /** Columns of one number are one question: a matrix, or a column for each option. */
  readonly span: number | null;
}

export interface Layout {
  readonly format: ResponseFormat;
  readonly headingRows: number;
  readonly columns: readonly ResponseColumn[];
  readonly joints: readonly Joint[];
}

/** How many rows tell how a file is laid out. */
export const layoutRows = 3;

type Cells = readonly string[];

const joints: Readonly<Record<ResponseFormat, readonly Joint[]>> = {
  // A file downloaded from the form joins with `;`, one from its spreadsheet with `, `.
  'google-forms': [';', ', '],
  'microsoft-forms': [';'],
  surveymonkey: [],
  qualtrics: [','],
  questions: [],
  rows: [';', ', '],
};

const timestamp = /^(?:timestamp|marca temporal|fecha y hora)$/;
const startTime = /^(?:start time|hora de inicio)$/;
const completionTime = /^(?:completion time|hora de finalizacion)$/;
const respondentId = /^(?:respondent ?_?id|(?:id\.? |identificador |numero )?del encuestado)$/;
const collectorId = /^(?:collector ?_?id|(?:id\.? |identificador )?del recopilador)$/;

/** Which tool exported a file, by its first rows; `null` where nothing tells. */
export function detectFormat(rows: readonly Cells[]): ResponseFormat | null {
  const [first = []] = rows;
  const names = first.map(key);
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (idsOf(rows).length > 0 || has(/^responseid$/)) return 'qualtrics';
  if ((has(respondentId) && has(collectorId)) || isSurveyMonkeySecond(rows)) return 'surveymonkey';
  if (has(startTime) && has(completionTime)) return 'microsoft-forms';
  if (timestamp.test(names[0] ?? '')) return 'google-forms';
  const answers = first.filter((cell) => answerHeading.test(fold(cell)));
  return answers.length > 1 ? 'questions' : null;
}

/** How a file is laid out, by its first rows and, where it is given, its format. */
export function layoutOf(rows: readonly Cells[], wanted: ResponseFormat | null): Layout {
  const format = wanted ?? detectFormat(rows) ?? 'rows';
  const [first = [], second = []] = rows;
  const found = { format, joints: joints[format] };
  if (format === 'qualtrics') {
    const ids = idsOf(rows);
    const isTold = ids === rows[2] || (ids.length === 0 && isQualtricsText(first, second));
    const texts = (isTold ? second : first).map(qualtricsText);
    const columns = qualtricsColumns(first.map(textOfMarkup), texts, ids);
    return { ...found, headingRows: 1 + (isTold ? 1 : 0) + (ids.length > 0 ? 1 : 0), columns };
  }
  if (format === 'surveymonkey') {
    const isTwo = isSurveyMonkeySecond(rows);
    const columns = surveyMonkeyColumns(first, isTwo ? second : first.map(() => 'response'));
    return { ...found, headingRows: isTwo ? 2 : 1, columns };
  }
  const roleOf = roles[format] ?? (() => null);
  const columns = first.map((heading, place) => {
    const { stem, label } = gridOf(clean(heading));
    return toColumn(place, heading, { stem, label, role: roleOf(key(heading)) });
  });
  return { ...found, headingRows: 1, columns };
}

/** The heading of a column where it tells nothing of anybody, for problems and lists. */
export function safeHeading({ heading }: ResponseColumn): string | null {
  const text = clean(heading);
  return text === '' || personalContent(text) !== null ? null : text;
}

function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function key(heading: string): string {
  return fold(heading).replace(/[:.]$/, '');
}

/**
 * A file without headings has somebody's answers in their place: an address, a number. And a row or
 * an option may be somebody's name. In a whole question an author may name who led a session.
 */
function valueKind(heading: string): PersonalKind | null {
  const words = clean(heading).split(' ');
  const isShort = words.filter((word) => !/^\p{Lu}\.$/u.test(word)).length < 3;
  return isShort ? personalContent(words.join(' ')) : null;
}

const contact = /\b(?:contact|personal|information|details|about you|contacto|personales|datos)\b/;
/** Such as "How should we contact you?", over the ways in which that may be. */
const way = /\b(?:how|prefer\w*|method|way|which|como|prefier\w*|medio|metodo|manera)\b/;
/** Nothing else is called this, wherever it stands. */
const ofName =
  /^(?:(?:first|last|middle|full|maiden) name|surname|(?:(?:primer|segundo) )?apellidos?(?: [mp]aterno)?|nombres?(?: completo)?|(?:primer|segundo) nombre)$/;

/**
 * What a heading says of its column. "Email" may be an option, or a row of a matrix, and is one of
 * those unless what stands above it asks for it.
 */
function headingKind(heading: string, label: string, stem: string | null): PersonalKind | null {
  if (stem === null) return personalHeading(label) ?? personalHeading(heading);
  const above = fold(stem);
  if (contact.test(above) && !way.test(above)) return personalHeading(label);
  if (ofName.test(key(label))) return 'name';
  return personalHeading(stem) ?? personalBelow(stem, label);
}

function toColumn(
  place: number,
  heading: string,
  given: Partial<Omit<ResponseColumn, 'role'>> & { readonly role?: ColumnRole | null },
): ResponseColumn {
  const label = given.label ?? clean(heading);
  const isOwn = given.role === null || given.role === undefined || given.role === 'question';
  const stem = given.stem ?? null;
  const kind =
    given.kind ??
    (isOwn ? headingKind(heading, label, stem) : null) ??
    valueKind(heading) ??
    valueKind(label);
  const role = kind ? 'personal' : (given.role ?? (label === '' ? 'about' : 'question'));
  return {
    position: place + 1,
    heading: clean(heading),
    label,
    stem,
    role,
    kind,
    isOpen: given.isOpen ?? false,
    span: given.span ?? null,
  };
}

/** A column that the file does not name. */
export function unnamedColumn(place: number): ResponseColumn {
  return toColumn(place, '', {});
}

/** A row of a matrix of Google Forms: "How useful was [Coaching]". */
function gridOf(heading: string): Pick<ResponseColumn, 'stem' | 'label'> {
  const [, stem = '', row = ''] = /^(.*\S)\s*\[([^[\]]+)\]$/.exec(heading) ?? [];
  return row === '' ? { stem: null, label: heading } : { stem, label: row.trim() };
}

const roles: Partial<Record<ResponseFormat, (name: string) => ColumnRole | null>> = {
  'google-forms': (name) =>
    timestamp.test(name) || /^(?:score|puntuacion)$/.test(name) ? 'about' : null,
  'microsoft-forms': (name) => {
    if (/^id$/.test(name)) return 'response-id';
    if (completionTime.test(name)) return 'completed';
    return startTime.test(name) ||
      /^(?:last modified time|hora de la ultima modificacion|total points|total de puntos|quiz feedback|language|idioma)$/.test(
        name,
      ) ||
      /^(?:points|feedback|puntos|comentarios) - /.test(name)
      ? 'about'
      : null;
  },
  rows: (name) =>
    /^(?:response|respondent) ?id$/.test(name)
      ? 'response-id'
      : /^(?:id|#|row|fila|timestamp|marca temporal|date|fecha|submitted(?: at)?)$/.test(name)
        ? 'about'
        : null,
};

const surveyMonkeyAbout =
  /^(?:start ?date|end ?date|date ?(?:created|modified)|collector ?_?id|language|fecha de .*|(?:id\.? |identificador )?del recopilador)$/;
const ofCounts =
  /^(?:items?|questions?|counts?|n|numbers?|#|%|percent(?:age)?|share|preguntas?|conteo|cantidad|numero|porcentaje)$/;
const oneAnswer = /^(?:response|respuesta)$/;
const openAnswer =
  /^(?:open-ended response|other \(please specify\)|respuesta (?:abierta|de formato libre)|otr[oa] \((?:por favor )?especifi.*\))$/;

/**
 * Whether the second row is SurveyMonkey's, also where authors deleted columns of the tool, or the
 * row itself: it says `Response`, or names options below headings that are blank, and nothing where
 * each response has its number or its time. What one person answered must never be taken for it.
 */
function isSurveyMonkeySecond([first = [], second = [], third = []]: readonly Cells[]): boolean {
  const told = first.map((heading, place) => ({
    name: key(heading),
    under: fold(second[place] ?? ''),
    below: fold(third[place] ?? ''),
  }));
  const own = told.filter(({ name }) => respondentId.test(name) || surveyMonkeyAbout.test(name));
  if (own.some(({ under }) => under !== '')) return false;
  // Below a title, or in two rows of headings, a table of counts may say "Response", too.
  const isTitle = told.filter(({ name }) => name !== '').length < 2;
  if (isTitle || told.some(({ under }) => ofCounts.test(under))) return false;
  const says = (one: (typeof told)[number]): boolean =>
    openAnswer.test(one.under) || (one.name !== '' && oneAnswer.test(one.under));
  if (told.some(says)) return true;
  const hasOptions = told.some(({ name, under }) => name === '' && under !== '');
  return hasOptions && own.some(({ below }) => below !== '');
}

/**
 * The first heading row holds the questions, each above the first of its columns, and the second the
 * options or the rows of a matrix; `Response` where there is one column.
 */
function surveyMonkeyColumns(first: Cells, second: Cells): ResponseColumn[] {
  let question = '';
  let span = 0;
  return Array.from({ length: Math.max(first.length, second.length) }, (_, place) => {
    const heading = first[place] ?? '';
    const under = clean(second[place] ?? '');
    if (clean(heading) !== '') {
      question = heading;
      span = place;
    }
    const name = key(heading);
    if (respondentId.test(name)) return toColumn(place, heading, { role: 'response-id' });
    if (under === '' && surveyMonkeyAbout.test(name)) {
      return toColumn(place, heading, { role: 'about' });
    }
    if (under === '' || oneAnswer.test(fold(under))) {
      return toColumn(place, question, {});
    }
    const isOpen = openAnswer.test(fold(under));
    const isAlone = isOpen && clean(heading) !== '' && clean(first[place + 1] ?? '') !== '';
    if (isOpen && (isAlone || /^(?:open|respuesta)/i.test(under))) {
      return toColumn(place, question, { isOpen });
    }
    return toColumn(place, question, { label: under, stem: clean(question), isOpen, span });
  });
}

const qualtricsRoles: Readonly<Record<string, ColumnRole>> = {
  _recordid: 'response-id',
  responseid: 'response-id',
  status: 'status',
  distributionchannel: 'status',
  finished: 'finished',
};
const qualtricsAbout =
  /^(?:startdate|enddate|recordeddate|progress|duration(?: \(in seconds\))?|userlanguage|q_.*|.*_(?:do|first click|last click|page submit|click count)(?:_.*)?)$/;
const qualtricsKinds: Readonly<Record<string, PersonalKind>> = {
  ipaddress: 'ip-address',
  recipientlastname: 'name',
  recipientfirstname: 'name',
  recipientemail: 'email',
  externalreference: 'id',
  externaldatareference: 'id',
  locationlatitude: 'location',
  locationlongitude: 'location',
};

const qualtricsAlways = /^(?:responseid|finished|startdate|enddate|recordeddate|progress)$/;

/** Which question each column belongs to, in one of the first rows; none where authors deleted it. */
function idsOf(rows: readonly Cells[]): Cells {
  return rows.find((cells) => cells.some((cell) => isImportId(cell))) ?? [];
}

/**
 * Whether the second row holds the questions, and not a response, as where authors deleted all
 * heading rows but the first: only then it says "Response ID" or "Start Date" where responses have
 * ids, dates and numbers. What one person answered must never be taken for a heading.
 */
function isQualtricsText(names: Cells, second: Cells): boolean {
  const told = names.flatMap((name, place) =>
    qualtricsAlways.test(key(name)) ? (second[place] ?? '') : [],
  );
  const filled = told.map(fold).filter((cell) => cell !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) => /^(?!r_|true$|false$|verdadero$|falso$)\D+$/.test(cell))
  );
}

/** What is asked, without the tool's own HTML and words: "Which helped? - Selected Choice". */
function qualtricsText(markup: string): string {
  return clean(textOfMarkup(markup)).replace(/ - selected choice(?= - |$)/i, '');
}

/**
 * The first heading row names the columns, the second holds the questions, with ` - ` before a row
 * of a matrix or an option, and the third which question each column belongs to.
 */
function qualtricsColumns(names: Cells, texts: Cells, ids: Cells): ResponseColumn[] {
  const questions = names.map((name, place) => questionOf(ids[place] ?? '', name));
  return names.map((name, place) => {
    // Where authors deleted the names, the questions are the first row: then ids still tell.
    const imported = importId.exec(ids[place] ?? '')?.[1] ?? '';
    const known = [name, imported].map(key);
    const kind = firstOf(known.map((one) => qualtricsKinds[one]));
    if (kind) return toColumn(place, name, { kind });
    // Questions may be called so, but only scores have such an id.
    const isScore = imported.startsWith('SC_');
    const isAbout = isScore || known.some((one) => qualtricsAbout.test(one));
    const role = firstOf(known.map((one) => qualtricsRoles[one])) ?? (isAbout ? 'about' : null);
    if (role) return toColumn(place, name, { role });
    const text = clean(texts[place] ?? '').replace(/ - text$/i, '');
    const question = questions[place] ?? null;
    const others = questions.flatMap((one, at) =>
      one !== null && one === question ? [clean(texts[at] ?? '')] : [],
    );
    const isOpen = /_TEXT$/i.test(name) || /QID[\d_]+_TEXT/.test(ids[place] ?? '');
    const stem = others.length > 1 && !isOpen ? commonStem(others) : '';
    if (stem === '') return toColumn(place, name, { label: text || clean(name), isOpen });
    const label = clean(texts[place] ?? '').slice(stem.length + 3);
    return toColumn(place, name, { label, stem, span: questions.indexOf(question) });
  });
}

const importId = /^\s*\{\s*["']?ImportId["']?\s*:\s*["']?([^"'}]*)/i;

function isImportId(cell: string): boolean {
  return importId.test(cell);
}

function firstOf<Value>(values: readonly (Value | undefined)[]): Value | null {
  return values.find((value) => value !== undefined) ?? null;
}

/** The question that a column belongs to: `QID5` of `QID5_2`; `null` where a text field has its own. */
function questionOf(id: string, name: string): string | null {
  const [, imported] = /["']?ImportId["']?\s*:\s*["']?(QID\d+)(?!.*_TEXT)/i.exec(id) ?? [];
  if (id !== '' || /_TEXT$/i.test(name)) return imported ?? null;
  return /^(.+)_\d+$/.exec(name)?.[1] ?? null;
}

/** What all texts begin with, up to a ` - ` that all have. */
function commonStem(texts: readonly string[]): string {
  const [first = ''] = texts;
  for (let end = first.lastIndexOf(' - '); end > 0; end = first.lastIndexOf(' - ', end - 1)) {
    const stem = first.slice(0, end);
    if (texts.every((text) => text.startsWith(`${stem} - `))) return stem;
  }
  return '';
}
