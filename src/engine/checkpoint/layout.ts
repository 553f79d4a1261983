/** Where each tensor lies in the data of a safetensors file: nothing of the header is believed unchecked. */
import { isDtype, itemSize, type Dtype } from './dtype';
import { CheckpointError, quote } from './error';
import type { HeaderEntry } from './header';

export interface Placement {
  name: string;
  dtype: Dtype;
  shape: number[];
  /** From the start of the data, which follows the header. */
  begin: number;
  end: number;
}

const MAX_RANK = 16;

const SAVE_AGAIN = 'The file is damaged or forged: download or export it again.';

/**
 * Checks types, shapes and offsets; tensors must fill the data without hole or overlap, as the
 * reference implementation demands.
 * @param dataLength bytes after the header
 * @throws CheckpointError badDtype, badShape, badOffsets or truncated
 */
export function placeTensors(entries: readonly HeaderEntry[], dataLength: number): Placement[] {
  const placements = entries.map((entry) => place(entry, dataLength));
  const inOrder = [...placements].sort((a, b) => a.begin - b.begin || a.end - b.end);
  let filled = 0;
  for (const { name, begin, end } of inOrder) {
    if (begin !== filled)
      throw badOffsets(name, begin < filled ? 'overlap the tensor before' : 'leave a hole before');
    filled = end;
  }
  if (filled !== dataLength)
    throw new CheckpointError(
      'badOffsets',
      `The tensors end at byte ${filled} of ${dataLength} of data.`,
      SAVE_AGAIN,
    );
  return placements;
}

function place({ name, dtype, shape, offsets }: HeaderEntry, dataLength: number): Placement {
  if (!isDtype(dtype))
    throw new CheckpointError(
      'badDtype',
      `Tensor ${quote(name)} has the element type ${quote(String(dtype))}, which is unknown here.`,
      'Convert it in Python with tensor.float() and save it again.',
    );
  if (!isSizes(shape) || shape.length > MAX_RANK) throw badShape(name, 'is not a list of sizes');
  if (!isSizes(offsets) || offsets.length !== 2) throw badOffsets(name, 'are not two positions');
  const [begin, end] = offsets;
  if (end < begin) throw badOffsets(name, 'run backwards');
  if (end > dataLength)
    throw new CheckpointError(
      'truncated',
      `Tensor ${quote(name)} ends at byte ${end}, but the file has ${dataLength} bytes of data.`,
      'It was cut short: download or export it again.',
    );
  if (byteSize(shape, dtype) !== end - begin) throw badShape(name, 'does not fit its bytes');
  return { name, dtype, shape, begin, end };
}

/** The number of bytes; infinite or inexact products equal no real length, so they never pass. */
function byteSize(shape: readonly number[], dtype: Dtype): number {
  if (shape.includes(0)) return 0;
  return shape.reduce((product, size) => product * size, itemSize(dtype));
}

/** Sizes beyond 2^53 come out of `JSON.parse` rounded, and fail here. */
function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size));
}

function badShape(name: string, problem: string): CheckpointError {
  return new CheckpointError(
    'badShape',
    `The shape of tensor ${quote(name)} ${problem}.`,
    SAVE_AGAIN,
  );
}

function badOffsets(name: string, problem: string): CheckpointError {
  return new CheckpointError(
    'badOffsets',
    `The offsets of tensor ${quote(name)} ${problem}.`,
    SAVE_AGAIN,
  );
}
