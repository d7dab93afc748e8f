import { expect } from '@open-wc/testing';
import { HostPage } from '../support/pages.js';
import { loader } from '../support/placeholders.js';
import { shadowAll, shadowOne, toolButton, until, type AnyWidget } from '../support/widgets.js';

/** An invented grant. */
function grantOf(id: string): string {
  return `<figure id="${id}" data-chalkwork="funding-calculator" data-total="1,200,000"
    data-students="6,000"><p>The grant</p></figure>`;
}

let page: HostPage;

beforeEach(async () => {
  page = await HostPage.open();
});

afterEach(() => page.close());

async function live(ids: readonly string[], hash = ''): Promise<AnyWidget[]> {
  page.window.location.hash = hash;
  for (const id of ids) page.add(grantOf(id));
  await page.load('/', loader);
  const drawn = () => page.place.querySelectorAll('funding-calculator').length;
  await until(() => drawn() === ids.length, 'the widgets');
  return page.widgets();
}

/** A reader writes a number of students, and leaves the field. */
async function write(widget: AnyWidget, students: string): Promise<void> {
  const field = shadowAll(widget, '.field').find((one) => one.textContent.includes('Students'))!;
  const input = field.querySelector('input')!;
  input.value = students;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(() => input.defaultValue === students, 'the number');
  shadowOne(widget, '.desk').dispatchEvent(new FocusEvent('focusout'));
}

function studentsOf(widgets: readonly AnyWidget[]): unknown[] {
  return widgets.map(({ result }): unknown => result && Reflect.get(result, 'students'));
}

describe('the id of a placeholder', () => {
  it('keeps what a reader makes of the numbers in the link, for each of several', async () => {
    const ids = ['first', 'second'];
    const [one, other] = await live(ids);
    await write(one!, '8,000');
    await write(other!, '4,000');
    const { hash } = page.window.location;
    expect(hash).to.match(/^#chalkwork\.first=1\.[^&]+&chalkwork\.second=1\.[^&]+$/);
    page.close();
    page = await HostPage.open();

    const opened = await live(ids, hash);

    expect(studentsOf(opened)).to.deep.equal([8000, 4000]);
  });

  it('is in the link that a reader copies, and only once on the page', async () => {
    const copied: string[] = [];
    const writeText = (link: string) => Promise.resolve(void copied.push(link));
    const { navigator } = page.window;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const [widget] = await live(['grant']);

    toolButton(widget!, 'Copy link').click();
    await until(() => copied.length, 'a link');

    expect(new URL(copied[0]!).hash).to.equal('#grant');
    expect(page.document.querySelectorAll('[id=grant]').length).to.equal(1);
  });

  it('gives way to that of the widget itself', async () => {
    const [widget] = await live(['grant']);
    widget!.id = 'own';

    await write(widget!, '8,000');

    expect(page.window.location.hash).to.match(/^#chalkwork\.own=/);
  });
});
