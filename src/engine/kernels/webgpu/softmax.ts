/** Softmax and its logarithm over rows. A NaN shows: the sum of exponentials takes it up. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { lanesFor } from './lanes';
import { registerGpuKernel } from './register';
import { planRows } from './rows';
import { runShader } from './shader';

interface Attributes {
  /** The logarithm of the softmax. */
  log: boolean;
}

const rowsOf = ({ shape }: TensorInfo): [rows: number, width: number] => {
  const width = shape.at(-1)!;
  return [shape.slice(0, -1).reduce((product, n) => product * n, 1), width];
};

function softmax(backend: unknown, x: TensorInfo, { log }: Attributes): TensorInfo {
  const [rows, width] = rowsOf(x);
  const plan = planRows(rows);
  const lanes = lanesFor(width);
  const [y] = runShader(backend, {
    name: 'SoftmaxRows',
    variant: [plan.threads, log],
    inputs: { x: lanes.of(x) },
    outputs: { y: { shape: x.shape, as: lanes.element } },
    sizes: { rows, width: width / lanes.count },
    ...plan,
    declarations: () => lanes.declarations + plan.declarations,
    main: () => `
      ${plan.open}
      let width = sizes.width;
      let at = row * width;
      var most = x[at];
      for (var i = first; i < width; i += stride) { most = max(most, x[at + i]); }
      let largest = rowMax(maxOf(most), lane);
      var part = Lanes(0.0);
      for (var i = first; i < width; i += stride) { part += exp(x[at + i] - largest); }
      let sum = rowSum(sumOf(part), lane);
      ${
        log
          ? 'let logSum = log(sum); for (var i = first; i < width; i += stride) { y[at + i] = x[at + i] - largest - logSum; }'
          : 'for (var i = first; i < width; i += stride) { y[at + i] = exp(x[at + i] - largest) / sum; }'
      }`,
  });
  return y;
}

function softmaxGrad(
  backend: unknown,
  dy: TensorInfo,
  y: TensorInfo,
  { log }: Attributes,
): TensorInfo {
  const [rows, width] = rowsOf(y);
  const plan = planRows(rows);
  const lanes = lanesFor(width);
  const [dx] = runShader(backend, {
    name: 'SoftmaxRowsGrad',
    variant: [plan.threads, log],
    inputs: { dy: lanes.of(dy), y: lanes.of(y) },
    outputs: { dx: { shape: y.shape, as: lanes.element } },
    sizes: { rows, width: width / lanes.count },
    ...plan,
    declarations: () => lanes.declarations + plan.declarations,
    main: () => `
      ${plan.open}
      let width = sizes.width;
      let at = row * width;
      var part = Lanes(0.0);
      for (var i = first; i < width; i += stride) { part += dy[at + i]${log ? '' : ' * y[at + i]'}; }
      let sum = rowSum(sumOf(part), lane);
      for (var i = first; i < width; i += stride) {
        dx[at + i] = ${log ? 'dy[at + i] - exp(y[at + i]) * sum' : 'y[at + i] * (dy[at + i] - sum)'};
      }`,
  });
  return dx;
}

/** Registers `SoftmaxRows` and its gradient for the WebGPU backend. */
export function registerSoftmax(): void {
  registerGpuKernel('SoftmaxRows', (backend, { x }, attributes: Attributes) =>
    softmax(backend, x, attributes),
  );
  registerGpuKernel('SoftmaxRowsGrad', (backend, { dy, y }, attributes: Attributes) =>
    softmaxGrad(backend, dy, y, attributes),
  );
}
