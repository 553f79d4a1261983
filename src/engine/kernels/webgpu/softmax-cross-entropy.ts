import type { TensorInfo } from '@tensorflow/tfjs-core';
import { lanesFor } from './lanes';
import { registerGpuKernel } from './register';
import { planRows } from './rows';
import { runShader } from './shader';

interface Forward {
  logits: TensorInfo;
  targets: TensorInfo;
}

/**
 * → the loss of each row, and what the gradient needs of it: the largest logit and the logarithm of Σ
 * exp(logit − largest). From these two the gradient finds the probabilities again, which is cheaper than
 * to write and read a second matrix of the logits' size.
 */
function softmaxCrossEntropy(backend: unknown, { logits, targets }: Forward): TensorInfo[] {
  const [rows, vocabulary] = logits.shape;
  const plan = planRows(rows);
  const lanes = lanesFor(vocabulary);
  return runShader(backend, {
    name: 'SoftmaxCrossEntropy',
    variant: [plan.threads],
    inputs: { logits: lanes.of(logits), targets },
    outputs: { losses: { shape: [rows] }, stats: { shape: [rows, 2], as: 'vec2<f32>' } },
    sizes: { rows, width: vocabulary / lanes.count },
    ...plan,
    declarations: () => lanes.declarations + plan.declarations,
    main: () => `
      ${plan.open}
      let width = sizes.width;
      let at = row * width;
      var most = logits[at];
      for (var i = first; i < width; i += stride) { most = max(most, logits[at + i]); }
      let largest = rowMax(maxOf(most), lane);
      var sum = Lanes(0.0);
      for (var i = first; i < width; i += stride) { sum += exp(logits[at + i] - largest); }
      let logSum = log(rowSum(sumOf(sum), lane));
      if (first == 0u) {
        let wanted = u32(targets[row]);
        let logit = logits[at + wanted / ${lanes.count}u]${lanes.count === 4 ? '[wanted % 4u]' : ''};
        losses[row] = logSum - (logit - largest);
        stats[row] = vec2<f32>(largest, logSum);
      }`,
  });
}

interface Backward extends Forward {
  dy: TensorInfo;
  remembered: TensorInfo;
  /** Σ weights, or the number of rows. */
  total: TensorInfo;
  weights?: TensorInfo;
}

/** → dlogits = (probability − 1 at the target) · dy · weight / total. */
function softmaxCrossEntropyGrad(
  backend: unknown,
  { dy, logits, targets, remembered, total, weights }: Backward,
): TensorInfo {
  const [rows, vocabulary] = logits.shape;
  const plan = planRows(rows);
  const lanes = lanesFor(vocabulary);
  const [dlogits] = runShader(backend, {
    name: 'SoftmaxCrossEntropyGrad',
    variant: [plan.threads, weights !== undefined],
    inputs: {
      dy,
      logits: lanes.of(logits),
      targets,
      stats: { tensor: remembered, as: 'vec2<f32>' },
      total,
      ...(weights && { weights }),
    },
    outputs: { dlogits: { shape: logits.shape, as: lanes.element } },
    sizes: { rows, width: vocabulary / lanes.count },
    ...plan,
    declarations: () => lanes.declarations + plan.declarations,
    main: () => `
      ${plan.open}
      let width = sizes.width;
      let at = row * width;
      let largest = stats[row].x;
      let logSum = stats[row].y;
      let share = dy[0] / total[0]${weights ? ' * weights[row]' : ''};
      let wanted = u32(targets[row]);
      for (var i = first; i < width; i += stride) {
        var slope = exp(logits[at + i] - largest - logSum);
        ${
          lanes.count === 4
            ? 'if (i == wanted / 4u) { slope[wanted % 4u] -= 1.0; }'
            : 'if (i == wanted) { slope -= 1.0; }'
        }
        dlogits[at + i] = slope * share;
      }`,
  });
  return dlogits;
}

/** Registers `SoftmaxCrossEntropy` and its gradient for the WebGPU backend. */
export function registerSoftmaxCrossEntropy(): void {
  registerGpuKernel('SoftmaxCrossEntropy', (backend, inputs) =>
    softmaxCrossEntropy(backend, inputs as unknown as Forward),
  );
  registerGpuKernel('SoftmaxCrossEntropyGrad', (backend, inputs) =>
    softmaxCrossEntropyGrad(backend, inputs as unknown as Backward),
  );
}
