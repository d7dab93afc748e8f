/** The words that every widget shows at once. */
export const messages = {
  loading: 'Loading the figures…',
  empty: 'There are no figures to show yet.',
  error: 'This figure cannot be drawn:',
  lackingPart: 'A part of this widget could not be loaded.',
  source: 'Source:',
  asOf: 'As of',
  claimedBy: 'Claimed by',
  disputedBy: 'Disputed by',
  correction: 'Correction',
  tools: 'What you can do with this figure',
  math: 'Show the math',
  table: 'Data table',
  csv: 'Download CSV',
  json: 'Download JSON',
  image: 'Download image',
  embed: 'Embed',
  print: 'Print',
  link: 'Copy link',
};

export type WidgetMessages = typeof messages;
