import { fold } from '../../../reading/fold.js';
import type { PersonalKind } from './tabulation.js';

/** Words around what a heading asks for: "Please enter your work e-mail (optional)". */
const around = new Set(
  (
    'please enter type print printed provide write give what is are s your you the of a an in for and or if any ' +
    'optional required work personal primary preferred best home confirm verify re again current ' +
    'recipient respondent respondents participant participants teacher teachers student students ' +
    'employee employees staff educator educators principal principals supervisor coach mentor ' +
    'director parent parents guardian facilitator instructor child children member members mm dd yyyy yy ' +
    'attendee attendees responder submitter trainer presenter nominee colleague colleagues ' +
    'por favor escriba escribe ingrese ingresa indique indica confirme cual es su sus tu tus el la los ' +
    'las de del y o e opcional obligatorio trabajo casa personal institucional encuestado docente ' +
    'docentes maestro maestra maestros profesor profesora estudiante alumno alumna empleado empleada ' +
    'directora participante padre madre tutor asesor asesora facilitador facilitadora aaaa'
  ).split(' '),
);

/** What a heading asks for, once the words around it are gone. Several may stand in one. */
const terms: readonly (readonly [PersonalKind, string])[] = [
  ['email', '(?:(?:school|district|google|g) )?e ?mail(?: (?:address(?:es)?|id|account))?'],
  [
    'email',
    '(?:gmail|mail)(?: (?:address|account))?|(?:direccion )?correo(?: electronico)?|direccion email',
  ],
  [
    'name',
    '(?:(?:first|last|full|middle|given|family|user|legal|display|maiden|screen|nick) ?)*names?(?: (?:first|last)){0,2}',
  ],
  [
    'name',
    'name do go by|should we call|who|(?:submitted|completed|filled(?: out)?|enviado|llenado|respondido) (?:by|por)',
  ],
  ['name', 'surname|initials|(?:electronic |e )?signature|nickname'],
  ['name', '(?:twitter|instagram|facebook|social media)(?: x)? (?:handle|username|account)'],
  ['name', '(?:(?:primer|segundo) )?nombres?(?: (?:completo|usuario|pila))*'],
  ['name', '(?:(?:primer|segundo) )?apellidos?(?: (?:paterno|materno))?'],
  ['name', 'iniciales|firma(?: electronica)?|apodo|como se llama|como te llamas|quien eres'],
  ['phone', '(?:(?:day ?time|evening|cell|mobile|tele|contact) ?)*phone(?: (?:numbers?|no|num))?'],
  [
    'phone',
    '(?:cell|mobile|telephone|contact|whats ?app)(?: (?:numbers?|no|num))|cell|mobile|telephone|tel',
  ],
  ['phone', 'numbers? (?:to )?(?:reach|call|text|contact)(?: at)?|whats ?app'],
  [
    'phone',
    '(?:(?:numero|num|no) )?(?:telefono|celular|movil|telefonico)(?: (?:celular|movil|fijo))?',
  ],
  ['phone', '(?:numero|num|no|telefono) contacto'],
  ['ip-address', 'ip ?address|ip|direccion ip'],
  ['location', '(?:location ?)?(?:latitude|longitude|latitud|longitud|coordinates|coordenadas)'],
  ['location', '(?:(?:street|mailing) )?address(?: line)?(?: [12])?|calle numero'],
  ['location', '(?:direccion|domicilio)(?: (?:postal|particular))?'],
  ['birth-date', 'date birth|birth ?(?:date|day)|dob|fecha nacimiento|cumpleanos'],
  ['id', '(?:last (?:4|four) (?:digits )?)?(?:ssn|social security)(?: (?:number|no|num))?'],
  [
    'id',
    'external ?(?:data ?)?reference|perm id|seid|ssid|user ?id|emp(?:loyee)? ?(?:id|number|no|num)',
  ],
  ['id', '(?:drivers? |driver s )?(?:license|passport|badge) (?:number|no|num)'],
  ['id', '(?:(?:numero|num|no|clave) )?(?:dni|nie|nif|curp|rfc|nss|rut|cedula(?: profesional)?)'],
  ['id', '(?:(?:numero|num|no) )?(?:matricula|identificacion|seguro social|nomina)'],
  ['id', '(?:numero|num|no) (?:control|boleta)'],
];

