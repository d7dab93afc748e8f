import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WidgetMessages } from './messages.en.js';
import type { ToolName } from './tool-names.js';
import type { ToolContext } from './tools/tools.js';

/** What opens under the figure. */
export type PanelName = 'math' | 'table';

/** What a reader has opened and done with a figure. What they do not use is never loaded. */
export class Panels implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #open = new Set<PanelName>();
  /** The panel that draws the steps, once somebody asked for it. */
  steps: typeof import('./steps.js') | null = null;
  /** What is said, politely, of the last thing done. */
  status = '';
  /** Text to be copied by hand where the browser does not let a page copy. */
  byHand: string | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.status = '';
  }

  isOpen(panel: PanelName): boolean {
    return this.#open.has(panel);
  }

  async toggle(panel: PanelName): Promise<void> {
    if (!this.#open.delete(panel)) this.#open.add(panel);
    this.#host.requestUpdate();
    if (panel !== 'math' || this.steps) return;
    this.steps = await import('./steps.js');
    this.#host.requestUpdate();
  }

  async use(tool: Exclude<ToolName, 'table'>, context: ToolContext, messages: WidgetMessages) {
    const { tools } = await import('./tools/tools.js');
    const outcome = await tools[tool](context);
    this.byHand = outcome.byHand;
    this.status = outcome.isDone
      ? messages.done[tool]
      : outcome.byHand === null
        ? messages.refused
        : messages.copyByHand;
    this.#host.requestUpdate();
  }
}
