import { html, type TemplateResult } from 'lit/html.js';
import type { DataTable } from '../locale/words.js';

/** Draws the data table that stands beside a figure; `whatIf` says that it is only tried out. */
export function dataTable(
  { caption, headings, rows }: DataTable,
  whatIf: string | null,
): TemplateResult {
  return html`<table>
    <caption>
      ${caption}${whatIf && html`<br />${whatIf}`}
    </caption>
    <thead>
      <tr>
        ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([head, ...cells]) =>
          html`<tr>
            <th scope="row" dir="auto">${head?.text}</th>
            ${cells.map(({ text }) => html`<td>${text}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
