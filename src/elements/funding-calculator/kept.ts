import { writeLink } from '../../topics/funding/link.model.js';
import { idOf, isShared, keepState } from '../../widget/controls/fragment.js';
import type { Desk } from './desk.js';

/** The ids that were warned of. */
const warned = new Set<string>();

/** Keeps what a reader tries in the address of the page. */
export function keepDesk(widget: HTMLElement, desk: Desk): void {
  const { defaultView } = widget.ownerDocument;
  if (!defaultView) return;
  const id = idOf(widget);
  if (isShared(id, widget) && !warned.has(id)) {
    warned.add(id);
    console.warn(
      `<${widget.localName}> The id “${id}” stands more than once on this page, so a link cannot hold the numbers of each. Give each an id of its own.`,
    );
  }
  keepState(defaultView, id, desk.isTried ? writeLink(desk.given, desk.trial) : null);
}

/** Takes what a reader tried out of the address. */
export function forgetDesk(widget: HTMLElement): void {
  const { defaultView } = widget.ownerDocument;
  if (defaultView) keepState(defaultView, idOf(widget), null);
}
