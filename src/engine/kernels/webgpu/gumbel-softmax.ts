import type { TensorInfo } from '@tensorflow/tfjs-core';
import { lanesFor } from './lanes';
import { NOT_FINITE } from './not-finite';
import { registerGpuKernel } from './register';
import { planRows } from './rows';
import { runShader } from './shader';

interface Forward {
  logits: TensorInfo;
  noise: TensorInfo;
  temperature: TensorInfo;
}

const rowsOf = ({ shape }: TensorInfo): [rows: number, width: number] => {
  const width = shape.at(-1)!;
  return [shape.slice(0, -1).reduce((product, n) => product * n, 1), width];
};

/** → softmax((logits + noise) / τ), and if `hard`, also a one at the first of its largest entries. */
function gumbelSoftmax(
  backend: unknown,
  { logits, noise, temperature }: Forward,
  hard: boolean,
): TensorInfo[] {
  const [rows, width] = rowsOf(logits);
  const plan = planRows(rows);
  return runShader(backend, {
    name: 'GumbelSoftmax',
    variant: [plan.threads, hard],
    inputs: { logits, noise, temperature },
    outputs: { soft: { shape: logits.shape }, ...(hard && { chosen: { shape: logits.shape } }) },
    sizes: { rows, width },
    ...plan,
    declarations: () => NOT_FINITE + plan.declarations,
    main: () => `
      ${plan.open}
      let width = sizes.width;
      let at = row * width;
      let tau = temperature[0];
      var most = logits[at] + noise[at];
      var place = width;
      for (var i = first; i < width; i += stride) {
        let x = logits[at + i] + noise[at + i];
        if (x > most || place == width) { most = x; place = i; }
      }
      let largest = rowMax(most, lane);
      var part = 0.0;
      for (var i = first; i < width; i += stride) {
        part += exp((logits[at + i] + noise[at + i] - largest) / tau);
      }
      let sum = rowSum(part, lane);
      for (var i = first; i < width; i += stride) {
        soft[at + i] = exp((logits[at + i] + noise[at + i] - largest) / tau) / sum;
      }
      ${
        hard
          ? `
      // The smallest place wins among equals.
      let candidate = select(-f32(width), -f32(place), most == largest);
      let winner = u32(-rowMax(candidate, lane));
      // One-hot rows would look sound where the logits are not.
      let alarm = select(0.0, sum, notFinite(sum));
      for (var i = first; i < width; i += stride) {
        chosen[at + i] = select(0.0, 1.0, i == winner) + alarm;
      }`
          : ''
      }`,
  });
}

interface Backward {
  dy: TensorInfo;
  soft: TensorInfo;
  temperature: TensorInfo;
}

/** → dlogits, of the soft value. */
function gumbelSoftmaxGrad(backend: unknown, { dy, soft, temperature }: Backward): TensorInfo {
  const [rows, width] = rowsOf(soft);
  const plan = planRows(rows);
  const lanes = lanesFor(width);
  const [dlogits] = runShader(backend, {
    name: 'GumbelSoftmaxGrad',
    variant: [plan.threads],
    inputs: { dy: lanes.of(dy), soft: lanes.of(soft), temperature },
    outputs: { dlogits: { shape: soft.shape, as: lanes.element } },
    sizes: { rows, width: width / lanes.count },
    ...plan,
    declarations: () => lanes.declarations + plan.declarations,
    main: () => `
      ${plan.open}
      let width = sizes.width;
      let at = row * width;
      var part = Lanes(0.0);
      for (var i = first; i < width; i += stride) { part += dy[at + i] * soft[at + i]; }
      let sum = rowSum(sumOf(part), lane);
      for (var i = first; i < width; i += stride) {
        dlogits[at + i] = soft[at + i] * (dy[at + i] - sum) / temperature[0];
      }`,
  });
  return dlogits;
}

/** Registers `GumbelSoftmax` and its gradient for the WebGPU backend. */
export function registerGumbelSoftmax(): void {
  registerGpuKernel('GumbelSoftmax', (backend, inputs, { hard }: { hard: boolean }) =>
    gumbelSoftmax(backend, inputs as unknown as Forward, hard),
  );
  registerGpuKernel('GumbelSoftmaxGrad', (backend, inputs) =>
    gumbelSoftmaxGrad(backend, inputs as unknown as Backward),
  );
}
