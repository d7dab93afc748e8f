/** The version in package.json, which a gate compares; a page can find out which copy it runs. */
export const version = '0.1.0';

/** Marks a constructor as the library's own, across copies and versions. */
export const brand = Symbol.for('chalkwork');

/**
 * Registers an element class. A tag that is taken is left alone and said once in the console: by
 * another copy of this library, which keeps working, or by somebody else's element, in which case
 * another tag can be chosen. Under any tag but its own, a class is registered by a subclass, so that it can be again.
 *
 * @returns the class that the tag now stands for.
 * @throws what the platform throws for a name that no element can have.
 */
export function defineElement(
  constructor: CustomElementConstructor,
  tag: string,
  registry: CustomElementRegistry,
): CustomElementConstructor {
  const taken = registry.get(tag);
  if (taken) {
    const owner: unknown = Reflect.get(taken, brand);
    const isOwn = taken === constructor || taken.prototype instanceof constructor;
    if (!isOwn)
      void import('./taken.js').then(({ warn }) => {
        warn(tag, owner);
      });
    return taken;
  }
  const isHome = Reflect.get(constructor, 'tag') === tag && registry === customElements;
  const own = isHome ? constructor : class extends constructor {};
  registry.define(tag, own);
  Object.defineProperty(own, brand, { value: version });
  return own;
}
