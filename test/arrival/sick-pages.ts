import { version } from '../../src/index.js';
import { messages as english } from '../../src/arrival/doctor/messages.en.js';
import type { HostPage } from '../support/pages.js';
import { loader } from '../support/placeholders.js';
import { until } from '../support/widgets.js';
import { cardStyles, figureOf, linked, reach, run, table, type Patient } from './patient.js';

const { findings: words } = english;
const elsewhere = 'https://data.example/reach.csv';

/**
 * What is wrong with a page, what the doctor must call it, a line that it must give, and what else
 * follows from it. Nothing else may be found.
 */
export type SickPage = readonly [string, Patient, string, string?, ...string[]];

export const sick: readonly SickPage[] = [
  ['without any widget', { markup: '<p>Nothing</p>' }, words.nothingHere().what],
  [
    'that shows the markup as text',
    { markup: '<p>&lt;pd-reach leaders="4"&gt;</p>' },
    words.asText('<pd-reach>').what,
  ],
  [
    'that shows the markup of a placeholder as text',
    { markup: '<p>&lt;figure class="chalkwork" data-chalkwork="pd-reach"&gt;</p>' },
    words.asText('<figure>').what,
  ],
  [
    'that took the name off a placeholder',
    { markup: `<figure class="chalkwork">${table}</figure>` },
    words.nameless('1').what,
  ],
  [
    'that took the table out of a placeholder',
    {
      markup: '<figure data-chalkwork="pd-reach"><p>People reached</p></figure>',
      then: (page: HostPage) => page.load('/', loader),
    },
    words.lostTable('pd-reach').what,
  ],
  [
    'that asks for a widget that is none',
    { markup: `<figure data-chalkwork="pie-chart">${table}</figure>` },
    words.unknownWidget('pie-chart', '', '').what,
  ],
  ['that emptied the tag', { markup: '<pd-reach></pd-reach>' }, words.emptied('pd-reach').what],
  [
    'whose widget never starts',
    { library: [] },
    words.notStarted('pd-reach').what,
    '/spoiled/whole/pd-reach.js',
  ],
  [
    'with an older copy of the library',
    { library: ['/older/'] },
    words.otherVersion('pd-reach', '0.0.1', version).what,
  ],
  [
    'whose server has no file for the widget',
    { library: [], markup: '<teacher-voice></teacher-voice>' },
    words.fileMissing('teacher-voice.js', '404').what,
    '/spoiled/whole/teacher-voice.js',
  ],
  [
    'whose server has no file at all',
    {
      script: '/spoiled/nowhere/chalkwork.js',
      library: [],
      markup: '<pd-reach></pd-reach><teacher-voice></teacher-voice>',
    },
    words.fileMissing('pd-reach.js, teacher-voice.js', '404').what,
    '/spoiled/nowhere/teacher-voice.js',
  ],
  [
    'whose server asks to sign in',
    { script: '/spoiled/guarded/chalkwork.js', library: [] },
    words.fileIsPage('pd-reach.js').what,
    '/spoiled/guarded/pd-reach.js',
  ],
  [
    'whose server sends scripts as text',
    { script: '/spoiled/mistyped/chalkwork.js', library: [] },
    words.fileType('pd-reach.js', 'text/plain; charset=utf-8').what,
    'Content-Type: text/javascript',
  ],
  [
    'whose files were changed',
    { script: '/spoiled/altered/chalkwork.js', library: [] },
    words.fileAltered('pd-reach.js').what,
    '/spoiled/altered/pd-reach.js',
  ],
  [
    'of whose files one broke off on its way',
    {
      library: [],
      then: ({ window: page }: HostPage) => {
        const fetch = page.fetch.bind(page);
        const broken = { start: (body: ReadableStreamDefaultController) => body.error() };
        page.fetch = async (address, given) => {
          const answer = await fetch(address, given);
          return answer.url.endsWith('/pd-reach.js')
            ? new page.Response(new page.ReadableStream(broken), { headers: answer.headers })
            : answer;
        };
      },
    },
    words.fileAltered('pd-reach.js').what,
    '/spoiled/whole/pd-reach.js',
  ],
  ['in quirks mode', { query: { quirks: '' } }, words.quirks().what, '<!doctype html>'],
  [
    'with small letters at its root',
    { css: 'html { font-size: 62.5% } body { font-size: 16px }' },
    words.rootSize('10', '16').what,
    'html { font-size: 100% }',
  ],
  [
    'with letters too small to read',
    { css: 'body { font-size: 9px }' },
    words.textSize('pd-reach', '9').what,
    'pd-reach { font-size: 16px }',
  ],
  ['that hides the widget', { css: '#place { display: none }' }, words.noRoom('pd-reach').what],
  ['with a table that cannot be read', { markup: reach.replace('>5<', '>many<') }, 'pd-reach'],
  [
    'with data that is not there',
    { markup: '<pd-reach src="/spoiled/whole/no.csv"></pd-reach>' },
    'data file was not found',
    '/spoiled/whole/no.csv',
  ],
  [
    'in a frame that may not save',
    { sandbox: 'allow-scripts allow-same-origin allow-modals allow-popups' },
    words.sandbox('allow-downloads').what,
    'sandbox="allow-scripts allow-same-origin allow-modals allow-popups allow-downloads"',
  ],
  [
    'with a frame of a widget that may not run',
    { markup: '<iframe sandbox src="/chalkwork/frame.html?widget=pd-reach"></iframe>' },
    'may not do everything',
    'sandbox="allow-scripts allow-downloads allow-modals allow-popups"',
  ],
  ['whose server does not answer again', { query: { once: '' } }, words.policyUnread().what],
  [
    'whose policy refuses the data',
    {
      query: { policy: "default-src 'self'; style-src 'self'" },
      markup: `<pd-reach src="${elsewhere}"></pd-reach>`,
    },
    words.dataPolicy('data.example').what,
    "connect-src 'self' https://data.example",
  ],
  [
    'whose policy allows no connection at all',
    { query: { policy: "connect-src 'none'" }, markup: `<pd-reach src="${elsewhere}"></pd-reach>` },
    words.dataPolicy('data.example').what,
    'connect-src https://data.example',
  ],
  [
    'whose policy refuses the scripts',
    {
      query: { policy: "default-src 'self'; script-src 'self' https://other.example" },
      script: 'https://cdn.example/chalkwork/chalkwork.js',
    },
    words.scriptPolicy().what,
    "script-src 'self' https://other.example https://cdn.example/chalkwork/",
  ],
  [
    'whose policy refuses the frame',
    {
      query: { policy: "frame-src 'none'" },
      markup: '<iframe src="https://cdn.example/frame.html?widget=pd-reach"></iframe>',
    },
    words.framePolicy('cdn.example').what,
    'frame-src https://cdn.example',
  ],
  [
    'whose policy refuses the style sheet',
    {
      query: { policy: "style-src 'none'" },
      markup: `${reach}<link rel="stylesheet" href="/spoiled/whole/chalkwork.css">`,
    },
    words.stylePolicy().what,
    "style-src 'self'",
  ],
  [
    'whose policy refuses styles in the markup',
    {
      // As its server sends it: browsers do not agree on what a script of a test may set.
      query: {
        policy: "style-src 'self'",
        markup: reach.replace('<pd-reach', '<pd-reach style="width: 9em"'),
      },
      markup: '',
    },
    words.lostStyle('pd-reach').what,
  ],
  [
    'whose policy refuses the style of a placeholder that came to life',
    {
      query: {
        policy: "style-src 'self'",
        markup: linked + figureOf('style="min-height: 9em"', 'chalkwork'),
      },
      markup: '',
      then: async (page: HostPage) => {
        await page.load('/', loader);
        await until(() => page.place.querySelector('pd-reach'), 'a widget');
      },
    },
    words.lostStyle('pd-reach').what,
  ],
  [
    'whose policy refuses the data of a widget that still waits',
    {
      query: { policy: "default-src 'self'; style-src 'self'", markup: linked },
      markup: `<p>${'<br>'.repeat(500)}</p>${figureOf(`data-src="${elsewhere}"`)}`,
    },
    words.dataPolicy('data.example').what,
    "connect-src 'self' https://data.example",
  ],
  [
    'whose policy names other Trusted Types',
    { query: { policy: 'trusted-types theme' } },
    words.typesPolicy().what,
    'trusted-types theme lit-html',
  ],
  [
    'whose policy puts it in a sandbox',
    { query: { policy: 'sandbox allow-scripts allow-same-origin allow-modals allow-popups' } },
    words.policySandbox('allow-downloads').what,
    'sandbox allow-scripts allow-same-origin allow-modals allow-popups allow-downloads',
  ],
  [
    'whose tag belongs to somebody else',
    {
      library: [],
      then: ({ window: page }: HostPage) =>
        page.customElements.define('pd-reach', class extends page.HTMLElement {}),
    },
    words.foreign('pd-reach').what,
  ],
  [
    'whose placeholder never comes to life',
    { library: [], css: cardStyles, markup: figureOf() },
    words.notStarted('pd-reach').what,
    '/spoiled/whole/pd-reach.js',
  ],
  [
    'to which only a part of the folder was copied',
    { library: ['/partly/'], markup: reach.replace('>5<', '>about many<') },
    words.part('pd-reach').what,
    '/spoiled/whole/',
  ],
  [
    'to which a part of the folder was copied, and no loader',
    {
      library: ['/partly/'],
      markup: reach.replace('>5<', '>about many<'),
      then: (page: HostPage) => run(page, '/spoiled/whole/chalkwork.js'),
    },
    words.part('pd-reach').what,
    '/spoiled/whole/',
    words.fileMissing('chalkwork.js', '404').what,
  ],
  [
    'of whose folder something holds back what a widget needs',
    {
      library: ['/partly/'],
      markup: reach.replace('>5<', '>about many<'),
      then: ({ window: page }: HostPage) => {
        page.fetch = () => Promise.reject(new TypeError('Blocked'));
      },
    },
    words.part('pd-reach').what,
    '/spoiled/whole/pd-reach.js',
    words.policyUnread().what,
  ],
  [
    'that lacks a part which its widget wants',
    {
      script: '/spoiled/parted/chalkwork.js',
      library: ['/partly/'],
      markup: reach.replace('>5<', '>about many<'),
      then: (page: HostPage) => run(page, '/spoiled/parted/pd-reach.js'),
    },
    words.fileMissing('details-details-AbCdEf12.js', '404').what,
    '/spoiled/parted/details-details-AbCdEf12.js',
  ],
  [
    'that lacks a part without which its widget does',
    {
      script: '/spoiled/parted/chalkwork.js',
      then: (page: HostPage) => run(page, '/spoiled/parted/pd-reach.js'),
    },
    words.fileMissing('details-details-AbCdEf12.js', '404').what,
    '/spoiled/parted/details-details-AbCdEf12.js',
  ],
  [
    'that loads the library from two folders',
    {
      then: async (page: HostPage) => {
        await run(page, '/spoiled/whole/pd-reach.js');
        await run(page, '/spoiled/altered/pd-reach.js');
      },
    },
    words.copies().what,
    '/spoiled/altered/',
  ],
];
