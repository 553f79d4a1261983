import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readSafetensors, writeSafetensors, type StoredTensor } from '../../src/engine/checkpoint';
import { Problem } from './problem';

type Stored = ReadonlyMap<string, StoredTensor>;

async function readBytes(path: string, hint: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
    throw new Problem(`${path} ${why}. ${hint}`);
  }
}

/** The fields of `<folder>/config.json`. @throws Problem */
export async function readConfig(folder: string): Promise<Record<string, unknown>> {
  const path = join(folder, 'config.json');
  const bytes = await readBytes(path, 'Name a folder that has a config.json.');
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
      return json as Record<string, unknown>;
  } catch {
    // Told below, with what is not an object.
  }
  throw new Problem(`${path} is not a JSON object. Save or download it again.`);
}

/** @throws Problem or CheckpointError */
export async function readTensorFile(path: string, hint: string): Promise<Stored> {
  return readSafetensors(await readBytes(path, hint)).tensors;
}

/** The weights of a Hugging Face folder. @throws Problem or CheckpointError */
export const readWeights = (folder: string): Promise<Stored> =>
  readTensorFile(
    join(folder, 'model.safetensors'),
    'Save the model in Python with model.save_pretrained(DIR, safe_serialization=True, max_shard_size="99GB").',
  );

/** Fails early where nothing could be written later. @throws Problem */
export async function checkOutput(path: string): Promise<void> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) throw new Problem(`${path} is a folder. Give --output the name of a file.`);
}

/** Writes all of it or, if that fails, nothing. @throws Problem */
export async function writeTensorFile(path: string, tensors: Stored): Promise<void> {
  const whole = resolve(path);
  const part = `${whole}.${process.pid}.part`;
  try {
    await mkdir(dirname(whole), { recursive: true });
    await writeFile(part, writeSafetensors(tensors, { format: 'pt' }));
    await rename(part, whole);
  } catch (error) {
    await rm(part, { force: true });
    const { message } = error as Error;
    throw new Problem(`${path} cannot be written (${message}). Choose another --output.`);
  }
}
