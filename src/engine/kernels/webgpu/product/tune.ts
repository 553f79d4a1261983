/** Which of the layouts in workgroup memory this GPU multiplies fastest with, found by a short trial. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { flush, type GpuBackend } from '../backend';
import { strategy, useStrategy } from '../strategy';
import { product } from './product';
import { workgroupTiles, type WorkgroupTile } from './tile';

/** Keeps short texts from visit to visit. May fail; nothing depends on it. */
export interface Memory {
  read(name: string): Promise<string | null>;
  write(name: string, value: string): Promise<void>;
}

/** Milliseconds that one product takes with a tile. */
export type Measure = (tile: WorkgroupTile) => Promise<number>;

/** Time for all trials together, without compiling. */
const BUDGET_MS = 50;

/** A memory that does not answer in this time is done without. */
const PATIENCE_MS = 200;

/** The device is on its way out if it takes this long over a few products. */
const MOST_MS = 2_000;

/**
 * Chooses the tile of the strategy in use. All tiles add up in the same order, so the choice changes no
 * result, and a run may be resumed with another. Never throws: without an answer the first tile stays.
 *
 * @param adapter under which name the choice is remembered
 */
export async function tuneProduct(
  adapter: string,
  measure: Measure,
  memory?: Memory,
): Promise<void> {
  const name = `product tile: ${adapter}`;
  const known = await within(PATIENCE_MS, memory?.read(name));
  const tile = workgroupTiles.find((tile) => nameOf(tile) === known);
  const chosen = tile ?? (await within(MOST_MS, fastest(measure)));
  if (!chosen) return;
  useStrategy({ ...strategy(), productTile: chosen });
  if (!tile) void within(PATIENCE_MS, memory?.write(name, nameOf(chosen)));
}

const nameOf = (tile: WorkgroupTile): string => Object.values(tile).join(' ');

async function fastest(measure: Measure): Promise<WorkgroupTile> {
  const best = new Map<WorkgroupTile, number>();
  // The first time is the compiler's.
  for (const tile of workgroupTiles) await measure(tile);
  let spent = 0;
  for (let round = 0; round < 5 && spent < BUDGET_MS; round++)
    for (const tile of workgroupTiles) {
      const time = await measure(tile);
      spent += time;
      best.set(tile, Math.min(time, best.get(tile) ?? Infinity));
    }
  return workgroupTiles.reduce((a, b) => (best.get(b)! < best.get(a)! ? b : a));
}

/** What a promise gives in time, else null: also if it fails. */
async function within<T>(ms: number, promise: Promise<T> | undefined): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, ms, null)));
  try {
    return (await Promise.race([promise, late])) ?? null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Measures on a device. @param size rows and columns of the matrices */
export function measureOn(backend: GpuBackend, size = 512): Measure {
  return async (tile) => {
    const before = strategy();
    const made: TensorInfo[] = [];
    try {
      for (let i = 0; i < 2; i++)
        made.push(backend.makeTensorInfo([size, size], 'float32', new Float32Array(size * size)));
      const [a, b] = made;
      const shape = { batch: 1, m: size, n: size, k: size };
      const plain = { transposeA: false, transposeB: false, batchedA: false, batchedB: false };
      useStrategy({ ...before, tiles: 'workgroup', productTile: tile });
      // What comes before must not be counted.
      flush(backend);
      await backend.device.queue.onSubmittedWorkDone();
      const start = performance.now();
      made.push(...product(backend, { a, b, shape: { ...shape, ...plain } }));
      flush(backend);
      await backend.device.queue.onSubmittedWorkDone();
      return performance.now() - start;
    } finally {
      useStrategy(before);
      for (const { dataId } of made) backend.disposeData(dataId);
    }
  };
}
