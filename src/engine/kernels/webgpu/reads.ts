/** What the stock backend remembers of tensors that it has read. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { GpuBackend } from './backend';

/** Tensors whose buffers are written in place. */
const changing = new WeakSet<object>();
const watched = new WeakSet<GpuBackend>();

interface Cache {
  convertAndCacheOnCPU(dataId: object, values: unknown): unknown;
}

/**
 * From now on every read of this tensor asks the device. The backend keeps a copy of what it reads, since
 * its own tensors never change. One that is written in place does, and no one can say when: a replay writes
 * to it with no word to the backend, and a read that is under way while a step is encoded would leave
 * behind what was there before.
 */
export function readAnew(backend: GpuBackend, { dataId }: Pick<TensorInfo, 'dataId'>): void {
  if (!watched.has(backend)) {
    watched.add(backend);
    const cache = backend as unknown as Cache;
    const keep = cache.convertAndCacheOnCPU.bind(backend);
    cache.convertAndCacheOnCPU = (id, values) => (changing.has(id) ? values : keep(id, values));
  }
  changing.add(dataId);
  backend.tensorMap.get(dataId).values = null as never;
}
