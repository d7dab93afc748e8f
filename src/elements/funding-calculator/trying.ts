import { funding } from '../../topics/funding/check.model.js';
import { openLink, writeLink } from '../../topics/funding/link.model.js';
import type { FundingInputs } from '../../topics/funding/funding.model.js';
import { faultStyles } from '../../widget/controls/fault.styles.js';
import { idOf, stateIn } from '../../widget/controls/fragment.js';
import { lineSliderStyles } from '../../widget/controls/line-slider.styles.js';
import { Desk } from './desk.js';
import { keepDesk } from './kept.js';
import { tryingStyles } from './trying.styles.js';

export { Desk };
export { historyButtons } from './history.js';
export { planLines } from './plan-lines.js';
export { Sitting } from './sitting.js';
/** The looks of what is here. */
export const styles = faultStyles + lineSliderStyles + tryingStyles;

/**
 * The desk with what the address of the page holds for a widget; `null` where it holds nothing.
 * Numbers that nothing can be worked out from were not written by a desk.
 */
export function openDesk(widget: HTMLElement, given: FundingInputs): Desk | null {
  const text = stateIn(widget.ownerDocument.location.hash, idOf(widget));
  if (text === null) return null;
  const { trial, fault } = openLink(given, text);
  if (trial && !funding(trial.inputs).value) return new Desk(given, null, 'broken');
  return new Desk(given, trial, fault);
}

/**
 * Whether the address came to hold other numbers for a widget than a reader tries there. If it came to
 * hold none, as where they went to another part of the page, theirs are put back.
 */
export function isOtherLink(widget: HTMLElement, desk: Desk | null): boolean {
  const text = stateIn(widget.ownerDocument.location.hash, idOf(widget));
  if (text === null && desk) keepDesk(widget, desk);
  return text !== null && (!desk || writeLink(desk.given, desk.trial) !== text);
}
