import { textIn, type SurveyTelling, type SurveyWords } from './survey.words.js';

/** An item that is a row of a matrix. */
interface MatrixRow {
  /** What stands above the rows. */
  readonly stem: string;
  readonly label: string;
  /** Both. */
  readonly whole: string;
}

/** Of each item, by its place; `null` for one that is no row of a matrix. */
function rowsOf(telling: SurveyTelling): (MatrixRow | null)[] {
  const { items, counting } = telling.inputs;
  const matrices = counting?.matrices ?? [];
  return items.map((item) => {
    const stem = matrices.find((matrix) => matrix.items.includes(item.item))?.wording;
    if (stem === undefined) return null;
    const name = textIn(telling, item, 'item') ?? '';
    // Rows of one name in two matrices have the whole name already.
    const label = name.startsWith(`${stem}: `) ? name.slice(stem.length + 2) : name;
    const whole = /[.:?!…]$/u.test(stem) ? `${stem} ${label}` : `${stem}: ${label}`;
    return { stem, label, whole };
  });
}

/**
 * With rows of matrices called by their whole question, since "In class" alone says nothing. Where all
 * items stand below one question, they are told apart without it.
 */
export function withWholeQuestions<Telling extends SurveyTelling>(telling: Telling): Telling {
  const rows = rowsOf(telling);
  if (new Set(rows.map((row) => row?.stem)).size < 2) return telling;
  const items = telling.inputs.items.map((item, place) => {
    const row = rows[place];
    return row ? { ...item, item: row.whole, twins: { ...item.twins, item: {} } } : item;
  });
  return { ...telling, inputs: { ...telling.inputs, items } };
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
  const bars = words.bars.bars.map((bar) => {
    if (bar.isPart) return bar;
    const row = rows[bar.place];
    const isNext = row?.stem === above;
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
