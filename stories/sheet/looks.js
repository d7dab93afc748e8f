/**
 * The looks in which every story is shot. Those of one `page` are taken without loading it again.
 *
 * @typedef {object} Look
 * @property {string} name
 * @property {string} title
 * @property {number} width of the window, in CSS pixels
 * @property {'light' | 'dark' | 'es' | 'no-scripts'} page
 * @property {{ media?: 'print' | 'screen', forcedColors?: 'active' | 'none' }} [emulate]
 */

/** @type {readonly Look[]} */
export const looks = [
  { name: '320-light', title: '320 px', width: 320, page: 'light' },
  { name: '768-light', title: '768 px', width: 768, page: 'light' },
  { name: '1280-light', title: '1,280 px', width: 1280, page: 'light' },
  {
    name: '768-print',
    title: 'Printed',
    width: 768,
    page: 'light',
    emulate: { media: 'print' },
  },
  {
    name: '768-forced-colors',
    title: 'Forced colors',
    width: 768,
    page: 'light',
    emulate: { forcedColors: 'active' },
  },
  { name: '768-dark', title: 'Dark page', width: 768, page: 'dark' },
  { name: '768-spanish', title: 'Spanish page', width: 768, page: 'es' },
  { name: '320-no-scripts', title: '320 px, no scripts', width: 320, page: 'no-scripts' },
];

/** What Storybook's address says for each page; a check while shooting would only cost time. */
export const globalsOf = {
  light: 'theme:light;locale:en;a11y.manual:!true',
  dark: 'theme:dark;locale:en;a11y.manual:!true',
  es: 'theme:light;locale:es;a11y.manual:!true',
};
