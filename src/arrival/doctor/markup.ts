import { catalogue } from '../../catalogue.js';
import { finding, type Case, type Finding } from './finding.js';
import type { WidgetSeen } from './evidence.js';
import type { DoctorMessages } from './messages.en.js';

type Words = DoctorMessages['findings'];

const tags = Object.keys(catalogue);

/** Smaller than this, letters of a page's text are hard to read; larger, they are a headline. */
const readable = { least: 12, most: 32 };

/** What the website's editor left of the snippet. */
export function checkMarkup({ evidence }: Case, words: Words): Finding[] {
  const { widgets, placeholders, asText, nameless, frames, page } = evidence;
  const isNothing = [...widgets, ...placeholders, ...asText, ...frames].length + nameless === 0;
  return [
    ...(isNothing && page.isLoaded ? [finding('nothingHere', words.nothingHere())] : []),
    ...asText.map((tag) => finding('asText', words.asText(tag))),
    ...(nameless > 0 ? [finding('nameless', words.nameless(String(nameless)))] : []),
    ...placeholders.flatMap(({ tag, hasData }) => {
      if (!tags.includes(tag)) {
        return [finding('unknownWidget', words.unknownWidget(tag, tags.join(', ')))];
      }
      return hasData ? [] : [finding('lostTable', words.lostTable(tag))];
    }),
    ...[...placeholders, ...widgets]
      .filter(({ hasLostStyle }) => hasLostStyle)
      .map(({ tag }) => finding('lostStyle', words.lostStyle(tag))),
  ];
}

/** What became of each widget. */
export function checkWidgets({ evidence, files }: Case, words: Words): Finding[] {
  const { page, folder } = evidence;
  const toLook = (widget: WidgetSeen): Finding[] => {
    const { tag, owner, textSize } = widget;
    if (owner === 'foreign') return [finding('foreign', words.foreign(tag))];
    if (!owner) {
      const isDue = page.isLoaded && widget.isInSight;
      const address =
        files.find(({ name }) => name === `${tag}.js`)?.url ?? new URL(`${tag}.js`, folder);
      return isDue ? [finding('notStarted', words.notStarted(tag), address.href)] : [];
    }
    return [
      ...problemsOf(widget, folder, words),
      ...(widget.hasRoom ? [] : [finding('noRoom', words.noRoom(tag))]),
      ...(textSize < readable.least || textSize > readable.most
        ? [
            finding(
              'textSize',
              words.textSize(tag, String(Math.round(textSize))),
              `${tag} { font-size: 16px }`,
            ),
          ]
        : []),
    ];
  };
  return evidence.widgets.flatMap(toLook);
}

function problemsOf(widget: WidgetSeen, folder: URL, words: Words): Finding[] {
  const { tag, problems, state, src } = widget;
  const lacksData =
    state === 'empty' ||
    problems.some(({ code, severity }) => code === 'missing-data' && severity === 'error');
  if (widget.isBare && lacksData) return [finding('emptied', words.emptied(tag))];
  return problems.map(({ path, expected, message }) => {
    if (expected === 'part') return finding('part', words.part(tag), folder.href);
    return path[0] === 'src'
      ? finding('data', words.data(tag, message), ...(src ? [src.href] : []))
      : finding('wrongData', words.wrongData(tag, message));
  });
}
