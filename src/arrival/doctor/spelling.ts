import { catalogue, type CatalogueAttribute } from '../../catalogue.js';
import { curly } from '../quotes.js';
import { isTag, type PlaceSeen } from './evidence.js';
import { finding, type Case, type Finding } from './finding.js';
import type { DoctorMessages } from './messages.en.js';
import { nearest } from './near.js';

type Words = DoctorMessages['findings'];

const curlyAround = new RegExp(
  // Tried at the first of many marks only, and not from each of them to the last.
  `^${curly.source}+|(?<!${curly.source})${curly.source}+$`,
  'g',
);

/** Names that nearly are names of the library, and quotation marks that are none. */
export function checkSpelling({ evidence }: Case, words: Words): Finding[] {
  const { widgets, placeholders } = evidence;
  return [...widgets, ...placeholders].flatMap((place) =>
    hasCurlyQuotes(place) ? [quotesIn(place, words)] : misspeltIn(place, words),
  );
}

/**
 * Whether the quotation marks around an author's values are curly. They then belong to the values,
 * and values with spaces fall apart into further attributes. Words may begin with such marks.
 */
export function hasCurlyQuotes({ tag, card, attributes }: PlaceSeen): boolean {
  const prefix = card ? 'data-' : '';
  const numbers = attributesOf(tag.replace(curlyAround, ''))
    .filter(({ type }) => type.startsWith('number'))
    .map(({ name }) => prefix + name);
  const isNoText = (name: string) =>
    ['class', 'data-chalkwork', `${prefix}src`, ...numbers].includes(name);
  return attributes.some(
    ([name, value]) => curly.test(name) || (isNoText(name) && curly.test(value.charAt(0))),
  );
}

function quotesIn({ tag, card }: PlaceSeen, words: Words): Finding {
  const name = tag.replace(curlyAround, '');
  const line = card ? `data-chalkwork="${name}"` : '" "';
  return finding('curlyQuotes', words.curlyQuotes(name), line);
}

/** Attributes that are near one of the widget's, which is not there. All others are somebody else's. */
function misspeltIn({ tag, card, attributes }: PlaceSeen, words: Words): Finding[] {
  const prefix = card ? 'data-' : '';
  const given = attributes.map(([name]) => name).filter((name) => name.startsWith(prefix));
  const known = attributesOf(tag).map(({ name }) => prefix + name);
  const absent = known.filter((name) => !given.includes(name));
  return given
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = nearest(
        name.slice(prefix.length),
        absent.map((one) => one.slice(prefix.length)),
      );
      if (!meant) return [];
      const whole = prefix + meant;
      return [finding('misspelt', words.misspelt(tag, name, whole), whole)];
    });
}

function attributesOf(tag: string): readonly CatalogueAttribute[] {
  return isTag(tag) ? catalogue[tag].attributes : [];
}
