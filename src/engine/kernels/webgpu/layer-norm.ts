import type { TensorInfo } from '@tensorflow/tfjs-core';
import { registerGpuKernel } from './register';
import { planRows } from './rows';
import { runShader } from './shader';
import { columnSums } from './column-sums';

interface Forward {
  x: TensorInfo;
  gain: TensorInfo;
  bias: TensorInfo;
}

/** → y, and for each row its mean and inverse deviation. */
function layerNorm(backend: unknown, { x, gain, bias }: Forward, epsilon: number): TensorInfo[] {
  const [rows, width] = x.shape;
  const plan = planRows(rows);
  return runShader(backend, {
    name: 'LayerNorm',
    variant: [plan.threads, epsilon],
    inputs: { x, gain, bias },
    outputs: { y: { shape: x.shape }, stats: { shape: [rows, 2], as: 'vec2<f32>' } },
    sizes: { rows, width },
    ...plan,
    declarations: () => plan.declarations,
    main: () => `
      ${plan.open}
      let width = sizes.width;
      let at = row * width;
      var sum = 0.0;
      for (var i = first; i < width; i += stride) { sum += x[at + i]; }
      let mean = rowSum(sum, lane) / f32(width);
      var squares = 0.0;
      for (var i = first; i < width; i += stride) { let d = x[at + i] - mean; squares += d * d; }
      let inverse = inverseSqrt(rowSum(squares, lane) / f32(width) + ${epsilon});
      for (var i = first; i < width; i += stride) {
        y[at + i] = (x[at + i] - mean) * inverse * gain[i] + bias[i];
      }
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
function layerNormGrad(backend: unknown, { dy, x, gain, stats }: Backward): TensorInfo[] {
  const [rows, width] = x.shape;
  const plan = planRows(rows);
  const [dx] = runShader(backend, {
    name: 'LayerNormGradInput',
    variant: [plan.threads],
    inputs: { dy, x, gain, stats: { tensor: stats, as: 'vec2<f32>' } },
    outputs: { dx: { shape: x.shape } },
    sizes: { rows, width },
    ...plan,
    declarations: () => plan.declarations,
    main: () => `
      ${plan.open}
      let width = sizes.width;
      let at = row * width;
      let mean = stats[row].x;
      let inverse = stats[row].y;
      // The two means take out the directions along which x cannot move its own normal form.
      var straight = 0.0;
      var along = 0.0;
      for (var i = first; i < width; i += stride) {
        let d = dy[at + i] * gain[i];
        straight += d;
        along += d * (x[at + i] - mean) * inverse;
      }
      let meanStraight = rowSum(straight, lane) / f32(width);
      let meanAlong = rowSum(along, lane) / f32(width);
      for (var i = first; i < width; i += stride) {
        let normal = (x[at + i] - mean) * inverse;
        dx[at + i] = inverse * (dy[at + i] * gain[i] - meanStraight - normal * meanAlong);
      }`,
  });
  const [dgain, dbias] = columnSums(backend, {
    rows,
    width,
    inputs: { dy, x, stats: { tensor: stats, as: 'vec2<f32>' } },
    name: 'LayerNormGrad',
    terms: ['dy[at] * (x[at] - stats[row].x) * stats[row].y', 'dy[at]'],
  });
  return [dx, dgain, dbias];
}

export function registerLayerNorm(): void {
  registerGpuKernel('LayerNorm', (backend, inputs, { epsilon }: { epsilon: number }) =>
    layerNorm(backend, inputs as unknown as Forward, epsilon),
  );
  registerGpuKernel('LayerNormGrad', (backend, inputs) =>
    layerNormGrad(backend, inputs as unknown as Backward),
  );
}
