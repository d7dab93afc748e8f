import { messages as funding } from './messages.en.js';
import { messages as rates } from './rates.messages.en.js';

/** The words of a grant that a reader can work out with their own numbers. Numbers arrive as text. */
export const messages = {
  ...funding,
  ...rates,
  heading: 'What does the money come to?',
  /** What stands behind the number that was worked out. */
  rest: {
    total: 'in all',
    students: 'students',
    perStudent: 'for each student',
    ada: 'in average daily attendance (ADA)',
    perAda: 'for each unit of average daily attendance (ADA)',
  },
  /** The base and the rate of each kind of grant in a sentence. */
  comesTo: {
    students: (total: string, students: string, each: string) =>
      `${total} for ${students} students comes to ${each} for each student.`,
    ada: (total: string, ada: string, each: string) =>
      `${total} for an average daily attendance (ADA) of ${ada} comes to ${each} for each unit of ADA.`,
  },
  that: (parts: string) => `That is ${parts}.`,
  each: {
    years: (amount: string) => `${amount} a year`,
    teachers: rates.rates['per-teacher'],
    schools: rates.rates['per-school'],
  },
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
