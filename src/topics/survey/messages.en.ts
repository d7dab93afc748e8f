/** CLDR's category of a number in the language, such as `one` or `many`. */
type Plural = Intl.LDMLPluralRule;

/** How many answered of those invited; `null` where it was not reported. */
export interface AnsweredText {
  readonly n: string | null;
  readonly plural: Plural;
  readonly invited: string | null;
  readonly rate: string | null;
  /** Who was asked, in the author's words. */
  readonly who: string | null;
}

/** The words of a survey card. Numbers arrive as text, with their plural category. */
export const messages = {
  heading: 'What did teachers say?',
  about: 'About this survey',
  bars: 'Answers',
  favorable: 'favorable',
  base: (n: string, plural: Plural): string => `${n}\u00a0answer${plural === 'one' ? '' : 's'}`,
  noBase: 'base not reported',
  noShare: 'no favorable share',
  atLeast: (share: string) => `at least ${share}`,
  response: (response: string, share: string, count: string | null, n: string | null): string =>
    `${response}: ${share}${count !== null && n !== null ? ` (${count} of ${n})` : ''}`,
  one: (item: string, share: string) => `“${item}”: ${share} answered favorably.`,
  most: (item: string, share: string, base: string) =>
    `Most favorable: “${item}” (${share}, ${base}).`,
  fewest: (item: string, share: string, base: string) =>
    `Least favorable: “${item}” (${share}, ${base}).`,
  means: (labels: string) => `Favorable means: ${labels}.`,
  answered: ({ n, plural, invited, rate, who }: AnsweredText): string => {
    if (n === null) return 'How many answered was not reported.';
    const people = who ?? (plural === 'one' ? 'person' : 'people');
    return invited === null
      ? `Answers came from ${n} ${people}.`
      : `Answers came from ${n} of ${invited} ${people} who were invited${rate ? ` (${rate})` : ''}.`;
  },
  sampling: {
    census:
      'Everyone was asked, so there is no margin of error. Anyone who did not answer may think differently.',
    open: 'Anyone could answer, so there is no margin of error. Anyone who did not answer may think differently.',
    unknown: 'How people were chosen was not reported, so no margin of error is given.',
  },
  sort: 'Order',
  orders: {
    asked: 'As asked',
    favorable: 'Most favorable first',
    divided: 'Most divided first',
  },
};

export type SurveyMessages = typeof messages;
