/**
 * Something that is loaded when it is first wanted, so that a page which never wants it never pays
 * for it. A load that failed is tried again only when somebody asks by `get`.
 */
export class Later<Part> {
  readonly #load: () => Promise<Part>;
  readonly #settled: () => void;
  #loading: Promise<Part | null> | null = null;
  /** The part, if it is there. */
  part: Part | null = null;
  /** Whether the last load failed. */
  hasFailed = false;

  /** `settled` is called when the part is there, and when it could not be had. */
  constructor(load: () => Promise<Part>, settled: () => void) {
    this.#load = load;
    this.#settled = settled;
  }

  /** The part if it is there; if not, it is loaded, once. */
  want(): Part | null {
    if (!this.hasFailed) void this.get();
    return this.part;
  }

  /** Lets a load that failed be tried again. */
  forgive(): void {
    this.hasFailed = false;
  }

  /** The part when it is there; `null` when it cannot be had. */
  get(): Promise<Part | null> {
    return (this.#loading ??= this.#start());
  }

  async #start(): Promise<Part | null> {
    try {
      this.part = await this.#load();
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
      this.#loading = null;
    }
    this.#settled();
    return this.part;
  }
}
