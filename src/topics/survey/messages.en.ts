/** CLDR's category of a number in the language, such as `one` or `many`. */
type Plural = Intl.LDMLPluralRule;

/** How many answered of those invited; `null` where it was not reported. */
export interface AnsweredText {
  readonly n: string | null;
  readonly plural: Plural;
  readonly isAtLeast: boolean;
  readonly invited: string | null;
  readonly rate: string | null;
  /** Who was asked, in the author's words. */
  readonly who: string | null;
}

/** The words of a survey card. Numbers arrive as text, with their plural category. */
export const messages = {
  heading: 'What did teachers say?',
  about: 'About this survey',
  bars: 'What was answered to each item',
  favorable: 'favorable',
  mean: 'on average',
  base: (n: string, plural: Plural): string => (plural === 'one' ? `${n} answer` : `${n} answers`),
  noBase: 'base not reported',
  noShare: 'no favorable share',
  between: (low: string, high: string) => `${low} to ${high}`,
  atMost: (share: string) => `at most ${share}`,
  atLeast: (share: string) => `at least ${share}`,
  withheld: 'not shown, to protect small groups',
  response: (response: string, share: string, count: string | null, n: string | null): string =>
    `${response}: ${share}${count !== null && n !== null ? ` (${count} of ${n})` : ''}`,
  beside: (list: string) => `Also: ${list}`,
  one: (item: string, share: string) => `“${item}”: ${share} answered favorably.`,
  most: (item: string, share: string) => `Most favorable: “${item}” (${share}).`,
  fewest: (item: string, share: string) => `Least favorable: “${item}” (${share}).`,
  answered: ({ n, plural, isAtLeast, invited, rate, who }: AnsweredText): string => {
    if (n === null) return 'How many answered was not reported.';
    const people = who ?? (plural === 'one' ? 'person' : 'people');
    const some = `${isAtLeast ? 'At least ' : ''}${n}`;
    return invited === null
      ? `${some} ${people} answered.`
      : `${some} of ${invited} ${people} who were invited answered${rate ? ` (${rate})` : ''}.`;
  },
  sampling: {
    probability:
      'Those asked were drawn by chance. The ranges hold the share among all of them with 95% confidence.',
    unmeasured:
      'Those asked were drawn by chance, but without a base no margin of error can be given.',
    census:
      'Everyone was asked, so there is no margin of error. Those who did not answer may think otherwise.',
    open: 'Anyone could answer, so no margin of error can be given. Those who did not answer may think otherwise.',
    unknown: 'How people were chosen was not reported, so no margin of error is given.',
  },
  hidden: (groups: string) => `Not shown, because they are too small: ${groups}.`,
  allHidden: 'Groups are not shown, because some are too small.',
  leftOut: (labels: string) => `Not counted as answers: ${labels}.`,
  lastWave: (wave: string) => `Shown: ${wave}.`,
  sort: 'Order',
  orders: {
    asked: 'As asked',
    favorable: 'Most favorable first',
    divided: 'Most divided first',
  },
};

export type SurveyMessages = typeof messages;
