import { Pause } from '../../widget/controls/pause.js';
import type { UpdatingElement } from '../../widget/updating-element.js';
import type { Desk } from './desk.js';
import { forgetDesk, keepDesk } from './kept.js';

/** A reader at a desk: what they do, and what follows once they pause. */
export class Sitting extends Pause {
  /** What was said last, politely, of what they did. */
  said = '';
  /** Whether something came of what they did since then. */
  #hasToSay = false;
  #desk: Desk | null = null;

  /**
   * Does something at the desk. Once the reader pauses, what came of it is said and kept in the address.
   *
   * @returns whether numbers changed
   */
  do(
    widget: UpdatingElement,
    desk: Desk,
    act: (desk: Desk) => void,
    sentence: () => string,
  ): boolean {
    this.#desk = desk;
    const before = desk.inputs;
    act(desk);
    const isChanged = desk.inputs !== before;
    this.#hasToSay ||= isChanged || desk.isRefused;
    this.after(() => {
      if (this.#hasToSay) this.said = sentence();
      this.#hasToSay = false;
      desk.pause();
      keepDesk(widget, desk);
      widget.requestUpdate();
    });
    return isChanged;
  }

  /** Who leaves a field or lets go of a slider has paused. */
  rest(event: Event): void {
    this.now();
    this.#desk?.leave(event);
  }

  /** Leaves what the reader did behind, also in the address: it stood on other data. */
  leave(widget: HTMLElement): void {
    this.cancel();
    forgetDesk(widget);
  }
}
