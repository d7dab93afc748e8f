import { html, nothing, type TemplateResult } from 'lit';

/** A heading, with the field that its column is for where the words alone do not say. */
type StoryHeading = string | { readonly text: string; readonly field: string };

/** A table as it stands in a page: what readers see where scripts do not run. */
export interface StoryTable {
  readonly caption?: string;
  readonly headings: readonly StoryHeading[];
  readonly rows: readonly (readonly string[])[];
}

export function renderTable({ caption, headings, rows }: StoryTable): TemplateResult {
  return html`<table>
    ${
      caption === undefined
        ? nothing
        : html`<caption>
            ${caption}
          </caption>`
    }
    <thead>
      <tr>
        ${headings.map((heading) =>
          typeof heading === 'string'
            ? html`<th scope="col">${heading}</th>`
            : html`<th scope="col" data-field=${heading.field}>${heading.text}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
