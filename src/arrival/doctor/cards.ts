import { isTag, type PlaceSeen } from './evidence.js';
import { finding, type Case, type Finding } from './finding.js';
import type { DoctorMessages } from './messages.en.js';
import { allows, allowsStyles } from './policy.js';
import { hasCurlyQuotes } from './spelling.js';

type Words = DoctorMessages['findings'];

/** Whether markup that stands in for a widget has its looks, and its room: what keeps a page still. */
export function checkCards(known: Case, words: Words): Finding[] {
  const { evidence, policies } = known;
  const { page, widgets, placeholders } = evidence;
  // Until then, a style sheet may be on its way.
  if (!page.isLoaded) return [];
  // What has nothing to draw needs no room.
  const due = placeholders.filter(({ tag, isLeft, isBare }) => isTag(tag) && !(isLeft && isBare));
  const places = [...widgets, ...due].filter((place) => place.card && !hasCurlyQuotes(place));
  // Its size was told to be refused.
  const isTold = ({ hasStyle }: PlaceSeen) => hasStyle && !policies.every(allowsStyles);
  return [
    ...checkSheet(known, places, words),
    ...places
      .filter((place) => !place.card?.keepsRoom && !isTold(place))
      .map(({ tag }) =>
        finding('noClass', words.noClass(tag), `class="chalkwork chalkwork-${tag}"`),
      ),
  ];
}

function checkSheet(
  { evidence: { folder, page, styleSheets }, policies, sheets }: Case,
  places: readonly PlaceSeen[],
  words: Words,
): Finding[] {
  const isRefused = styleSheets.some((url) =>
    policies.some((policy) => !allows(policy, 'style-src', url, page.url)),
  );
  if (places.length === 0 || isRefused || places.some(({ card }) => card?.isStyled)) return [];
  const lost = sheets.find(
    ({ status, type }) => status !== null && (status >= 400 || !/^\s*text\/css/i.test(type)),
  );
  const line = lineFor(folder, page.url);
  const from = folder?.href ?? '';
  if (lost) {
    const answer = lost.status === 200 ? lost.type || '–' : String(lost.status);
    return [finding('sheetLost', words.sheetLost(lost.url.href, answer, from), line)];
  }
  const isMissed = places.some(({ card }) => card?.isStyled === false);
  return isMissed ? [finding('noSheet', words.noSheet(from), line)] : [];
}

/** What brings the style sheet to a page: from where the loader is, or into the same bundle. */
function lineFor(folder: URL | null, page: URL): string {
  if (!folder) return "import 'chalkwork/chalkwork.css';";
  const { href, origin } = new URL('chalkwork.css', folder);
  const crossorigin = origin === page.origin ? '' : ' crossorigin';
  return `<link rel="stylesheet"${crossorigin} href="${href}">`;
}
