import { html, type TemplateResult } from 'lit/html.js';
import type { DataCell, DataTable } from '../locale/words.js';

/** Words, and no number that its source states with reserve, such as "about 1,200". */
function isWords(value: DataCell['value'] | undefined): boolean {
  return typeof value === 'string' && (value.length > 30 || !/\d/.test(value));
}

/** Draws the data table that stands beside a figure; `whatIf` says that it is only tried out. */
export function dataTable(
  { caption, headings, rows }: DataTable,
  whatIf: string | null,
): TemplateResult {
  const kinds = headings.map((_, column) => {
    const values = rows.map((row) => row[column]?.value);
    const hasNumber = values.some((value) => typeof value === 'number');
    return values.some(isWords) && !hasNumber ? 'word' : '';
  });
  return html`<table>
    <caption>
      ${caption}${whatIf && html`<br />${whatIf}`}
    </caption>
    <thead>
      <tr>
        ${headings.map(
          (heading, column) => html`<th scope="col" class=${kinds[column]}>${heading}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([head, ...cells]) =>
          html`<tr>
            <th scope="row" dir="auto">${head?.text}</th>
            ${cells.map(({ text }, column) => html`<td class=${kinds[column + 1]}>${text}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
