/** Stands for a folder that is not known: nobody can have files there. */
const standIn = 'https://example.org/chalkwork/';

/** Where the files of this library are on the web, and whether that is known. */
export interface Scripts {
  readonly folder: string;
  readonly isKnown: boolean;
}

/**
 * The folder of the files that a page was sent, where it was: this module, built into one of them,
 * lies beside the widget’s own file. A bundler puts it elsewhere. Nothing is asked for.
 *
 * @param address where this module was loaded from
 * @param tag the widget’s own tag
 * @param files the addresses that the page has loaded
 */
export function scriptsOf(address: string, tag: string, files: readonly string[]): Scripts {
  const folder = new URL('.', address);
  const isOnWeb = folder.protocol === 'http:' || folder.protocol === 'https:';
  const file = new URL(`${tag}.js`, folder).href;
  const isKnown = isOnWeb && files.some((one) => one.split(/[?#]/)[0] === file);
  return { folder: isKnown ? folder.href : standIn, isKnown };
}

/** The addresses of the scripts that a page has loaded. */
export function loadedBy({ scripts, defaultView }: Document): string[] {
  const entries = defaultView?.performance.getEntriesByType('resource') ?? [];
  return [...[...scripts].map(({ src }) => src), ...entries.map(({ name }) => name)];
}
