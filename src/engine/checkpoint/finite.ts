import { CheckpointError, quote } from './error';
import type { StoredTensor } from './dtype';

/**
 * Refuses NaN and infinities: weights that hold one give nothing but NaN, which some backends hide.
 * @throws CheckpointError notFinite
 */
export function checkFinite(name: string, tensor: StoredTensor): void {
  const at = firstNotFinite(tensor);
  if (at < 0) return;
  throw new CheckpointError(
    'notFinite',
    `Value ${at} of tensor ${quote(name)} is NaN or infinite.`,
    'Its training diverged: export an earlier checkpoint, or train again at a lower learning rate.',
  );
}

function firstNotFinite({ dtype, data }: StoredTensor): number {
  if (data instanceof Float32Array) return data.findIndex((value) => !Number.isFinite(value));
  if (data instanceof Float64Array) return data.findIndex((value) => !Number.isFinite(value));
  if (!(data instanceof Uint16Array)) return -1;
  // An exponent of ones alone means NaN or infinity.
  const exponent = { F16: 0x7c00, BF16: 0x7f80 }[dtype as string];
  if (exponent === undefined) return -1;
  return data.findIndex((bits) => (bits & exponent) === exponent);
}
