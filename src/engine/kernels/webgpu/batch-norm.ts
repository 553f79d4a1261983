import type { TensorInfo } from '@tensorflow/tfjs-core';
import { columnSums } from './column-sums';
import { lanesFor } from './lanes';
import { registerGpuKernel } from './register';
import { runShader } from './shader';

interface Attributes {
  epsilon: number;
}

const sizeOf = ({ shape }: TensorInfo) => shape.reduce((product, n) => product * n, 1);

/** Runs an expression of `x`, `dy` and the channel's `scale` for every element. */
function eachElement(
  backend: unknown,
  name: string,
  inputs: Record<string, TensorInfo>,
  shape: number[],
  { epsilon }: Attributes,
  expression: string,
): TensorInfo {
  const channels = shape.at(-1)!;
  const lanes = lanesFor(channels);
  const count = shape.reduce((product, n) => product * n, 1) / lanes.count;
  const [out] = runShader(backend, {
    name,
    variant: [epsilon],
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([key, tensor]) => [key, lanes.of(tensor)]),
    ),
    outputs: { out: { shape, as: lanes.element } },
    sizes: { count, channels: channels / lanes.count },
    groups: Math.ceil(count / 64),
    main: () => `
      if (id >= sizes.count) { return; }
      let channel = id % sizes.channels;
      let scale = inverseSqrt(variance[channel] + ${epsilon}) * gain[channel];
      out[id] = ${expression};`,
  });
  return out;
}

/** Registers `BatchNorm`, with fixed mean and variance, and its gradient for the WebGPU backend. */
export function registerBatchNorm(): void {
  registerGpuKernel('BatchNorm', (backend, inputs, attributes: Attributes) =>
    eachElement(
      backend,
      'BatchNorm',
      inputs,
      inputs.x.shape,
      attributes,
      '(x[id] - mean[channel]) * scale + bias[channel]',
    ),
  );
  registerGpuKernel('BatchNormGrad', (backend, inputs, attributes: Attributes) => {
    const { dy, x, gain, mean, variance } = inputs;
    const given = { dy, gain, variance };
    const dx = eachElement(backend, 'BatchNormGrad', given, x.shape, attributes, 'dy[id] * scale');
    const width = x.shape.at(-1)!;
    const [dgain, dbias] = columnSums(backend, {
      name: 'BatchNormGrad',
      rows: sizeOf(x) / width,
      width,
      inputs: { dy, x, mean, variance },
      terms: [
        `dy[at] * (x[at] - mean[column]) * inverseSqrt(variance[column] + ${attributes.epsilon})`,
        'dy[at]',
      ],
    });
    return [dx, dgain, dbias];
  });
}
