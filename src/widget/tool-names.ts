/** What a reader can do with a figure, in the order of the buttons. */
export const toolNames = ['table', 'csv', 'json', 'image', 'embed', 'print', 'link'] as const;

/** What is done at once. */
export type ToolName = 'csv' | 'json' | 'print' | 'link';

/** What opens under a figure. */
export type PanelName = 'about' | 'math' | Exclude<(typeof toolNames)[number], ToolName>;

export type ButtonName = PanelName | ToolName;

/** Whether a button does something at once. */
export function isInstant(name: ButtonName): name is ToolName {
  return /csv|json|print|link/.test(name);
}
