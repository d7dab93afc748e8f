/** A range as text; a side is `null` where nothing is known on it, both are equal where it is exact. */
export interface RangeText {
  readonly low: string | null;
  readonly high: string | null;
}

/** CLDR's category of a number in the language, such as `one` or `many`. */
type Plural = Intl.LDMLPluralRule;

function between({ low, high }: RangeText): string {
  if (low !== null && low === high) return low;
  if (low !== null && high !== null) return `${low} to ${high}`;
  if (high !== null) return `at most ${high}`;
  return low === null ? 'not known' : `at least ${low}`;
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function atLeastAndAtMost({ low, high }: RangeText): string {
  return low !== null && high !== null && low !== high
    ? `at least ${low} and at most ${high}`
    : between({ low, high });
}

/** A number with its noun; other languages need to know its plural category. */
const counted: (number: string, noun: string, plural: Plural) => string = (number, noun) =>
  `${number} ${noun}`;

/** The words of a reach figure. Numbers arrive as text, with their plural category. */
export const messages = {
  heading: 'Who did the training reach?',
  range: between,
  leaders: (plural: Plural): string => (plural === 'one' ? 'leader' : 'leaders'),
  people: (plural: Plural): string => (plural === 'one' ? 'person' : 'people'),
  contacts: (plural: Plural): string => (plural === 'one' ? 'contact' : 'contacts'),
  counted,
  whole: (population: string, share: string) => `of ${population}: ${share}`,
  reached: ({ who, people, noun, isOf, share }: ReachedText) =>
    people.low === null && people.high === null
      ? `It is not known how many ${noun} were reached.`
      : capitalize(
          `${who ?? 'The training'} reached ${atLeastAndAtMost(people)} ${isOf ? 'of ' : ''}${noun}${share ? ` (${share})` : ''}.`,
        ),
  notReached: (people: RangeText) => `Not reached: ${between(people)}.`,
  overlap: (contacts: string) =>
    `The channels add up to ${contacts}, but a person who was in two channels is counted twice there.`,
  countedOnce: 'Each person was counted once.',
  attendancesOnly:
    'Attendances were counted, not people, so the least number of people is not known.',
  ifDistinct: (population: string | null) =>
    population
      ? `This holds if no channel counted anybody twice, and all were among the ${population}.`
      : 'This holds if no channel counted anybody twice.',
  flow: 'How many people each channel reached',
  certain: 'surely reached',
  reachedExactly: 'reached',
  possible: 'more may have been',
  possibleOnly: 'may have been reached',
  none: 'surely not reached',
  noneExactly: 'not reached',
};

/** Who reached how many of whom. */
export interface ReachedText {
  readonly who: string | null;
  /** The plural of the leaders, for the verb. */
  readonly plural: Plural;
  readonly people: RangeText;
  /** `1,400 educators` where `isOf` says that the people are part of them, else only the noun. */
  readonly noun: string;
  readonly isOf: boolean;
  readonly share: string | null;
}

export type ReachMessages = typeof messages;
