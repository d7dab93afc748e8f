import { expect, fixture, html } from '@open-wc/testing';
import { examine as runDoctor } from '../../src/arrival/doctor/doctor.js';
import { messages as english } from '../../src/arrival/doctor/messages.en.js';
import { messages as spanish } from '../../src/arrival/doctor/messages.es.js';
import { changesIn, looksOf, type HostPage } from '../support/pages.js';
import { seen, shadowAll, shadowOne, until } from '../support/widgets.js';
import { diagnosed, examine, findingsOf, open, reach, run } from './patient.js';
import { sick } from './sick-pages.js';

/** The strictest policy that the README promises to work under. */
const strict = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

/** What the page for IT offices tells to add to it. */
const trustedTypes = "trusted-types lit-html 'allow-duplicates'";

const noncePolicy = "script-src 'nonce-of-the-page'";

function buttonOf(panel: HTMLElement, words: string): HTMLElement {
  return shadowAll(panel, 'button').find((button) => seen(button) === words)!;
}

describe('the doctor', () => {
  let page: HostPage;

  afterEach(() => page.close());

  for (const [what, patient, heading, line] of sick) {
    it(`tells of a page ${what}`, async () => {
      page = await open(patient);

      const panel = await examine(page, patient.folder);

      const told = () => [...findingsOf(panel).keys()].some((title) => title.includes(heading));
      await until(told, `“${heading}” in: ${seen(shadowOne(panel, '.panel'))}`);
      const lines = shadowAll(panel, 'code').map((code) => code.textContent);
      if (line) expect(lines.join('\n')).to.include(line);
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
    const panel = await examine(page, '/spoiled/whole/', 'of-the-page');
    expect(findingsOf(panel).has(english.findings.scriptPolicy().what)).to.be.false;

    await run(page, '/spoiled/whole/pd-reach.js');

    await until(() => findingsOf(panel).has(english.findings.scriptPolicy().what), 'a refusal');
    expect(shadowAll(panel, 'code').map(seen)).to.include(`${noncePolicy} 'self'`);
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

    shadowOne(panel, 'h2').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );

    expect(panel.isConnected).to.be.false;
    expect(page.document.activeElement === button).to.be.true;
  });

  it('opens once, however often it is called', async () => {
    page = await open({});
    await examine(page);

    await run(page, '/test/arrival/start-doctor.ts?again');

    expect(page.document.querySelectorAll('[data-chalkwork-doctor]')).to.have.lengthOf(1);
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
    await runDoctor(new URL('/spoiled/whole/', location.href).href);
    const panel = await diagnosed(document);
    await until(() => findingsOf(panel).size > 0, 'a finding');

    buttonOf(panel, english.copy).focus();

    await expect(panel).to.be.accessible();
    buttonOf(panel, english.close).click();
    expect(panel.isConnected).to.be.false;
  });
});
