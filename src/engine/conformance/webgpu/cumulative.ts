/**
 * Cumulative sums and products. The stock shaders have the length of the axis written into them but not
 * into the name under which they are kept, so that a second length runs the shader of the first. Here
 * the length is data.
 *
 * @see Hillis and Steele 1986, "Data Parallel Algorithms": an inclusive scan in log₂(length) passes
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { asGpu } from '../../kernels/webgpu/backend';
import { runShader } from '../../kernels/webgpu/shader';
import { dispose, replaceKernel, runKernel, type Call } from '../../corrections/replace';

const GROUP = 64;

const kinds = { Cumsum: { join: '+', neutral: 0 }, Cumprod: { join: '*', neutral: 1 } } as const;

interface Attributes {
  axis: number;
  exclusive: boolean;
  reverse: boolean;
}

export function registerCumulative(): void {
  for (const kind of ['Cumsum', 'Cumprod'] as const)
    replaceKernel(kind, 'webgpu', (call: Call<{ x: TensorInfo }, Attributes>) => scan(kind, call));
}

function scan(kind: keyof typeof kinds, call: Call<{ x: TensorInfo }, Attributes>): TensorInfo {
  const { inputs, attrs, backend } = call;
  const [axis] = tf.util.parseAxisParam(attrs.axis, inputs.x.shape);
  const length = inputs.x.shape[axis];
  const inner = tf.util.sizeFromShape(inputs.x.shape.slice(axis + 1));
  /** One pass: joins every element with the one `step` before it, or shifts by one. */
  const pass = (x: TensorInfo, step: number, shift: boolean): TensorInfo => {
    const size = tf.util.sizeFromShape(x.shape);
    const { join, neutral } = kinds[kind];
    const type = x.dtype === 'float32' ? 'f32' : 'i32';
    // The stock cast from int32 only changes the label: the buffer tells what it holds.
    const held = asGpu(backend).tensorMap.get(x.dataId).dtype === 'float32' ? 'f32' : 'i32';
    const { reverse } = attrs;
    const [y] = runShader(backend, {
      name: kind,
      variant: [type, held, reverse, shift],
      inputs: { x: { tensor: x, as: held } },
      outputs: { y: { shape: x.shape, dtype: type === 'f32' ? 'float32' : 'int32' } },
      sizes: { size, length, inner, step },
      groups: Math.ceil(size / GROUP),
      main: () => `
        if (id >= sizes.size) { return; }
        let position = (id / sizes.inner) % sizes.length;
        var value = ${shift ? `${type}(${neutral})` : `${type}(x[id])`};
        if (${reverse ? 'position + sizes.step < sizes.length' : 'position >= sizes.step'}) {
          value = value ${join} ${type}(x[id ${reverse ? '+' : '-'} sizes.step * sizes.inner]);
        }
        y[id] = value;`,
    });
    return y;
  };
  let result = attrs.exclusive
    ? pass(inputs.x, 1, true)
    : runKernel('Identity', call, { x: inputs.x });
  for (let step = 1; step < length; step *= 2) {
    const next = pass(result, step, false);
    dispose(call, result);
    result = next;
  }
  return result;
}
