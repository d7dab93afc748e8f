/** The kinds of response scales that are known by their words. */
export const scaleNames = [
  'agreement',
  'satisfaction',
  'likelihood',
  'importance',
  'frequency',
  'quality',
  'extent',
  'amount',
  'yes-no',
  'choice',
  'numeric',
] as const;
export type ScaleName = (typeof scaleNames)[number];

/** One answer on a scale. */
export interface ScalePoint {
  /** As it was given. */
  readonly label: string;
  /** 0 for the least favorable of the points given, then 1, 2 … */
  readonly position: number;
  readonly favorable: boolean;
  /** Neither for nor against. The middle of "never" to "always" is not neutral. */
  readonly neutral: boolean;
  /** The number that stands in the label: 5 in "Strongly agree (5)". */
  readonly value: number | null;
}

/** A response scale that was recognized. */
export interface Scale {
  readonly name: ScaleName;
  /** From least to most favorable. */
  readonly points: readonly ScalePoint[];
  /** Whether the labels were given from most to least favorable. */
  readonly reversed: boolean;
  /** Labels that are no answers on the scale: not applicable, don't know, no response. */
  readonly aside: readonly string[];
  /** Those of them that stand for people who gave no answer at all: no response, blank. */
  readonly blanks: readonly string[];
}

/** A pattern of words, and how strong they are. */
type Strength = readonly [score: number, words: string];

/*
 * Scores put the points of a scale in order. Above 3 lies what counts as clearly favorable, 1 to 3
 * is weak, 0 neutral, below 0 "not"; what is said with a word for the contrary lies below −10. Two
 * labels of one score cannot be put in order. Patterns are matched with whole labels, folded: no
 * accents, no punctuation.
 */

/** Before or behind a word such as "agree". Alone, the word scores 4. */
const modifiers: readonly Strength[] = [
  [-3, 'not at all|nada(?: de)?'],
  [-2, 'not|no|muy poco'],
  [-1, 'not (?:very|so|too|really|particularly)|no muy|poco'],
  [1, 'slightly|a little(?: bit)?|a bit|un poco|ligeramente'],
  [2, 'somewhat|part(?:ly|ially)|algo|parcialmente|en parte'],
  [3, 'moderately|fairly|moderadamente|medianamente|mas bien'],
  [4, 'mostly|quite|generally|tend to|bastante|en general'],
  [6, 'very|muy'],
  [
    7,
    'strongly|extremely|(?:complete|total|ful|entire|absolute)ly|' +
      'total|(?:total|completa|absoluta|extremada|suma|fuerte|plena)mente',
  ],
  [8, 'very strongly'],
];

/** Words that modifiers stand with, and their contraries. */
const stems: Partial<Record<ScaleName, readonly [word: string, contrary?: string]>> = {
  agreement: ['agree|(?:de|en) acuerdo', 'disagree|(?:en )?desacuerdo'],
  satisfaction: [
    'satisfied|satisfech[oa](?: as?)?',
    '(?:dis|un)satisfied|insatisfech[oa](?: as?)?',
  ],
  likelihood: ['likely|probable', 'unlikely|improbable'],
  importance: ['important|importante', 'unimportant'],
};

/** "Very useful" to "not at all useful". Only what is good to have more of: not "difficult". */
const merits = [
  ...['useful|util', 'helpful', 'effective|efectiv[oa](?: a)?', 'valuable|valios[oa](?: a)?'],
  ...['relevant|relevante', 'clear|clar[oa](?: a)?', 'confident|segur[oa](?: a)?', 'supported'],
  ...['prepared|preparad[oa](?: a)?', 'comfortable|comod[oa](?: a)?', 'well|bien'],
];

