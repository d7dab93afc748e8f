/** Says in the console that a tag is taken, and by whom: a version of this library, or a stranger. */
export function warn(tag: string, owner: unknown): void {
  console.warn(
    typeof owner === 'string'
      ? `<${tag}> is already defined by Chalkwork ${owner}; that copy stays in use.`
      : `<${tag}> is already defined by something other than Chalkwork. Choose another tag: define('my-${tag}').`,
  );
}
