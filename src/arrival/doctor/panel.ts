import type { Format } from '../../widget/locale/format.js';
import { sheetOf } from '../../widget/styles.js';
import { reportOf, type Diagnosis } from './diagnosis.js';
import type { Finding } from './finding.js';
import type { DoctorMessages } from './messages.en.js';
import { panelStyles } from './panel.styles.js';

/**
 * Where the diagnosis is shown: at the edge of the page, in a shadow of its own. Made without Lit,
 * which some of the policies that it tells of would stop.
 */
export class Panel {
  readonly host = make('div');
  readonly #messages: DoctorMessages;
  readonly #format: Format;
  readonly #summary = make('p', { className: 'summary' });
  readonly #list = make('div');
  readonly #status = make('p', { className: 'status', role: 'status' });
  readonly #frame: HTMLElement;
  /** What had the focus before. */
  readonly #before = document.activeElement;
  #diagnosis: Diagnosis = { findings: [], fine: [] };
  #shown = '';

  constructor(messages: DoctorMessages, format: Format, again: () => Promise<void>) {
    this.#messages = messages;
    this.#format = format;
    const title = make('h2', { id: 'title', textContent: messages.title, tabIndex: -1 });
    const lookAgain = () => {
      void again().then(() => (this.#status.textContent = messages.lookedAgain));
    };
    const buttons = make('div', { className: 'buttons' }, [
      button(messages.copy, () => void this.#copy()),
      button(messages.again, lookAgain),
      button(messages.close, () => this.close()),
    ]);
    this.#summary.textContent = messages.looking;
    this.#frame = make('section', { className: 'panel', lang: format.locale.language }, [
      title,
      this.#summary,
      buttons,
      this.#status,
      this.#list,
    ]);
    this.#frame.setAttribute('aria-labelledby', 'title');
    // A click on its words takes the focus back to the page.
    document.addEventListener('keydown', this.#onKey);
    this.host.setAttribute('data-chalkwork-doctor', '');
    const root = this.host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheetOf(panelStyles, window)];
    root.append(this.#frame);
    // Beside the body, where its rules for what it holds do not reach.
    document.documentElement.append(this.host);
    title.focus({ preventScroll: true });
  }

  /** The size of letters that is set in the browser, in pixels: that of the panel. */
  get usualSize(): number {
    return parseFloat(getComputedStyle(this.host).fontSize);
  }

  show(diagnosis: Diagnosis): void {
    // What is the same stays, and with it what a reader has marked or opened.
    const shown = JSON.stringify(diagnosis);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#diagnosis = diagnosis;
    const { stops, check, well, summary } = this.#messages;
    const { findings, fine } = diagnosis;
    const ofLevel = (level: Finding['level']) => findings.filter((one) => one.level === level);
    const [stopping, checking] = [ofLevel('stops'), ofLevel('check')];
    const { whole } = this.#format;
    this.#summary.textContent = summary(
      whole(stopping.length),
      whole(checking.length),
      findings.length === 0,
    );
    this.#list.replaceChildren(
      ...this.#chapter(stops, 'stops', stopping),
      ...this.#chapter(check, 'check', checking),
      make('h3', { textContent: well }),
      make(
        'ul',
        { className: 'well' },
        fine.map((textContent) => make('li', { textContent })),
      ),
    );
  }

  close(): void {
    document.removeEventListener('keydown', this.#onKey);
    this.host.remove();
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
  }

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.close();
  };

  #chapter(textContent: string, level: Finding['level'], findings: readonly Finding[]): Node[] {
    if (findings.length === 0) return [];
    const items = findings.map((one) => make('li', {}, this.#finding(one)));
    return [make('h3', { textContent }), make('ul', { className: level }, items)];
  }

  #finding({ what, why, change, lines }: Finding): Node[] {
    const { why: whyLabel, change: changeLabel } = this.#messages;
    const labeled = (label: string, text: string) =>
      make('p', {}, [make('b', { textContent: `${label}: ` }), text]);
    return [
      make('h4', { textContent: what }),
      labeled(whyLabel, why),
      labeled(changeLabel, change),
      ...lines.map((textContent) => make('code', { textContent, translate: false })),
    ];
  }

  async #copy(): Promise<void> {
    const { copied, copyByHand, report } = this.#messages;
    const text = reportOf(this.#diagnosis, this.#messages, new URL(document.URL));
    try {
      await navigator.clipboard.writeText(text);
      this.#status.textContent = copied;
    } catch {
      const area = make('textarea', { readOnly: true, value: text, rows: 8, ariaLabel: report });
      this.#status.textContent = copyByHand;
      this.#frame.querySelector('textarea')?.remove();
      this.#status.after(area);
      area.select();
    }
  }
}

function button(textContent: string, act: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', textContent });
  made.addEventListener('click', act);
  return made;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
