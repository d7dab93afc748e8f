import type { FrameView } from '../frame.js';
import type { FrameWords } from '../locale/words.js';
import type { ToolName } from '../tool-names.js';
import { copyLink } from './link.js';
import { printWidget } from './print.js';
import { saveCsv, saveJson } from './save.js';

/** What a tool works on: the figure as it is drawn at this moment. */
export interface ToolContext {
  readonly view: FrameView;
  readonly words: FrameWords;
}

/** Whether the browser let it happen, and what a reader can copy by hand if not. */
export interface ToolOutcome {
  readonly isDone: boolean;
  readonly byHand: string | null;
}

type Tool = (context: ToolContext) => ToolOutcome | Promise<ToolOutcome>;

export const tools: Record<Exclude<ToolName, 'table'>, Tool> = {
  csv: saveCsv,
  json: saveJson,
  print: printWidget,
  link: copyLink,
};
