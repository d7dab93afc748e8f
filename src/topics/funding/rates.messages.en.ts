/** What comes to each of those that money is for: words of a grant of which more is known than the total. */
export const messages = {
  rates: {
    'per-student': (amount: string) => `${amount} for each student`,
    'per-ada': (amount: string) => `${amount} for each unit of ADA`,
    'per-teacher': (amount: string) => `${amount} for each teacher`,
    'per-school': (amount: string) => `${amount} for each school`,
  },
  ada: 'ADA is average daily attendance: how many students are in school on an average day. It is not the number of students.',
};

export type RatesMessages = typeof messages;
