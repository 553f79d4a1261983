import { median } from './statistics';

/** A product of two square matrices that can be issued and waited for. */
export interface Product {
  issue(): void;
  wait(): Promise<void>;
}

/**
 * A chain of products, each of which takes the last one as its factor: what nobody reads is not computed by
 * a library that is lazy, and then it takes no time.
 */
export interface ProductChain {
  /** Multiplies what there is by the second of `chainFactors`. */
  issue(): void;
  /** The first number of the last product, once it is known. */
  first(): Promise<number>;
}

/**
 * What a chain begins with, whose columns are numbered, and what it is multiplied by: a matrix that moves
 * every column one to the left. The first number of a product so tells how many there were before it,
 * whatever the order in which a library adds.
 *
 * @returns [size · size] each
 */
export function chainFactors(size: number): [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>] {
  const numbered = Float32Array.from({ length: size * size }, (_, at) => at % size);
  const shift = new Float32Array(size * size);
  for (let column = 0; column < size; column++) shift[((column + 1) % size) * size + column] = 1;
  return [numbered, shift];
}

/** A chain as a product to be timed. Waiting throws if not every product was computed. */
export function counted({ issue, first }: ProductChain, size: number): Product {
  let issued = 0;
  return {
    issue() {
      issued++;
      issue();
    },
    async wait() {
      const seen = await first();
      if (seen !== issued % size)
        throw new Error(`Of ${issued} products the last one computed is number ${seen}.`);
    },
  };
}

/** Products are issued in bunches of about this long, so that waiting weighs little. */
const BUNCH_MS = 200;
const BUNCHES = 3;

/** Milliseconds of one product: the median over bunches. */
export async function timeProduct({ issue, wait }: Product): Promise<number> {
  const bunch = async (count: number) => {
    const begin = performance.now();
    for (let i = 0; i < count; i++) issue();
    await wait();
    return (performance.now() - begin) / count;
  };
  await bunch(1);
  const once = await bunch(1);
  // One that takes seconds needs no repetition to be told from a better one.
  if (once > BUNCHES * BUNCH_MS) return once;
  const count = Math.max(1, Math.round(BUNCH_MS / once));
  const times: number[] = [];
  for (let i = 0; i < BUNCHES; i++) times.push(await bunch(count));
  return median(times);
}

/** 10⁹ floating-point operations a second. */
export const productGflops = (size: number, milliseconds: number): number =>
  (2 * size ** 3) / milliseconds / 1e6;
