import type { Language } from '../../widget/locale/locale.js';
import type { CalculatorTelling } from './calculator.words.js';
import { goingOnMessages } from './going-on.messages.js';
import { numberOf } from './funding.words.js';
import { planId } from './plan.model.js';

/** An amount in one year, ready to be put into words. */
interface YearPoint {
  readonly name: string;
  readonly place: string;
  readonly value: number | null;
}

/** Years after the money ends that are shown beside those that it is for. */
const yearsAfter = 2;

/** More years than this are not drawn. */
const mostYears = 20;

const english = {
  heading: 'Year by year',
  label: 'The money of each year, and what goes on after it ends',
  lacking: 'The drawing could not be loaded. These are its numbers:',
  year: (year: string, isAfter: boolean) => (isAfter ? `Year ${year}, after` : `Year ${year}`),
  money: 'This money',
  ongoing: (plan: string) => (plan ? `${plan}: what goes on` : 'What goes on'),
  notStated: (plan: string) => (plan ? `${plan}: not stated` : 'Not stated'),
  point: (name: string, year: string, amount: string) => `${name}, ${year}: ${amount}`,
};

/** The words of the years, in every language; loaded with their figure. */
const words: Readonly<Record<Language, typeof english>> = {
  en: english,
  es: {
    heading: 'Año por año',
    label: 'El dinero de cada año y lo que sigue cuando se acaba',
    lacking: 'No se pudo cargar el dibujo. Estos son sus números:',
    year: (year, isAfter) => (isAfter ? `Año ${year}, después` : `Año ${year}`),
    money: 'Este dinero',
    ongoing: (plan) => (plan ? `${plan}: lo que sigue` : 'Lo que sigue'),
    notStated: (plan) => (plan ? `${plan}: no se indica` : 'No se indica'),
    point: (name, year, amount) => `${name}, ${year}: ${amount}`,
  },
};

/**
 * The money of each year, if it is spread evenly, beside what goes on in each plan, also when the
 * money has ended; `null` where the years that the money is for are not known.
 */
export function byYearWords(telling: CalculatorTelling) {
  const { inputs, amounts, format, qualify } = telling;
  const years = inputs.years?.value ?? 0;
  const perYear = numberOf(telling, 'per-year');
  if (years < 1 || years > mostYears || !perYear) return null;
  const { heading, label, lacking, year, money, ongoing, notStated, point } =
    words[format.locale.language];
  const places = Array.from({ length: years + yearsAfter }, (_, index) =>
    year(format.whole(index + 1), index >= years),
  );
  const plans = inputs.plans.flatMap(({ plan, twins }, index) => {
    const name = twins[format.locale.language] ?? plan;
    const aYear = (term: string) => numberOf(telling, `${planId(index)}-${term}-per-year`);
    return [
      { name: ongoing(name), each: aYear('ongoing') },
      { name: notStated(name), each: aYear('not-stated') },
    ];
  });
  const all = [{ name: money, each: perYear }, ...plans];
  const isUnstated = inputs.plans.some(({ lines }) => lines.some(({ term }) => term === null));
  return {
    heading,
    /** What a reader may ask; `null` where every line says whether it goes on. */
    ask: isUnstated ? goingOnMessages[format.locale.language].ask : null,
    label,
    lacking,
    kind: 'bar' as const,
    places,
    series: [
      { name: money, values: places.map((_, index) => (index < years ? perYear.value : 0)) },
      ...plans.flatMap(({ name, each }) =>
        each ? [{ name, values: places.map(() => each.value) }] : [],
      ),
    ],
    write: amounts.short,
    // As surely as it is known. That there is nothing, once the money has ended, is sure.
    tell: ({ name, place, value }: YearPoint): string => {
      const of = all.find(({ name: one, each }) => one === name && each?.value === value)?.each;
      return point(name, place, qualify(amounts.money(value ?? 0), of?.qualifier ?? 'exact'));
    },
    least: 0,
    most: null,
  };
}
