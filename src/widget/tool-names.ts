/** What a reader can do with a figure, in the order of the buttons. */
export const toolNames = ['table', 'csv', 'json', 'print', 'link'] as const;

/** What opens under a figure. */
export const panelNames = ['about', 'math', 'table'] as const;
export type PanelName = (typeof panelNames)[number];

/** What is done at once. */
export type ToolName = Exclude<(typeof toolNames)[number], PanelName>;

export type ButtonName = PanelName | ToolName;
