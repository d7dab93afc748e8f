import type { Term } from '../../core/step.js';
import type {
  Favorable,
  Item,
  ItemResult,
  Scale,
  SurveyInputs,
  SurveyResult,
} from './survey.model.js';

/**
 * Whether an item is an option of a question that has several answers: people chose it or did not.
 * Whoever did not is not against it, so it has no favorable side, unless its author names one.
 */
export function isChoice(scale: Scale | null | undefined): boolean {
  return scale?.name === 'choice' && !scale.points.some(({ favorable }) => favorable);
}

/** With those who chose an option counted like those in favor: what must be hidden is the same. */
export function withSides(inputs: SurveyInputs): SurveyInputs {
  const sided = ({ points, ...scale }: Scale): Scale => ({
    ...scale,
    points: points.map((point, place) => ({ ...point, favorable: place === points.length - 1 })),
  });
  const items = inputs.items.map((item): Item => {
    const { scale } = item;
    return scale && isChoice(scale) ? { ...item, scale: sided(scale) } : item;
  });
  return { ...inputs, items };
}

/** Tells of options as chosen what was worked out as favorable, in the steps, too. */
export function withChoices(result: SurveyResult, { items }: SurveyInputs): SurveyResult {
  const isOption = (place: number): boolean => isChoice(items[place]?.scale);
  const named = <Kind extends Term>(term: Kind): Kind => ({
    ...term,
    id: term.id.replace(/item-(\d+)-favorable/, (id, number) =>
      isOption(Number(number) - 1) ? `item-${String(number)}-chosen` : id,
    ),
  });
  return {
    ...mapItems(result, (one, place) =>
      isOption(place) ? { ...one, favorable: null, chosen: one.favorable } : one,
    ),
    steps: result.steps.map((step) => ({ ...named(step), terms: step.terms.map(named) })),
  };
}

/** The result with what is told of each item changed, of everyone, of each group and in each wave. */
export function mapItems(
  result: SurveyResult,
  change: (told: ItemResult, place: number) => ItemResult,
): SurveyResult {
  return {
    ...result,
    items: result.items.map(change),
    groups: result.groups.map((one) => ({ ...one, items: one.items?.map(change) ?? null })),
    waves: result.waves.map((one) => ({ ...one, items: one.items.map(change) })),
  };
}

/** Who answered an item favorably, or chose it. */
export function shareOf({ favorable, chosen }: ItemResult): Favorable | null {
  return favorable ?? chosen;
}
