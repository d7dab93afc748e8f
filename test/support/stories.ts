import { catalogue, loaders, type Tag } from '../../src/catalogue.js';
import type { TemplateResult } from 'lit';

type Args = Readonly<Record<string, unknown>>;

interface StoryParts {
  readonly args?: Args;
  readonly render?: (args: Args) => TemplateResult;
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

/** A story, ready to be drawn. */
export interface Story {
  readonly name: string;
  readonly args: Args;
  readonly template: TemplateResult;
  readonly play: (canvas: HTMLElement) => Promise<void>;
}

export const tags = Object.keys(catalogue) as Tag[];

/** All stories of a widget, the default one first. Registers the widget. */
export async function storiesOf(tag: Tag): Promise<Story[]> {
  await loaders[tag]();
  const { default: meta, ...exported } = (await import(
    `../../stories/${tag}.stories.ts`
  )) as Record<string, StoryParts | undefined>;
  // A module's exports come in the order of the alphabet.
  const names = ['Default', ...Object.keys(exported).filter((name) => name !== 'Default')];
  return names.map((name) => {
    const story = exported[name];
    const args = { ...meta?.args, ...story?.args };
    const render = story?.render ?? meta?.render;
    if (!render) throw new Error(`${name} cannot be drawn.`);
    return {
      name,
      args,
      template: render(args),
      play: async (canvasElement) => story?.play?.({ canvasElement }),
    };
  });
}
