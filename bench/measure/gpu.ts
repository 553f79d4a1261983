/**
 * What a library asks of WebGPU, counted at the interface itself, so that every library is counted
 * alike; and the switch that leaves out the shaders.
 */
export interface GpuCount {
  dispatches: number;
  submits: number;
  /** Bytes of the buffers alive now, and the most there ever were. */
  bytes: number;
  peakBytes: number;
}

export interface GpuWatch {
  readonly count: GpuCount;
  /**
   * While set, every dispatch is of zero workgroups, which is legal: JavaScript, the way to the GPU
   * process and validation stay, the shaders' work goes.
   */
  noWork: boolean;
  /** The first error of a device that nobody caught; the numbers after it mean nothing. */
  error: string | null;
}

/** Starts to watch the WebGPU of this thread. Does nothing where there is none. */
export function watchGpu(): GpuWatch {
  const count: GpuCount = { dispatches: 0, submits: 0, bytes: 0, peakBytes: 0 };
  const watch: GpuWatch = { count, noWork: false, error: null };
  if (typeof GPUDevice === 'undefined') return watch;

  wrap(GPUComputePassEncoder.prototype, 'dispatchWorkgroups', (dispatch, pass, size) => {
    count.dispatches++;
    return watch.noWork ? dispatch.call(pass, 0, 0, 0) : dispatch.apply(pass, size);
  });
  wrap(GPUQueue.prototype, 'submit', (submit, queue, args) => {
    count.submits++;
    return submit.apply(queue, args);
  });

  wrap(GPUAdapter.prototype, 'requestDevice', async (request, adapter, args) => {
    const device = (await request.apply(adapter, args)) as GPUDevice;
    // Dawn in Node has no such event.
    device.addEventListener?.('uncapturederror', ({ error }) => (watch.error ??= error.message));
    return device;
  });

  const alive = new WeakMap<object, { size: number }>();
  const freed = (held: { size: number }) => {
    count.bytes -= held.size;
    held.size = 0;
  };
  // Some libraries leave a buffer to the garbage collector.
  const collected = new FinalizationRegistry(freed);
  wrap(GPUDevice.prototype, 'createBuffer', (create, device, args) => {
    const buffer = create.apply(device, args) as GPUBuffer;
    const held = { size: buffer.size };
    alive.set(buffer, held);
    collected.register(buffer, held);
    count.bytes += held.size;
    count.peakBytes = Math.max(count.peakBytes, count.bytes);
    return buffer;
  });
  wrap(GPUBuffer.prototype, 'destroy', (destroy, buffer, args) => {
    const held = alive.get(buffer);
    if (held) freed(held);
    return destroy.apply(buffer, args);
  });
  return watch;
}

type Method = (this: object, ...args: unknown[]) => unknown;

/** Puts `around` in front of a method of every object of a class. */
function wrap(
  prototype: object,
  name: string,
  around: (original: Method, self: object, args: unknown[]) => unknown,
): void {
  const methods = prototype as Record<string, Method>;
  const original = methods[name];
  methods[name] = function (...args) {
    return around(original, this, args);
  };
}
