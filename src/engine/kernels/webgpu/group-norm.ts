import type { TensorInfo } from '@tensorflow/tfjs-core';
import { columnSums } from './column-sums';
import { lanesFor } from './lanes';
import { registerGpuKernel } from './register';
import { planRows } from './rows';
import { runShader } from './shader';

interface Attributes {
  groups: number;
  epsilon: number;
}

/** A group of channels of one image is a row of the plan; its values lie apart, channels side by side. */
function layout({ shape }: TensorInfo, groups: number) {
  const channels = shape.at(-1)!;
  const batch = shape[0];
  const pixels = shape.slice(1, -1).reduce((product, n) => product * n, 1);
  const each = channels / groups;
  const lanes = lanesFor(each);
  return {
    lanes,
    pixels,
    channels,
    each,
    plan: planRows(batch * groups),
    sizes: {
      rows: batch * groups,
      groups,
      pixels,
      // In elements of the lanes.
      channels: channels / lanes.count,
      each: each / lanes.count,
    },
  };
}

/** Visits this thread's share of a group: `at` is an element's index, `channel` its channel. */
const visit = (statements: string) => `
  for (var i = first; i < sizes.pixels * sizes.each; i += stride) {
    let channel = row % sizes.groups * sizes.each + i % sizes.each;
    let at = (row / sizes.groups * sizes.pixels + i / sizes.each) * sizes.channels + channel;
    ${statements}
  }`;

interface Forward {
  x: TensorInfo;
  gain: TensorInfo;
  bias: TensorInfo;
}

/** → y, and for each group of each image its mean and inverse deviation. */
function groupNorm(
  backend: unknown,
  { x, gain, bias }: Forward,
  { groups, epsilon }: Attributes,
): TensorInfo[] {
  const { lanes, plan, sizes, pixels, each } = layout(x, groups);
  return runShader(backend, {
    name: 'GroupNorm',
    variant: [plan.threads, epsilon],
    inputs: { x: lanes.of(x), gain: lanes.of(gain), bias: lanes.of(bias) },
    outputs: {
      y: { shape: x.shape, as: lanes.element },
      stats: { shape: [sizes.rows, 2], as: 'vec2<f32>' },
    },
    sizes: { ...sizes, values: pixels * each },
    ...plan,
    declarations: () => lanes.declarations + plan.declarations,
    main: () => `
      ${plan.open}
      var sum = Lanes(0.0);
      ${visit('sum += x[at];')}
      let mean = rowSum(sumOf(sum), lane) / f32(sizes.values);
      var squares = Lanes(0.0);
      ${visit('let d = x[at] - mean; squares += d * d;')}
      let inverse = inverseSqrt(rowSum(sumOf(squares), lane) / f32(sizes.values) + ${epsilon});
      ${visit('y[at] = (x[at] - mean) * inverse * gain[channel] + bias[channel];')}
      if (first == 0u) { stats[row] = vec2<f32>(mean, inverse); }`,
  });
}

interface Backward {
  dy: TensorInfo;
  x: TensorInfo;
  gain: TensorInfo;
  stats: TensorInfo;
}

/** → dx, dgain, dbias. */
function groupNormGrad(
  backend: unknown,
  { dy, x, gain, stats }: Backward,
  { groups }: Attributes,
): TensorInfo[] {
  const { lanes, plan, sizes, pixels, channels, each } = layout(x, groups);
  const pairs = { tensor: stats, as: 'vec2<f32>' } as const;
  const [dx] = runShader(backend, {
    name: 'GroupNormGradInput',
    variant: [plan.threads],
    inputs: { dy: lanes.of(dy), x: lanes.of(x), gain: lanes.of(gain), stats: pairs },
    outputs: { dx: { shape: x.shape, as: lanes.element } },
    sizes: { ...sizes, values: pixels * each },
    ...plan,
    declarations: () => lanes.declarations + plan.declarations,
    main: () => `
      ${plan.open}
      let mean = stats[row].x;
      let inverse = stats[row].y;
      // The two means take out the directions along which x cannot move its own normal form.
      var straight = Lanes(0.0);
      var along = Lanes(0.0);
      ${visit('let d = dy[at] * gain[channel]; straight += d; along += d * (x[at] - mean) * inverse;')}
      let meanStraight = rowSum(sumOf(straight), lane) / f32(sizes.values);
      let meanAlong = rowSum(sumOf(along), lane) / f32(sizes.values);
      ${visit(`
        let normal = (x[at] - mean) * inverse;
        dx[at] = inverse * (dy[at] * gain[channel] - meanStraight - normal * meanAlong);`)}`,
  });
  const stat = `stats[row / ${pixels}u * ${groups}u + column / ${each}u]`;
  const [dgain, dbias] = columnSums(backend, {
    name: 'GroupNormGrad',
    rows: x.shape[0] * pixels,
    width: channels,
    inputs: { dy, x, stats: pairs },
    terms: [`dy[at] * (x[at] - ${stat}.x) * ${stat}.y`, 'dy[at]'],
  });
  return [dx, dgain, dbias];
}

/** Registers `GroupNorm` and its gradient for the WebGPU backend. */
export function registerGroupNorm(): void {
  registerGpuKernel('GroupNorm', (backend, inputs, attributes: Attributes) =>
    groupNorm(backend, inputs as unknown as Forward, attributes),
  );
  registerGpuKernel('GroupNormGrad', (backend, inputs, attributes: Attributes) =>
    groupNormGrad(backend, inputs as unknown as Backward, attributes),
  );
}
