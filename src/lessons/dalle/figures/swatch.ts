import type { ProbeResult } from '#training/client';

type CodesResult = ProbeResult<'dalle', 'codes'>;

/** A code as it looks: the middle of a picture that consists of it. [side, side, 3] */
export function swatchOf({ side, pixels }: CodesResult, code: number): Uint8Array {
  const bytes = side ** 2 * 3;
  return pixels.subarray(code * bytes, (code + 1) * bytes);
}
