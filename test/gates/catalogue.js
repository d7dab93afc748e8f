/**
 * The source files that gather what the manifest lists, so that adding a widget edits none of them
 * by hand. `npm run manifest` writes them.
 */
import { format, resolveConfig } from 'prettier';

const header = '// Generated from the manifest by `npm run manifest`; do not edit.\n\n';

/** Every element of a manifest, in the order of their tags. */
export function elementsOf(manifest) {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** The generated files as `[path, text]`, formatted as the project is. */
export async function generatedSources(manifest) {
  const elements = elementsOf(manifest);
  const tags = elements.map(({ tagName }) => tagName);
  const topics = [...new Set(elements.map(({ topic }) => topic))].sort();
  const widget = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ name }) => name === 'Widget');
  const sources = {
    'src/catalogue.ts': catalogue(elements, widget),
    'src/define.ts': elements
      .map(({ name, tagName: tag }) => `export { ${name} } from './elements/${tag}/define.js';`)
      .join('\n'),
    'src/elements/index.ts': tags.map((tag) => `export * from './${tag}/${tag}.js';`).join('\n'),
    'src/topics/index.ts': topics.map((name) => `export * from './${name}/index.js';`).join('\n'),
  };
  const options = { ...(await resolveConfig('package.json')), parser: 'typescript' };
  return Promise.all(
    Object.entries(sources).map(async ([path, text]) => [
      path,
      await format(header + text, options),
    ]),
  );
}

function catalogue(elements, widget) {
  const common = widget.attributes.map(attribute);
  const entries = elements.map(({ tagName: tag, topic, attributes }) => {
    const all = attributes.map(attribute);
    const isUsual = common.every((text) => all.includes(text));
    const listed = isUsual ? [...all.filter((text) => !common.includes(text)), '...common'] : all;
    return `'${tag}': {
      module: '${moduleOf(tag)}',
      topic: '${topic}',
      attributes: [${listed.join(', ')}],
    }`;
  });
  const loaders = elements.map(({ tagName: tag }) => `'${tag}': () => import('${moduleOf(tag)}')`);
  return `/** An attribute, the property beside it, and the type of that property's values. */
export interface CatalogueAttribute {
  readonly name: string;
  readonly property: string;
  readonly type: string;
}

/** What is known of a widget without loading it. */
export interface CatalogueEntry {
  /** The module that registers it, relative to this one. */
  readonly module: string;
  readonly topic: string;
  readonly attributes: readonly CatalogueAttribute[];
}

const common = [${common.join(', ')}] as const satisfies readonly CatalogueAttribute[];

/** Every widget by its tag. */
export const catalogue = {${entries.join(', ')}} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type Tag = keyof typeof catalogue;

/** Loads and registers a widget. Apart from the catalogue, so that who only reads that bundles no widget. */
export const loaders = {${loaders.join(', ')}} as const satisfies Readonly<Record<Tag, () => Promise<unknown>>>;
`;
}

function moduleOf(tag) {
  return `./elements/${tag}/define.js`;
}

function attribute({ name, fieldName = name, type }) {
  return `{ name: '${name}', property: '${fieldName}', type: ${JSON.stringify(type?.text ?? 'string')} }`;
}
