import { expect, fixtureCleanup } from '@open-wc/testing';
import { longStrings } from '../fixtures/hostile-strings.js';
import { tags } from '../support/stories.js';
import type { AnyWidget } from '../support/widgets.js';
import {
  attributesOf,
  bodyOf,
  example,
  fits,
  jsonOf,
  languages,
  settle,
  watchPage,
  wrongParts,
  type Named,
  type Taking,
  type WatchedPage,
} from './hostile-data.js';

let page: WatchedPage;

beforeEach(() => {
  page = watchPage();
});

afterEach(() => {
  page.stop();
  fixtureCleanup();
});

/** No problem is told at greater length, whatever it quotes. */
const longestMessage = 600;

for (const [index, tag] of tags.entries()) {
  describe(`<${tag}> keeps to a place of 320 pixels with 20,000 characters`, () => {
    let attributes: Record<Taking, readonly Named[]>;
    let widget: AnyWidget;

    before(async () => {
      attributes = await attributesOf(tag);
      fixtureCleanup();
    });

    beforeEach(async () => {
      widget = await example(tag, languages[index % languages.length]);
    });

    function expectInPlace(): void {
      expect(fits(widget)).to.be.true;
      expect(wrongParts(widget)).to.deep.equal([]);
      expect(page.heard).to.deep.equal([]);
      expect(widget.state).to.be.oneOf(['ready', 'error']);
      for (const { message, got } of widget.problems) {
        expect((got ?? '').length).to.be.below(longestMessage / 2);
        expect(message.length).to.be.below(longestMessage);
      }
    }

    for (const [kind, longest] of Object.entries(longStrings)) {
      const text = longest.slice(0, 20_000);

      it(`of ${kind} in its attributes`, async () => {
        await settle(widget, () => {
          for (const { name } of attributes.drawn) widget.setAttribute(name, text);
          for (const { name } of attributes.noted) widget.setAttribute(name, text);
        });

        expect(widget.state).to.equal('ready');
        expectInPlace();
      });

      it(`of ${kind} in attributes that take no words`, async () => {
        await settle(widget, () => {
          for (const { name } of attributes.refused) widget.setAttribute(name, text);
        });

        expect(widget.state).to.equal('error');
        expectInPlace();
      });

      it(`of ${kind}, a tenth of them, in each of its cells`, async () => {
        const tenth = text.slice(0, text.length / 10);
        for (const cell of bodyOf(widget)[0]!) {
          const written = cell.textContent;
          await settle(widget, () => (cell.textContent = tenth));

          expectInPlace();
          await settle(widget, () => (cell.textContent = written));
        }
      });

      it(`of ${kind} for a heading`, async () => {
        const heading = document.createElement('th');
        heading.textContent = text;

        await settle(widget, () => widget.querySelector('table')!.rows[0]!.append(heading));

        expect(widget.problems).to.have.lengthOf(1);
        expectInPlace();
      });

      it(`of ${kind} for the name of a column in JSON`, async () => {
        const { rowsField, rows } = jsonOf(widget);

        await settle(widget, () => {
          widget.data = { [rowsField]: rows.map((row) => ({ ...row, [text]: text })) };
        });

        expect(widget.problems).to.have.lengthOf(1);
        expectInPlace();
      });

      it(`of ${kind} for the name of an input in JSON`, async () => {
        const { rowsField, rows } = jsonOf(widget);

        await settle(widget, () => (widget.data = { [rowsField]: rows, [text]: text }));

        expect(widget.problems).to.have.lengthOf(1);
        expectInPlace();
      });
    }
  });
}
