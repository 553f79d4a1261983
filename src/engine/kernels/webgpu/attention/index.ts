/** Attention on WebGPU without a matrix of scores; see `pass.ts`. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Mask } from '../../masks';
import { asGpu } from '../backend';
import { registerGpuKernel } from '../register';
import { runShader } from '../shader';
import { forwardPass, keyGradient, queryGradient } from './passes';
import { runPass, type AttentionProblem } from './run';

type Inputs = Record<string, TensorInfo>;

/** → y [batch · queries, width], and the log-sum-exp of each query's scores [batch · queries, heads]. */
function attention(
  backend: unknown,
  problem: AttentionProblem,
  q: TensorInfo,
  kv: TensorInfo,
): TensorInfo[] {
  const { batch, queries, heads, size } = problem;
  return runPass(backend, problem, forwardPass, {
    inputs: { q, kv },
    outputs: {
      y: { shape: [batch * queries, heads * size] },
      logSumExp: { shape: [batch * queries, heads], as: 'f32' },
    },
  });
}

/** For each query and head its log-sum-exp and dy · y: [batch · queries · heads, 2]. */
function statistics(backend: unknown, size: number, { dy, y, logSumExp }: Inputs): TensorInfo {
  const [rows, heads] = logSumExp.shape;
  const [stats] = runShader(backend, {
    name: 'AttentionGradStatistics',
    variant: [],
    inputs: { dy, y, logSumExp },
    outputs: { stats: { shape: [rows * heads, 2], as: 'vec2<f32>' } },
    sizes: { count: rows * heads, size },
    groups: Math.ceil((rows * heads) / 64),
    main: () => `
      if (id >= sizes.count) { return; }
      var product = 0.0;
      for (var i = id * sizes.size; i < (id + 1u) * sizes.size; i++) { product += dy[i] * y[i]; }
      stats[id] = vec2<f32>(logSumExp[id], product);`,
  });
  return stats;
}

/** Queries, keys and values side by side in one tensor. */
function packed(inputs: Inputs, { batch, time, heads, mask }: PackedAttributes): AttentionProblem {
  const stride = inputs.qkv.shape[1];
  const width = stride / 3;
  return {
    batch,
    heads,
    mask,
    queries: time,
    keys: time,
    size: width / heads,
    keyLengths: inputs.keyLengths,
    strides: { q: stride, kv: stride },
    offsets: { k: width, v: 2 * width },
  };
}

interface PackedAttributes {
  batch: number;
  time: number;
  heads: number;
  mask: Mask;
}

/** → dqkv, of which each pass writes its part. */
function packedGradient(backend: unknown, inputs: Inputs, attrs: PackedAttributes): TensorInfo {
  const problem = packed(inputs, attrs);
  const { dy, qkv } = inputs;
  const stats = statistics(backend, problem.size, inputs);
  const given = { q: qkv, kv: qkv, dy, stats: { tensor: stats, as: 'vec2<f32>' as const } };
  const [dqkv] = runPass(backend, problem, queryGradient, {
    inputs: given,
    outputs: { dq: { shape: qkv.shape } },
  });
  runPass(backend, problem, keyGradient, { inputs: given, updates: { dkv: dqkv } });
  asGpu(backend).disposeData(stats.dataId);
  return dqkv;
}

interface CrossAttributes {
  batch: number;
  queries: number;
  keys: number;
  heads: number;
  mask: Mask;
}

/** Queries in one tensor, keys and values side by side in another. */
function crossed({ q, keyLengths }: Inputs, attrs: CrossAttributes): AttentionProblem {
  const width = q.shape[1];
  return {
    ...attrs,
    size: width / attrs.heads,
    keyLengths,
    strides: { q: width, kv: 2 * width },
    offsets: { k: 0, v: width },
  };
}

/** → dq, dkv. */
function crossGradient(backend: unknown, inputs: Inputs, attrs: CrossAttributes): TensorInfo[] {
  const problem = crossed(inputs, attrs);
  const { dy, q, kv } = inputs;
  const stats = statistics(backend, problem.size, inputs);
  const given = { q, kv, dy, stats: { tensor: stats, as: 'vec2<f32>' as const } };
  const run = (pass: typeof queryGradient, outputs: Record<string, { shape: number[] }>) =>
    runPass(backend, problem, pass, { inputs: given, outputs })[0];
  const dq = run(queryGradient, { dq: { shape: q.shape } });
  const dkv = run(keyGradient, { dkv: { shape: kv.shape } });
  asGpu(backend).disposeData(stats.dataId);
  return [dq, dkv];
}

export function registerAttention(): void {
  // One kernel with or without key lengths here; another backend may have the first alone.
  for (const name of ['Attention', 'PaddedAttention']) {
    registerGpuKernel<PackedAttributes>(name, (backend, inputs, attrs) =>
      attention(backend, packed(inputs, attrs), inputs.qkv, inputs.qkv),
    );
    registerGpuKernel<PackedAttributes>(`${name}Grad`, packedGradient);
  }
  registerGpuKernel<CrossAttributes>('CrossAttention', (backend, inputs, attrs) =>
    attention(backend, crossed(inputs, attrs), inputs.q, inputs.kv),
  );
  registerGpuKernel<CrossAttributes>('CrossAttentionGrad', crossGradient);
}
