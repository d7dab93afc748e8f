import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { packageOf, readPackage } from './bundled.js';
import { readFiles } from './files.js';
import { pageOf } from './page.js';

/** What this page consists of, beside the files that it tells of. */
const own = ['it.html', 'it.css'];

/**
 * Writes the page for IT offices, `it.html`, beside the files that it tells of, once all are there.
 * `fixed` are the names of scripts that pages use.
 */
export function itPage(root: string, folder: string, fixed: readonly string[]): Plugin {
  const packages = new Set<string>();
  return {
    name: 'it-page',
    // What each environment ships is gathered in one place.
    sharedDuringBuild: true,
    applyToEnvironment: ({ name }) => name !== 'library',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const modules = file.type === 'chunk' ? Object.entries(file.modules) : [];
        for (const [module, { renderedLength }] of modules) {
          const name = renderedLength > 0 ? packageOf(module) : null;
          if (name) packages.add(name);
        }
      }
    },
    buildApp: {
      order: 'post',
      async handler() {
        const { version, license } = JSON.parse(
          await readFile(resolve(root, 'package.json'), 'utf8'),
        ) as { readonly version: string; readonly license: string };
        const page = pageOf({
          version,
          license,
          files: await readFiles(folder, own),
          fixed,
          packages: await Promise.all([...packages].sort().map((name) => readPackage(root, name))),
        });
        await writeFile(resolve(folder, 'it.html'), page);
        await copyFile(resolve(root, 'demo/it/it.css'), resolve(folder, 'it.css'));
      },
    },
  };
}
