/** Marks text as CSS, for editors and the build. */
export const css = String.raw;

/** A constructed style sheet can be shared by the elements of one document, and of one only. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The style sheet of a text in a page: made once, however many elements wear it. */
export function sheetOf(text: string, defaultView: Window & typeof globalThis): CSSStyleSheet {
  const made = sheets.get(defaultView.document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(defaultView.document, made);
  const sheet = made.get(text) ?? new defaultView.CSSStyleSheet();
  if (!made.has(text)) sheet.replaceSync(text);
  made.set(text, sheet);
  return sheet;
}
