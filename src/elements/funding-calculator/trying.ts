import { openLink, writeLink } from '../../topics/funding/link.model.js';
import type { FundingInputs } from '../../topics/funding/funding.model.js';
import { idOf, keepState, stateIn } from '../../widget/controls/fragment.js';
import { lineSliderStyles } from '../../widget/controls/line-slider.styles.js';
import { Desk } from './desk.js';

export { Desk };
export { planLines } from './plan-lines.js';
/** The looks of what is here. */
export const styles = lineSliderStyles;

/** The desk with what the address of the page holds for a widget; `null` where it holds nothing. */
export function openDesk(widget: HTMLElement, given: FundingInputs): Desk | null {
  const text = stateIn(widget.ownerDocument.location.hash, idOf(widget));
  if (text === null) return null;
  const { trial, fault } = openLink(given, text);
  return new Desk(given, trial, fault);
}

/** Keeps what a reader tries in the address of the page. */
export function keepDesk(widget: HTMLElement, desk: Desk | null): void {
  const { defaultView } = widget.ownerDocument;
  if (!defaultView || !desk) return;
  keepState(defaultView, idOf(widget), desk.isTried ? writeLink(desk.given, desk.trial) : null);
}
