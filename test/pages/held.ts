/** Stands around a method: calls it as it pleases, and knows what it was called with and on. */
type Around = (call: (words: unknown[]) => unknown, words: unknown[], self: unknown) => unknown;

interface Listening {
  readonly target: EventTarget;
  readonly type: unknown;
  readonly listener: unknown;
  readonly capture: boolean;
  readonly signal: AbortSignal | null;
}

/** What scripts of this page hold and have not given back. */
export interface Held {
  /** Everything that is held now, a line each. Listeners on nodes that left the page go with them. */
  readonly now: () => string[];
  /** Gives the page its own methods back. */
  readonly stop: () => void;
}

const observers = { MutationObserver, ResizeObserver, IntersectionObserver };

/** Pairs that start and stop something that happens later; whether it happens again and again. */
const timers = [
  ['setTimeout', 'clearTimeout', false],
  ['setInterval', 'clearInterval', true],
  ['requestAnimationFrame', 'cancelAnimationFrame', false],
  ['requestIdleCallback', 'cancelIdleCallback', false],
] as const;

/** Follows, from here on, who listens, observes, waits for a time or for an answer on this page. */
export function watchHeld(): Held {
  const undo: (() => void)[] = [];
  const listening = new Set<Listening>();
  const observed = new Map<unknown, unknown[]>();
  const waiting = new Map<unknown, string>();

  const around = (owner: object, name: string, stand: Around) => {
    const real = Reflect.get(owner, name) as ((...words: unknown[]) => unknown) | undefined;
    if (!real) return;
    Reflect.set(owner, name, function (this: unknown, ...words: unknown[]) {
      return stand((given) => Reflect.apply(real, this, given), words, this);
    });
    undo.push(() => Reflect.set(owner, name, real));
  };

  const find = (target: unknown, [type, listener, options]: unknown[]) =>
    [...listening].find(
      (one) =>
        one.target === target &&
        one.type === type &&
        one.listener === listener &&
        one.capture === optionsOf(options).capture &&
        !one.signal?.aborted,
    );
  around(EventTarget.prototype, 'addEventListener', (call, words, self) => {
    const [type, listener, options] = words;
    const target = (self ?? window) as EventTarget;
    const { capture, once, signal } = optionsOf(options);
    if (listener && !signal?.aborted && !find(target, words)) {
      const one = { target, type, listener, capture, signal };
      listening.add(one);
      if (once) call([type, () => listening.delete(one), { once, capture }]);
    }
    return call(words);
  });
  around(EventTarget.prototype, 'removeEventListener', (call, words, self) => {
    const one = find(self ?? window, words);
    if (one) listening.delete(one);
    return call(words);
  });

  for (const { prototype } of Object.values(observers)) {
    around(prototype, 'observe', (call, words, self) => {
      observed.set(self, [...new Set([...(observed.get(self) ?? []), words[0]])]);
      return call(words);
    });
    around(prototype, 'unobserve', (call, words, self) => {
      observed.set(
        self,
        (observed.get(self) ?? []).filter((target) => target !== words[0]),
      );
      return call(words);
    });
    around(prototype, 'disconnect', (call, words, self) => {
      observed.delete(self);
      return call(words);
    });
  }

  for (const [start, stop, repeats] of timers) {
    // A time-out may be stopped as an interval and the other way round: they share their numbers.
    const key = (id: unknown) => `${start.startsWith('set') ? 'timer' : start} ${String(id)}`;
    around(window, start, (call, [callback, ...rest]) => {
      const happen = (...told: unknown[]) => {
        if (!repeats) waiting.delete(key(id));
        (callback as (...told: unknown[]) => void)(...told);
      };
      const id = call([happen, ...rest]);
      waiting.set(key(id), start);
      return id;
    });
    around(window, stop, (call, words) => {
      waiting.delete(key(words[0]));
      return call(words);
    });
  }

  around(window, 'fetch', (call, words) => {
    const [asked] = words;
    const answer = call(words) as Promise<Response>;
    const drop = () => waiting.delete(answer);
    waiting.set(answer, `fetch of ${asked instanceof Request ? asked.url : String(asked)}`);
    answer.then(drop, drop);
    return answer;
  });

  return {
    now: () =>
      [
        ...[...listening]
          .filter(({ target, signal }) => !signal?.aborted && isOnPage(target))
          .map(({ target, type }) => `${String(type)} listener on ${nameOf(target)}`),
        ...[...observed].flatMap(([observer, targets]) =>
          targets.map((target) => `${nameOf(observer)} of ${nameOf(target)}`),
        ),
        ...waiting.values(),
      ].sort(),
    stop: () => {
      for (const one of undo) one();
    },
  };
}

function isOnPage(target: EventTarget): boolean {
  return !(target instanceof Node) || target.isConnected;
}

function optionsOf(given: unknown): Pick<Listening, 'capture' | 'signal'> & { once: boolean } {
  const unsaid = { capture: given === true, once: false, signal: null };
  return typeof given === 'object' ? { ...unsaid, ...given } : unsaid;
}

function nameOf(thing: unknown): string {
  return thing instanceof Element
    ? thing.localName
    : Object.prototype.toString.call(thing).slice('[object '.length, -1);
}
