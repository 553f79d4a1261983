import { median } from './statistics';

/** A product of two square matrices that can be issued and waited for. */
export interface Product {
  issue(): void;
  wait(): Promise<void>;
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
