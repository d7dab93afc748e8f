/** Stands for a folder that is not known: nobody can have files there. */
const standIn = 'https://example.org/chalkwork/';

/** Set by the build: whether this module goes into one of the files that pages load by their names. */
declare const inNamedFile: boolean;

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
 */
export function scriptsOf(address: string, isInNamedFile = isBuiltSo()): Scripts {
  const folder = new URL('.', address);
  const isOnWeb = folder.protocol === 'http:' || folder.protocol === 'https:';
  const isKnown = isInNamedFile && isOnWeb;
  return { folder: isKnown ? folder.href : standIn, isKnown };
}

/** Where the source runs as it is, nothing is set. */
function isBuiltSo(): boolean {
  return typeof inNamedFile === 'boolean' && inNamedFile;
}
