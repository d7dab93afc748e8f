import { catalogue } from '../../catalogue.js';

const named = new RegExp(`^(?:chalkwork|doctor|${Object.keys(catalogue).join('|')})\\.js$`);

/** Whether a file is a part that is loaded later: with a hash in its name. */
export function isPart(file: string): boolean {
  return /^[\w.-]+-[\w-]{8}\.js$/.test(file) && !named.test(file);
}

/**
 * The library's scripts that the page asks its folder for, before and from now on, whether they come
 * or not. `seen` is called at each.
 */
export function watchLoads({ href }: URL, seen: () => void): ReadonlySet<string> {
  const names = new Set<string>();
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const file = name.startsWith(href) ? name.slice(href.length).replace(/[?#].*$/s, '') : '';
      if (names.has(file) || !(named.test(file) || isPart(file))) continue;
      names.add(file);
      seen();
    }
  }).observe({ type: 'resource', buffered: true });
  return names;
}
