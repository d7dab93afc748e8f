import { catalogue } from '../../catalogue.js';
import type { Problem } from '../../core/problem.js';
import { allows, allowsStyles } from './policy.js';
import { finding, stopping, type Case, type Finding } from './finding.js';
import { isTag, type WidgetSeen } from './evidence.js';
import { faultyIn } from './files.js';
import { isPart } from './loads.js';
import type { DoctorMessages } from './messages.en.js';
import { nearest } from './near.js';
import { hasCurlyQuotes } from './spelling.js';

type Words = DoctorMessages['findings'];

const tags = Object.keys(catalogue);

/** Smaller than this, letters of a page's text are hard to read; larger, they are a headline. */
const readable = { least: 12, most: 32 };

/** What the website's editor left of the snippet. */
export function checkMarkup({ evidence, policies }: Case, words: Words): Finding[] {
  const { widgets, placeholders, strangers, asText, nameless, frames, page } = evidence;
  const misspelt = strangers.flatMap((name) => misspeltTag(name, words));
  const isNothing =
    [...widgets, ...placeholders, ...misspelt, ...asText, ...frames].length + nameless === 0;
  return [
    ...(isNothing && page.isLoaded ? [finding('nothingHere', words.nothingHere())] : []),
    ...misspelt,
    ...asText.map((tag) => finding('asText', words.asText(tag))),
    ...(nameless > 0 ? [finding('nameless', words.nameless(String(nameless)))] : []),
    ...placeholders.flatMap((place) => {
      const { tag, owner, isBare, isLeft } = place;
      if (!isTag(tag)) return hasCurlyQuotes(place) ? [] : [unknown(tag, words)];
      // Some widgets need no rows: only one that was tried can be said to lack them.
      const isLost = isBare && isLeft && owner !== null && owner !== 'foreign';
      return isLost ? [finding('lostTable', words.lostTable(tag))] : [];
    }),
    ...[...placeholders, ...widgets]
      .filter(({ hasStyle }) => hasStyle && !policies.every(allowsStyles))
      .map(({ tag }) => finding('lostStyle', words.lostStyle(tag))),
  ];
}

function misspeltTag(name: string, words: Words): Finding[] {
  const meant = nearest(name, tags);
  return meant ? [finding('unknownTag', words.unknownTag(name, meant), `<${meant}>`)] : [];
}

function unknown(name: string, words: Words): Finding {
  const meant = nearest(name, tags);
  const advice = words.unknownWidget(name, tags.join(', '), meant ?? '');
  return finding('unknownWidget', advice, ...(meant ? [`data-chalkwork="${meant}"`] : []));
}

/** What became of each widget, and of each placeholder that should have become one. */
export function checkWidgets(known: Case, words: Words): Finding[] {
  const { widgets, placeholders, folder, page } = known.evidence;
  const due = [...widgets, ...placeholders.filter(({ tag }) => isTag(tag))];
  const faulty = faultyIn(known.files);
  return [
    ...due.flatMap(({ tag, owner, isInSight }) => {
      if (owner === 'foreign') return [finding('foreign', words.foreign(tag))];
      if (owner || !isInSight || !page.isLoaded || faulty.includes(`${tag}.js`)) return [];
      const lines = folder ? [new URL(`${tag}.js`, folder).href] : [];
      return [finding('notStarted', words.notStarted(tag), ...lines)];
    }),
    ...widgets
      .filter(({ owner }) => owner && owner !== 'foreign')
      .flatMap((widget) => [...problemsOf(widget, known, words), ...roomOf(widget, words)]),
  ];
}

function roomOf({ tag, hasRoom, textSize }: WidgetSeen, words: Words): Finding[] {
  const isReadable = textSize >= readable.least && textSize <= readable.most;
  const size = String(Math.round(textSize));
  return [
    ...(hasRoom ? [] : [finding('noRoom', words.noRoom(tag))]),
    ...(isReadable
      ? []
      : [finding('textSize', words.textSize(tag, size), `${tag} { font-size: 16px }`)]),
  ];
}

function problemsOf(
  widget: WidgetSeen,
  { evidence: { folder, page }, policies, files }: Case,
  words: Words,
): Finding[] {
  const { tag, problems, state, src, isBare } = widget;
  // What it asks about follows from them.
  if (hasCurlyQuotes(widget)) return [];
  const isError = ({ code, severity }: Problem) => code === 'missing-data' && severity === 'error';
  if (isBare && (state === 'empty' || problems.some(isError))) {
    return [finding('emptied', words.emptied(tag))];
  }
  // A widget cannot know that a policy refused its data, and guesses at something else.
  const isRefused = src && policies.some((policy) => !allows(policy, 'connect-src', src, page.url));
  const isNamed = faultyIn(files).some(isPart);
  const unheard = files.filter(({ status }) => status === null).map(({ url }) => url.href);
  return problems.flatMap(({ path, severity, expected, message }) => {
    if (expected === 'part') {
      const addresses = unheard.length > 0 || !folder ? unheard : [folder.href];
      return isNamed ? [] : [finding('part', words.part(tag), ...addresses)];
    }
    if (path[0] !== 'src') {
      const question = finding('wrongData', words.wrongData(tag, message));
      return [severity === 'error' ? stopping(question) : question];
    }
    return isRefused ? [] : [finding('data', words.data(tag, message), ...(src ? [src.href] : []))];
  });
}
