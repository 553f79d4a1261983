/**
 * WGSL programs of ours on the tensors of the stock WebGPU backend, in its queue and its order.
 * Several outputs, updates in place, and sizes that may change without another compilation.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { bufferOf, computePass, flush, insidesOf, asGpu, type GpuBackend } from './backend';
import { pipelineOf } from './pipelines';
import { readAnew } from './reads';
import type { Binding, Bound, Element, Shader } from './shader-spec';
import { sizesBuffer } from './sizes';

export type { Binding, Element, Output, Shader } from './shader-spec';

/** A dispatch has at most this many workgroups in one dimension, on every device. */
const MOST_GROUPS = 65_535;

/**
 * Runs a shader.
 *
 * @returns the tensors of `outputs`, in order
 * @throws if a buffer holds another type than the code reads, or is both read and written
 */
export function runShader(backend: unknown, shader: Shader): TensorInfo[] {
  const gpu = asGpu(backend);
  const made = Object.values(shader.outputs ?? {}).map(({ shape, dtype = 'float32' }) =>
    gpu.makeTensorInfo(shape, dtype),
  );
  const groups = spread(shader.groups);
  if (groups.some((count) => count === 0)) return made.map((info) => emptied(gpu, info));
  const bindings = bind(shader, made);
  const pipeline = pipelineOf(gpu.device, shader, bindings);
  const buffers = bindings.map(({ tensor }) => bufferOf(gpu, tensor));
  refuseOverlap(shader, bindings, buffers);
  const entries = buffers.map((buffer, binding) => ({ binding, resource: { buffer } }));
  const count = typeof shader.groups === 'number' ? shader.groups : 0;
  const sizes = sizesBuffer(gpu.device, [count, ...Object.values(shader.sizes ?? {})]);
  entries.push({ binding: entries.length, resource: { buffer: sizes } });
  const layout = pipeline.getBindGroupLayout(0);
  const pass = computePass(gpu);
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, gpu.device.createBindGroup({ layout, entries }));
  pass.dispatchWorkgroups(...groups);
  const insides = insidesOf(gpu);
  for (const { tensor } of bindings) insides.commandQueueOwnedIds.add(tensor.dataId);
  for (const { access, tensor } of bindings) if (access === 'update') readAnew(gpu, tensor);
  insides.dispatchCountInPass++;
  if (insides.dispatchCountInPass >= tf.env().getNumber('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE'))
    flush(gpu);
  return made;
}

function bind(shader: Shader, made: TensorInfo[]): Bound[] {
  const given = (
    access: Bound['access'],
    named: Record<string, TensorInfo | Binding> = {},
  ): Bound[] =>
    Object.entries(named).map(([name, value]) => {
      const { tensor, as } = 'tensor' in value ? value : { tensor: value, as: undefined };
      return { name, tensor, access, element: as ?? elementOf(tensor) };
    });
  const outputs = Object.entries(shader.outputs ?? {}).map(([name, { as }], i) => ({
    name,
    tensor: made[i],
    access: 'output' as const,
    element: as ?? elementOf(made[i]),
  }));
  return [...given('input', shader.inputs), ...given('update', shader.updates), ...outputs];
}

const elementOf = ({ dtype }: TensorInfo): Element => (dtype === 'float32' ? 'f32' : 'i32');

/** WebGPU reports a buffer that is both read and written only later, to nobody. */
function refuseOverlap(shader: Shader, bindings: Bound[], buffers: GPUBuffer[]): void {
  bindings.forEach(({ access, name }, i) => {
    if (access === 'input') return;
    const other = buffers.findIndex((buffer, j) => j !== i && buffer === buffers[i]);
    if (other >= 0)
      throw new Error(
        `${shader.name} would write ${name} while it reads ${bindings[other].name}: both are one buffer. Clone one of them first.`,
      );
  });
}

function spread(groups: Shader['groups']): [number, number, number] {
  if (typeof groups !== 'number') return groups;
  const across = Math.min(groups, MOST_GROUPS);
  return [across, across === 0 ? 0 : Math.ceil(groups / across), 1];
}

function emptied(gpu: GpuBackend, info: TensorInfo): TensorInfo {
  gpu.tensorMap.get(info.dataId).values = tf.util.getTypedArrayFromDType(
    info.dtype as 'float32' | 'int32',
    tf.util.sizeFromShape(info.shape),
  );
  return info;
}

/**
 * Whether a tensor's buffer really holds floats: the stock cast from int32 only changes the label, and
 * our code would read the wrong type.
 */
export const holdsFloats = (backend: unknown, { dataId }: TensorInfo): boolean =>
  asGpu(backend).tensorMap.get(dataId).dtype === 'float32';
