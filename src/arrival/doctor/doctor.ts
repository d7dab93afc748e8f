import { formatFor, type Format } from '../../widget/locale/format.js';
import { languageOf, localeOf } from '../../widget/locale/locale.js';
import { diagnose } from './diagnosis.js';
import { gather, isTag, type Evidence } from './evidence.js';
import { watchLoads } from './loads.js';
import { messages as english, type DoctorMessages } from './messages.en.js';
import { Panel } from './panel.js';
import { readPolicies, type Policy } from './policy.js';
import {
  askFile,
  askPolicies,
  policiesInMarkup,
  readHashes,
  type FileSeen,
  type Hashes,
} from './requests.js';
import { watchViolations } from './violations.js';

/** What may change the diagnosis. */
const news = ['chalkwork-ready', 'chalkwork-problem', 'readystatechange'] as const;

interface Vocabulary {
  readonly messages: DoctorMessages;
  readonly format: Format;
}

/** What else may: a widget that came, or a placeholder that the loader gave up. */
const marks = ['data-chalkwork', 'data-chalkwork-still'];

const alreadyOpen = '[data-chalkwork-doctor]';

const loaderFile = /\/chalkwork\.js([?#]|$)/;

/**
 * Opens a panel that says what stands in the way of widgets on this page, and what is well. It
 * resolves once it listens, long before it knows everything: whoever calls it before loading
 * anything else lets it see what the page refuses. `script` is the address of the loader: the files
 * of the library lie beside it, unless a bundler made them part of others.
 */
export async function examine(script: string): Promise<void> {
  if (document.querySelector(alreadyOpen)) return;
  const folder = loaderFile.test(script) ? new URL('.', script) : null;
  let panel: Panel | null = null;
  let isDue = false;
  // Many things happen at once while a page loads.
  const lookSoon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      void look();
    });
  };
  const violations = watchViolations(lookSoon);
  const loads = folder && watchLoads(folder, lookSoon);
  const answers = new Map<string, Promise<FileSeen>>();
  const askOnce = (url: URL, known: Promise<Hashes> | null) => {
    const answer = answers.get(url.href) ?? askFile(url, known);
    answers.set(url.href, answer);
    return answer;
  };
  let hashes: Promise<Hashes> | null = null;
  let headers: Promise<Policy[] | null> | null = null;
  let begun = 0;
  let shown = 0;
  const { messages, format } = await wordsFor(languageOf(document.documentElement));
  // Somebody else may have called meanwhile.
  if (document.querySelector(alreadyOpen)) return;

  async function look(): Promise<void> {
    if (!panel?.host.isConnected) return;
    const turn = ++begun;
    const evidence = gather(folder, panel.usualSize);
    headers ??= askPolicies(evidence.page.url);
    if (folder) hashes ??= readHashes(folder);
    const names = folder ? new Set([...filesFor(evidence), ...(loads ?? [])]) : [];
    const [read, files, sheets] = await Promise.all([
      headers,
      Promise.all([...names].map((name) => askOnce(new URL(name, folder ?? ''), hashes))),
      Promise.all(evidence.styleSheets.map((url) => askOnce(url, null))),
    ]);
    // One that began later has overtaken it, and knows better.
    if (turn < shown) return;
    shown = turn;
    const policies = [
      ...(read ?? []),
      ...policiesInMarkup(),
      ...violations.flatMap(({ policy }) => readPolicies(policy)),
    ];
    panel.show(
      diagnose(
        {
          evidence,
          policies,
          // A refusal quotes the policy, too.
          isPolicyRead: read !== null || violations.length > 0,
          violations,
          files,
          sheets,
        },
        messages,
        format,
      ),
    );
  }
  panel = new Panel(messages, format, () => {
    headers = hashes = null;
    answers.clear();
    return look();
  });
  for (const type of news) document.addEventListener(type, lookSoon);
  new MutationObserver(lookSoon).observe(document, { subtree: true, attributeFilter: marks });
  window.addEventListener('load', lookSoon);
  // A style sheet may come later than that.
  const sheetCame = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement) lookSoon();
  };
  document.addEventListener('load', sheetCame, true);
  lookSoon();
}

/** English stands in where the words of another language cannot be had. */
async function wordsFor(lang: string): Promise<Vocabulary> {
  const locale = localeOf(lang);
  const found =
    locale.language === 'es' ? await import('./messages.es.js').catch(() => null) : null;
  return found
    ? { messages: found.messages, format: formatFor(locale) }
    : { messages: english, format: formatFor(localeOf('')) };
}

/** The files of the widgets that a page wants, as far as there are such. */
function filesFor({ widgets, placeholders }: Evidence): string[] {
  const tags = [...widgets, ...placeholders].map(({ tag }) => tag);
  return tags.filter(isTag).map((tag) => `${tag}.js`);
}
