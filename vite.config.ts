import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin, type UserConfig } from 'vite';

const root = import.meta.dirname;

/** Every folder below `src/elements` is a widget; a new one is built without an edit here. */
const tags = readdirSync(resolve(root, 'src/elements'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The floor that the README promises: Chrome and Edge 111, Firefox 115, Safari 16.4. */
const target = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

/** The package: a module for each source file, so that a bundler takes only what a page uses. */
const library: EnvironmentOptions = {
  consumer: 'client',
  build: {
    target,
    minify: false,
    outDir: 'dist',
    lib: {
      entry: [
        ...['index', 'define', 'catalogue'].map((name) => resolve(root, `src/${name}.ts`)),
        ...tags.map((tag) => resolve(root, `src/elements/${tag}/define.ts`)),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit(\/|$)/, 'papaparse'],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

/** For pages without a build: one widget in one file, with what it may need later beside it. */
function standalone(tag: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      target,
      outDir: 'dist/cdn',
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: { [tag]: resolve(root, `src/elements/${tag}/define.ts`) },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: ({ moduleIds }) => `${chunkName(moduleIds)}-[hash].js`,
        },
      },
    },
  };
}

/** Names a chunk by where its main module lies: `reading-csv`, `reach-messages-es`. */
function chunkName(moduleIds: readonly string[]): string {
  const main = moduleIds.at(-1) ?? 'chunk';
  const parts = main.replace(/\.ts$/, '').split('/').slice(-2);
  return parts.join('-').replaceAll('.', '-');
}

/** White space in the styles and markup of Lit templates is for people who read the source. */
function tightenTemplates(): Plugin {
  return {
    name: 'tighten-templates',
    applyToEnvironment: ({ name }) => name !== 'library',
    transform(code, id) {
      if (!id.includes('/src/')) return null;
      return id.endsWith('.styles.ts') || /\bhtml`/.test(code)
        ? { code: tighten(code), map: null }
        : null;
    },
  };
}

function tighten(code: string): string {
  return code.replace(/\n\s+/g, '\n ');
}

const packageConfig: UserConfig = {
  root,
  publicDir: false,
  plugins: [tightenTemplates()],
  environments: {
    library,
    ...Object.fromEntries(tags.map((tag) => [tag.replaceAll('-', '_'), standalone(tag)])),
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['library', ...tags.map((tag) => tag.replaceAll('-', '_'))]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
};

const demoConfig: UserConfig = {
  root: resolve(root, 'demo'),
  base: './',
  build: { target, outDir: resolve(root, 'dist-demo'), emptyOutDir: true },
};

export default defineConfig(({ mode }) => (mode === 'demo' ? demoConfig : packageConfig));
