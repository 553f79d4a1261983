/** Threefry-2x32 with 20 rounds in WGSL, word for word as `random/threefry.ts` computes it. */

/** Rotations of rounds 0–3 and 4–7; they alternate. */
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];

const round = (number: number): string => {
  const turn = ROTATIONS[number % 8];
  const mix = `a += b; b = ((b << ${turn}u) | (b >> ${32 - turn}u)) ^ a;`;
  if (number % 4 !== 3) return mix;
  const injection = (number + 1) / 4;
  return `${mix} a += k${injection % 3}; b += k${(injection + 1) % 3} + ${injection}u;`;
};

/**
 * The function `words(pair)`: the words 2 · pair and 2 · pair + 1 of the draw that the int32 binding `key`
 * stands for (two words of the stream's key, then the step).
 */
export const THREEFRY = `
  fn words(pair: u32) -> vec2<u32> {
    let k0 = u32(key[0]);
    let k1 = u32(key[1]);
    let k2 = 0x1bd11bdau ^ k0 ^ k1;
    var a = pair + k0;
    var b = u32(key[2]) + k1;
    ${Array.from({ length: 20 }, (_, number) => round(number)).join('\n    ')}
    return vec2<u32>(a, b);
  }`;
