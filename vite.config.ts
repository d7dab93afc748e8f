import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from 'terser';
import terser from 'terser/package.json' with { type: 'json' };
import { defineConfig, Visitor, type EnvironmentOptions, type Plugin, type UserConfig } from 'vite';
import { itPage } from './demo/it/it.js';

const root = import.meta.dirname;
const cdn = resolve(root, 'dist/cdn');

/** Every folder below `src/elements` is a widget; a new one is built without an edit here. */
const tags = readdirSync(resolve(root, 'src/elements'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The floor that the README promises: Chrome and Edge 111, Firefox 115, Safari 16.4. */
const target = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

/** The package: a module for each source file, so that a bundler takes only what a page uses. */
const library: EnvironmentOptions = {
  consumer: 'client',
  define: { inNamedFile: 'false' },
  build: {
    target,
    minify: false,
    sourcemap: true,
    outDir: 'dist',
    // Nothing of an earlier build stays, neither here nor in the folders below.
    emptyOutDir: true,
    lib: {
      entry: [
        ...['index', 'define', 'catalogue', 'arrival/loader'].map((name) =>
          resolve(root, `src/${name}.ts`),
        ),
        ...tags.map((tag) => resolve(root, `src/elements/${tag}/define.ts`)),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit(\/|$)/, 'chart.js', 'papaparse'],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The compiler's own helpers come in a folder named after its version.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, '_virtual/')}.js`,
      },
    },
  },
};

/** Every file of `dist/cdn` whose name pages may use, by that name, and the module that it begins with. */
const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(tags.map((tag) => [tag, `src/elements/${tag}/define.ts`])),
  chalkwork: 'src/arrival/loader.ts',
  doctor: 'src/arrival/doctor/doctor.ts',
};

const names = Object.keys(files).map((name) => `${name}.js`);

/** The module of another file, as it is imported. */
const otherFile = /^.*\/(?:elements\/([^/]+)\/define|arrival\/doctor\/(doctor))\.[jt]s$/;

/** For pages without a build: one file, with what it may need later beside it. */
function standalone(name: string, entry: string): EnvironmentOptions {
  return {
    consumer: 'client',
    // So that the code for a widget names the folder of these files.
    define: { inNamedFile: 'true' },
    build: {
      target,
      outDir: 'dist/cdn',
      emptyOutDir: false,
      // In its library mode Vite adds no code of its own around `import()`.
      lib: {
        entry: { [name]: resolve(root, entry) },
        formats: ['es'],
      },
      rolldownOptions: {
        // A file loads another by its name, and holds nothing of it.
        external: (id, importer) => importer !== undefined && otherFile.test(id),
        // What chunks share with the widget stays in its one file.
        preserveEntrySignatures: 'allow-extension',
        output: {
          // All that the widget imports at once is in its one file, whatever else imports it, too.
          codeSplitting: { groups: [{ name, test: (id) => id === resolve(root, entry) }] },
          paths: (id) => id.replace(otherFile, (_, tag = 'doctor') => `./${tag}.js`),
          // Vite leaves white space in libraries; these files are served as they are.
          minify: true,
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: ({ facadeModuleId, moduleIds }) =>
            `${chunkName(facadeModuleId ?? moduleIds.at(-1))}-[hash].js`,
        },
      },
    },
  };
}

/** What Vite may call an environment. */
function environmentOf(file: string): string {
  return file.replaceAll('-', '_');
}

/** Names a chunk by where its main module lies: `reading-csv`, `reach-messages-es`. */
function chunkName(main = 'chunk'): string {
  const parts = main
    .replace(/\.[jt]s$/, '')
    .split('/')
    .slice(-2);
  return parts
    .join('-')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+/, '');
}

/** How the text of a template is made small, by the template's tag. */
const tighten: Readonly<Record<string, (text: string) => string>> = {
  css: tightenCss,
  html: (text) => text.replace(/\s+/g, ' '),
  svg: (text) => text.replace(/\s+/g, ' '),
};

/** White space and comments in Lit templates are for people who read the source. */
function tightenTemplates(): Plugin {
  return {
    name: 'tighten-templates',
    applyToEnvironment: ({ name }) => name !== 'library',
    transform(code, id) {
      if (!id.startsWith(resolve(root, 'src'))) return null;
      const texts: { start: number; end: number; text: string }[] = [];
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const shorten = tag.type === 'Identifier' ? tighten[tag.name] : undefined;
          for (const { start, end } of shorten ? quasi.quasis : []) {
            texts.push({ start, end, text: shorten?.(code.slice(start, end)) ?? '' });
          }
        },
      }).visit(this.parse(code));
      // From the last to the first, so that the places of those before it stay what they are.
      const tight = texts
        .sort((one, other) => other.start - one.start)
        .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), code);
      return { code: tight, map: null };
    },
  };
}

