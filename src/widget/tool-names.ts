/** What a reader can do with a figure, in the order of the buttons. */
export const toolNames = ['table', 'csv', 'json', 'print', 'link'] as const;
export type ToolName = (typeof toolNames)[number];
