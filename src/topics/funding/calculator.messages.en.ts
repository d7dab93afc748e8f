import { messages as funding } from './messages.en.js';
import { messages as rates } from './rates.messages.en.js';

const isFor = (total: string, base: string, rate: string): string =>
  `${total} at ${rate} is for ${base}.`;
const comesTo = (total: string, base: string, rate: string): string =>
  `${total} for ${base} comes to ${rate}.`;

/** The words of a grant that a reader can work out with their own numbers. Numbers arrive as text. */
export const messages = {
  ...funding,
  ...rates,
  rates: { ...rates.rates, 'per-year': (amount: string) => `${amount} a year` },
  heading: 'What does the money come to?',
  /** What stands behind the number that was worked out. */
  rest: {
    total: 'in all',
    students: 'students',
    perStudent: 'for each student',
    ada: 'in average daily attendance (ADA)',
    perAda: 'for each unit of average daily attendance (ADA)',
  },
  /** What each kind of grant is for. */
  bases: {
    students: (students: string) => `${students} students`,
    ada: (ada: string) => `an average daily attendance (ADA) of ${ada}`,
  },
  /** The money, what it is for and the rate in a sentence that ends with what is worked out. */
  comesTo: {
    total: (total: string, base: string, rate: string) => `For ${base}, ${rate} comes to ${total}.`,
    students: isFor,
    perStudent: comesTo,
    ada: isFor,
    perAda: comesTo,
  },
  that: (parts: string) => `That is ${parts}.`,
  group: 'Try your own numbers',
  workOut: 'Work out',
  names: {
    total: 'All the money',
    students: 'Students',
    perStudent: 'For each student',
    ada: 'Average daily attendance (ADA)',
    perAda: 'For each unit of ADA',
    years: 'Years',
    teachers: 'Teachers',
    schools: 'Schools',
  },
  changePlan: (plan: string) => `Change this plan${plan && `: ${plan}`}`,
  lacking: 'A part of this widget could not be loaded. Nothing can be changed now.',
};

export type CalculatorMessages = typeof messages;
