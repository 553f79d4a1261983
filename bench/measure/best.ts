import { SHAPES } from '../task/shapes';
import { makeTask } from '../task/task';
import type { Entry } from '../trainers';
import { productGflops } from './product';
import type { BenchResult, BestProduct } from './result';
import { wanted, type RunOptions } from './options';

/** A product so small that it leaves much of a fast adapter idle is tried larger, too. */
const SIZES = [1024, 4096];
const ENOUGH_MS = 20;

/** The best rate at which anything here was seen to multiply matrices, by backend. */
export async function bestProducts(options: RunOptions): Promise<BenchResult['best']> {
  const seen: (BestProduct & Pick<Entry, 'backend'>)[] = [];
  for (const entry of wanted(options)) {
    if (entry.file !== 'bonsai' && entry.file !== 'jax') continue;
    if (entry.replay || (entry.backend === 'webgpu' && !options.adapter)) continue;
    options.log(`best product of two matrices: ${entry.name} (${entry.backend})`);
    const context = options.open(entry);
    const { backend, name, replay } = entry;
    try {
      const task = await makeTask(SHAPES[0]);
      await context.ask('start', task, { backend, replay, wasmFolder: options.wasmFolder });
      for (const size of SIZES) {
        const milliseconds = await context.ask('product', size);
        if (milliseconds === null) break;
        seen.push({ backend, size, by: name, gflops: productGflops(size, milliseconds) });
        if (milliseconds > ENOUGH_MS) break;
      }
      if (entry.id === 'bonsai-eager')
        for (const best of await handWritten(context)) seen.push({ backend, ...best });
    } catch (error) {
      options.log(`no product by ${name}: ${error}`);
    } finally {
      context.close();
    }
  }
  const bestOn = (wanted: Entry['backend']): BestProduct | null => {
    const [best] = seen
      .filter(({ backend }) => backend === wanted)
      .sort((a, b) => b.gflops - a.gflops);
    return best ? { size: best.size, gflops: best.gflops, by: best.by } : null;
  };
  return { webgpu: bestOn('webgpu'), wasm: bestOn('wasm') };
}

async function handWritten(context: ReturnType<RunOptions['open']>): Promise<BestProduct[]> {
  const best: BestProduct[] = [];
  for (const size of SIZES) {
    const rates = await context.ask('kernels', size);
    best.push(...rates.map(({ name, gflops }) => ({ size, gflops, by: `WGSL, ${name}` })));
    const fastest = Math.max(...rates.map(({ gflops }) => gflops));
    if ((2 * size ** 3) / fastest / 1e6 > ENOUGH_MS) break;
  }
  return best;
}
