import { overwrite } from '#engine/kernels';
import { readParameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import { CODEBOOK } from '#models/dvae';
import { countsOf } from './examine';
import type { DvaeCoder } from './coder';
import type { ReviveResult } from './results';

/** How far a revived code starts from the one it is copied from, as a share of its size. */
const APART = 0.1;

/** The encoder's last layer: a row and a bias of each code. */
const ROWS = 'encoder.blocks.output.conv.w';
const BIASES = 'encoder.blocks.output.conv.b';

/**
 * Gives every code that no token has a second life: it becomes nearly the same as the code of a token
 * chosen by chance, in the encoder and in the codebook, so that the two share its places and can part.
 *
 * @param pictures where a code must come up to count as alive
 */
export async function revive(coder: DvaeCoder, pictures: Uint8Array): Promise<ReviveResult> {
  const { codes } = coder.config;
  const tokens = await coder.tokens(pictures);
  const dead = countsOf(tokens, codes).flatMap((count, code) => (count === 0 ? [code] : []));
  const parameters = coder.parameters();
  const touched = new Map([ROWS, BIASES, CODEBOOK].map((name) => [name, parameters.get(name)!]));
  const values = await readParameters(touched);
  const [rows, biases, book] = [ROWS, BIASES, CODEBOOK].map((name) => values.get(name)!.data);
  const random = createRandom(`revive ${tokens.length} ${dead.join()}`);
  const models = random.stream('models').at(0).integers(dead.length, tokens.length);
  const noise = random.stream('noise').at(0);
  const [depth, width] = [rows.length / codes, book.length / codes];
  const shifts = noise.normal(dead.length * (depth + width));
  dead.forEach((code, i) => {
    const model = tokens[models[i]];
    const shift = shifts.subarray(i * (depth + width), (i + 1) * (depth + width));
    const copied = rows.slice(model * depth, (model + 1) * depth);
    const size = Math.hypot(...copied) / Math.sqrt(depth);
    copied.forEach((value, d) => (rows[code * depth + d] = value + APART * size * shift[d]));
    biases[code] = biases[model];
    // The codebook lies code by code along its last axis: [width, K].
    const entry = Array.from({ length: width }, (_, w) => book[w * codes + model]);
    const length = Math.hypot(...entry) / Math.sqrt(width);
    entry.forEach((value, w) => {
      book[w * codes + code] = value + APART * length * shift[depth + w];
    });
  });
  for (const [name, tensor] of touched) overwrite(tensor, values.get(name)!.data);
  return { revived: dead.length };
}
