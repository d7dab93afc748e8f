/** Marks text as CSS, for editors and the build. */
export const css = String.raw;

/** A constructed style sheet can be shared by the elements of one document, and of one only. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The style sheet of a text in a document: made once, however many elements wear it. */
export function sheetOf(text: string, { defaultView }: Document): CSSStyleSheet {
  const view = defaultView ?? window;
  const made = sheets.get(view.document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(view.document, made);
  const sheet = made.get(text) ?? new view.CSSStyleSheet();
  if (!made.has(text)) sheet.replaceSync(text);
  made.set(text, sheet);
  return sheet;
}
