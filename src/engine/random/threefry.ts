/**
 * Threefry-2x32 with 20 rounds: the counter-based generator of Salmon, Moraes, Dror and Shaw,
 * "Parallel Random Numbers: As Easy as 1, 2, 3" (SC 2011). It needs only 32-bit add, rotate and xor,
 * so a shader computes the same words as JavaScript does.
 */

/** Two unsigned 32-bit words. */
export type Key = readonly [number, number];

/** The constant of the Threefish key schedule that keeps an all-zero key from being a fixed point. */
const PARITY = 0x1bd11bda;

/** Rotations of rounds 0–3 and 4–7; they alternate. */
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];

const ROUNDS = 20;

/**
 * Encrypts the counter (c0, c1) under `key` and writes two words to `out[at]` and `out[at + 1]`.
 * A write past the end of `out` is dropped, so an odd number of words needs no special case.
 */
export function threefry(key: Key, c0: number, c1: number, out: Uint32Array, at = 0): void {
  const schedule = [key[0], key[1], PARITY ^ key[0] ^ key[1]];
  let x0 = (c0 + schedule[0]) | 0;
  let x1 = (c1 + schedule[1]) | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const turn = ROTATIONS[round & 7];
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << turn) | (x1 >>> (32 - turn))) ^ x0;
    if ((round & 3) === 3) {
      const injection = (round >>> 2) + 1;
      x0 = (x0 + schedule[injection % 3]) | 0;
      x1 = (x1 + schedule[(injection + 1) % 3] + injection) | 0;
    }
  }
  out[at] = x0;
  out[at + 1] = x1;
}
