import type { ToolContext, ToolOutcome } from './tools.js';

/** Copies the address of this page, with the widget's id as its fragment if it has one. */
export async function copyLink({ view }: ToolContext): Promise<ToolOutcome> {
  const { id, ownerDocument } = view.attributes;
  const link = new URL(ownerDocument.location.href);
  if (id !== '') link.hash = id;
  try {
    await navigator.clipboard.writeText(link.href);
    return { isDone: true, byHand: null };
  } catch {
    return { isDone: false, byHand: link.href };
  }
}
