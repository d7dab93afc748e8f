import type { FrameView } from '../../../frame.js';
import { save } from '../save.js';
import type { ToolOutcome } from '../tools.js';
import { filled } from './boxes.js';
import { Collector } from './collect.js';
import { inkOf } from './ink.js';
import { paintScene } from './paint.js';
import { askForPicture, pose, type Pose } from './pose.js';
import { sharpness, type PathShape, type Scene } from './scene.js';
import { Stand } from './stand.js';
import { writeSvg } from './svg.js';

/** The files that a picture is saved as. */
export const imageKinds = ['png', 'svg'] as const;
export type ImageKind = (typeof imageKinds)[number];

/** What comes of a picture that cannot be made. */
export const refused: ToolOutcome = { isDone: false, byHand: null };

/** Saves a picture of a widget as it is drawn at this moment, without its buttons and fields. */
export async function saveImage(view: FrameView, kind: ImageKind): Promise<ToolOutcome> {
  // What is painted only when it comes near the screen comes now.
  const boxes = [...(view.attributes.shadowRoot?.querySelectorAll('.plot') ?? [])];
  await Promise.all(boxes.map((box) => askForPicture(box, null)));
  const scene = sceneOf(view);
  if (!scene) return refused;
  if (kind === 'svg') return save(view.attributes, 'svg', 'image/svg+xml', writeSvg(scene));
  // Where the browser has no canvas of that size, it may have a smaller one.
  const png = (await pngOf(scene, sharpness)) ?? (await pngOf(scene, 1));
  return png ? save(view.attributes, 'png', 'image/png', png) : refused;
}

/** A picture as it would be drawn now; `null` where nothing is drawn. */
export function sceneOf(view: FrameView): Scene | null {
  const posed = pose(view);
  if (!posed) return null;
  try {
    const stand = new Stand(posed.element, posed.root);
    const { width, height } = stand;
    return {
      width,
      height,
      language: view.format.locale.tag,
      title: view.heading,
      description: (view.drawing?.words.sentence ?? '').trim(),
      shapes: [...grounds(posed, width, height), ...new Collector(stand).collect(posed.frame)],
    };
  } finally {
    posed.leave();
  }
}

/** What is behind a widget: all that is seen through down to what is not, or the page itself. */
function grounds({ drawn, element }: Pose, width: number, height: number): PathShape[] {
  const inks = [];
  for (let one: Element | null = drawn; one; one = parentOf(one)) {
    const ink = inkOf(getComputedStyle(one).backgroundColor);
    if (ink) inks.unshift(ink);
    if (ink?.alpha === 1) break;
  }
  element.style.backgroundColor = 'Canvas';
  const canvas = inkOf(getComputedStyle(element).backgroundColor);
  const all = inks[0]?.alpha === 1 ? inks : [...(canvas ? [canvas] : []), ...inks];
  return all.map((ink) => filled(`M0 0H${String(width)}V${String(height)}H0Z`, ink));
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** `null` where the browser cannot paint it so large, or lets nobody read what it painted. */
async function pngOf(scene: Scene, density: number): Promise<Blob | null> {
  try {
    const canvas = paintScene(scene, density);
    return canvas && (await new Promise((resolve) => canvas.toBlob(resolve, 'image/png')));
  } catch {
    return null;
  }
}
