import { textIn, type SurveyTelling, type SurveyWords } from './survey.words.js';

/** An item that is a row of a matrix. */
interface MatrixRow {
  /** What stands above the rows. */
  readonly stem: string;
  readonly label: string;
  /** Both. */
  readonly whole: string;
}

/**
 * Of each item, by its place; `null` for one that is no row of a matrix, or whose words in the reader's
 * language the author gave.
 */
function rowsOf(telling: SurveyTelling): (MatrixRow | null)[] {
  const { items, counting } = telling.inputs;
  const matrices = counting?.matrices ?? [];
  return items.map((item) => {
    const stem = matrices.find((matrix) => matrix.items.includes(item.item))?.wording;
    const name = textIn(telling, item, 'item') ?? '';
    if (stem === undefined || name !== item.item) return null;
    // Rows of one name in two matrices have the whole name already.
    const label = name.startsWith(`${stem}: `) ? name.slice(stem.length + 2) : name;
    const whole = /[.:?!…]$/u.test(stem) ? `${stem} ${label}` : `${stem}: ${label}`;
    return { stem, label, whole };
  });
}

/**
 * With rows of matrices called by their whole question, since "In class" alone says nothing. Where all
 * items stand below one question, they are told apart without it; and where a question was asked twice,
 * only by the names that they have.
 */
export function withWholeQuestions<Telling extends SurveyTelling>(telling: Telling): Telling {
  const { inputs } = telling;
  const { counting } = inputs;
  const rows = rowsOf(telling);
  if (!counting || new Set(rows.map((row) => row?.stem)).size < 2) return telling;
  const wholes = inputs.items.map(({ item }, place) => rows[place]?.whole ?? item);
  const isUnique = (name: string): boolean => wholes.filter((one) => one === name).length === 1;
  const names = new Map(
    inputs.items.map(({ item }, place) => {
      const whole = wholes[place] ?? item;
      return [item, isUnique(whole) ? whole : item];
    }),
  );
  const renamed = <Named extends { readonly item: string }>(one: Named): Named => ({
    ...one,
    item: names.get(one.item) ?? one.item,
  });
  const hidden = { ...counting.hidden, items: counting.hidden.items.map(renamed) };
  return {
    ...telling,
    inputs: { ...inputs, items: inputs.items.map(renamed), counting: { ...counting, hidden } },
  };
}

/**
 * Says a question above the first of its rows, and below it no more: "How useful was it? In class",
 * and then "… At home".
 *
 * @param telling with the names that items have alone
 */
export function withStems(words: SurveyWords, telling: SurveyTelling): SurveyWords {
  const rows = rowsOf(telling);
  const { headline } = words;
  let above: string | null = null;
  const said = new Set<string>();
  const bars = words.bars.bars.map((bar) => {
    if (bar.isPart) return bar;
    const row = rows[bar.place];
    // A question that is asked again begins again.
    const isNext = row?.stem === above && !said.has(row.label);
    if (!isNext) said.clear();
    if (row) said.add(row.label);
    above = row?.stem ?? null;
    // The bar below a headline has no heading of its own.
    if (!row || bar.heading === '') return bar;
    return { ...bar, heading: isNext ? `… ${row.label}` : row.whole };
  });
  return {
    ...words,
    headline: headline && {
      ...headline,
      heading: rows[headline.place]?.whole ?? headline.heading,
    },
    bars: { ...words.bars, bars },
  };
}
