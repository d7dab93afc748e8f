/** The version in package.json, which a gate compares; a page can find out which copy it runs. */
export const version = '0.1.0';

/** Marks a constructor as the library's own, across copies and versions. */
const brand = Symbol.for('chalkwork');

const registered = new WeakSet<CustomElementConstructor>();

/**
 * Registers an element class. A tag that is taken is left alone and said once in the console: by
 * another copy of this library, which keeps working, or by somebody else's element, in which case
 * another tag can be chosen. A class that is registered already gets a subclass for a second tag.
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
    if (taken !== constructor)
      void import('./taken.js').then(({ warn }) => {
        warn(tag, owner);
      });
    return taken;
  }
  const own = registered.has(constructor) ? class extends constructor {} : constructor;
  Object.defineProperty(own, brand, { value: version });
  registered.add(own);
  registry.define(tag, own);
  return own;
}
