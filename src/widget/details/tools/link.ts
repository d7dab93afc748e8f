import { idOf, isShared, stateIn } from '../../controls/fragment.js';
import type { FrameView } from '../../frame.js';
import type { ToolOutcome } from './tools.js';

/**
 * Copies the address of this page, with the widget's id as its fragment if it has one, or with what
 * a reader made of its numbers if that stands there. Without an id of its own, it is of the page only.
 */
export async function copyLink({ attributes }: FrameView): Promise<ToolOutcome> {
  const id = idOf(attributes);
  const link = new URL(attributes.ownerDocument.location.href);
  const isOfPage = id === '' || isShared(id, attributes);
  if (!isOfPage && stateIn(link.hash, id) === null) link.hash = id;
  try {
    await navigator.clipboard.writeText(link.href);
    return { isDone: true, byHand: null, isOfPage };
  } catch {
    return { isDone: false, byHand: link.href, isOfPage };
  }
}