/** Scales whose labels are whole phrases. */
const phrases: Partial<Record<ScaleName, readonly Strength[]>> = {
  likelihood: [
    [-17, 'definitely(?: would| will)? not|definitivamente no'],
    [-14, 'probably(?: would| will)? not|probablemente no'],
    [0, 'might or might not|might(?: or)? might not|tal vez|quizas?|maybe'],
    [4, 'probably(?: yes| would| will)?|probablemente(?: si)?'],
    [7, 'definitely(?: yes| would| will)?|definitivamente(?: si)?'],
  ],
  importance: [[-3, 'sin importancia']],
  frequency: [
    [0.1, 'never|nunca|jamas'],
    [0.5, 'almost never|hardly ever|casi nunca'],
    [1, 'rarely|seldom|rara(?:s ve(?:z|ces)|mente| vez)|pocas veces'],
    [2, 'occasionally|once in a while|ocasionalmente|de vez en cuando'],
    [3, 'sometimes|(?:a|algunas) veces'],
    [4, 'often|frequently|a menudo|con frecuencia|frecuentemente|muchas veces'],
    [
      5,
      'usually|most of the time|very (?:often|frequently)|generalmente|normalmente|' +
        'la mayor parte del tiempo|la mayoria de las veces|muy (?:a menudo|frecuentemente)',
    ],
    [6, 'almost always|casi siempre'],
    [7, 'always|all (?:of )?the time|every time|siempre|todo el tiempo'],
  ],
  quality: [
    [0.1, 'very (?:poor|bad)|terrible|awful|muy mal[oa]?|pesim[oa]|muy deficiente'],
    [1, 'poor|bad|mal[oa]?|deficiente'],
    [2, 'below average|por debajo del promedio'],
    [3, 'fair|average|acceptable|adequate|ok|regular|aceptable|promedio'],
    [4, 'good|buen[oa]|bien|above average|por encima del promedio'],
    [5, 'very good|muy (?:buen[oa]|bien)'],
    [6, 'excellent|outstanding|exceptional|excelente|excepcional'],
  ],
  extent: [
    [-3, 'not at all|none(?: at all)?|(?:para )?nada|en absoluto'],
    [-2, 'almost none|very little|hardly(?: at all)?|casi nada|muy poco'],
    [-1, 'not (?:very )?much|poco'],
    [1, 'a little(?: bit)?|slightly|to a (?:small|little|slight) (?:extent|degree)|un poco'],
    [1, 'en (?:poca|pequena) medida'],
    [2, 'some(?:what)?|to some (?:extent|degree)|algo|en (?:cierta|alguna) medida|en parte'],
    [3, 'moderately|(?:to )?a moderate (?:amount|extent|degree)|moderadamente|medianamente'],
    [4, 'quite(?: a (?:bit|lot))?|mostly|considerably|bastante'],
    [5, 'a lot|mucho'],
    [6, 'very much|a great deal|to a (?:great|large) (?:extent|degree)|a tremendous amount'],
    [6, 'en gran medida|muchisimo'],
    [7, 'extremely|(?:complete|total|ful)ly|to a very (?:great|large) (?:extent|degree)'],
    [7, '(?:completa|total)mente'],
  ],
  amount: [
    [-14, '(?:far|much|way) too (?:little|few)'],
    [-12, 'too (?:little|few)|not enough|(?:demasiado|muy) poc[oa]s?|insuficiente'],
    [0, '(?:(?:just )?about|just) (?:right|enough)|(?:just )?the right (?:amount|number)'],
    [0, 'lo (?:justo|adecuado|correcto)|la cantidad (?:justa|adecuada|correcta)'],
    [2, 'too (?:much|many)|demasiad[oa]s?'],
    [4, '(?:far|much|way) too (?:much|many)'],
  ],
  'yes-no': [
    [-14, 'no|false|falso'],
    [
      0,
      'not sure|unsure|no estoy segur[oa](?: a)?|maybe|somewhat|part(?:ly|ially)|sometimes|tal vez|quizas?|en parte|mas o menos|a veces',
    ],
    [4, 'yes|si|true|verdadero'],
  ],
  choice: [
    [-14, 'not chosen|no elegid[oa](?: a)?'],
    [4, 'chosen|elegid[oa](?: a)?'],
  ],
};

const neutralWords = 'neutral|neutr[oa]|undecided|indecis[oa](?: a)?|indiferente|neither';

const blankWords =
  'no (?:response|answer)|sin respuesta|no (?:respond|contest)(?:e|io|o|a)|' +
  '(?:left )?blank|(?:en )?blanco|skipped|missing';

