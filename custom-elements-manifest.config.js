/**
 * Describes the elements to tools: `cem analyze` writes `dist/custom-elements.json` from the doc
 * comments in `src`, without a build. It holds what a page may use and nothing else.
 */

const documented = [/^src\/elements\/([^/]+)\/(\1|define)\.ts$/, /^src\/widget\/widget\.ts$/];

/** The analyzer leaves these out of what it reads: `@topic`, `@budget`, and return types. */
function readSource() {
  return {
    name: 'read-source',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const doc = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
      if (!doc) return;
      for (const { tagName, comment } of ts.getJSDocTags(node)) {
        if (tagName.text === 'topic') doc.topic = ts.getTextOfJSDocComment(comment);
        if (tagName.text === 'budget') doc.budget = Number(ts.getTextOfJSDocComment(comment));
      }
      doc.typeParameters = node.typeParameters?.map(({ name }) => name.text);
      doc.typeArguments = node.heritageClauses
        ?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
        ?.types[0].typeArguments?.map((type) => type.getText());
      for (const member of node.members.filter(ts.isMethodDeclaration)) {
        const method = doc.members?.find(({ name }) => name === member.name.getText());
        if (method?.return && member.type) method.return.type = { text: member.type.getText() };
      }
    },
  };
}

/** Leaves out what a page cannot use, and says the rest in the words of the package. */
function publish() {
  return {
    name: 'publish',
    packageLinkPhase({ customElementsManifest: manifest }) {
      manifest.schemaVersion = '2.1.0';
      manifest.modules = manifest.modules
        .filter(({ path }) => documented.some((pattern) => pattern.test(path)))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
      const classes = manifest.modules.flatMap((module) =>
        module.declarations.filter(({ kind }) => kind === 'class'),
      );
      for (const declaration of classes) publishClass(declaration, classes);
      for (const declaration of classes) {
        delete declaration.typeParameters;
        delete declaration.typeArguments;
      }
      for (const module of manifest.modules) {
        const isWidget = ({ name }) => classes.some((declaration) => declaration.name === name);
        module.declarations = module.declarations.filter(isWidget);
        module.exports = module.exports.filter(isWidget);
        addDefinition(module, manifest.modules);
      }
      renameModules(manifest);
    },
  };
}

function publishClass(declaration, classes) {
  const base = classes.find(({ name }) => name === declaration.superclass?.name);
  const parameters = base?.typeParameters ?? [];
  /** `Result | null` of the base class is `ReachResult | null` of the element. */
  const fill = ({ text }) => ({
    text: parameters.reduce(
      (type, name, index) =>
        type.replace(new RegExp(`\\b${name}\\b`, 'g'), declaration.typeArguments?.[index] ?? name),
      text,
    ),
  });
  declaration.members = declaration.members
    ?.filter(({ name, privacy }) => !name.startsWith('#') && !/private|protected/.test(privacy))
    .map(({ default: initial, attribute, ...member }) => ({
      ...member,
      ...(attribute === undefined ? {} : { attribute: hyphened(attribute) }),
      ...(member.inheritedFrom && member.type ? { type: fill(member.type) } : {}),
      // What a page cannot set has a value, not a default.
      ...(initial === undefined || member.readonly ? {} : { default: initial }),
    }));
  declaration.attributes = declaration.attributes?.map(describeAttribute);
  // An event whose name is a variable where it is dispatched is listed under the variable's name.
  declaration.events = declaration.events?.filter(
    ({ name, description }) => description || !/^\w+$/.test(name),
  );
}

/** A property of several words is given by an attribute with hyphens between them. */
function hyphened(name) {
  return name.replace(/[A-Z]/g, '-$&').toLowerCase();
}

/**
 * An attribute is text or absent: `null` is neither its type nor its default. The default that
 * counts is the one that its description states last, as "Default `people`.".
 */
function describeAttribute({ default: initial, ...attribute }) {
  const type = attribute.type?.text.replace(/\s*\|\s*null\b|\bnull\s*\|\s*/g, '');
  const stated = /Default `?([^\s`:]+?)`?\.$/.exec(attribute.description ?? '')?.[1];
  const given = initial === 'null' ? undefined : initial?.replace(/^'(.*)'$/, '$1');
  const value = stated ?? given;
  return {
    ...attribute,
    name: hyphened(attribute.name),
    ...(type ? { type: { text: type } } : {}),
    ...(value === undefined ? {} : { default: value }),
  };
}

/** `define.ts` registers the element beside it. */
function addDefinition(module, modules) {
  if (!module.path.endsWith('/define.ts')) return;
  for (const { name, declaration } of [...module.exports]) {
    const home = modules.find(({ declarations }) => declarations.some((one) => one.name === name));
    const element = home?.declarations.find((one) => one.name === name);
    if (!element?.tagName) continue;
    declaration.module = home.path;
    const definition = { kind: 'custom-element-definition', name: element.tagName };
    module.exports.push({ ...definition, declaration: { name, module: home.path } });
  }
}

/** The package holds `dist/….js` where the source is `src/….ts`. */
function renameModules(value) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'path' || key === 'module') && typeof inner === 'string') {
      value[key] = inner.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
    } else {
      renameModules(inner);
    }
  }
}

export default {
  globs: ['src/elements/**/*.ts', 'src/widget/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [readSource(), publish()],
};
