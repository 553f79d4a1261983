import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFile } from '../../src/training/protocol';
import { shippedModel, type ReadFile } from '../../src/training/shipped';

/** The files of a model: a folder on this machine, or the id of one that ships with the site. */
export async function readModelFolder(name: string, readSite: ReadFile): Promise<ModelFile[]> {
  const isFolder = await stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return shippedModel(name, readSite);
  const files = await readdir(name, { withFileTypes: true });
  return Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await readFile(join(name, file.name))),
      })),
  );
}
