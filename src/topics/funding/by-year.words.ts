import type { Language } from '../../widget/locale/locale.js';
import type { CalculatorTelling } from './calculator.words.js';
import { goingOnMessages } from './going-on.messages.js';
import type { NamedNumber } from './funding.details.js';
import { asSure, numberOf, numberText, type PartTerm } from './funding.words.js';
import { goesOn } from './going-on.words.js';
import { planId } from './plan.model.js';
import { isUnknown } from './unknown-parts.words.js';

/** An amount in one year, ready to be put into words. */
interface YearPoint {
  readonly name: string;
  readonly place: string;
  readonly value: number | null;
}

/** The texture of what is not stated, the same as in the bars of plans; and an outline. */
const signs = { ongoing: 0, notStated: 2, money: 7 } as const;

/** Gray for the money, and for each plan a color by its place. All are equally bright. */
const categories = { money: 6, plans: [0, 4, 3, 2] } as const;

/** More years than this are not drawn. */
const mostYears = 20;

const english = {
  heading: 'Year by year',
  label: 'The money of each year, and what goes on after it ends',
  tooMany: (most: string) =>
    `These are too many years to draw: at most ${most} have room. What goes on stands below.`,
  lacking: 'The drawing could not be loaded. These are its numbers:',
  year: (year: string) => `Year ${year}`,
  /** What stands for all years after: as short as it can be said, and in a sentence. */
  after: 'After',
  eachAfter: 'each year after the money ends',
  money: 'This money',
  ongoing: (plan: string) => (plan ? `${plan}: what goes on` : 'What goes on'),
  notStated: (plan: string) => (plan ? `${plan}: not stated` : 'Not stated'),
  /** What is said of a plan of which a part has no bar. */
  nothing: 'nothing is stated to go on',
  whether: (amount: string) => `whether ${amount} goes on is not stated`,
  at: (name: string, year: string) => `${name}, ${year}`,
  point: (name: string, amount: string) => `${name}: ${amount}`,
};

/** The words of the years, in every language; loaded with their figure. */
const words: Readonly<Record<Language, typeof english>> = {
  en: english,
  es: {
    heading: 'Año por año',
    label: 'El dinero de cada año y lo que sigue cuando se acaba',
    tooMany: (most) =>
      `Son demasiados años para dibujarlos: caben ${most} como máximo. Lo que sigue está abajo.`,
    lacking: 'No se pudo cargar el dibujo. Estos son sus números:',
    year: (year) => `Año ${year}`,
    after: 'Después',
    eachAfter: 'cada año cuando se acabe el dinero',
    money: 'Este dinero',
    ongoing: (plan) => (plan ? `${plan}: lo que sigue` : 'Lo que sigue'),
    notStated: (plan) => (plan ? `${plan}: no se indica` : 'No se indica'),
    nothing: 'no se indica nada que siga',
    whether: (amount) => `no se indica si seguirá el gasto de ${amount}`,
    at: (name, year) => `${name}, ${year}`,
    point: (name, amount) => `${name}: ${amount}`,
  },
};

/** What stands around the years, also where they are too many; `null` where they are not known. */
export function aroundYears(telling: CalculatorTelling) {
  const { inputs, format } = telling;
  if (!inputs.years) return null;
  const { language } = format.locale;
  const { heading, tooMany } = words[language];
  const isUnstated = inputs.plans.some(({ lines }) => lines.some(({ term }) => term === null));
  return {
    heading,
    /** What a reader may ask; `null` where every line says whether it goes on. */
    ask: isUnstated ? goingOnMessages[language].ask : null,
    tooMany: inputs.years.value > mostYears ? tooMany(format.whole(mostYears)) : null,
    undrawn: undrawnWords(telling),
  };
}

/** What goes on of one part of a plan in a year, as far as it is drawn. */
function aYear(telling: CalculatorTelling, plan: number, term: PartTerm) {
  const each = numberOf(telling, `${planId(plan)}-${term}-per-year`);
  const isPart =
    isUnknown(telling, plan, term) && goesOn(telling, term, telling.inputs.unstatedGoesOn);
  return { each, isKnown: !isPart, isDrawn: isPart || each !== null };
}

