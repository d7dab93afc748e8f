/** The web address that a text names, seen from `base`; `null` unless it is `http:` or `https:`. */
export function webAddress(text: string, base: string): URL | null {
  try {
    const url = new URL(text, base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
