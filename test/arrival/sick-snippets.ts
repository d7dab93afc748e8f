import { messages as english } from '../../src/arrival/doctor/messages.en.js';
import type { HostPage } from '../support/pages.js';
import { loader } from '../support/placeholders.js';
import { until } from '../support/widgets.js';
import { cardStyles, figureOf, table, type Patient } from './patient.js';
import type { SickPage } from './sick-pages.js';

const { findings: words } = english;

/** A page with the loader on it, once that has put a widget into its figure. */
function loaded(markup: string, css = cardStyles): Patient {
  return {
    markup,
    css,
    library: [],
    then: withLoader,
  };
}

async function withLoader(page: HostPage): Promise<void> {
  await page.load('/', loader);
  await until(() => page.place.querySelector('pd-reach'), 'a widget');
}

/** The same of snippets that came to a page otherwise than they were written. */
export const sickSnippets: readonly SickPage[] = [
  [
    'without the style sheet',
    loaded(figureOf(), ''),
    words.noSheet('').what,
    `<link rel="stylesheet" href="${location.origin}/spoiled/whole/chalkwork.css">`,
  ],
  [
    'of another site than the loader, without the style sheet',
    {
      ...loaded(figureOf(), ''),
      script: 'https://cdn.example/chalkwork/chalkwork.js',
      // Nobody is to ask that site.
      query: { policy: "connect-src 'self'" },
    },
    words.noSheet('').what,
    '<link rel="stylesheet" crossorigin href="https://cdn.example/chalkwork/chalkwork.css">',
  ],
  [
    'that is built without the style sheet',
    { ...loaded(figureOf(), ''), script: '/assets/index-BwIhziA4.js' },
    words.noSheet('').what,
    "import 'chalkwork/chalkwork.css';",
  ],
  [
    'whose style sheet does not come',
    loaded(`${figureOf()}<link rel="stylesheet" href="/spoiled/nowhere/chalkwork.css">`, ''),
    words.sheetLost(`${location.origin}/spoiled/nowhere/chalkwork.css`, '404', '').what,
    '/spoiled/whole/chalkwork.css',
  ],
  [
    'whose style sheet comes without a type',
    {
      ...loaded(`${figureOf()}<link rel="stylesheet" href="/spoiled/nowhere/chalkwork.css">`, ''),
      then: async (page: HostPage) => {
        await withLoader(page);
        const fetch = page.window.fetch.bind(page.window);
        page.window.fetch = async (address, given) =>
          (address as URL).href.endsWith('.css')
            ? new page.window.Response(new Uint8Array())
            : fetch(address, given);
      },
    },
    words.sheetLost(`${location.origin}/spoiled/nowhere/chalkwork.css`, '–', '').what,
  ],
  [
    'with addresses that no browser can read',
    loaded(
      `${figureOf()}<link rel="stylesheet" href="http://[/chalkwork.css"><script src="http://[/chalkwork.js"></script>`,
      '',
    ),
    words.noSheet('').what,
  ],
  [
    'that took the class off a placeholder',
    loaded(figureOf('', '')),
    words.noClass('pd-reach').what,
    'class="chalkwork chalkwork-pd-reach"',
  ],
  [
    'that took one class off a placeholder that still waits',
    {
      css: cardStyles,
      library: [],
      markup: `<p>${'<br>'.repeat(500)}</p>${figureOf('', 'chalkwork')}`,
    },
    words.noClass('pd-reach').what,
    'class="chalkwork chalkwork-pd-reach"',
  ],
  [
    'that took the class off a placeholder whose widget did not come',
    {
      script: '/spoiled/guarded/chalkwork.js',
      css: cardStyles,
      library: [],
      markup: figureOf('data-chalkwork-still', ''),
    },
    words.noClass('pd-reach').what,
    'class="chalkwork chalkwork-pd-reach"',
    words.fileIsPage('pd-reach.js').what,
  ],
  [
    'whose snippet came through a word processor',
    {
      css: cardStyles,
      markup: `<figure data-chalkwork=”pd-reach” data-leaders=”4”>${table}</figure>`,
    },
    words.curlyQuotes('pd-reach').what,
    'data-chalkwork="pd-reach"',
  ],
  [
    'whose numbers came through a word processor',
    loaded(figureOf('data-leaders=”4” data-population=”10”')),
    words.curlyQuotes('pd-reach').what,
    'data-chalkwork="pd-reach"',
  ],
  [
    'whose words came through a word processor',
    loaded(figureOf('data-leaders-label=“all co-teachers”')),
    words.curlyQuotes('pd-reach').what,
  ],
  [
    'whose tag came through a word processor',
    { markup: `<pd-reach leaders=”4”>${table}</pd-reach>` },
    words.curlyQuotes('pd-reach').what,
  ],
  [
    'that nearly names a widget',
    { css: cardStyles, markup: figureOf().replace('="pd-reach"', '="PDreach"') },
    words.unknownWidget('PDreach', '', 'pd-reach').what,
    'data-chalkwork="pd-reach"',
  ],
  [
    'with a tag that nearly is one',
    { markup: `<pd-reech>${table}</pd-reech>` },
    words.unknownTag('pd-reech', 'pd-reach').what,
    '<pd-reach>',
  ],
  [
    'with a misspelt attribute on a placeholder',
    loaded(figureOf('data-populaton="1,400"')),
    words.misspelt('pd-reach', 'data-populaton', 'data-population').what,
    'data-population',
  ],
  [
    'with a misspelt attribute on a tag',
    { markup: `<pd-reach claimedby="The district">${table}</pd-reach>` },
    words.misspelt('pd-reach', 'claimedby', 'claimed-by').what,
    'claimed-by',
  ],
];
