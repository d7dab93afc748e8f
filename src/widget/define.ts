/** Set by the build from package.json; a page can find out which copy of the library it runs. */
export const version = '0.1.0';

/** Marks a constructor as the library's own, across copies and versions. */
const brand = Symbol.for('chalkwork');

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
  if (taken === constructor) return constructor;
  if (taken) {
    const other: unknown = Reflect.get(taken, brand);
    console.warn(
      typeof other === 'string'
        ? `<${tag}> is already defined by Chalkwork ${other}; that copy stays in use.`
        : `<${tag}> is already defined by something other than Chalkwork. Choose another tag: define('my-${tag}').`,
    );
    return taken;
  }
  const own = isRegistered(constructor) ? class extends constructor {} : constructor;
  Object.defineProperty(own, brand, { value: version });
  registered.add(own);
  registry.define(tag, own);
  return own;
}

const registered = new WeakSet<CustomElementConstructor>();

function isRegistered(constructor: CustomElementConstructor): boolean {
  return registered.has(constructor);
}
