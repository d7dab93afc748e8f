import { isChoice, mapItems } from './choices.model.js';
import type { ComparedMessages } from './compared.messages.js';
import type { Item } from './survey.model.js';
import { barOf, type SurveyBar, type SurveyTelling, type SurveyWords } from './survey.words.js';

/** A telling with the words of comparisons. */
type ComparedTelling = SurveyTelling & { readonly compared: ComparedMessages };

/** With "Chosen" and "Not chosen" in the reader's language, where these are the words of `tabulate`. */
export function withChoiceWords<Telling extends ComparedTelling>(telling: Telling): Telling {
  const { inputs, result, compared } = telling;
  const labels: Readonly<Record<string, string>> = compared.choices;
  const labelOf = (label: string): string =>
    (Object.hasOwn(labels, label) ? labels[label] : null) ?? label;
  const isOption = (place: number): boolean => isChoice(inputs.items[place]?.scale);
  const renamed = (
    counts: Readonly<Record<string, number>> | null,
  ): Readonly<Record<string, number>> | null =>
    counts && Object.fromEntries(Object.entries(counts).map(([label, n]) => [labelOf(label), n]));
  const items = inputs.items.map((item, place): Item => {
    const { scale } = item;
    if (!scale || !isOption(place)) return item;
    const points = scale.points.map((point) => ({ ...point, label: labelOf(point.label) }));
    return { ...item, scale: { ...scale, points } };
  });
  return {
    ...telling,
    inputs: { ...inputs, items },
    result: mapItems(result, (one, place) =>
      isOption(place) ? { ...one, counts: renamed(one.counts), shares: renamed(one.shares) } : one,
    ),
  };
}

/** Says of options how many chose them: they are neither for nor against anything. */
export function withChosen(words: SurveyWords, telling: ComparedTelling): SurveyWords {
  const { headline, bars } = words;
  return {
    ...words,
    headline: headline && { ...headline, ...chosenBar(telling, headline) },
    bars: {
      ...bars,
      bars: bars.bars.map((bar) => {
        const chosen = chosenBar(telling, bar);
        if (!chosen) return bar;
        // What stands above it as a headline is not said again.
        const { segments } = chosen;
        const legend = bar.legend.toReversed();
        return bar.detail === '' ? { ...bar, legend, segments } : { ...bar, legend, ...chosen };
      }),
    },
  };
}

function chosenBar(
  telling: ComparedTelling,
  { place, heading, isPart }: SurveyBar,
): Pick<SurveyBar, 'value' | 'detail' | 'segments'> | null {
  const { result, messages, compared } = telling;
  const group = isPart ? heading : null;
  const { items } = isPart ? (result.groups.find((one) => one.group === group) ?? {}) : result;
  const told = items?.[place];
  if (!told?.chosen) return null;
  const asChosen = { ...telling, messages: { ...messages, favorable: compared.chose } };
  const bar = barOf(asChosen, place, { ...told, favorable: told.chosen }, group);
  const { value, detail } = bar;
  // Shares of options are compared from one line, so those who chose them stand first.
  const segments = told.shares ? bar.segments.toReversed() : bar.segments;
  return { value, detail, segments };
}
