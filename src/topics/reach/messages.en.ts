import type { ProblemWords } from '../../widget/locale/words.js';
import type { ReachRule } from './reach.model.js';

/** A range as text; a side is `null` where nothing is known on it, both are equal where it is exact. */
export interface RangeText {
  readonly low: string | null;
  readonly high: string | null;
}

/** CLDR's category of a number in the language, such as `one` or `many`. */
type Plural = Intl.LDMLPluralRule;

const rules: Record<ReachRule, (found: ProblemWords) => string> = {
  'at-most-population': ({ where, got }) =>
    `${where}: “${got}” is more than the whole population, which cannot be.`,
  'at-least-largest-channel': ({ where, got }) =>
    `${where}: “${got}” is less than the largest channel, which cannot be.`,
  'at-most-sum': ({ where, got }) =>
    `${where}: “${got}” is more than all channels together, which cannot be.`,
  'known-to-explore': ({ where }) => `${where}: needed to try out other numbers of leaders.`,
  'channels-instead': ({ where, got }) =>
    `${where}: “${got}” is not used, since the channels are given.`,
  'headcount-of-rows': ({ where, got }) =>
    `${where}: “${got}” differs from the people counted in the rows.`,
  'rows-of-people': ({ where, got }) =>
    `${where} “${got}”: not read, since each row is one person in one channel.`,
  'figures-of-reach': () =>
    'Channels with the number of people they reached, or a total, are needed.',
};

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

/** The words of a reach figure. Numbers arrive as text, with their plural category. */
export const messages = {
  heading: 'Who did the training reach?',
  rules,
  range: between,
  leaders: (plural: Plural): string => (plural === 'one' ? 'leader' : 'leaders'),
  people: (plural: Plural): string => (plural === 'one' ? 'person' : 'people'),
  contacts: (plural: Plural): string => (plural === 'one' ? 'contact' : 'contacts'),
  attendances: (plural: Plural): string => (plural === 'one' ? 'attendance' : 'attendances'),
  /** A number with its noun. */
  counted: (number: string, noun: string, _plural: Plural) => `${number} ${noun}`,
  about: (number: string) => `about ${number}`,
  whole: (population: string, share: string) => `of ${population}: ${share}`,
  reached: ({ who, people, noun, of, share }: ReachedText) =>
    `${who ?? 'The training'} reached ${atLeastAndAtMost(people)} ${of ? 'of ' : ''}${noun}${share ? ` (${share})` : ''}.`,
  wouldReach: ({ who, people, noun, share }: ReachedText) =>
    `${who ?? 'More leaders'} would reach ${atLeastAndAtMost(people)} of ${noun}${share ? ` (${share})` : ''}.`,
  notReached: (people: RangeText, plural: Plural) =>
    people.low === people.high
      ? `${between(people)} ${plural === 'one' ? 'was' : 'were'} not reached.`
      : `${capitalize(between(people))} were not reached.`,
  overlap: (contacts: string) =>
    `The channels add up to ${contacts}, but a person who was in two channels is counted twice there.`,
  countedOnce: 'Each person was counted once, whatever the number of channels.',
  attendancesOnly:
    'Attendances were counted. One person may have attended many times, so the least number of people is not known.',
  ifDistinct: (population: string | null) =>
    population
      ? `This holds if each channel counted different people, all among the ${population}.`
      : 'This holds if each channel counted different people.',
  flow: 'How many people each channel reached',
  stream: (channel: string, people: string, share: string | null) =>
    `${channel}: ${people}${share ? `, ${share}` : ''}.`,
  certain: 'surely reached',
  reachedExactly: 'reached',
  possible: 'more may have been',
  possibleOnly: 'may have been reached',
  none: 'surely not reached',
  noneExactly: 'not reached',
  table: {
    caption: 'People reached',
    channel: 'Channel',
    number: 'Number',
    share: 'Share',
    hours: 'Hours each',
    cost: 'Cost',
  },
  low: (name: string) => `${name}, at least`,
  high: (name: string) => `${name}, at most`,
  names: {
    leaders: 'Leaders',
    population: 'Everyone there is',
    total: 'Total reached',
    unique: 'People counted once',
    contacts: 'Contacts, all channels added',
    reached: 'People reached',
    share: 'Share reached',
    'not-reached': 'People not reached',
    'per-leader': 'People for each leader',
    hours: 'Hours, all people together',
    cost: 'Cost, all channels',
    'cost-per-contact': 'Cost for each contact',
    'cost-per-person': 'Cost for each person',
    'explored-leaders': 'Leaders tried',
    'leaders-for-everyone': 'Leaders to reach everyone',
    'explored-total': 'Total, with the leaders tried',
    'explored-unique': 'People counted once, with the leaders tried',
  },
  channelNames: {
    share: (channel: string) => `${channel}: share of everyone`,
    hours: (channel: string) => `${channel}: hours`,
    'hours-each': (channel: string) => `${channel}: hours each`,
    cost: (channel: string) => `${channel}: cost`,
    explored: (channel: string) => `${channel}, with the leaders tried`,
  },
  ofAll: (name: string) => `${name}, not more than everyone`,
  exploreLabel: 'Try another number of leaders',
  assumption:
    'This assumes that each added leader would reach as many new people as each of the present ones.',
  everyone: (leaders: RangeText) =>
    `To reach everyone would take ${atLeastAndAtMost(leaders)} leaders.`,
};

/** Who reached how many of whom. */
export interface ReachedText {
  readonly who: string | null;
  /** The plural of the leaders, for the verb. */
  readonly plural: Plural;
  readonly people: RangeText;
  /** `1,400 educators` where `of` says that the people are part of them, else only the noun. */
  readonly noun: string;
  readonly of: boolean;
  readonly share: string | null;
}

export type ReachMessages = typeof messages;
