/** The languages whose words the library has. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** The language of a widget's words, and the tag with which its numbers and dates are formatted. */
export interface Locale {
  readonly language: Language;
  readonly tag: string;
}

/**
 * The locale for the value of a `lang` attribute. English words stand in for a language that the
 * library does not have, with English numbers beside them. A language of no country is that of the
 * United States, where `1,400` is fourteen hundred.
 */
export function localeOf(lang: string): Locale {
  const [, language = 'en', region = 'US'] =
    /^(en|es)(?:-(?:[a-z]{4}-)?([a-z]{2}|\d{3}))?(?:-|$)/i.exec(lang) ?? [];
  const known = languages.find((one) => one === language.toLowerCase()) ?? 'en';
  return { language: known, tag: `${known}-${region.toUpperCase()}` };
}

/** The language that applies to an element, as its nearest ancestor states it, through shadow roots. */
export function languageOf(element: Element): string {
  const stated = element.closest('[lang]');
  if (stated) return stated.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/** Calls back when a `lang` may have changed for an element; the observer stops it. */
export function watchLanguage(element: Element, changed: () => void): MutationObserver {
  const observer = new MutationObserver(changed);
  for (let inside: Element | null = element; inside;) {
    const root = inside.getRootNode();
    observer.observe(root, { attributeFilter: ['lang'], subtree: true });
    inside = root instanceof ShadowRoot ? root.host : null;
  }
  return observer;
}
