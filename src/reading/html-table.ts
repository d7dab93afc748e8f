import { outcome, type Outcome } from '../core/outcome.js';
import { cellText } from './cell-text.js';
import { parseNumber } from './numbers.js';
import { isBlank, type Row, type Source } from './table.js';

/** A cell of an earlier row that reaches down into this one. */
interface Hanging {
  readonly text: string;
  readonly field: string | null;
  /** Rows that it still reaches. */
  rows: number;
}

/**
 * Reads a table as an author wrote it. A `tfoot` is not data. A text that spans rows stands in each
 * of them; a number that does, or a cell that spans columns beside others, is marked: what it means
 * for the rest of its row cannot be known. A table that only holds another for its looks is that
 * other one.
 */
export function readHtmlTable(element: HTMLTableElement): Outcome<Source> {
  const everything = element.textContent.trim();
  const inner = [...element.querySelectorAll('table')]
    .reverse()
    .find((one) => everything !== '' && one.textContent.trim() === everything);
  const elements = [...(inner ?? element).rows].filter((row) => !row.matches('tfoot *'));
  const rows: Row[] = [];
  let hanging: Hanging[] = [];
  for (const [index, row] of elements.entries()) {
    // No cell reaches beyond its own part of the table.
    if (row.parentElement !== elements[index - 1]?.parentElement) hanging = [];
    rows.push(readRow(row, index + 1, hanging));
  }
  const [head, ...body] = rows.filter(({ cells }) => !isBlank(cells));
  const headings = (head?.cells ?? []).map((text, place) => ({
    text: String(text),
    field: head?.fields?.[place] ?? null,
  }));
  return outcome({ fields: new Map(), table: { headings, rows: body, head } }, []);
}

function readRow(row: HTMLTableRowElement, number: number, hanging: Hanging[]): Row {
  const cells: (string | undefined)[] = [];
  const fields: (string | null | undefined)[] = [];
  let spanned: string | null = null;
  hanging.forEach((one, place) => {
    if (one.rows === 0) return;
    one.rows--;
    cells[place] = one.text;
    fields[place] = one.field;
    if (parseNumber(one.text)) spanned ??= one.text;
  });
  for (const cell of row.cells) {
    const text = cellText(cell);
    const { colSpan, rowSpan } = cell;
    let place = 0;
    while (cells[place] !== undefined) place++;
    for (let offset = 0; offset < colSpan; offset++) {
      const isFirst = offset === 0;
      const one = {
        text: isFirst ? text : '',
        field: isFirst ? (cell.dataset.field ?? null) : null,
      };
      cells[place + offset] = one.text;
      fields[place + offset] = one.field;
      // A row span of 0 reaches to the end of the table's part.
      hanging[place + offset] = { ...one, rows: rowSpan === 0 ? Infinity : rowSpan - 1 };
    }
    if (colSpan > 1) spanned ??= text;
  }
  return {
    number,
    cells: Array.from(cells, (text) => text ?? ''),
    ...(fields.some((field) => field) ? { fields: Array.from(fields, (one) => one ?? null) } : {}),
    ...(spanned === null ? {} : { spanned }),
  };
}
