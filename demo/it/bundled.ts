import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** A package that is shipped within the files, and the terms of its authors. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** The package that a module belongs to; `null` for the library's own. */
export function packageOf(module: string): string | null {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? null;
}

export async function readPackage(root: string, name: string): Promise<BundledPackage> {
  const folder = resolve(root, 'node_modules', name);
  const { version, license } = JSON.parse(
    await readFile(resolve(folder, 'package.json'), 'utf8'),
  ) as { readonly version: string; readonly license: string };
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} is shipped, and its license is not in ${folder}.`);
  return { name, version, license, text: (await readFile(resolve(folder, file), 'utf8')).trim() };
}
