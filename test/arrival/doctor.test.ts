import { expect, fixture, html } from '@open-wc/testing';
import { trustedTypes } from '../../demo/it/policies.js';
import { examine as runDoctor } from '../../src/arrival/doctor/doctor.js';
import { messages as english } from '../../src/arrival/doctor/messages.en.js';
import { messages as spanish } from '../../src/arrival/doctor/messages.es.js';
import { changesIn, looksOf, type HostPage } from '../support/pages.js';
import { seen, shadowAll, shadowOne, until } from '../support/widgets.js';
import {
  cardStyles,
  diagnosed,
  examine,
  figureOf,
  findingsOf,
  headingsOf,
  open,
  reach,
  run,
} from './patient.js';
import { table } from './patient.js';
import { sick } from './sick-pages.js';
import { sickSnippets } from './sick-snippets.js';

/** The strictest policy that the README promises to work under. */
const strict = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

const noncePolicy = "script-src 'nonce-of-the-page'";

const all = [...sick, ...sickSnippets];

/** Pages that lack a file, each in another way. */
const lacking = [
  'to which only a part of the folder was copied',
  'that lacks a part without which its widget does',
  'whose server has no file at all',
  'whose style sheet does not come',
];

function buttonOf(panel: HTMLElement, words: string): HTMLElement {
  return shadowAll(panel, 'button').find((button) => seen(button) === words)!;
}