const anyTerm = terms.map(([, term]) => term).join('|');
const allTerms = new RegExp(`^(?:(?:${anyTerm})(?: |$))+$`);
const firstTerm = terms.map(([kind, term]) => [kind, new RegExp(`^(?:${term})(?: |$)`)] as const);

/** An id of a person; `ID` alone is the number of a response, and a district's number is its own. */
const idHeadings = [
  /\b(?:student|employee|staff|teacher|educator|personnel|payroll|badge|license|credential|login)\b(?: \w+){0,2}? (?:ids?|number|num)$/,
  /\b(?:student|employee|staff|teacher|educator|personnel|payroll|badge|license|credential) no$/,
  /\b(?:state|district|national)\b(?: \w+){0,2}? ids?$/,
  /^(?:id|numero|num|no|clave)(?: (?:de|del|la|el)){0,2} (?:estudiante|alumn[oa]|emplead[oa]|docente|maestr[oa])$/,
  /^id number$|\byour (?:\w+ )?id(?: number)?$/,
];

/** What a person is asked to write so that others find them again. */
const contactHeading =
  /^(?:please \w+ )?(?:(?:your|my|emergency|su|sus|tu|tus) )*(?:contact(?: (?:info|information|details|person))?|(?:datos|informacion) de contacto|datos personales)$/;
const nameBeside =
  /^(?:(?:your|full|su|tu) )*(?:name|nombre)(?: completo)? (?:and|y|e) (?:(?:your|su|tu) )?(?:school|site|grade|position|title|role|district|subject|department|job|escuela|grado|puesto|cargo|materia)\b/;
const whoHeading =
  /^(?:who (?:is|was) your (?:\w+ )?(?:coach|mentor|principal|teacher|facilitator|instructor|director)|quien (?:es|fue) (?:su|tu) (?:coach|mentora?|directora?|maestr[oa]|facilitadora?|asesora?))$/;

/** Longer headings are questions, and are judged by what is answered to them. */
const longestHeading = 80;

/** What a heading says of its column; `null` where that is nothing personal. */
export function personalHeading(heading: string): PersonalKind | null {
  if (heading.length > longestHeading) return null;
  const words = wordsOf(heading);
  if (idHeadings.some((pattern) => pattern.test(words))) return 'id';
  if (contactHeading.test(words)) return 'phone';
  if (whoHeading.test(words) || nameBeside.test(words)) return 'name';
  return termKind(words);
}

/** What is asked for by words that ask for nothing else: "Please provide your", and below it "Email". */
export function personalBelow(stem: string, label: string): PersonalKind | null {
  return stem.length > longestHeading ? null : termKind(wordsOf(`${stem} ${label}`));
}

/** Words by which a question asks for people. */
const askedPeople =
  /\b(?:who|whom|whose|quien(?:es)?)\b|\b(?:which|what|cual(?:es)?|que) (?:\w+ )?(?:colleagues?|persons?|people|coach(?:es)?|mentors?|teachers?|principals?|leaders?|administrators?|facilitators?|staff members?|colegas?|personas?|maestr[oa]s?|docentes|mentor[ae]s|directora?s?)\b/;

/** Whether a question may be answered with names, such as "Which colleagues helped you most?" */
export function asksForPeople({
  label,
  stem,
}: {
  readonly label: string;
  readonly stem: string | null;
}): boolean {
  return [label, stem ?? ''].some((text) => askedPeople.test(wordsOf(text)));
}

function termKind(words: string): PersonalKind | null {
  const core = words
    .split(' ')
    .filter((word) => !around.has(word))
    .join(' ')
    .replace(/^(?:emergency )?(?:contact (?=e ?mail|names?\b|phone))?|(?<=\w) contact$/g, '');
  if (!allTerms.test(core)) return null;
  return firstTerm.find(([, pattern]) => pattern.test(core))?.[0] ?? null;
}

function wordsOf(heading: string): string {
  return fold(heading.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .replace(/^\W*q?\d+[.):\s]/, ' ')
    .replace(/#/g, ' number ')
    .replace(/[&/,+]/g, ' and ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
