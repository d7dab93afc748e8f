/** The words of the fields in which a reader writes the numbers of a grant. */
export const fields = {
  group: 'Try your own numbers',
  workOut: 'Work out',
  names: {
    total: 'All the money',
    students: 'Students',
    perStudent: 'For each student',
    ada: 'Average daily attendance (ADA)',
    perAda: 'For each unit of ADA',
    years: 'Over how many years?',
    teachers: 'For how many teachers?',
    schools: 'For how many schools?',
  },
  units: { students: 'students', ada: 'ADA', years: 'years', teachers: 'teachers', schools: 'schools' },
  adaHint: 'How many students come to school on an average day. It is not how many are enrolled.',
  each: {
    years: (amount: string) => `${amount} a year`,
    teachers: (amount: string) => `${amount} for each teacher`,
    schools: (amount: string) => `${amount} for each school`,
  },
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Start over',
  lines: (plan: string) => (plan ? `Change this plan: ${plan}` : 'Change this plan'),
};

export type FieldMessages = typeof fields;
