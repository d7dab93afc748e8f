/** `/spreadsheets/d/<id>/…`, `/spreadsheets/d/e/<id of what is published>/…`, and with an account or a domain. */
const sheetPath =
  /^(?:\/a\/[^/]+)?\/spreadsheets\/(?:u\/\d+\/)?d\/(?<published>e\/)?(?<id>[\w-]+)(?:\/(?<action>.*))?$/;

/** Whether an address is one of Google Sheets. */
export function isGoogleSheet({ hostname, pathname }: URL): boolean {
  return hostname === 'docs.google.com' && sheetPath.test(pathname);
}

/**
 * The address at which Google gives as CSV what the address of a sheet shows as a page: what the
 * address bar shows, what “Share” and what “Publish to web” give. The tab stays the one that `gid`
 * names, without it the first. Any other address stays as it is.
 *
 * A query of the visualization interface (`gviz`) empties cells whose kind differs from most in
 * their column, such as “about 200” among numbers. So it is asked only where it selects something.
 */
export function sheetAsCsv(url: URL): URL {
  const {
    published,
    id,
    action = '',
  } = isGoogleSheet(url) ? (sheetPath.exec(url.pathname)?.groups ?? {}) : {};
  if (id === undefined) return url;
  const given = url.searchParams;
  const gid = given.get('gid') ?? new URLSearchParams(url.hash.slice(1)).get('gid');
  const isPublished = published !== undefined || /^pub(html)?$/.test(action);
  const selects = ['tq', 'sheet', 'range'].some((name) => given.has(name));
  if (action.startsWith('gviz/') && selects) {
    const asked = new URL(url);
    asked.searchParams.set('tqx', 'out:csv');
    return asked;
  }
  const path = `/spreadsheets/d/${published ?? ''}${id}/`;
  const csv = new URL(path + (isPublished ? 'pub?output=csv' : 'export?format=csv'), url);
  if (gid !== null) csv.searchParams.set('gid', gid);
  if (gid !== null && isPublished) csv.searchParams.set('single', 'true');
  const range = given.get('range');
  if (range !== null) csv.searchParams.set('range', range);
  return csv;
}
