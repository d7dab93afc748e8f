import { messages as compare } from './compare.messages.en.js';

/** The words of a grant that a reader can work out with their own numbers. Numbers arrive as text. */
export const messages = {
  ...compare,
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
    teachers: (amount: string) => `${amount} for each teacher`,
    schools: (amount: string) => `${amount} for each school`,
  },
  spread: 'The amount a year spreads the money evenly over the years. It may be spent otherwise.',
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
  /** As short as it can be said in a field, where it can be read again. */
  nearly: 'about',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Start over',
  changePlan: (plan: string) => (plan ? `Change this plan: ${plan}` : 'Change this plan'),
  lacking: 'A part of this widget could not be loaded, so these numbers cannot be changed now.',
};

export type CalculatorMessages = typeof messages;
