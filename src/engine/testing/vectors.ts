import { expect } from 'vitest';
import { readSafetensors, toFloat32, type StoredTensor } from '../checkpoint';
import type { BackendName } from '../device';
import { tf, type Tensor } from '../tf';
import { relativeError } from './close';

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

/** All tensors of a file on the active backend: whole numbers as int32, the rest as float32. */
export async function readTensors(path: string): Promise<Record<string, Tensor>> {
  const tensors = [...(await readVectors(path))].map(([name, stored]) => {
    const whole = stored.data instanceof Int32Array;
    const values = whole ? Int32Array.from(stored.data as Int32Array) : toFloat32(stored);
    return [name, tf.tensor(values, [...stored.shape], whole ? 'int32' : 'float32')];
  });
  return Object.fromEntries(tensors) as Record<string, Tensor>;
}

/** Largest error against PyTorch that a backend is allowed, relative to a tensor's largest value. */
export const vectorTolerance: Record<BackendName, number> = { cpu: 1e-5, wasm: 1e-5, webgpu: 1e-4 };

/** Expects tensors to equal PyTorch's of the same names in `<folder>/expected.safetensors`. */
export async function expectVectors(
  folder: string,
  actual: Record<string, Tensor>,
  backend: BackendName,
): Promise<void> {
  const expected = await readVectors(`${folder}/expected.safetensors`);
  for (const [name, tensor] of Object.entries(actual)) {
    const error = relativeError(await tensor.data(), valuesOf(expected, name));
    expect(error, name).toBeLessThan(vectorTolerance[backend]);
  }
}
