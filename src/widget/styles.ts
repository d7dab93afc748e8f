import type { CSSResult, ReactiveElement } from 'lit';

/** Adds the styles of a part that arrived later, once, to an element that is drawn already. */
export function addStyles({ shadowRoot }: ReactiveElement, { styleSheet }: CSSResult): void {
  if (!shadowRoot || !styleSheet || shadowRoot.adoptedStyleSheets.includes(styleSheet)) return;
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
}
