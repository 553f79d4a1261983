/** AdamW over all parameters in place, with the global norm of the gradient before it. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { AdamWAttributes } from '../adamw';
import { asGpu } from './backend';
import { NOT_FINITE } from './not-finite';
import { registerGpuKernel } from './register';
import { planRows } from './rows';
import { runShader } from './shader';

/** Values that one thread of the norm's first stage adds up. */
const CHUNK = 1024;

/** Cuts 0, 1, …, count − 1 into runs of at most `most`. */
function runs(count: number, most: number): number[][] {
  const all = Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: Math.ceil(count / most) }, (_, i) =>
    all.slice(i * most, (i + 1) * most),
  );
}

const starts = (sizes: number[]): number[] => {
  let at = 0;
  return sizes.map((size) => (at += size) - size);
};

/**
 * Statements for the element `id` of some pieces laid end to end: finds its piece, and runs the piece's
 * statement with `i`, the element's number in it.
 */
const forPiece = (sizes: number[], statement: (piece: number) => string): string =>
  starts(sizes)
    .map((start, piece) => {
      const end = start + sizes[piece];
      return `if (id < ${end}u) { let i = id - ${start}u; ${statement(piece)} return; }`;
    })
    .join('\n');

/** All gradients laid end to end: [total]. */
function gather(backend: unknown, gradients: TensorInfo[], sizes: number[], total: number) {
  const gpu = asGpu(backend);
  const flat = gpu.makeTensorInfo([total], 'float32');
  const offsets = starts(sizes);
  const most = gpu.device.limits.maxStorageBuffersPerShaderStage - 1;
  for (const run of runs(gradients.length, most)) {
    const lengths = run.map((i) => sizes[i]);
    const count = lengths.reduce((sum, n) => sum + n, 0);
    runShader(backend, {
      name: 'GatherGradients',
      variant: [offsets[run[0]], ...lengths],
      inputs: Object.fromEntries(run.map((i, at) => [`g${at}`, gradients[i]])),
      updates: { flat },
      groups: Math.ceil(count / 64),
      main: () => forPiece(lengths, (at) => `flat[${offsets[run[0]]}u + id] = g${at}[i];`),
    });
  }
  return flat;
}

/** → the norm of the flat gradient, and how many of its values are not finite. */
function normOf(backend: unknown, flat: TensorInfo, total: number): TensorInfo[] {
  const chunks = Math.ceil(total / CHUNK);
  const partial = runShader(backend, {
    name: 'GradientNormChunks',
    variant: [],
    inputs: { flat },
    outputs: { squares: { shape: [chunks] }, broken: { shape: [chunks] } },
    sizes: { total, chunks },
    groups: Math.ceil(chunks / 64),
    declarations: () => NOT_FINITE,
    main: () => `
      if (id >= sizes.chunks) { return; }
      var sum = 0.0;
      var count = 0.0;
      // Neighbouring threads read neighbouring values.
      for (var i = id; i < sizes.total; i += sizes.chunks) {
        let x = flat[i];
        sum += x * x;
        if (notFinite(x)) { count += 1.0; }
      }
      squares[id] = sum;
      broken[id] = count;`,
  });
  const plan = planRows(1);
  const joined = runShader(backend, {
    name: 'GradientNorm',
    variant: [plan.threads],
    inputs: { squares: partial[0], broken: partial[1] },
    outputs: { norm: { shape: [] }, nonFinite: { shape: [], dtype: 'int32' } },
    sizes: { rows: 1, chunks },
    ...plan,
    declarations: () => plan.declarations,
    main: () => `
      ${plan.open}
      var sum = 0.0;
      var count = 0.0;
      for (var i = first; i < sizes.chunks; i += stride) { sum += squares[i]; count += broken[i]; }
      let all = rowSum(sum, lane);
      let bad = rowSum(count, lane);
      if (first == 0u) { norm[row] = sqrt(all); nonFinite[row] = i32(bad); }`,
  });
  for (const { dataId } of partial) asGpu(backend).disposeData(dataId);
  return joined;
}

interface Update {
  parameters: TensorInfo[];
  flat: TensorInfo;
  moments: TensorInfo;
  hyper: TensorInfo;
  norm: TensorInfo;
  nonFinite: TensorInfo;
}

function update(backend: unknown, tensors: Update, attributes: AdamWAttributes): void {
  const { parameters, flat, moments, hyper, norm, nonFinite } = tensors;
  const { sizes, decays, total, beta1, beta2, epsilon, weightDecay, clip } = attributes;
  const offsets = starts(sizes);
  const most = asGpu(backend).device.limits.maxStorageBuffersPerShaderStage - 5;
  for (const run of runs(parameters.length, most)) {
    const lengths = run.map((i) => sizes[i]);
    const first = offsets[run[0]];
    const one = (at: number) =>
      `p${at}[i] = moved(p${at}[i], ${first}u + id, ${decays[run[at]] ? weightDecay : 0});`;
    runShader(backend, {
      name: 'AdamW',
      variant: [
        JSON.stringify({ ...attributes, sizes: lengths, decays: run.map((i) => decays[i]) }),
        first,
      ],
      inputs: { flat, hyper, norm },
      updates: {
        moments,
        nonFinite: { tensor: nonFinite, as: 'atomic<u32>' },
        ...Object.fromEntries(run.map((i, at) => [`p${at}`, parameters[i]])),
      },
      groups: Math.ceil(lengths.reduce((sum, n) => sum + n, 0) / 64),
      declarations: () => `
        ${NOT_FINITE}
        fn moved(theta: f32, at: u32, decay: f32) -> f32 {
          // PyTorch's clip_grad_norm_: scale by min(1, clip / (norm + 1e-6)).
          let g = flat[at] * min(1.0, ${clip} / (norm[0] + 1e-6));
          let m = ${beta1} * moments[at] + ${1 - beta1} * g;
          let v = ${beta2} * moments[${total}u + at] + ${1 - beta2} * g * g;
          moments[at] = m;
          moments[${total}u + at] = v;
          let direction = m * hyper[1] / (sqrt(v * hyper[2]) + ${epsilon});
          let next = theta - hyper[0] * (direction + decay * theta);
          if (notFinite(next)) { atomicAdd(&nonFinite[0], 1u); }
          return next;
        }`,
      main: () => forPiece(lengths, one),
    });
  }
}

/** Registers `AdamW` for the WebGPU backend; see `adamWUpdate` for what it takes and gives. */
export function registerAdamW(): void {
  registerGpuKernel('AdamW', (backend, inputs, attributes: AdamWAttributes) => {
    const count = attributes.sizes.length;
    const named = (letter: string) =>
      Array.from({ length: count }, (_, i) => inputs[`${letter}${i}`]);
    const flat = gather(backend, named('g'), attributes.sizes, attributes.total);
    const [norm, nonFinite] = normOf(backend, flat, attributes.total);
    const { moments, hyper } = inputs;
    update(backend, { parameters: named('p'), flat, moments, hyper, norm, nonFinite }, attributes);
    asGpu(backend).disposeData(flat.dataId);
    return [norm, nonFinite];
  });
}
