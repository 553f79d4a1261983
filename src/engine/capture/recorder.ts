import { tf } from '../tf';
import { flush, insidesOf, type GpuBackend } from '../kernels/webgpu/backend';
import { CaptureError } from './error';
import type { BufferPool } from './pool';

/** One dispatch, with everything that it needs to be encoded again. */
export interface Dispatch {
  pipeline: GPUComputePipeline;
  bindGroup: GPUBindGroup;
  groups: [number, number, number];
}

export interface Recording {
  dispatches: Dispatch[];
  /** What was dispatched and uploaded, in order, to be compared with another run of the same step. */
  trace: string[];
}

/**
 * Runs a step and records what it asks of the GPU. It does its work all the same: a recorded step is a
 * step done.
 *
 * Hooks are set on this backend's own objects and taken off again, whatever happens.
 *
 * @param pool takes the place of the backend's buffers while the step runs
 * @throws CaptureError if the step reads a tensor, copies a buffer or frees what is not its own
 */
export function record<Result>(
  backend: GpuBackend,
  pool: BufferPool,
  step: () => Result,
): Recording & { result: Result } {
  flush(backend);
  const recording: Recording = { dispatches: [], trace: [] };
  const touched = new Set<object>();
  const hooks = new Hooks();
  let operation = 'an operation outside of any kernel';
  const refuse = (what: string) => (): never => {
    throw new CaptureError(`${operation} ${what}`);
  };
  const engine = tf.engine();
  hooks.wrap(engine, 'runKernel', (runKernel) => (name: string, ...rest: unknown[]) => {
    operation = name;
    return runKernel(name, ...rest);
  });
  hooks.wrap(backend.bufferManager, 'acquireBuffer', () => pool.acquire.bind(pool));
  hooks.wrap(backend.bufferManager, 'releaseBuffer', () => (buffer: GPUBuffer) => {
    try {
      pool.release(buffer);
    } catch (error) {
      throw error instanceof CaptureError
        ? new CaptureError(`${operation}: ${error.message}`)
        : error;
    }
  });
  for (const read of ['read', 'readSync', 'readToGPU'] as const)
    hooks.wrap(backend, read, () =>
      refuse('reads a tensor inside the step. Read after it, or compute it on the device'),
    );
  hooks.wrap(backend, 'uploadToGPU', (upload) => (dataId: object) => {
    const { values, resource } = backend.tensorMap.get(dataId);
    if (values && !resource) recording.trace.push(`${operation} takes ${String(values)}`);
    upload(dataId);
    touched.add(dataId);
  });
  hooks.wrap(backend, 'ensureCommandEncoderReady', (ensure) => () => {
    ensure();
    // Nothing waits for the queue here: a freed buffer may be used again at once.
    insidesOf(backend).commandQueueOwnedIds = nothing;
    watchEncoder(insidesOf(backend).commandEncoder!, recording, () => operation);
  });
  try {
    return { ...recording, result: step() };
  } finally {
    // While the hooks still stand: a submit frees buffers, and these are the pool's.
    flush(backend);
    hooks.restore();
    insidesOf(backend).commandQueueOwnedIds = new WeakSet();
    // What lives on keeps a buffer of the pool: the backend must not take it for its own.
    for (const dataId of touched) {
      const data = backend.tensorMap.has(dataId) ? backend.tensorMap.get(dataId) : null;
      if (data?.resource && pool.owns(data.resource as GPUBuffer)) data.external = true;
    }
  }
}

/** A set that stays empty. */
const nothing = { has: () => false, add: () => nothing } as unknown as WeakSet<object>;

/** Dynamic offsets are used by nobody here. */
type SetBindGroup = (index: number, bindGroup: GPUBindGroup) => void;

const watched = new WeakSet<GPUCommandEncoder>();

/** Notes the dispatches of every pass of an encoder. The encoder is used up with its submit. */
function watchEncoder(
  encoder: GPUCommandEncoder,
  { dispatches, trace }: Recording,
  operation: () => string,
): void {
  if (watched.has(encoder)) return;
  watched.add(encoder);
  encoder.copyBufferToBuffer = () => {
    throw new CaptureError(`${operation()} copies a buffer inside the step, which is not replayed`);
  };
  const begin = encoder.beginComputePass.bind(encoder);
  encoder.beginComputePass = (descriptor) => {
    const pass = begin(descriptor);
    const now = {} as { pipeline: GPUComputePipeline; bindGroup: GPUBindGroup };
    const { setPipeline, setBindGroup, dispatchWorkgroups } = pass;
    pass.setPipeline = (pipeline) => {
      now.pipeline = pipeline;
      setPipeline.call(pass, pipeline);
    };
    pass.setBindGroup = ((index: number, bindGroup: GPUBindGroup) => {
      now.bindGroup = bindGroup;
      (setBindGroup as SetBindGroup).call(pass, index, bindGroup);
    }) as typeof setBindGroup;
    pass.dispatchWorkgroups = (x, y = 1, z = 1) => {
      dispatches.push({ ...now, groups: [x, y, z] });
      trace.push(`${operation()} runs ${numberOf(now.pipeline)} ${x} ${y} ${z}`);
      dispatchWorkgroups.call(pass, x, y, z);
    };
    return pass;
  };
}

const numbers = new WeakMap<object, number>();
let count = 0;

/** A name for a pipeline, the same for the same one. */
function numberOf(pipeline: object): number {
  let number = numbers.get(pipeline);
  if (number === undefined) numbers.set(pipeline, (number = count++));
  return number;
}

type AnyFunction = (...args: never[]) => unknown;

/** Methods put in place of an object's own, to be taken off again. */
class Hooks {
  private readonly undo: (() => void)[] = [];

  wrap<Host extends object, Name extends keyof Host>(
    host: Host,
    name: Name,
    around: (original: (...args: unknown[]) => unknown) => AnyFunction,
  ): void {
    const own = Object.getOwnPropertyDescriptor(host, name);
    const original = (host[name] as AnyFunction).bind(host) as (...args: unknown[]) => unknown;
    host[name] = around(original) as Host[Name];
    this.undo.push(() => {
      if (own) Object.defineProperty(host, name, own);
      else delete host[name];
    });
  }

  restore(): void {
    for (const undo of this.undo.splice(0).reverse()) undo();
  }
}
