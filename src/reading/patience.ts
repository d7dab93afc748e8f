/** Longer than any page's reader waits for a table of figures. */
const patience = 20_000;

/** Gives up when an answer, or the next piece of one, takes too long, or when its page did. */
export class Patience {
  readonly #giveUp = new AbortController();
  readonly #page: AbortSignal;
  readonly #abort = (): void => {
    this.#giveUp.abort();
  };
  #timeout = this.#start();

  constructor(page: AbortSignal) {
    this.#page = page;
    page.addEventListener('abort', this.#abort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#giveUp.signal;
  }

  /** Waits as long again, for the next piece. */
  renew(): void {
    clearTimeout(this.#timeout);
    this.#timeout = this.#start();
  }

  /** There is nothing more to wait for. */
  stop(): void {
    clearTimeout(this.#timeout);
  }

  end(): void {
    this.stop();
    this.#page.removeEventListener('abort', this.#abort);
  }

  #start(): number {
    return self.setTimeout(this.#abort, patience);
  }
}
