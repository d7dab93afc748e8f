import type { TemplateResult } from 'lit/html.js';
import type { FrameView } from '../../frame.js';
import type { FigureDetails } from '../../locale/words.js';
import type { ToolName } from '../../tool-names.js';
import type { WidgetDetails } from '../details.en.js';
import type { PageData } from '../page-data.js';
import { copyLink } from './link.js';
import { printWidget } from './print.js';
import { saveCsv, saveJson } from './save.js';

/** Whether the browser let it happen, and what a reader can copy by hand if not. */
export interface ToolOutcome {
  readonly isDone: boolean;
  readonly byHand: string | null;
  /** Whether what was copied leads to the page only, and holds nothing of the widget. */
  readonly isOfPage?: boolean;
  /** What the frame around the page makes of it, where it lets nothing be saved, or may not. */
  readonly frame?: 'refuses' | 'may-refuse';
}

/** Does something with a figure as it is drawn at this moment. */
type Tool = (view: FrameView, figure: FigureDetails) => ToolOutcome | Promise<ToolOutcome>;

export const tools: Record<ToolName, Tool> = {
  csv: saveCsv,
  json: saveJson,
  print: printWidget,
  link: copyLink,
};

/** What a reader chooses from is drawn from this. */
export interface ChoiceView {
  readonly view: FrameView;
  readonly words: WidgetDetails;
  /** The data of the page as it was read. */
  readonly data: () => PageData;
  /** Says something, politely, of what was done. */
  readonly tell: (said: string) => void;
}

/** Draws what can be done in more than one way. */
export interface Choice {
  readonly choose: (choice: ChoiceView) => TemplateResult;
}

/** Tools that are opened first, and loaded then. */
export const choices = {
  image: (): Promise<Choice> => import('./image/panel.js'),
  embed: (): Promise<Choice> => import('./embed/panel.js'),
};
export type ChoiceName = keyof typeof choices;
