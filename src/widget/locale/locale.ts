/** The languages whose words the library has. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** The language of a widget's words, and the tag with which its numbers and dates are formatted. */
export interface Locale {
  readonly language: Language;
  readonly tag: string;
}

const english: Locale = { language: 'en', tag: 'en-US' };

/**
 * The locale for the value of a `lang` attribute. English words stand in for a language that the
 * library does not have, with English numbers beside them. Spanish of no country is that of the
 * United States, where `1,400` is fourteen hundred.
 */
export function localeOf(lang: string): Locale {
  const [primary = ''] = lang.toLowerCase().split('-');
  const language = languages.find((one) => one === primary);
  if (!language) return english;
  const tag = lang === primary ? `${language}-US` : lang;
  return isLocaleTag(tag) ? { language, tag } : { language, tag: `${language}-US` };
}

function isLocaleTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** The language that applies to an element, as its nearest ancestor states it, through shadow roots. */
export function languageOf(element: Element): string {
  const stated = element.closest('[lang]');
  if (stated) return stated.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

interface Watch {
  readonly observer: MutationObserver;
  readonly callbacks: Set<() => void>;
}

/** One observer for each tree, however many widgets are in it. */
const watches = new WeakMap<Node, Watch>();

/** Calls back when a `lang` may have changed for an element; returns what stops it. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const root = element.getRootNode();
  const watch = watches.get(root) ?? startWatch(root);
  watch.callbacks.add(changed);
  const stopOuter = root instanceof ShadowRoot ? watchLanguage(root.host, changed) : null;
  return () => {
    watch.callbacks.delete(changed);
    if (watch.callbacks.size === 0) {
      watch.observer.disconnect();
      watches.delete(root);
    }
    stopOuter?.();
  };
}

function startWatch(root: Node): Watch {
  const callbacks = new Set<() => void>();
  const observer = new MutationObserver(() => {
    for (const callback of callbacks) callback();
  });
  observer.observe(root, { attributeFilter: ['lang'], subtree: true });
  const watch = { observer, callbacks };
  watches.set(root, watch);
  return watch;
}
