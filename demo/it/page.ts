import { levelA, levelAA, lookedAt, terms, type Criterion } from './accessibility.js';
import type { BundledPackage } from './bundled.js';
import type { ShippedFile } from './files.js';
import { arrivals } from './policies.js';

export interface Shipped {
  readonly version: string;
  readonly license: string;
  readonly files: readonly ShippedFile[];
  /** The names that scripts keep whatever is in them; those of all others change with that. */
  readonly fixed: readonly string[];
  readonly packages: readonly BundledPackage[];
}

/** What an office asks first. */
const facts: readonly (readonly [question: string, answer: string])[] = [
  [
    'Hosts contacted',
    'The one that the files are on, and the one that a page names with src for its data, or that this leads on to. No others.',
  ],
  ['Cookies', 'None.'],
  [
    'Storage in the browser',
    'None: no local storage, session storage, database or service worker.',
  ],
  [
    'Data about readers',
    'None is gathered, and none is sent. There are no analytics and no fonts from elsewhere.',
  ],
  [
    'Sent with requests',
    'Cookies of your own site to your own site, as with any file. Nothing of the kind to another host, if the link to the style sheet has crossorigin there. The code that readers copy has it.',
  ],
  ['On your server', 'Static files. No program, no database, no account, no key.'],
  ['Code from strings', 'None: no eval, no inline scripts, no inline styles.'],
  ['Updates', 'None by themselves. A copy stays as it is until you replace the folder.'],
  [
    'Browsers',
    'Chrome and Edge 111, Firefox 115, Safari 16.4, and newer. In older ones, and without scripts, readers see the plain table.',
  ],
];

/** What to look at where even the doctor does not start. */
const checks: readonly (readonly [question: string, answer: string])[] = [
  [
    'The files',
    'The address of chalkwork.js, and that of doctor.js beside it, open in a browser and show a program, not a page.',
  ],
  [
    'The script tag',
    'It has type="module", with straight quotation marks. A policy with a nonce asks for that nonce, too.',
  ],
  [
    'The policy',
    'Its script-src allows the folder of the files: the lines are below, under Content-Security-Policy.',
  ],
  [
    'Optimizers',
    'What combines, delays or rewrites scripts, such as a plugin for speed or a proxy, leaves these files and their tag alone.',
  ],
];

