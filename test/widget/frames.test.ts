import { expect } from '@open-wc/testing';
import { open, reach } from '../arrival/patient.js';
import { details as english } from '../../src/widget/details/details.en.js';
import { details as spanish } from '../../src/widget/details/details.es.js';
import { messages as englishMessages } from '../../src/widget/messages.en.js';
import { messages as spanishMessages } from '../../src/widget/messages.es.js';
import type { HostPage } from '../support/pages.js';
import { seen, shadowAll, toolButton, until } from '../support/widgets.js';

const flags = 'allow-scripts allow-same-origin';

describe('saving in a frame', () => {
  let page: HostPage;

  afterEach(() => page.close());

  /** What a reader is told who presses the button. */
  async function told(label: string): Promise<string> {
    const widget = await page.widget();
    toolButton(widget, label).click();
    const status = () => shadowAll(widget, '[role=status]').map(seen).join(' ').trim();
    await until(status, 'a word');
    return status();
  }

  for (const [lang, { csv }, { inFrame, done }] of [
    ['en', englishMessages, english],
    ['es', spanishMessages, spanish],
  ] as const) {
    it(`is said to be refused where the frame refuses it, in ${lang}`, async () => {
      page = await open({ sandbox: flags, lang });

      expect(await told(csv)).to.equal(inFrame.refused);
    });

    it(`is said to be uncertain where nobody can look at the frame, in ${lang}`, async () => {
      page = await open({ sandbox: `${flags} allow-downloads`, lang });
      Object.defineProperty(page.window, 'frameElement', { value: null });

      expect(await told(csv)).to.equal(`${done.csv} ${inFrame.perhaps}`);
    });
  }

  it('has started where the frame allows it', async () => {
    page = await open({ sandbox: `${flags} allow-downloads` });

    expect(await told(englishMessages.csv)).to.equal(english.done.csv);
  });

  it('is refused to an image, too, and not by a fault of the image', async () => {
    page = await open({ sandbox: flags, markup: reach });
    const widget = await page.widget();
    toolButton(widget, englishMessages.image).click();
    const button = () =>
      shadowAll(widget, '.choice button').find((one) => seen(one) === english.image.svg.label);
    await until(button, 'a button');

    button()!.click();

    const status = () => shadowAll(widget, '[role=status]').map(seen).join(' ').trim();
    await until(status, 'a word');
    expect(status()).to.equal(english.inFrame.refused);
  });
});
