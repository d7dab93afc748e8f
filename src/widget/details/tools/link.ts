import { idOf, stateIn } from '../../controls/fragment.js';
import type { FrameView } from '../../frame.js';
import type { ToolOutcome } from './tools.js';

/**
 * Copies the address of this page, with the widget's id as its fragment if it has one, or with what
 * a reader made of its numbers if that stands there.
 */
export async function copyLink({ attributes }: FrameView): Promise<ToolOutcome> {
  const id = idOf(attributes);
  const link = new URL(attributes.ownerDocument.location.href);
  if (id !== '' && stateIn(link.hash, id) === null) link.hash = id;
  try {
    await navigator.clipboard.writeText(link.href);
    return { isDone: true, byHand: null };
  } catch {
    return { isDone: false, byHand: link.href };
  }
}
