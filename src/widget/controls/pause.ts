/** Long enough for somebody who types or drags to have paused, and not so long that they have gone on. */
const pause = 1000;

/**
 * What a reader does comes in bursts: a slider is dragged, a number is typed. Whatever need not
 * follow each move, such as saying aloud what came of it, waits here until they pause.
 */
export class Pause {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #act: (() => void) | null = null;

  /** Does this once nothing else was asked for in a while. */
  after(act: () => void): void {
    this.cancel();
    this.#act = act;
    this.#timer = setTimeout(this.now, pause);
  }

  /** Does what waits at once, such as when the reader leaves a field. */
  readonly now = (): void => {
    const act = this.#act;
    this.cancel();
    act?.();
  };

  /** Drops what waits. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#act = null;
  }
}