const asideWords =
  'n a|na|not applicable|does not apply|no aplic(?:a|able)|(?:i )?(?:don t|do not) know|dk|' +
  '(?:yo )?no (?:lo )?se|no sabe(?: no contest[ao])?|ns(?: nc)?|no (?:basis to judge|opinion)|' +
  'sin opinion|(?:i )?prefer not to (?:say|answer|respond|state)|' +
  '(?:i )?decline to (?:say|answer|respond|state)|prefiero no (?:responder|contestar|decir(?:lo)?)|' +
  blankWords;

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})$`);
}

/** One of several phrases, or some of them: "don't know / not applicable". */
function listOf(words: string): RegExp {
  return whole(`(?:${words})(?: (?:or |o )?(?:${words}))*`);
}

/** Gives a label's score on a scale; `null` if it is none of its labels. */
type Reader = (text: string) => number | null;

function phraseReader(list: readonly Strength[]): Reader {
  const patterns = list.map(([score, words]) => [score, whole(words)] as const);
  return (text) => patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const strengthOf = phraseReader(modifiers);

/** What is left of "neither agree nor disagree". */
const bothWays = /^(?:neutr\w+ )?(?:neither n?or|ni ni)(?: neutr\w+)?$/;

function stemReader(word: string, contrary = '(?!)'): Reader {
  const against = new RegExp(`\\b(?:${contrary})\\b`, 'g');
  const inFavor = new RegExp(`\\b(?:${word})\\b`, 'g');
  return (text) => {
    const less = text.replace(against, '');
    const least = less.replace(inFavor, '');
    const rest = least.replace(/\s+/g, ' ').trim();
    const [isAgainst, isInFavor] = [less !== text, least !== less];
    if (isAgainst && isInFavor) return bothWays.test(rest) ? 0 : null;
    if (!isAgainst && !isInFavor) return null;
    const strength = rest === '' ? 4 : strengthOf(rest);
    if (strength === null || isInFavor) return strength;
    return strength > 0 ? -10 - strength : null;
  };
}

const readers: readonly (readonly [ScaleName, Reader])[] = [
  ...scaleNames.map((name): [ScaleName, Reader] => {
    const stem = stems[name] && stemReader(...stems[name]);
    const phrase = phraseReader(phrases[name] ?? []);
    return [name, (text) => stem?.(text) ?? phrase(text)];
  }),
  ...merits.map((word): [ScaleName, Reader] => ['extent', stemReader(word)]),
];

/** Longer text is no label of a scale, and could keep the patterns busy for long. */
const longestLabel = 200;

const isNeutral = whole(neutralWords);
const isNoAnswer = listOf(asideWords);
const isBlank = listOf(blankWords);

interface Label {
  readonly label: string;
  /** Folded, without its number. */
  readonly text: string;
  readonly value: number | null;
}

function toLabel(label: string): Label {
  const folded = label
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  const [, before, words, after] = /^(\d*) ?(\D*?) ?(\d*)$/.exec(folded) ?? [];
  const number = [before, after].filter(Boolean);
  // What is signed, or has two numbers, is left as it stands.
  if (words === undefined || number.length > 1 || /^\s*[-−–]\s*\d/.test(label)) {
    return { label, text: folded, value: null };
  }
  return { label, text: words, value: number[0] === undefined ? null : Number(number[0]) };
}

type Scored = Label & { readonly score: number };

/**
 * Recognizes a response scale by its labels, English or Spanish, in either direction, whatever
 * their case, accents, punctuation and numbers. An option that nobody chose may be missing, as long
 * as it is clear what is favorable.
 *
 * **What is favorable**, where the author does not say: the top two boxes, as surveys of schools
 * commonly report it; of three, the second of which is the middle, the top one; "yes". Never what
 * is neutral or below. Where only one side lacks its options, as in "disagree, agree, strongly agree",
 * the top two remain two. On scales with two sides ("agree", "disagree") the two strongest of the side are
 * meant, so that "somewhat agree" is favorable among four points and not among six. On scales
 * with one side ("never" to "always") and up to four points, the boxes must lie where that is no
 * guess: "never, rarely, sometimes, often" may be a scale of four or one of five without
 * its "always", which makes "sometimes" favorable or not. More of it is taken to be good: for an
 * item that says something bad, the author must say what is favorable.
 *
 * A scale of numbers (whole, 0 to 10) has no favorable points of its own: 9 and 10 of 0–10, 4 and 5
 * of 1–5, or 1 where 1 is best. The author must say. It is in the order of its numbers. Nor has
 * "not chosen, chosen", the two answers to an option of a question that has several answers.
 *
 * @returns `null` where no scale fits or more than one, where labels cannot be put in order ("mostly
 *   agree" beside "agree", one label twice), and where the default for favorable would be a guess.
 *   "Not sure" is the middle between "yes" and "no". Elsewhere it is read as nothing: on some scales
 *   it is the middle, on others no answer.
 */
export function recognizeScale(labels: readonly string[]): Scale | null {
  if (labels.some(({ length }) => length > longestLabel)) return null;
  const all = labels.map(toLabel);
  const aside = all.filter(isAside).map(({ label }) => label);
  const given = all.filter((one) => !isAside(one));
  const scales = [...wordScales(given), ...numericScale(given)];
  const [found] = scales;
  if (!found || scales.length > 1) return null;
  const { name, scored, favorable } = found;
  const ordered = scored.toSorted((a, b) => a.score - b.score);
  const points = ordered.map((point, position) => ({
    label: point.label,
    position,
    favorable: favorable.includes(point.score),
    neutral: name !== 'numeric' && point.score === 0,
    value: point.value,
  }));
  const [first, last] = [scored.at(0), scored.at(-1)];
  const reversed = Boolean(first && last && first.score > last.score);
  return { name, points, reversed, aside, blanks: blanksOf(aside) };
}

/** Labels that stand for people who gave no answer at all, unlike "does not apply". */
export function blanksOf(labels: readonly string[]): string[] {
  return labels.filter((label) => {
    if (label.length > longestLabel) return false;
    const { text, value } = toLabel(label);
    return isBlank.test(text) || (text === '' && value === null);
  });
}

/** Whether a label stands between two sides on any scale: "neutral", "neither agree nor disagree". */
export function isInMiddle(label: string): boolean {
  if (label.length > longestLabel) return false;
  const { text } = toLabel(label);
  return (
    isNeutral.test(text) || Object.values(stems).some((stem) => stemReader(...stem)(text) === 0)
  );
}

/** The labels that are answers: "does not apply" is none. */
export function answersIn(labels: readonly string[]): string[] {
  return labels.filter((label) => label.length > longestLabel || !isAside(toLabel(label)));
}

/** Whether labels can stand on one scale, also where too few are given to say what is favorable. */
export function areOnOneScale(labels: readonly string[]): boolean {
  const given = answersIn(labels);
  if (given.length < 2) return false;
  return areWordsOfScale(labels) || (areShort(labels) && numbersOf(given.map(toLabel)) !== null);
}

/** Whether labels, or the only one that was given, are words of one scale. */
export function areWordsOfScale(labels: readonly string[]): boolean {
  const given = areShort(labels) ? answersIn(labels).map(toLabel) : [];
  return given.length > 0 && readers.some(([, read]) => scoresOf(given, read));
}

function areShort(labels: readonly string[]): boolean {
  return labels.every(({ length }) => length <= longestLabel);
}

function isAside({ text, value }: Label): boolean {
  return isNoAnswer.test(text) || (text === '' && value === null);
}

interface Candidate {
  readonly name: ScaleName;
  /** In the order given. */
  readonly scored: readonly Scored[];
  /** Scores that are favorable. */
  readonly favorable: readonly number[];
}

function wordScales(given: readonly Label[]): Candidate[] {
  return readers.flatMap(([name, read]) => {
    const scored = scoresOf(given, read);
    const favorable = scored && favorableOf(name, scored);
    return favorable && scored.length > 1 ? [{ name, scored, favorable }] : [];
  });
}

/** The labels with their scores on a scale; `null` where one has none, or two have the same. */
function scoresOf(given: readonly Label[], read: Reader): readonly Scored[] | null {
  const scored = given.flatMap((one) => {
    const score = isNeutral.test(one.text) ? 0 : read(one.text);
    return score === null ? [] : [{ ...one, score }];
  });
  return scored.length <= 7 && isOrdered(scored, given) ? scored : null;
}

/** What may stand beside the number of a label: "1 star". */
const units = whole('|stars?|estrellas?|points?|puntos?');

function numbersOf(given: readonly Label[]): readonly Scored[] | null {
  const scored = given.flatMap((one) =>
    one.value !== null && one.value <= 10 ? [{ ...one, score: one.value }] : [],
  );
  return isOrdered(scored, given) && scored.some(({ text }) => units.test(text)) ? scored : null;
}

function isOrdered(scored: readonly Scored[], given: readonly Label[]): boolean {
  const scores = new Set(scored.map(({ score }) => score));
  return scores.size === given.length;
}

function numericScale(given: readonly Label[]): Candidate[] {
  const scored = numbersOf(given);
  return scored && scored.length > 2 ? [{ name: 'numeric', scored, favorable: [] }] : [];
}

/** Scores of four points that are a whole scale: "not at all" to "to a great extent" by steps. */
const wholeExtent = '6,3,1,-3';

/** The favorable of all scores; `null` where it would be a guess. */
function favorableOf(name: ScaleName, scored: readonly Scored[]): readonly number[] | null {
  // Neither too little nor too much is good, and what is about right is for the author to call so.
  if (name === 'amount') return [];
  // Whoever did not choose an option is not against it.
  if (name === 'choice') return [];
  const scores = scored.map(({ score }) => score).sort((a, b) => b - a);
  const pro = scores.filter((score) => score > 0);
  const contrary = scores.filter((score) => score < -10).map((score) => -10 - score);
  const not = scores.filter((score) => score < 0 && score > -10);
  // "Not satisfied" beside "dissatisfied": nobody knows which is worse.
  if (contrary.length > 0 && not.length > 0) return null;
  if (contrary.length > 0 || scores.includes(0)) {
    if (pro.length >= contrary.length || pro.length < 2) return pro.slice(0, 2);
    // An option is missing here; the other side says which are the two strongest.
    const strongest = contrary.sort((a, b) => b - a).slice(0, 2);
    return pro.every((score) => contrary.includes(score))
      ? pro.filter((score) => strongest.includes(score))
      : null;
  }
  const boxes = scores.length > 3 ? 2 : 1;
  const top = pro.slice(0, boxes);
  if (name === 'extent' && scores.join() === wholeExtent) return top;
  if (scores.length > 4 || (scores.length === 4 && pro.length === 2 && not.length === 2)) {
    return top;
  }
  const clear = pro.filter((score) => score > 3).length;
  return clear === boxes ? top : null;
}
