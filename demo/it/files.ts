import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ShippedFile {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
  readonly hash: string;
}

/** Every file of a folder but this page's own, by name. */
export async function readFiles(folder: string, own: readonly string[]): Promise<ShippedFile[]> {
  const names = (await readdir(folder)).filter((name) => !own.includes(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const content = await readFile(resolve(folder, name));
      return {
        name,
        bytes: content.length,
        gzip: gzipSync(content, { level: 9 }).length,
        hash: `sha384-${createHash('sha384').update(content).digest('base64')}`,
      };
    }),
  );
}
