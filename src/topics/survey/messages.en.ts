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
  mean: 'on average',
  base: (n: string, plural: Plural): string => (plural === 'one' ? `${n} answer` : `${n} answers`),
  noBase: 'base not reported',
  noShare: 'no favorable share',
  between: (low: string, high: string) => `${low} to ${high}`,
  atMost: (share: string) => `at most ${share}`,
  atLeast: (share: string) => `at least ${share}`,
  withheld: 'not shown, to protect people',
  response: (response: string, share: string, count: string | null, n: string | null): string =>
    `${response}: ${share}${count !== null && n !== null ? ` (${count} of ${n})` : ''}`,
  one: (item: string, share: string) => `“${item}”: ${share} answered favorably.`,
  most: (item: string, share: string) => `Most favorable: “${item}” (${share}).`,
  fewest: (item: string, share: string) => `Least favorable: “${item}” (${share}).`,
  means: (labels: string) => `Favorable means: ${labels}.`,
  answered: ({ n, plural, invited, rate, who }: AnsweredText): string => {
    if (n === null) return 'How many answered was not reported.';
    const people = who ?? (plural === 'one' ? 'person' : 'people');
    return invited === null
      ? `Answers came from ${n} ${people}.`
      : `Answers came from ${n} of ${invited} ${people} who were invited${rate ? ` (${rate})` : ''}.`;
  },
  sampling: {
    probability:
      'People were drawn by chance. Each range holds the share among everyone, with 95% confidence. Anyone who did not answer may think differently.',
    unmeasured:
      'People were drawn by chance. Too little was reported, so no margin of error is given.',
    census:
      'Everyone was asked, so there is no margin of error. Anyone who did not answer may think differently.',
    open: 'Anyone could answer, so there is no margin of error. Anyone who did not answer may think differently.',
    unknown: 'How people were chosen was not reported, so no margin of error is given.',
  },
  hidden: (groups: string) => `Not shown, to protect people in small groups: ${groups}.`,
  allHidden: 'Groups are not shown, to protect people in small groups.',
  leftOut: (labels: string) => `Not counted in the shares: ${labels}.`,
  lastWave: (wave: string) => `Told here is the last time it was asked: ${wave}.`,
  sort: 'Order',
  orders: {
    asked: 'As asked',
    favorable: 'Most favorable first',
    divided: 'Most divided first',
  },
};

export type SurveyMessages = typeof messages;
