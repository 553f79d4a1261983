import { tf, type Tensor } from '#engine';
import { attention, sumAll } from '#engine/kernels';
import { createRandom } from '#engine/random';
import { maskNamed, type MaskName } from '#models/dalle';
import { breathe } from '../run/pace';

export interface MaskCostArgs {
  text: number;
  /** Rows and columns of the image. */
  width: number;
  window: number;
  heads: number;
  /** Numbers of a head. */
  size: number;
  batch: number;
}

export interface MaskCostResult {
  masks: { name: MaskName; pairs: number; milliseconds: number }[];
}

const NAMES: readonly MaskName[] = ['full', 'row', 'column', 'convolution'];
const ROUNDS = 7;

/** Times attention with its gradient under each mask, on this device: the median of a few, taken in turns. */
export async function maskCostTask(args: MaskCostArgs): Promise<MaskCostResult> {
  const { text, width, window, heads, size, batch } = args;
  const time = text + width * width;
  const numbers = createRandom('mask cost').stream('qkv').at(0);
  const shape = [batch * time, 3 * heads * size];
  const qkv = tf.tensor(numbers.normal(shape[0] * shape[1]), shape);
  const masks = NAMES.map((name) => ({ name, mask: maskNamed(name, { text, width }, window) }));
  const once = async (mask: (typeof masks)[number]['mask']) => {
    const started = performance.now();
    const loss = (x: Tensor) => sumAll(attention(x, { batch, time, heads, mask }));
    const gradient = tf.tidy(() => tf.grad(loss)(qkv));
    // Reading one number waits for all of the work.
    const sum = tf.tidy(() => sumAll(gradient));
    await sum.data();
    tf.dispose([gradient, sum]);
    return performance.now() - started;
  };
  const times = masks.map((): number[] => []);
  // The first round compiles.
  for (let round = 0; round <= ROUNDS; round++)
    for (const [i, { mask }] of masks.entries()) {
      const spent = await once(mask);
      if (round > 0) times[i].push(spent);
      await breathe();
    }
  qkv.dispose();
  return {
    masks: masks.map(({ name, mask }, i) => ({
      name,
      pairs: pairsOf(mask.allows, time),
      milliseconds: times[i].sort((a, b) => a - b)[ROUNDS >> 1],
    })),
  };
}

function pairsOf(allows: (query: number, key: number) => boolean, time: number): number {
  let pairs = 0;
  for (let query = 0; query < time; query++)
    for (let key = 0; key <= query; key++) if (allows(query, key)) pairs++;
  return pairs;
}
