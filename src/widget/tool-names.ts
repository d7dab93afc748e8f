/** What a reader can do with a figure, in the order of the buttons. */
export const toolNames = ['table', 'csv', 'json', 'print', 'link'] as const;

/** What opens under a figure. */
export type PanelName = 'math' | 'table';

/** What is done at once. */
export type ToolName = Exclude<(typeof toolNames)[number], PanelName>;

export type ButtonName = PanelName | ToolName;
