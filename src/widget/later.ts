/**
 * A part of the code that is loaded when it is first wanted, so that a page which never wants it
 * never pays for it. A load that failed is tried again only when somebody asks by `get`.
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
    if (!this.part && !this.hasFailed) void this.get();
    return this.part;
  }

  /** The part when it is there; `null` when it cannot be had. */
  get(): Promise<Part | null> {
    this.#loading ??= this.#load()
      .then((part) => (this.part = part))
      .catch(() => {
        this.hasFailed = true;
        this.#loading = null;
        return null;
      })
      .finally(this.#settled);
    return this.#loading;
  }
}