export function pageOf({ version, license, files, fixed, packages }: Shipped): string {
  const later = files.filter(({ name }) => name.endsWith('.js') && !fixed.includes(name));
  const first = files.filter((file) => !later.includes(file));
  const names = files.map(({ name }) => name);
  const hasLoader = names.includes('chalkwork.js');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Chalkwork ${escape(version)} for IT offices</title>
<link rel="stylesheet" href="it.css">
</head>
<body>
<main>
<header>
<p class="kicker">Chalkwork ${escape(version)}</p>
<h1>For IT offices</h1>
<p class="lead">What these widgets load, ask, store and are made of, so that you can decide whether they may stand on your site. This page was written by the build that made the files beside it. It runs no script.</p>
<nav aria-label="On this page"><ul>
<li><a href="#short">In short</a></li>${hasLoader ? '\n<li><a href="#trouble">If it does not work</a></li>' : ''}
<li><a href="#policies">Content-Security-Policy</a></li>
<li><a href="#files">Files and hashes</a></li>
<li><a href="#accessibility">Accessibility conformance report</a></li>
<li><a href="#licenses">Licenses</a></li>
</ul></nav>
</header>
<section aria-labelledby="short">
<h2 id="short">In short</h2>
${list(facts)}
</section>
${hasLoader ? trouble() : ''}
<section aria-labelledby="policies">
<h2 id="policies">Content-Security-Policy</h2>
<p>Add what is missing to the directives that your site has. Widgets need neither <code>'unsafe-inline'</code> nor <code>'unsafe-eval'</code>. Tests draw every story of every widget, but those with a style or a script in their markup, and press their buttons under <code>default-src 'self'; style-src 'self'; require-trusted-types-for 'script'</code>.</p>
${arrivals
  .filter(({ needs }) => needs === null || names.includes(needs))
  .map(
    ({ title, text, lines }) =>
      `<h3>${escape(title)}</h3><p>${escape(text)}</p>${lines.map((line) => `<pre>${escape(line)}</pre>`).join('')}`,
  )
  .join('\n')}
</section>
<section aria-labelledby="files">
<h2 id="files">Files and hashes</h2>
<p>Bytes as the files are, and as they are sent with gzip. The hashes are for the attribute <code>integrity</code> and for comparing copies.</p>
${fileTable('Files with a fixed name, for pages and for the loader', first)}
${fileTable('Parts that these load when they are needed', later)}
</section>
<section aria-labelledby="accessibility">
<h2 id="accessibility">Accessibility conformance report</h2>
${accessibility(version)}
</section>
<section aria-labelledby="licenses">
<h2 id="licenses">Licenses</h2>
<p>Chalkwork is under the ${escape(license)} license. These packages are part of its files; nothing else is.</p>
${table(
  'Packages in the files',
  ['Package', 'Version', 'License'],
  packages.map(({ name, version: own, license: terms }) => [name, own, terms]),
)}
${packages.map(({ name, text }) => `<h3>${escape(name)}</h3><pre class="license">${escape(text)}</pre>`).join('\n')}
</section>
</main>
</body>
</html>
`;
}

function trouble(): string {
  return `<section aria-labelledby="trouble">
<h2 id="trouble">If it does not work</h2>
<p>Add <code>?chalkwork=doctor</code> to the address of the page, or <code>&amp;chalkwork=doctor</code> where a question mark is in it. A panel then says what stands in the way, and what to change. “Copy as text” makes a report to forward.</p>
<p>If no panel comes, the script itself did not start. Check these:</p>
${list(checks)}
</section>`;
}

function list(entries: readonly (readonly [question: string, answer: string])[]): string {
  const entry = ([question, answer]: readonly [string, string]) =>
    `<div><dt>${escape(question)}</dt><dd>${escape(answer)}</dd></div>`;
  return `<dl class="facts">${entries.map(entry).join('\n')}</dl>`;
}

function fileTable(caption: string, files: readonly ShippedFile[]): string {
  const { format } = new Intl.NumberFormat('en-US');
  return table(
    caption,
    ['File', 'Bytes', 'Gzip', 'Hash'],
    files.map(({ name, bytes, gzip, hash }) => [name, format(bytes), format(gzip), hash]),
    'files',
  );
}

function accessibility(version: string): string {
  const rows = (criteria: readonly Criterion[]) =>
    criteria.map(([number, name, term, remark, ...tests]) => [
      `${number} ${name}`,
      terms[term],
      tests.length > 0 ? `${remark} Tested by ${tests.join(', ')}.` : remark,
    ]);
  const headings = ['Criterion', 'Conformance level', 'Remarks and explanations'];
  return `<p>In the form of the Voluntary Product Accessibility Template (VPAT) 2.5, WCAG edition. Self-assessed: nobody outside the project has audited it. Its rows are written by hand. A row that names a test is held by that test in each release; a row that names none is what the project’s authors read in the code or saw in pictures as they wrote the row; when, its history tells.</p>
<dl class="facts">
<div><dt>Product</dt><dd>Chalkwork ${escape(version)}: widgets for web pages. The page around a widget is not part of this report.</dd></div>
<div><dt>Standard</dt><dd>Web Content Accessibility Guidelines (WCAG) 2.2, levels A and AA.</dd></div>
<div><dt>How it was evaluated</dt><dd>The rules of axe-core run over every story of every widget, on a light and a dark page, in Chromium, Firefox and WebKit. Tests use the keyboard, read each story in order, and check names, states and what is announced. Pictures of every story at 320, 768 and 1,280 px, in print and in forced colors are taken by a command, and were last looked at on ${lookedAt}.</dd></div>
<div><dt>What was not done</dt><dd>No screen reader has been listened to, and nobody who depends on one has been asked. Automatic rules find only a part of what can be wrong.</dd></div>
<div><dt>Terms</dt><dd>As in the template. “Not Evaluated” is kept there for level AAA; here it also marks what we do not know.</dd></div>
</dl>
${table('Table 1: Success criteria, level A', headings, rows(levelA), 'criteria')}
${table('Table 2: Success criteria, level AA', headings, rows(levelAA), 'criteria')}`;
}

/** A table that can be scrolled by itself on a phone, with the first cell of each row its heading. */
function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  kind = '',
): string {
  const cells = ([first = '', ...others]: readonly string[]) =>
    `<tr><th scope="row">${escape(first)}</th>${others.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
  return `<div class="table" role="region" tabindex="0" aria-label="${escape(caption)}"><table class="${kind}">
<caption>${escape(caption)}</caption>
<thead><tr>${headings.map((heading) => `<th scope="col">${escape(heading)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(cells).join('\n')}
</tbody></table></div>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
