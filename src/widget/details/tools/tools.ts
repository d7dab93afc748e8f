import type { FrameView } from '../../frame.js';
import type { FigureDetails } from '../../locale/words.js';
import type { ToolName } from '../../tool-names.js';
import { copyLink } from './link.js';
import { printWidget } from './print.js';
import { saveCsv, saveJson } from './save.js';

/** Whether the browser let it happen, and what a reader can copy by hand if not. */
export interface ToolOutcome {
  readonly isDone: boolean;
  readonly byHand: string | null;
}

/** Does something with a figure as it is drawn at this moment. */
type Tool = (view: FrameView, figure: FigureDetails) => ToolOutcome | Promise<ToolOutcome>;

export const tools: Record<ToolName, Tool> = {
  csv: saveCsv,
  json: saveJson,
  print: printWidget,
  link: copyLink,
};
