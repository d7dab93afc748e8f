import type { Format } from '../../widget/locale/format.js';
import { withChosen, withChoiceWords } from './choices.words.js';
import { comparedMessages } from './compared.messages.js';
import { isOfEveryone } from './hidden.model.js';
import { withStems, withWholeQuestions } from './matrices.words.js';
import {
  surveyWords,
  type SurveyBar,
  type SurveyOrder,
  type SurveyTelling,
  type SurveyTone,
  type SurveyWords,
} from './survey.words.js';

/**
 * Puts a survey into words, with what is said only where there are groups, waves, weights or people
 * drawn by chance: how to take them, and how far two groups are apart.
 */
export function comparedWords(plain: SurveyTelling, order: SurveyOrder): SurveyWords {
  const compared = comparedMessages[plain.format.locale.language];
  const chosen = withChoiceWords({ ...plain, compared });
  const telling = withWholeQuestions(chosen);
  const words = withStems(withChosen(surveyWords(telling, order), telling), chosen);
  const bars = withSharedTones(words.bars.bars, telling);
  return {
    ...words,
    caveats: [...words.caveats, ...caveatsOf(telling)],
    bars: {
      ...words.bars,
      bars: bars.map((given, index) => {
        const isUntold = given.isPart && given.segments.length === 0;
        const isLeftOut = isUntold && isOfEveryone(telling.inputs, given.place);
        const bar = isLeftOut ? { ...given, detail: compared.withheld } : given;
        const isLastPart = bar.isPart && !bars[index + 1]?.isPart;
        return isLastPart ? { ...bar, note: apart(telling, bar.place) } : bar;
      }),
    },
  };
}

/**
 * Draws each response as strong as on the longest scale that has all responses to its item: where
 * nobody chose "strongly disagree", "disagree" does not look like it.
 */
function withSharedTones(bars: readonly SurveyBar[], { inputs }: SurveyTelling): SurveyBar[] {
  const legends = bars
    .map(({ legend }) => legend)
    .toSorted((one, other) => other.length - one.length);
  return bars.map((bar) => {
    const points = inputs.items[bar.place]?.scale?.points ?? [];
    const longest = legends.find((legend) =>
      points.every((point) => legend.some(({ label }) => label === point.label)),
    );
    const shared = (tone: SurveyTone, name: string): SurveyTone => {
      const { side, strength } = longest?.find(({ label }) => label === name) ?? tone;
      return side === tone.side ? { side, strength } : tone;
    };
    return {
      ...bar,
      legend: bar.legend.map((entry) => ({ ...entry, ...shared(entry, entry.label) })),
      segments: bar.segments.map((one) => ({ ...one, tone: shared(one.tone, one.name) })),
    };
  });
}

/**
 * A difference of shares in whole points: `−26`. To a tenth, it would not always be the difference of
 * the two shares as they are shown.
 */
export function pointsOf(format: Format): (share: number) => string {
  return (share) => format.whole(Math.round(share * 100) + 0).replace('-', '−');
}

function apart({ result, format }: SurveyTelling, place: number): string | null {
  const found = result.differences?.[place];
  const [one = '', other = ''] = result.groups.flatMap(({ group, items }) => (items ? group : []));
  if (!found) return null;
  const points = pointsOf(format);
  const { value, low, high } = found;
  const messages = comparedMessages[format.locale.language];
  return messages.apart(one, other, points(value), points(low), points(high));
}

function caveatsOf({ inputs, result, format }: SurveyTelling): string[] {
  const messages = comparedMessages[format.locale.language];
  const { groups, waves, sampling, tallies, counting, view } = inputs;
  const hidden = result.groups.flatMap((one) => (one.hidden ? one.group : []));
  const isBanded = (of: 'favorable' | 'chosen'): boolean =>
    result.groups.some(({ items }) => items?.some((item) => item[of]?.band));
  const isGrouped =
    groups.length > 0 ||
    (counting?.hidden.isAll ?? false) ||
    (counting?.flagged.rareGroups ?? 0) > 0;
  const isNoneShown = isGrouped && result.groups.length === 0;
  const leftOut = result.leftOut.map(({ column }) => column);
  const isWeighted = tallies.some(({ weighted }) => weighted);
  const sizes = result.interval
    ? tallies.flatMap(({ group, effective }) => (group === null ? (effective ?? []) : []))
    : [];
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const size =
    least === most
      ? format.whole(least)
      : messages.between(format.whole(least), format.whole(most));
  const last = waves.at(-1) ?? '';
  // Of counted responses, later times may be left out, in which few answered.
  const tellOne = waves.length > 1 && !counting ? messages.lastWave : messages.onlyWave;
  const tellWave = result.waves.length > 0 && view === 'trend' ? messages.trendWave : tellOne;
  const lines: (readonly [isSaid: boolean, text: string])[] = [
    [leftOut.length > 0, messages.leftOut(leftOut.join('; '))],
    [sampling === 'probability', result.interval ? messages.probability : messages.unmeasured],
    [isWeighted, messages.weighted],
    [sizes.length > 0, messages.effective(size)],
    [last !== '', tellWave(last)],
    [isBanded('favorable'), messages.banded],
    [isBanded('chosen'), messages.bandedChoices],
    [isNoneShown, messages.allHidden],
    [hidden.length > 0, messages.hidden(hidden.join('; '))],
  ];
  return lines.flatMap(([isSaid, text]) => (isSaid ? text : []));
}
