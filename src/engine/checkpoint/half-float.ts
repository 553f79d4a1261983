import { CheckpointError } from './error';
import type { StoredTensor } from './dtype';

/**
 * The values of a floating-point tensor as Float32 (F64 is rounded).
 * @throws CheckpointError badDtype for whole numbers
 */
export function toFloat32({ dtype, data }: StoredTensor): Float32Array<ArrayBuffer> {
  if (data instanceof Float32Array) return data;
  if (data instanceof Float64Array) return Float32Array.from(data);
  if (data instanceof Uint16Array && dtype === 'F16') return widen(data, halfBitsToFloatBits);
  if (data instanceof Uint16Array && dtype === 'BF16') return widen(data, (bits) => bits << 16);
  throw new CheckpointError(
    'badDtype',
    `A tensor of type ${dtype} stands where floating-point weights are expected.`,
    'Convert it in Python with tensor.float() and save it again.',
  );
}

function widen(halves: Uint16Array, toBits: (half: number) => number): Float32Array<ArrayBuffer> {
  const bits = new Int32Array(halves.length);
  for (let i = 0; i < halves.length; i++) bits[i] = toBits(halves[i]);
  return new Float32Array(bits.buffer);
}

/** IEEE 754 binary16 to binary32: 5 exponent bits biased by 15 become 8 biased by 127. */
function halfBitsToFloatBits(half: number): number {
  const sign = (half & 0x8000) << 16;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return sign | 0x7f800000 | (fraction << 13);
  if (exponent !== 0) return sign | ((exponent + 112) << 23) | (fraction << 13);
  if (fraction === 0) return sign;
  // A subnormal half is a normal float: shift its leading one to the hidden place.
  const shift = Math.clz32(fraction) - 21;
  return sign | ((113 - shift) << 23) | (((fraction << shift) & 0x3ff) << 13);
}
