import type { ProblemWords } from '../../widget/locale/words.js';
import { reachDetails } from './reach.details.js';
import type { ReachRule } from './reach.model.js';

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
  'totals-row': ({ where, got }) =>
    `${where}: “${got}” looks like a total of the other rows. Leave it out. If it counts each person once, give it as unique-reached. If it is a channel, give it another name.`,
  'figures-of-reach': () =>
    'Channels with the number of people they reached, or a total, are needed.',
};

/** The words of the table and the arithmetic, and of what is wrong; loaded with them. */
const words = {
  rules,
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
    possible: 'More who may have been reached',
    share: 'Share reached',
    'not-reached': 'People not reached',
    'per-leader': 'People for each leader',
    hours: 'Hours, all people together',
    cost: 'Cost, all channels',
    'cost-per-contact': 'Cost for each contact',
    'cost-per-person': 'Cost for each person',
    'leaders-for-everyone': 'Leaders to reach everyone',
  },
  explored: (name: string) => `${name}, with the leaders tried`,
  uncapped: (name: string) => `${name}, if there were enough people`,
  channelNames: {
    '': (channel: string) => channel,
    share: (channel: string) => `${channel}: share of everyone`,
    hours: (channel: string) => `${channel}: hours`,
    'hours-each': (channel: string) => `${channel}: hours each`,
    cost: (channel: string) => `${channel}: cost`,
  },
};

export type ReachDetails = typeof words;

export const details = reachDetails(words);
