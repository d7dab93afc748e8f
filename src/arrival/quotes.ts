/** What word processors write in place of straight quotation marks. HTML takes them for letters. */
export const curly = /[\u00AB\u00BB\u2018-\u201F]/;
