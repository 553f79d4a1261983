import { createRandom } from '#engine/random';
import { scenesWorld } from '#worlds/scenes';
import type { PictureTokenizer } from '../dvae';

const SIZE = 32;
const SIDE = 4;
const PATCH = SIDE * SIDE * 3;
const GRID = SIZE / SIDE;
const TOKENS = GRID * GRID;
const LEARNED_ON = 200;
const ROUNDS = 12;

/** [n, 32, 32, 3] → [n · 64][48] */
function patchesOf(pixels: Uint8Array): Float32Array[] {
  const count = pixels.length / (SIZE * SIZE * 3);
  return Array.from({ length: count * TOKENS }, (_, i) => {
    const [picture, token] = [Math.floor(i / TOKENS), i % TOKENS];
    const [top, left] = [Math.floor(token / GRID) * SIDE, (token % GRID) * SIDE];
    return Float32Array.from({ length: PATCH }, (_, k) => {
      const [y, rest] = [Math.floor(k / (SIDE * 3)), k % (SIDE * 3)];
      return pixels[((picture * SIZE + top + y) * SIZE + left) * 3 + rest];
    });
  });
}

const distance = (a: Float32Array, b: Float32Array) => {
  let sum = 0;
  for (let i = 0; i < PATCH; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
};

function nearest(patch: Float32Array, centres: readonly Float32Array[]): number {
  let [best, least] = [0, Infinity];
  centres.forEach((centre, i) => {
    const d = distance(patch, centre);
    if (d < least) [best, least] = [i, d];
  });
  return best;
}

/** A tokenizer without a training: k-means on patches of four pixels, for tests of what comes after it. */
export function patchTokenizer(codes: number): PictureTokenizer {
  const random = createRandom('patches');
  const world = scenesWorld({ size: 32, most: 2 });
  const patches = patchesOf(world.batch({ random, step: 0, count: LEARNED_ON }).pixels);
  // Mostly patches with something on them: background alone is half of all.
  const busy = patches.filter((patch) => Math.max(...patch) > 110);
  const start = random.stream('start').at(0).integers(codes, busy.length);
  const centres = Array.from(start, (i) => Float32Array.from(busy[i]));
  const quarter = codes >> 2;
  const rest = random.stream('rest').at(0).integers(quarter, patches.length);
  rest.forEach((i, c) => centres[c].set(patches[i]));
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map(() => ({ n: 0, sum: new Float32Array(PATCH) }));
    for (const patch of patches) {
      const own = sums[nearest(patch, centres)];
      own.n++;
      patch.forEach((v, k) => (own.sum[k] += v));
    }
    sums.forEach(({ n, sum }, c) => n > 0 && centres[c].set(sum.map((v) => v / n)));
  }
  return {
    size: SIZE,
    rows: GRID,
    columns: GRID,
    codes,
    encode: async (pixels) =>
      Int32Array.from(patchesOf(pixels), (patch) => nearest(patch, centres)),
    async decode(tokens) {
      const out = new Uint8Array((tokens.length / TOKENS) * SIZE * SIZE * 3);
      tokens.forEach((code, i) => {
        const [picture, token] = [Math.floor(i / TOKENS), i % TOKENS];
        const [top, left] = [Math.floor(token / GRID) * SIDE, (token % GRID) * SIDE];
        centres[code].forEach((v, k) => {
          const [y, rest] = [Math.floor(k / (SIDE * 3)), k % (SIDE * 3)];
          out[((picture * SIZE + top + y) * SIZE + left) * 3 + rest] = v;
        });
      });
      return out;
    },
    dispose: () => undefined,
  };
}
