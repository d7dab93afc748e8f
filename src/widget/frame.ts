import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../core/step.js';
import type { FrameAttributes, FrameInputs } from './frame-inputs.js';
import type { Format } from './locale/format.js';
import type { DataTable, FrameWords } from './locale/words.js';
import type { WidgetMessages } from './messages.en.js';
import type { PanelName, Panels } from './panels.js';
import type { WordedProblem } from './problem-words.js';
import type { ToolName } from './tool-names.js';
import type { State } from './widget.js';

/** What a frame is drawn from. */
export interface FrameView {
  readonly attributes: FrameAttributes & HTMLElement;
  readonly inputs: FrameInputs;
  readonly state: State;
  readonly problems: readonly WordedProblem[];
  readonly words: FrameWords | null;
  readonly figure: TemplateResult | null;
  readonly result: { readonly steps: readonly Step[] } | null;
  readonly messages: WidgetMessages;
  readonly format: Format;
  readonly panels: Panels;
}

/** More problems than this are counted, not listed. */
const mostProblems = 5;

/**
 * Draws what every widget wears around its figure. Where there is no figure, the author's own
 * children stay in sight, unless they hold personal data.
 */
export function renderFrame(view: FrameView): TemplateResult {
  const { attributes, words, state, messages, format } = view;
  const { theme } = attributes;
  const isPrivate = view.problems.some(({ code }) => code === 'personal-data');
  return html`
    <article
      class="frame ${theme === 'light' || theme === 'dark' ? theme : ''}"
      part="frame"
      lang=${format.locale.tag}
      dir="ltr"
      aria-busy=${state === 'loading'}
    >
      ${heading(view)}
      ${
        attributes.correction
          ? html`<p class="correction">
              <b>${messages.correction}:</b> <span dir="auto">${attributes.correction}</span>
            </p>`
          : nothing
      }
      ${
        view.figure && words
          ? html`<figure part="figure">
              ${view.figure}
              <figcaption>
                <p class="sentence">${words.sentence}</p>
                ${words.caveats.map((caveat) => html`<p class="caveat">${caveat}</p>`)}
              </figcaption>
            </figure>`
          : html`<p class="placeholder">${placeholder(view)}</p>`
      }
      ${problemList(view)} ${words || isPrivate ? nothing : html`<slot></slot>`}
      ${words ? tools(view, words) : nothing} ${source(view)}
      ${
        attributes.note
          ? html`<p part="note" class="note"><span dir="auto">${attributes.note}</span></p>`
          : nothing
      }
    </article>
  `;
}

function placeholder({ state, messages }: FrameView): string {
  if (state === 'loading') return messages.loading;
  return state === 'error' ? messages.cannotDraw : messages.empty;
}

function heading({ attributes, inputs, words }: FrameView): TemplateResult | typeof nothing {
  const text = attributes.heading ?? words?.heading ?? '';
  if (text.trim() === '') return nothing;
  const draw = headings[inputs.level as keyof typeof headings];
  return draw(html`<span dir="auto">${text}</span>`);
}

const headings = {
  2: (text: TemplateResult) => html`<h2 part="heading">${text}</h2>`,
  3: (text: TemplateResult) => html`<h3 part="heading">${text}</h3>`,
  4: (text: TemplateResult) => html`<h4 part="heading">${text}</h4>`,
  5: (text: TemplateResult) => html`<h5 part="heading">${text}</h5>`,
  6: (text: TemplateResult) => html`<h6 part="heading">${text}</h6>`,
};

function problemList({ problems, state, messages }: FrameView): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const errorsFirst = [...problems].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  const more = problems.length - mostProblems;
  return html`<div part="problems" class="problems">
    ${state === 'ready' ? html`<p>${messages.checkThese}</p>` : nothing}
    <ul>
      ${errorsFirst
        .slice(0, mostProblems)
        .map(({ message, severity }) => html`<li class=${severity} dir="auto">${message}</li>`)}
      ${more > 0 ? html`<li>${messages.moreProblems(more)}</li>` : nothing}
    </ul>
  </div>`;
}

function source({ attributes, inputs, messages, format }: FrameView) {
  const { sourceName, claimedBy, disputedBy } = attributes;
  const name = sourceName ?? inputs.sourceUrl;
  const [from, to] = inputs.asOf.map((date) => format.date(date));
  const asOf = from === undefined ? null : to === undefined ? from : messages.period(from, to);
  if (!name && !asOf && !claimedBy && !disputedBy) return nothing;
  const label = html`<cite dir="auto">${name}</cite>`;
  return html`<div part="source" class="source">
    ${
      name
        ? html`<p>
            ${messages.source}
            ${inputs.sourceUrl === null ? label : html`<a href=${inputs.sourceUrl}>${label}</a>`}${
              asOf ? html`, ${messages.asOf(asOf)}` : nothing
            }
          </p>`
        : asOf
          ? html`<p>${messages.asOfAlone(asOf)}</p>`
          : nothing
    }
    ${claimedBy ? html`<p>${messages.claimedBy} <span dir="auto">${claimedBy}</span></p>` : nothing}
    ${
      disputedBy
        ? html`<p>${messages.disputedBy} <span dir="auto">${disputedBy}</span></p>`
        : nothing
    }
  </div>`;
}

function tools(view: FrameView, words: FrameWords): TemplateResult {
  const { panels, messages, inputs, result, format } = view;
  const offersTable = inputs.tools.includes('table');
  const others = inputs.tools.filter((name) => name !== 'table');
  const use = (name: Exclude<ToolName, 'table'>) => () => {
    void panels.use(name, { view, words }, messages);
  };
  return html`
    <div part="tools" class="tools" role="group" aria-label=${messages.tools}>
      ${panelButton(view, 'math')} ${offersTable ? panelButton(view, 'table') : nothing}
      ${others.map(
        (name) =>
          html`<button type="button" title=${messages.hints[name]} @click=${use(name)}>
            ${messages[name]}
          </button>`,
      )}
    </div>
    <p class="status" role="status">${panels.status}</p>
    ${
      panels.byHand === null
        ? nothing
        : html`<input
            class="by-hand"
            readonly
            aria-label=${messages.copyByHand}
            .value=${panels.byHand}
          />`
    }
    <div id="math" part="steps" class="steps" ?hidden=${!panels.isOpen('math')}>
      ${panels.isOpen('math') ? panels.steps?.renderSteps(result?.steps ?? [], words, messages, format) : nothing}
    </div>
    <div
      id="table"
      part="table"
      class="table ${offersTable ? '' : 'unseen'}"
      ?hidden=${offersTable && !panels.isOpen('table')}
      tabindex=${panels.isOpen('table') ? 0 : nothing}
      role="group"
      aria-label=${words.table.caption}
    >
      ${dataTable(words.table)}
    </div>
  `;
}

function panelButton({ panels, messages }: FrameView, name: PanelName): TemplateResult {
  const toggle = () => {
    void panels.toggle(name);
  };
  return html`<button
    type="button"
    aria-expanded=${panels.isOpen(name)}
    aria-controls=${name}
    @click=${toggle}
  >
    ${messages[name]}
  </button>`;
}

function dataTable({ caption, headings: names, rows }: DataTable): TemplateResult {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${names.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([head, ...cells]) =>
          html`<tr>
            <th scope="row" dir="auto">${head?.text}</th>
            ${cells.map(({ text }) => html`<td>${text}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
