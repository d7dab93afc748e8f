import { catalogue } from '../../catalogue.js';
import { formatFor, type Format } from '../../widget/locale/format.js';
import { languageOf, localeOf } from '../../widget/locale/locale.js';
import { diagnose } from './diagnosis.js';
import { gather, type Evidence } from './evidence.js';
import { messages as english, type DoctorMessages } from './messages.en.js';
import { Panel } from './panel.js';
import { readPolicies, type Policy } from './policy.js';
import { askFile, askPolicies, policiesInMarkup, type FileSeen } from './requests.js';
import { watchViolations } from './violations.js';

/** What may change the diagnosis. */
const news = ['chalkwork-ready', 'chalkwork-problem', 'readystatechange'] as const;

interface Vocabulary {
  readonly messages: DoctorMessages;
  readonly format: Format;
}

const alreadyOpen = '[data-chalkwork-doctor]';

/**
 * Opens a panel that says what stands in the way of widgets on this page, and what is well. It
 * resolves once it listens, long before it knows everything: whoever calls it before loading
 * anything else lets it see what the page refuses. `folder` is where the files of the library lie,
 * with the slash at its end.
 */
export async function examine(folder: string): Promise<void> {
  if (document.querySelector(alreadyOpen)) return;
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
  const { messages, format } = await wordsFor(languageOf(document.documentElement));
  const files = new Map<string, Promise<FileSeen | null>>();
  let headers: Promise<Policy[] | null> | null = null;

  const look = async (): Promise<void> => {
    if (!panel.host.isConnected) return;
    const evidence = gather(new URL(folder), panel.usualSize);
    headers ??= askPolicies(evidence.page.url);
    for (const tag of tagsIn(evidence)) {
      const name = `${tag}.js`;
      if (!files.has(name)) files.set(name, askFile(name, evidence.folder));
    }
    const [read, ...seen] = await Promise.all([headers, ...files.values()]);
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
          files: seen.filter((file) => file !== null),
        },
        messages,
        format,
      ),
    );
  };
  const panel = new Panel(messages, format, () => {
    headers = null;
    files.clear();
    return look();
  });
  for (const type of news) document.addEventListener(type, lookSoon);
  window.addEventListener('load', lookSoon);
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

/** The widgets that a page wants, as far as there are such. */
function tagsIn({ widgets, placeholders }: Evidence): Set<string> {
  return new Set(
    [...widgets, ...placeholders]
      .map(({ tag }) => tag)
      .filter((tag) => Object.hasOwn(catalogue, tag)),
  );
}
