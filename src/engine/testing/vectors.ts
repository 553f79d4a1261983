import { readSafetensors, toFloat32, type StoredTensor } from '../checkpoint';

const inBrowser = typeof window !== 'undefined';

/** The bytes of a file under `tests/vectors`, in Node or in the test browser. */
async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const full = `tests/vectors/${path}`;
  if (!inBrowser) {
    const { readFile } = await import('node:fs/promises');
    return new Uint8Array(await readFile(full));
  }
  const { server } = await import('vitest/browser');
  const text = atob(await server.commands.readFile(full, 'base64'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** One of PyTorch's results, see `tests/vectors/README.md`. */
export async function readVectors(path: string): Promise<ReadonlyMap<string, StoredTensor>> {
  return readSafetensors(await readBytes(path)).tensors;
}

export async function readVectorConfig<Config>(path: string): Promise<Config> {
  return JSON.parse(new TextDecoder().decode(await readBytes(path))) as Config;
}

/** The values of a float vector. @throws if the file has none by that name */
export function valuesOf(vectors: ReadonlyMap<string, StoredTensor>, name: string): Float32Array {
  const found = vectors.get(name);
  if (!found) throw new Error(`There is no ${name} among ${[...vectors.keys()].join(', ')}.`);
  return toFloat32(found);
}
