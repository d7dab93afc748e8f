/**
 * Where a widget keeps the element that it was put into, as the loader does with markup that stands
 * in for a widget. It means the same across copies and versions.
 */
export const placeKey = Symbol.for('chalkwork.place');

/**
 * By which name a page knows a widget: its own id, or that of the element it was put into, since an
 * id is on a page only once.
 */
export function idOf(widget: HTMLElement): string {
  const place = Reflect.get(widget, placeKey) as Element | undefined;
  return widget.id || (place?.id ?? '');
}

/** Whether other elements of the page have the same id, so that it does not tell them apart. */
export function isShared(id: string, { ownerDocument }: HTMLElement): boolean {
  return id !== '' && ownerDocument.querySelectorAll(`#${CSS.escape(id)}`).length > 1;
}

/** Behind which name a widget's state stands in the fragment of an address. */
function nameOf(id: string): string {
  // No address can hold half a character.
  return `chalkwork.${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}=`;
}

/** Whether a fragment is the page's own way of telling what it shows, which is left alone. */
function isRoute(hash: string): boolean {
  return /^#!?\//.test(hash);
}

/** What a fragment holds for the widget of an id; `null` where it holds nothing. */
export function stateIn(hash: string, id: string): string | null {
  if (id === '' || isRoute(hash)) return null;
  const name = nameOf(id);
  const part = hash
    .slice(1)
    .split('&')
    .find((one) => one.startsWith(name));
  return part === undefined ? null : part.slice(name.length);
}

/**
 * The fragment with another state for the widget of an id, or with none; whatever else is in there
 * stays as it is. `null` where nothing is to be changed: without an id, and in a page that routes by
 * its fragment.
 */
export function withState(hash: string, id: string, state: string | null): string | null {
  if (id === '' || isRoute(hash)) return null;
  const name = nameOf(id);
  const parts = hash.slice(1).split('&');
  const others = parts.filter((one) => one !== '' && !one.startsWith(name));
  const place = parts.findIndex((one) => one.startsWith(name));
  const all =
    state === null
      ? others
      : place < 0
        ? [...others, name + state]
        : parts.map((one, index) => (index === place ? name + state : one));
  const next = all.length > 0 ? `#${all.join('&')}` : '';
  return next === hash ? null : next;
}

/** Puts a state into the address of the page, without a new entry in its history. */
export function keepState({ location, history }: Window, id: string, state: string | null): void {
  const hash = withState(location.hash, id, state);
  if (hash === null) return;
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  } catch {
    // A page without an address of its own, as in some frames, and one that changes it too often.
  }
}
