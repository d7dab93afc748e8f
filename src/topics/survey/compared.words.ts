import type { Format } from '../../widget/locale/format.js';
import { withChosen, withChoiceWords } from './choices.words.js';
import { comparedMessages } from './compared.messages.js';
import { isOfEveryone } from './hidden.model.js';
import { withStems, withWholeQuestions } from './matrices.words.js';
import {
  surveyWords,
  tenths,
  type SurveyOrder,
  type SurveyTelling,
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
  const { bars } = words.bars;
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

/** A difference of shares in points, without a sign of percent: `−26.1`. */
export function pointsOf(format: Format): (share: number) => string {
  const percent = tenths(format);
  return (share) => percent(share).replace(/[\s%]/g, '').replace('-', '−');
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
  const { groups, waves, sampling, tallies, counting } = inputs;
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
  const lines: (readonly [isSaid: boolean, text: string])[] = [
    [leftOut.length > 0, messages.leftOut(leftOut.join('; '))],
    [sampling === 'probability', result.interval ? messages.probability : messages.unmeasured],
    [isWeighted, messages.weighted],
    [sizes.length > 0, messages.effective(size)],
    [waves.length > 1, messages.lastWave(waves.at(-1) ?? '')],
    [isBanded('favorable'), messages.banded],
    [isBanded('chosen'), messages.bandedChoices],
    [isNoneShown, messages.allHidden],
    [hidden.length > 0, messages.hidden(hidden.join('; '))],
  ];
  return lines.flatMap(([isSaid, text]) => (isSaid ? text : []));
}
