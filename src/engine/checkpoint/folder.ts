/** A folder of files in memory, as Hugging Face lays one out for a model. */
import { CheckpointError, quote } from './error';

export interface FolderFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** GPT-2's own tokenizer.json, with fifty thousand tokens, has 3 MB. */
const MAX_JSON_BYTES = 2 ** 25;

export function jsonFile(name: string, value: unknown): FolderFile {
  return textFile(name, `${JSON.stringify(value, null, 2)}\n`);
}

export function textFile(name: string, text: string): FolderFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The file of this name, in whatever subfolder it lies; null if there is none. */
export function findFile(files: readonly FolderFile[], name: string): FolderFile | null {
  return files.find((file) => file.name.split(/[\\/]/).at(-1) === name) ?? null;
}

/** @throws CheckpointError missingFile, with what to choose instead */
export function needFile(files: readonly FolderFile[], name: string): FolderFile {
  const file = findFile(files, name);
  if (file) return file;
  throw new CheckpointError(
    'missingFile',
    `There is no ${name} among the ${files.length} files.`,
    `Choose the whole folder that model.save_pretrained() wrote, or its zip; it holds ${name}.`,
  );
}

/** @throws CheckpointError tooLarge or badConfig */
export function parseJsonFile({ name, bytes }: FolderFile): unknown {
  if (bytes.length > MAX_JSON_BYTES)
    throw new CheckpointError(
      'tooLarge',
      `${quote(name)} has ${bytes.length} bytes; at most ${MAX_JSON_BYTES} are read here.`,
      'Check that it is the file that it claims to be.',
    );
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new CheckpointError(
      'badConfig',
      `${quote(name)} is not valid JSON.`,
      'Download or export it again.',
    );
  }
}
