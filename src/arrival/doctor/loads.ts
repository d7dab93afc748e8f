import { catalogue } from '../../catalogue.js';

/** A file with a name of its own, or a part with a hash in its name. */
const ownFile = new RegExp(
  `^(?:(?:chalkwork|doctor|${Object.keys(catalogue).join('|')})|[\\w.-]+-[\\w-]{8})\\.js$`,
);

/**
 * The library's scripts that the page asks its folder for, before and from now on, whether they come
 * or not. `seen` is called at each.
 */
export function watchLoads({ href }: URL, seen: () => void): ReadonlySet<string> {
  const names = new Set<string>();
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const file = name.startsWith(href) ? name.slice(href.length).replace(/[?#].*$/s, '') : '';
      if (!ownFile.test(file) || names.has(file)) continue;
      names.add(file);
      seen();
    }
  }).observe({ type: 'resource', buffered: true });
  return names;
}
