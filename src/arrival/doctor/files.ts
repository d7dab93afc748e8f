import { finding, type Case, type Finding } from './finding.js';
import type { DoctorMessages } from './messages.en.js';
import type { FileSeen } from './requests.js';

type Words = DoctorMessages['findings'];

/** What is wrong with a file, and what its server answered, if that matters. */
type Fault = readonly [
  code: 'fileMissing' | 'fileIsPage' | 'fileType' | 'fileAltered',
  answer: string,
];

/** What counts as JavaScript for a browser: the WHATWG's list of MIME types. */
const javaScript = /^\s*(text|application)\/(x-)?(java|ecma|j|live)script[\d.]*\s*(;|$)/i;

const webPage = /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i;

const header = 'Content-Type: text/javascript; charset=utf-8';

/** The library's scripts, as they came. What is wrong with several in one way is said once. */
export function checkFiles({ files }: Case, words: Words): Finding[] {
  const alike = new Map<string, { readonly fault: Fault; readonly files: FileSeen[] }>();
  for (const file of files) {
    const fault = faultOf(file);
    if (!fault) continue;
    const key = fault.join(' ');
    alike.set(key, { fault, files: [...(alike.get(key)?.files ?? []), file] });
  }
  return [...alike.values()].map(({ fault: [code, answer], files: those }) => {
    const names = those.map(({ name }) => name).join(', ');
    const lines = code === 'fileType' ? [header] : those.map(({ url }) => url.href);
    return finding(code, words[code](names, answer), ...lines);
  });
}

/** The names of the files with which something is wrong. */
export function faultyIn(files: readonly FileSeen[]): string[] {
  return files.filter(faultOf).map(({ name }) => name);
}

/** `null` where nothing is wrong, or nobody knows. */
function faultOf({ status, type, isWhole }: FileSeen): Fault | null {
  if (status === null) return null;
  if (status >= 400) return ['fileMissing', String(status)];
  // In place of what is not there, or only for some, servers often send a page that says so.
  if (webPage.test(type)) return ['fileIsPage', ''];
  if (!javaScript.test(type)) return ['fileType', type || '–'];
  return isWhole === false ? ['fileAltered', ''] : null;
}
