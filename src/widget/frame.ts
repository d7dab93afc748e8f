import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Step } from '../core/step.js';
import type { Details } from './details/details.js';
import type { FrameAttributes, FrameInputs } from './frame-inputs.js';
import type { Format } from './locale/format.js';
import type { WidgetMessages } from './messages.en.js';
import type { WordedProblem } from './problem.js';
import { isInstant, type ButtonName } from './tool-names.js';
import type { Drawing, State } from './widget.js';

/** What a frame is drawn from. */
export interface FrameView {
  readonly attributes: FrameAttributes &
    HTMLElement & {
      readonly data: unknown;
      readonly src: string | URL | null;
      readonly waiting?: TemplateResult | null;
    };
  readonly inputs: FrameInputs;
  readonly state: State;
  readonly problems: readonly WordedProblem[];
  readonly result: { readonly steps: readonly Step[] } | null;
  readonly heading: string;
  /** What is opened to tell how the figures came about, if anything is. */
  readonly about: string | undefined;
  /** The panels that are open, or will be as soon as they are there. */
  readonly open: ReadonlySet<ButtonName>;
  /** What is said, politely, of the last thing that a reader did. */
  readonly status: string;
  readonly drawing: Drawing | null;
  readonly messages: WidgetMessages;
  readonly format: Format;
  /** The language of the page where the widget stands, as `lang` states it. */
  readonly language: string;
  /** What is loaded when a reader does something or something is wrong, once it is there. */
  readonly details: Details | null;
  readonly act: (name: ButtonName, view: FrameView) => void;
}

/**
 * Draws what every widget wears around its figure. Where there is no figure, the author's own
 * children stay in sight, unless they hold personal data.
 */
export function renderFrame(view: FrameView): TemplateResult {
  const { attributes, drawing, messages, format } = view;
  const isPrivate = view.problems.some(({ code }) => code === 'personal-data');
  return html`
    <article class="frame ${view.inputs.theme}" part="frame" lang=${format.locale.tag} dir="ltr">
      ${
        view.heading &&
        headings[view.inputs.level as Level](
          attributes.heading === null ? view.heading : authored(view.heading, view),
        )
      }
      ${
        attributes.correction
          ? html`<p class="box told">
              <b>${messages.correction}:</b> ${authored(attributes.correction, view)}
            </p>`
          : nothing
      }
      ${
        drawing
          ? html`${drawing.words.whatIf && html`<p class="box told">${drawing.words.whatIf}</p>`}
              <figure part="figure">
                ${drawing.figure}
                <figcaption>
                  <p role=${drawing.controls ? 'status' : nothing}>${drawing.words.sentence}</p>
                  ${drawing.words.caveats.map((caveat) => html`<p class="small">${caveat}</p>`)}
                </figcaption>
                ${drawing.controls}
              </figure>`
          : html`<p class="small">${attributes.waiting ?? messages[view.state as Unready]}</p>`
      }
      ${
        view.problems.length > 0
          ? (view.details?.problemList(view.problems, drawing !== null) ??
            html`<p part="problems" class="box">
              ${view.problems.map(({ message }) => message).join('; ')}
            </p>`)
          : nothing
      }
      ${drawing || isPrivate ? nothing : html`<slot></slot>`} ${drawing ? tools(view) : nothing}
      ${source(view)}
      ${
        attributes.note
          ? html`<p part="note" class="small">${authored(attributes.note, view)}</p>`
          : nothing
      }
    </article>
  `;
}

type Words = string | TemplateResult;

const headings = {
  2: (text: Words) => html`<h2 part="heading">${text}</h2>`,
  3: (text: Words) => html`<h3 part="heading">${text}</h3>`,
  4: (text: Words) => html`<h4 part="heading">${text}</h4>`,
  5: (text: Words) => html`<h5 part="heading">${text}</h5>`,
  6: (text: Words) => html`<h6 part="heading">${text}</h6>`,
};
type Level = keyof typeof headings;

/** States without a figure; each is told under its name. */
type Unready = Exclude<State, 'ready'>;

/** What the author wrote, in the page's language and direction, whatever those of the widget are. */
function authored(text: unknown, { language }: FrameView): TemplateResult {
  return html`<span dir="auto" lang=${language || nothing}>${text}</span>`;
}

function source(view: FrameView) {
  const { attributes, inputs, messages, format } = view;
  const { sourceName, claimedBy, disputedBy } = attributes;
  const {
    sourceUrl,
    asOf: [from, to],
  } = inputs;
  const name = sourceName ?? sourceUrl;
  const lines = [
    name && [
      messages.source,
      authored(sourceUrl ? html`<a href=${sourceUrl}>${name}</a>` : name, view),
    ],
    from && [messages.asOf, format.date(from, to)],
    claimedBy && [messages.claimedBy, authored(claimedBy, view)],
    disputedBy && [messages.disputedBy, authored(disputedBy, view)],
  ].filter((line) => !!line);
  return lines[0]
    ? html`<div part="source" class="small">
        ${lines.map((line) => html`<p>${line[0]} ${line[1]}</p>`)}
      </div>`
    : nothing;
}

function tools(view: FrameView): TemplateResult {
  const { messages, inputs, details } = view;
  const labels = { ...messages, about: view.about };
  const names: readonly ButtonName[] = ['about', 'math', ...inputs.tools];
  return html`<div part="tools" class="tools" role="group" aria-label=${messages.tools}>
      ${names.map(
        (name) =>
          labels[name] &&
          html`<button
            type="button"
            aria-expanded=${isInstant(name) ? nothing : view.open.has(name)}
            @click=${() => {
              view.act(name, view);
            }}
          >
            ${labels[name]}
          </button>`,
      )}
    </div>
    <p class="status" role="status">${view.status}</p>
    ${details?.panels(view)}`;
}
