/** What a reader can do with a figure, in the order of the buttons. */
export const toolNames = ['table', 'csv', 'json', 'image', 'embed', 'print', 'link'] as const;

/** What is done at once. Any other button opens something under the figure. */
export const instantNames = ['csv', 'json', 'print', 'link'] as const;
export type ToolName = (typeof instantNames)[number];

export type PanelName = 'about' | 'math' | Exclude<(typeof toolNames)[number], ToolName>;

export type ButtonName = PanelName | ToolName;