describe('the doctor', () => {
  let page: HostPage;

  afterEach(() => page.close());

  for (const [what, patient, heading, line = '', ...also] of all) {
    it(`tells of a page ${what}`, async () => {
      page = await open(patient);

      const panel = await examine(page, patient.script);

      const told = () => [...findingsOf(panel).keys()];
      const isTold = (wanted: string) => told().some((title) => title.includes(wanted));
      await until(
        () => [heading, ...also].every(isTold),
        `“${heading}” in: ${seen(shadowOne(panel, '.panel'))}`,
      );
      const lines = shadowAll(panel, 'code').map((code) => code.textContent);
      expect(lines.join('\n')).to.include(line);
      const others = told().filter(
        (title) => ![heading, ...also].some((one) => title.includes(one)),
      );
      expect(others).to.deep.equal([]);
    });
  }

  for (const [what, patient, heading] of all.filter(([what]) => lacking.includes(what))) {
    it(`does not say that files are well on a page ${what}`, async () => {
      page = await open(patient);

      const panel = await examine(page, patient.script);

      await until(() => findingsOf(panel).has(heading), heading);
      const { files, filesWhole } = english.fine;
      const well = shadowAll(panel, '.well li').map(seen);
      expect(well.filter((one) => [files, filesWhole].includes(one))).to.deep.equal([]);
    });
  }

  it('does not say that files are well where one of them cannot be asked for', async () => {
    page = await open({ markup: `${reach}<teacher-voice></teacher-voice>` });
    const fetch = page.window.fetch.bind(page.window);
    page.window.fetch = (address, given) =>
      (address as URL).href.endsWith('/teacher-voice.js')
        ? Promise.reject(new TypeError('Blocked'))
        : fetch(address, given);

    const panel = await examine(page);

    const { emptied } = english.findings;
    await until(() => findingsOf(panel).has(emptied('teacher-voice').what), 'a finding');
    const { files, filesWhole } = english.fine;
    const well = shadowAll(panel, '.well li').map(seen);
    expect(well).to.include(english.fine.noPolicy).and.not.include(files);
    expect(well).not.to.include(filesWhole);
  });

  it('takes a tag that nearly is a widget’s for a question', async () => {
    page = await open({ markup: '<td-reach></td-reach>' });

    const panel = await examine(page);

    const { what } = english.findings.unknownTag('td-reach', 'pd-reach');
    await until(() => findingsOf(panel).has(what), 'a finding');
    expect(headingsOf(panel, 'check')).to.deep.equal([what]);
  });

  for (const [lang, { findings }] of [
    ['en', english],
    ['es', spanish],
  ] as const) {
    it(`sends no line for a bundle to the head of a page (${lang})`, async () => {
      page = await open({ lang, library: [], markup: figureOf('data-chalkwork-still') });

      const panel = await examine(page, '/assets/index-BwIhziA4.js');

      const { what, change } = findings.noSheet('');
      await until(() => findingsOf(panel).has(what), 'a finding');
      expect(findingsOf(panel).get(what)).to.include(change).and.not.include('<head>');
    });
  }

  for (const [what, query, policy] of [
    ['without a policy', {}, english.fine.noPolicy],
    ['with the strictest policy', { policy: strict }, english.fine.policy],
    ['that names Trusted Types', { policy: `${strict}; ${trustedTypes}` }, english.fine.policy],
  ] as const) {
    it(`says that nothing stands in the way on a healthy page ${what}`, async () => {
      page = await open({ query });
      const looks = looksOf(page);

      const panel = await examine(page);

      await until(
        () =>
          seen(panel.shadowRoot!.querySelector('.summary')!) === english.summary('0', '0', true),
        'health',
      );
      expect([...findingsOf(panel)]).to.deep.equal([]);
      const { fine } = english;
      const well = shadowAll(panel, '.well li').map(seen);
      expect(well).to.include.members([
        fine.widgets('1'),
        policy,
        fine.filesWhole,
        fine.standards,
        fine.textSize,
        fine.oneCopy,
        fine.noSandbox,
      ]);
      expect(changesIn(looks, page)).to.deep.equal([]);
      expect(page.newGlobals).to.deep.equal([]);
      expect(page.wrong).to.deep.equal([]);
    });
  }

  it('sees what the browser refuses while it watches, though the policy does not show it', async () => {
    page = await open({ query: { policy: noncePolicy }, library: [] });
    const panel = await examine(page, undefined, 'of-the-page');
    expect(findingsOf(panel).has(english.findings.scriptPolicy().what)).to.be.false;

    await run(page, '/spoiled/whole/pd-reach.js');

    await until(() => findingsOf(panel).has(english.findings.scriptPolicy().what), 'a refusal');
    expect(shadowAll(panel, 'code').map(seen)).to.include(`${noncePolicy} 'self'`);
  });

  it('does not say that the policy allows all where it refuses styles', async () => {
    const markup = reach.replace('<pd-reach', '<pd-reach style="width: 9em"');
    page = await open({ query: { policy: "style-src 'self'", markup }, markup: '' });

    const panel = await examine(page);

    const { what } = english.findings.lostStyle('pd-reach');
    await until(() => findingsOf(panel).has(what), 'a finding');
    expect(shadowAll(panel, '.well li').map(seen)).not.to.include(english.fine.policy);
  });

  it('looks again when a widget has changed its mind', async () => {
    page = await open({ markup: reach.replace('>5<', '>many<') });
    const panel = await examine(page);
    await until(() => findingsOf(panel).size === 1, 'a finding');

    page.document.querySelector('td:last-child')!.textContent = '5';
    const widget = await page.widget();
    widget.append(...widget.childNodes);

    await until(() => findingsOf(panel).size === 0, 'health');
  });

  it('speaks Spanish on a Spanish page', async () => {
    page = await open({ lang: 'es', markup: '<pd-reach></pd-reach>' });

    const panel = await examine(page);

    const { what, why, change } = spanish.findings.emptied('pd-reach');
    await until(() => findingsOf(panel).has(what), 'a finding in Spanish');
    expect(findingsOf(panel).get(what)).to.include(why).and.to.include(change);
    expect(shadowOne(panel, '.panel').lang).to.equal('es');
  });

  it('copies its report as text, with all that is needed to act on it', async () => {
    page = await open({ query: { quirks: '', token: 'secret' } });
    const panel = await examine(page);
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(copied.push(text)) };
    Object.defineProperty(page.window.navigator, 'clipboard', { value: clipboard });

    buttonOf(panel, english.copy).click();

    await until(() => seen(shadowOne(panel, '.status')) === english.copied, 'a word about it');
    const [text = ''] = copied;
    const { what, why, change } = english.findings.quirks();
    for (const part of [what, why, change, '<!doctype html>', english.fine.widgets('1')]) {
      expect(text).to.include(part);
    }
    expect(text).to.include('/test/pages/host.html\n').and.not.to.include('secret');
  });

  it('offers the report to be copied by hand where the browser refuses', async () => {
    page = await open({ query: { quirks: '' } });
    const panel = await examine(page);
    const clipboard = { writeText: () => Promise.reject(new Error('refused')) };
    Object.defineProperty(page.window.navigator, 'clipboard', { value: clipboard });

    buttonOf(panel, english.copy).click();

    await until(() => shadowAll(panel, 'textarea').length, 'a field');
    const area = shadowOne(panel, 'textarea') as HTMLTextAreaElement;
    expect(area.value).to.include(english.findings.quirks().what);
    expect(panel.shadowRoot!.activeElement === area).to.be.true;
  });

  it('takes the focus, closes with Escape, and gives the focus back', async () => {
    page = await open({});
    const button = page.document.querySelector('button')!;
    button.focus();
    const panel = await examine(page);
    expect(page.document.activeElement === panel).to.be.true;

    // As after a click on words in the panel, which take no focus.
    shadowOne(panel, 'h2').blur();
    page.document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );

    expect(panel.isConnected).to.be.false;
    expect(page.document.activeElement === button).to.be.true;
  });

  it('leaves most of a small screen to the page', async () => {
    page = await open({});
    Object.assign(page.frame, { width: '320', height: '640' });
    const panel = await examine(page);

    const { height } = shadowOne(panel, '.panel').getBoundingClientRect();

    expect(height).to.be.within(100, 384);
  });

  it('opens once, however often it is called', async () => {
    page = await open({});
    await examine(page);

    await run(page, '/test/arrival/start-doctor.ts?again');

    expect(page.document.querySelectorAll('[data-chalkwork-doctor]')).to.have.lengthOf(1);
  });

  it('opens once where it is called again before its words are there', async () => {
    page = await open({ lang: 'es' });

    await Promise.all([examine(page), run(page, '/test/arrival/start-doctor.ts?again')]);

    expect(page.document.querySelectorAll('[data-chalkwork-doctor]')).to.have.lengthOf(1);
  });

  it('hears of a refusal before its words are there', async () => {
    page = await open({ lang: 'es' });
    const doctor = await page.import('/src/arrival/doctor/doctor.ts');

    const opened = (doctor.examine as typeof runDoctor)(new URL('/a.js', location.href).href);
    page.document.dispatchEvent(
      new page.window.SecurityPolicyViolationEvent('securitypolicyviolation', {
        ...{ documentURI: '', violatedDirective: 'img-src', effectiveDirective: 'img-src' },
        ...{ originalPolicy: "img-src 'none'", disposition: 'enforce', statusCode: 200 },
      }),
    );
    await opened;

    const panel = await diagnosed(page.document);
    expect(seen(shadowOne(panel, 'h2'))).to.equal(spanish.title);
    expect(page.wrong.filter((text) => !text.startsWith('img-src refuses'))).to.deep.equal([]);
  });

  for (const [what, markup] of [
    ['needs no rows', figureOf('data-reached="5"').replace(table, '')],
    [
      'is in a box that keeps the name of a class',
      `<div class="chalkwork-row">${figureOf()}</div>`,
    ],
    ['has a size of its own', figureOf('style="min-height: 40em"', '')],
    ['has room of its own', figureOf('style="--chalkwork-room: 40em"', 'chalkwork')],
    ['has attributes of others', figureOf('data-align="left" data-loading="lazy" data-aos="fade"')],
    ['quotes somebody', figureOf('data-heading="“Time”" data-note="“We need time.”"')],
  ] as const) {
    it(`finds nothing wrong with what still waits and ${what}`, async () => {
      page = await open({ css: cardStyles, markup: `<p>${'<br>'.repeat(500)}</p>${markup}` });

      const panel = await examine(page);

      expect([...findingsOf(panel)]).to.deep.equal([]);
      expect(shadowAll(panel, '.well li').map(seen)).to.include(english.fine.waiting('1'));
    });
  }

  it('sees one copy where the server led from the address of the script to another', async () => {
    page = await open({ library: [] });
    await run(page, '/spoiled/whole/pd-reach.js');

    const panel = await examine(page, '/spoiled/altered/chalkwork.js');

    expect(shadowAll(panel, '.well li').map(seen)).to.include(english.fine.oneCopy);
  });

  it('compares with new hashes when it looks again', async () => {
    page = await open({});
    const altered = english.findings.fileAltered('pd-reach.js').what;
    const fetch = page.window.fetch.bind(page.window);
    page.window.fetch = (address, given) =>
      fetch((address as URL).href.replace('/whole/integrity', '/altered/integrity'), given);
    const panel = await examine(page);
    await until(() => findingsOf(panel).has(altered), 'a finding');

    page.window.fetch = fetch;
    buttonOf(panel, english.again).click();

    await until(() => findingsOf(panel).size === 0, 'health');
  });

  it('draws nothing over what a later look found', async () => {
    page = await open({});
    const panel = await examine(page);
    const status = shadowOne(panel, '.status');
    const lookedAgain = () => seen(status) === english.lookedAgain;
    const fetch = page.window.fetch.bind(page.window);
    const held: ((answer: Response) => void)[] = [];
    page.window.fetch = (address, given) =>
      (address as URL).href.endsWith('/pd-reach.js')
        ? new Promise((resolve) => held.push(resolve))
        : fetch(address, given);
    buttonOf(panel, english.again).click();
    await until(() => held.length, 'a question');
    page.window.fetch = fetch;
    buttonOf(panel, english.again).click();
    await until(lookedAgain, 'an answer to the second');

    status.textContent = '';
    for (const answer of held) answer(new Response(null, { status: 404 }));
    await until(lookedAgain, 'an answer to the first');

    expect([...findingsOf(panel)]).to.deep.equal([]);
  });

  it('looks at no files where it is part of a bundle', async () => {
    page = await open({ library: [] });

    const panel = await examine(page, '/assets/index-BwIhziA4.js');

    const { what } = english.findings.notStarted('pd-reach');
    await until(() => findingsOf(panel).has(what), 'a finding');
    expect([...findingsOf(panel).keys()]).to.deep.equal([what]);
    expect(shadowAll(panel, 'code')).to.have.lengthOf(0);
    expect(shadowAll(panel, '.well li').map(seen)).to.include(english.fine.bundled);
  });

  it('stays in sight on a page that resets and hides everything', async () => {
    page = await open({
      css: '* { all: revert !important } html > div { display: none !important }',
    });

    const panel = await examine(page);

    const { width, right } = shadowOne(panel, '.panel').getBoundingClientRect();
    expect(width).to.be.greaterThan(280);
    expect(right).to.be.at.most(page.window.innerWidth);
  });

  it('is accessible', async () => {
    page = await open({});
    // On this page, since axe sees no other.
    await fixture(html`<figure class="chalkwork"></figure>`);
    await runDoctor(new URL('/spoiled/whole/chalkwork.js', location.href).href);
    const panel = await diagnosed(document);
    await until(() => findingsOf(panel).size > 0, 'a finding');

    buttonOf(panel, english.copy).focus();

    await expect(panel).to.be.accessible();
    buttonOf(panel, english.close).click();
    expect(panel.isConnected).to.be.false;
  });
});
