import { html, type TemplateResult } from 'lit/html.js';
import type { ChoiceView } from '../tools.js';
import { toldOfFile } from '../save.js';
import { imageKinds, refused, saveImage, type ImageKind } from './image.js';

/** Draws what a picture can be saved as, and what each is good for. */
export function choose({ view, words, tell }: ChoiceView): TemplateResult {
  const { image, done } = words;
  const use = async (kind: ImageKind): Promise<void> => {
    // Whatever a browser refuses on the way, a reader hears of it.
    const outcome = await saveImage(view, kind).catch(() => refused);
    tell(toldOfFile(outcome, { done: done.image, refused: image.refused }, words));
  };
  return html`<ul>
    ${imageKinds.map(
      (kind) =>
        html`<li>
          <button type="button" @click=${() => void use(kind)}>${image[kind].label}</button>
          <span class="small">${image[kind].use}</span>
        </li>`,
    )}
  </ul>`;
}
