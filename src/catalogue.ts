export const catalogue = [];
