/**
 * Checks the custom elements manifest: that it is valid, that it describes everything public, that
 * it agrees with the elements, and that the files generated from it are up to date. With `--write`
 * it writes the manifest and those files instead.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import Ajv from 'ajv';
import { runnerImport } from 'vite';
import { elementsOf, generatedSources } from './catalogue.js';
import { report } from './report.js';

const schema = createRequire(import.meta.url)('custom-elements-manifest/schema.json');

/** What a page uses of an element, by the manifest's own names. */
const kinds = {
  attributes: 'attribute',
  members: 'property',
  events: 'event',
  slots: 'slot',
  cssParts: 'part',
  cssProperties: 'CSS property',
  cssStates: 'state',
};

/** How those that no property declares are spelled in the source. */
const spellings = {
  events: /'(chalkwork-[a-z-]+)'/g,
  cssParts: /\bpart="([a-z -]+)"/g,
  cssProperties: /var\((--chalkwork-[\w-]+)/g,
};

function* againstSchema(manifest) {
  const ajv = new Ajv({ allErrors: true });
  if (ajv.validate(schema, manifest)) return;
  for (const { dataPath, message } of ajv.errors) {
    yield `The manifest is not valid: ${dataPath || 'it'} ${message}.`;
  }
}

function* undescribed({ modules }) {
  for (const declaration of modules.flatMap(({ declarations }) => declarations)) {
    const who = declaration.tagName ? `<${declaration.tagName}>` : declaration.name;
    if (!declaration.description) yield `${who} has no description.`;
    for (const [list, kind] of Object.entries(kinds)) {
      for (const { name, description, inheritedFrom } of declaration[list] ?? []) {
        if (!description && !inheritedFrom)
          yield `${who}: the ${kind} "${name}" has no description.`;
      }
    }
  }
}

/** Compares what the manifest says of each element with the class itself. */
async function* againstClasses(manifest) {
  const elements = elementsOf(manifest);
  const folders = await readdir('src/elements', { withFileTypes: true });
  for (const { name: tag } of folders.filter((entry) => entry.isDirectory())) {
    const element = elements.find(({ tagName }) => tagName === tag);
    if (!element) {
      yield `src/elements/${tag} has no class with "@tagname ${tag}".`;
      continue;
    }
    if (!element.topic) yield `<${tag}> has no "@topic".`;
    if (!(element.budget > 0)) yield `<${tag}> has no "@budget" in bytes.`;
    const { module } = await runnerImport(`/src/elements/${tag}/${tag}.ts`);
    const constructor = module[element.name];
    if (constructor.tag !== tag) yield `${element.name}.tag is "${constructor.tag}", not "${tag}".`;
    yield* againstAttributes(tag, element.attributes, constructor);
  }
}

function* againstAttributes(tag, described, { observedAttributes, properties }) {
  const names = described.map(({ name }) => name);
  for (const name of observedAttributes) {
    if (!names.includes(name)) yield `<${tag}> has the attribute "${name}", not in the manifest.`;
  }
  for (const { name, fieldName } of described) {
    if (!observedAttributes.includes(name)) {
      yield `The manifest gives <${tag}> the attribute "${name}", which it has not.`;
    } else if (!Object.hasOwn(properties, fieldName)) {
      yield `<${tag}>: the attribute "${name}" has no property beside it.`;
    }
  }
}

/** Compares events, parts and CSS properties with the source's own words. */
async function* againstSource({ modules }) {
  const declarations = modules.flatMap((module) => module.declarations);
  const files = await Promise.all(
    ['src/elements', 'src/widget'].map((folder) =>
      readdir(folder, { recursive: true, withFileTypes: true }),
    ),
  );
  const texts = await Promise.all(
    files
      .flat()
      .filter(({ name }) => name.endsWith('.ts'))
      .map(({ parentPath, name }) => readFile(`${parentPath}/${name}`, 'utf8')),
  );
  for (const [list, spelling] of Object.entries(spellings)) {
    const used = texts.flatMap((text) =>
      [...text.matchAll(spelling)].flatMap(([, names]) => names.split(' ')),
    );
    const described = declarations.flatMap((one) => one[list] ?? []).map(({ name }) => name);
    for (const name of lacking(used, described)) {
      yield `The ${kinds[list]} "${name}" is in the source and not in the manifest.`;
    }
    // A name may also stand apart from its attribute, as text of its own.
    const spelled = texts.flatMap((text) =>
      [...text.matchAll(/'([\w-]+)'/g)].map(([, name]) => name),
    );
    for (const name of lacking(described, [...used, ...spelled])) {
      yield `The ${kinds[list]} "${name}" is in the manifest and nowhere in the source.`;
    }
  }
}

function lacking(these, those) {
  return [...new Set(these)].filter((name) => !those.includes(name));
}

async function* againstGenerated(sources) {
  for (const [path, text] of sources) {
    const committed = await readFile(path, 'utf8').catch(() => null);
    if (committed !== text) yield `${path} is out of date: run "npm run manifest".`;
  }
}

const isWriting = process.argv.includes('--write');
const manifest = await cli({ argv: ['analyze', '--quiet'], noWrite: !isWriting });
const sources = await generatedSources(manifest);
if (isWriting) {
  for (const [path, text] of sources) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
} else {
  await report('manifest:check', [
    againstSchema(manifest),
    undescribed(manifest),
    againstClasses(manifest),
    againstSource(manifest),
    againstGenerated(sources),
  ]);
}
