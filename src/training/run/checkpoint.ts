import { readSafetensors, writeSafetensors } from '#engine/checkpoint';
import type { StateTensors } from '../recipe';

/** The state of a run as one safetensors file. */
export function packState(state: StateTensors): Uint8Array<ArrayBuffer> {
  return writeSafetensors(
    new Map([...state].map(([name, tensor]) => [name, { dtype: 'F32' as const, ...tensor }])),
  );
}

/** @throws CheckpointError if the bytes are not such a file */
export function unpackState(bytes: Uint8Array): StateTensors {
  const { tensors } = readSafetensors(bytes);
  return new Map(
    [...tensors].map(([name, { shape, data }]) => [
      name,
      { shape: [...shape], data: data as Float32Array<ArrayBuffer> },
    ]),
  );
}