/**
 * Quoted text stands as it is; a comment goes, and so does the zero of `0.5em`; white space goes where
 * CSS needs none. It needs it before a colon (`a :hover` is not `a:hover`) and around the operators
 * of `calc()`.
 */
function tightenCss(css: string): string {
  const tokens =
    /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[^]*?\*\/|\s*;?\s*(\})\s*|\s*([{;,>])\s*|(:)\s+|\s+|(?<![\d.])0(?=\.\d)/g;
  return css
    .trim()
    .replace(
      tokens,
      (found, quoted?: string, end?: string, mark?: string, colon?: string) =>
        quoted ?? end ?? mark ?? colon ?? (/^(?:0|\/\*)/.test(found) ? '' : ' '),
    );
}

/** What Rolldown makes small, Terser makes smaller: by about a hundred bytes a widget, gzipped. */
function squeeze(): Plugin {
  return {
    name: 'squeeze',
    applyToEnvironment: ({ name }) => name !== 'library',
    // The hash in a name is of what Rolldown wrote: another Terser must have another.
    augmentChunkHash: () => terser.version,
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const { code = file.code } = await minify(file.code, {
            module: true,
            compress: { passes: 3 },
          });
          file.code = code;
        }
      },
    },
  };
}

/** The card that people see without scripts, and the room that each widget will take. */
function writeStyles(): void {
  const sheets = [
    'src/arrival/chalkwork.css',
    'src/arrival/tags.css',
    ...tags.map((tag) => `src/elements/${tag}/reserved.css`),
  ].map((path) => resolve(root, path));
  const css = sheets.filter(existsSync).map((path) => readFileSync(path, 'utf8'));
  const named = css.join('').replaceAll('every-tag', `:is(${tags.join()})`);
  writeFileSync(resolve(cdn, 'chalkwork.css'), tightenCss(named));
}

/** The hash of every file, for those who check that nobody changed one on its way. */
function writeIntegrity(): void {
  const names = readdirSync(cdn)
    .filter((name) => /\.(js|css)$/.test(name))
    .sort();
  const hash = (name: string) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(resolve(cdn, name)))
      .digest('base64')}`;
  const write = (file: string, content: object) =>
    writeFileSync(resolve(cdn, file), `${JSON.stringify(content, null, 2)}\n`);
  write('integrity.json', Object.fromEntries(names.map((name) => [name, hash(name)])));
  // An import map knows scripts of pages only, and by the address that they have on a site.
  const scripts = names.filter((name) => name.endsWith('.js') && !name.includes('.worker-'));
  write('importmap.json', {
    integrity: Object.fromEntries(scripts.map((name) => [`/chalkwork/${name}`, hash(name)])),
  });
}

const packageConfig: UserConfig = {
  root,
  // Files name each other by where they lie, wherever they are put.
  base: './',
  publicDir: false,
  // A worker is one file of its own: what it shares with a widget would bring the widget along.
  worker: {
    format: 'es',
    rolldownOptions: {
      // Nothing else in it says that it is a module.
      output: { minify: true, entryFileNames: '[name]-[hash].js', footer: 'export {};' },
    },
  },
  plugins: [tightenTemplates(), squeeze(), itPage(root, cdn, names)],
  environments: {
    library,
    ...Object.fromEntries(
      Object.entries(files).map(([name, entry]) => [environmentOf(name), standalone(name, entry)]),
    ),
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['library', ...Object.keys(files).map(environmentOf)]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      writeStyles();
      writeIntegrity();
    },
  },
};

const demoConfig: UserConfig = {
  root: resolve(root, 'demo'),
  base: './',
  // Only where there is a screen to open it on.
  server: {
    open:
      process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY),
  },
  build: {
    target,
    outDir: resolve(root, 'dist-demo'),
    emptyOutDir: true,
    // A strict Content-Security-Policy blocks `data:` addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: readdirSync(resolve(root, 'demo'))
        .filter((name) => name.endsWith('.html'))
        .map((name) => resolve(root, 'demo', name)),
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'demo' ? demoConfig : packageConfig));
