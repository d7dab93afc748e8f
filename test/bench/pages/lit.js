/** The least that Lit can do: an element that draws as many elements as it is told, each with text. */
import { html, LitElement } from 'lit';

class BareLit extends LitElement {
  static properties = { count: { type: Number } };

  render() {
    return html`${Array.from({ length: this.count }, (_, place) => html`<span>${place}</span>`)}`;
  }

  firstUpdated() {
    globalThis.drawn();
  }
}

customElements.define('bare-lit', BareLit);