/**
 * A sentence for each plan that has no bar, or of which it is not stated whether money goes on: what is
 * not drawn would seem to be nothing.
 */
function undrawnWords(telling: CalculatorTelling): readonly string[] {
  const { language } = telling.format.locale;
  const { nothing, whether } = words[language];
  const { unknown, unknownToo } = goingOnMessages[language];
  return telling.inputs.plans.flatMap(({ plan, twins }, index) => {
    if (aYear(telling, index, 'not-stated').isDrawn) return [];
    const known = numberText(telling, `${planId(index)}-not-stated`);
    const more = known ? `${unknownToo(known)},` : unknown;
    const unstated = isUnknown(telling, index, 'not-stated') ? more : known;
    const parts = [
      aYear(telling, index, 'ongoing').isDrawn ? [] : nothing,
      unstated ? whether(unstated) : [],
    ].flat();
    const name = twins[language] ?? plan;
    return parts.length > 0 ? `${name && `${name}: `}${parts.join('; ')}.` : [];
  });
}

/**
 * The money of each year, if it is spread evenly, beside what goes on in each plan, also when the
 * money has ended; `null` where the years that the money is for are not known, or too many to be drawn.
 */
export function byYearWords(telling: CalculatorTelling) {
  const { inputs, amounts, format } = telling;
  const years = inputs.years?.value ?? 0;
  const perYear = numberOf(telling, 'per-year');
  if (years < 1 || years > mostYears || !perYear) return null;
  const { label, lacking, money, ongoing, notStated, ...say } = words[format.locale.language];
  // As short as may be, so that each has room below its bars.
  const places = Array.from({ length: years }, (_, index) => format.whole(index + 1));
  places.push(say.after);
  const nameAt = ({ name, place }: Pick<YearPoint, 'name' | 'place'>): string =>
    say.at(name, place === say.after ? say.eachAfter : say.year(place));
  const plans = inputs.plans.flatMap(({ plan, twins }, index) => {
    const name = twins[format.locale.language] ?? plan;
    const category = categories.plans[index] ?? index;
    const letter = inputs.plans.length > 1 ? letterOf(index) : '';
    const ink = { category, stack: planId(index), letter };
    return [
      {
        name: ongoing(name),
        ...aYear(telling, index, 'ongoing'),
        ink: { ...ink, sign: signs.ongoing },
      },
      {
        name: notStated(name),
        ...aYear(telling, index, 'not-stated'),
        ink: { ...ink, sign: signs.notStated },
      },
    ];
  });
  const all = [{ name: money, each: perYear, isKnown: true }, ...plans];
  const { unknown, unknownToo } = goingOnMessages[format.locale.language];
  // As surely as it is known. That there is nothing, once the money has ended, is sure.
  const textOf = (name: string, value: number | null): string => {
    if (value === null) return unknown;
    const of = all.find((one) => one.name === name && one.each?.value === value);
    const money = amounts.money(value);
    const text = of?.each ? asSure(telling, of.each, money) : money;
    return of?.isKnown === false ? unknownToo(text) : text;
  };
  return {
    label,
    lacking,
    kind: 'bar' as const,
    isStacked: true,
    places,
    series: [
      {
        name: money,
        values: places.map((_, index) => (index < years ? perYear.value : 0)),
        ink: { category: categories.money, sign: signs.money, stack: 'money', letter: '' },
      },
      ...plans
        .filter(({ isDrawn }) => isDrawn)
        .map(({ name, each, ink }) => ({
          name,
          values: places.map(() => each?.value ?? null),
          ink,
        })),
    ],
    nameAt,
    tell: (point: YearPoint): string => say.point(nameAt(point), textOf(point.name, point.value)),
    textOf,
    least: 0,
    most: null,
  };
}

/** A for the first plan, B for the second. */
function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}

/** The same as numbers with their names, for the table that stands beside the figure. */
export function byYearRows(telling: CalculatorTelling): readonly NamedNumber[] {
  const words = byYearWords(telling);
  if (!words) return [];
  const { places, series, nameAt, textOf } = words;
  return series.flatMap(({ name, values }) =>
    values.map((value, at) => ({
      name: nameAt({ name, place: places[at] ?? '' }),
      number: { text: textOf(name, value), value },
    })),
  );
}
