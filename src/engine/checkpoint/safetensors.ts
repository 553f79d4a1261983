/**
 * Safetensors, the format of Hugging Face: eight bytes of header length (little-endian), a JSON header
 * of names, types, shapes and offsets, then the data. A file is treated as hostile: everything is
 * checked before it is used, and nothing larger than the file is ever allocated.
 * https://github.com/huggingface/safetensors#format
 */
import { dtypeRank, isArrayOf, viewAs, type StoredTensor } from './dtype';
import { CheckpointError, quote } from './error';
import { checkFinite } from './finite';
import { badHeader, checkName, parseHeader } from './header';
import { placeTensors } from './layout';

export interface Safetensors {
  tensors: Map<string, StoredTensor>;
  metadata: Record<string, string>;
}

const LENGTH_BYTES = 8;

/** The reference allows 100 MB; half a MiB names some 5,000 tensors (GPT-2 XL has 580) and parses quickly. */
const MAX_HEADER_BYTES = 2 ** 19;

/**
 * Reads a safetensors file.
 * @param bytes the whole file; aligned tensors are views into it, the others copies
 * @param options.allowNotFinite accept NaN and infinities among the values
 * @throws CheckpointError with a code, what is wrong and what to do next
 */
export function readSafetensors(
  bytes: Uint8Array,
  options: { allowNotFinite?: boolean } = {},
): Safetensors {
  const start = LENGTH_BYTES + headerLength(bytes);
  const { entries, metadata } = parseHeader(bytes.subarray(LENGTH_BYTES, start));
  const data = bytes.subarray(start);
  const tensors = new Map<string, StoredTensor>();
  for (const { name, dtype, shape, begin, end } of placeTensors(entries, data.length)) {
    const tensor = { dtype, shape, data: viewAs(dtype, data.subarray(begin, end)) };
    if (!options.allowNotFinite) checkFinite(name, tensor);
    tensors.set(name, tensor);
  }
  return { tensors, metadata };
}

function headerLength(bytes: Uint8Array): number {
  if (bytes.length < LENGTH_BYTES)
    throw new CheckpointError(
      'truncated',
      `The file has ${bytes.length} bytes; a safetensors file has at least ${LENGTH_BYTES}.`,
      'Choose the file model.safetensors, or download it again.',
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, LENGTH_BYTES);
  const length = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
  if (length > bytes.length - LENGTH_BYTES)
    throw new CheckpointError(
      'truncated',
      `The header claims ${length} bytes, more than the file has.`,
      'It was cut short or is not a safetensors file: download or export it again.',
    );
  if (length > MAX_HEADER_BYTES)
    throw new CheckpointError(
      'tooLarge',
      `The header takes ${length} bytes; at most ${MAX_HEADER_BYTES} are read here.`,
      'Use a model with fewer tensors.',
    );
  if (length < 2) throw badHeader('The header is empty.');
  return length;
}

/**
 * Writes a safetensors file. The same tensors give the same bytes, whatever their order: by element
 * type, larger ones first, then by name, and the header padded with blanks to eight bytes, as the reference does.
 * @param metadata `{ format: 'pt' }` is what `transformers` asks for
 * @throws CheckpointError badName, badShape or badDtype
 */
export function writeSafetensors(
  tensors: ReadonlyMap<string, StoredTensor>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const ordered = [...tensors].sort(
    ([nameA, a], [nameB, b]) =>
      dtypeRank(a.dtype) - dtypeRank(b.dtype) || (nameA < nameB ? -1 : Number(nameA > nameB)),
  );
  const fields: string[] = [];
  if (Object.keys(metadata).length > 0) fields.push(`"__metadata__":${metadataJson(metadata)}`);
  let length = 0;
  for (const [name, tensor] of ordered) {
    checkWritable(name, tensor);
    const { dtype, shape, data } = tensor;
    const offsets = [length, length + data.byteLength];
    fields.push(
      `${JSON.stringify(name)}:${JSON.stringify({ dtype, shape, data_offsets: offsets })}`,
    );
    length += data.byteLength;
  }
  const header = new TextEncoder().encode(`{${fields.join()}}`);
  const start = LENGTH_BYTES + Math.ceil(header.length / 8) * 8;
  const file = new Uint8Array(start + length).fill(0x20, LENGTH_BYTES, start);
  new DataView(file.buffer).setUint32(0, start - LENGTH_BYTES, true);
  file.set(header, LENGTH_BYTES);
  let at = start;
  for (const [, { data }] of ordered) {
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return file;
}

function metadataJson(metadata: Readonly<Record<string, string>>): string {
  const keys = Object.keys(metadata).sort();
  keys.forEach(checkName);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(metadata[key])}`).join()}}`;
}

function checkWritable(name: string, { dtype, shape, data }: StoredTensor): void {
  checkName(name);
  if (name === '__metadata__' || !isArrayOf(dtype, data))
    throw new CheckpointError(
      name === '__metadata__' ? 'badName' : 'badDtype',
      `Tensor ${quote(name)} cannot be written as ${dtype}.`,
      'Give it another name, or an array of its type.',
    );
  if (shape.reduce((product, size) => product * size, 1) !== data.length)
    throw new CheckpointError(
      'badShape',
      `Tensor ${quote(name)} of shape [${shape.join()}] holds ${data.length} values.`,
      'Pass the shape that belongs to the data.',
    );
}
