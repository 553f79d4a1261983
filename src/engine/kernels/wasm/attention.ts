import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf, type Tensor } from '../../tf';
import { constant } from '../constants';
import { additiveMask, type Mask } from '../masks';
import type { Assembly } from './assembly';
import { addressOf, allocate, registerWasmKernel, zeros, type Backend } from './heap';

interface Sizes {
  batch: number;
  queries: number;
  keys: number;
  heads: number;
  mask: Mask;
}

/** Registers attention of a sequence to itself, padded or not, and to another, with the gradients. */
export function registerAttention(assembly: Assembly): void {
  for (const name of ['Attention', 'PaddedAttention']) {
    registerWasmKernel<{ time: number } & Sizes>(name, (backend, inputs, { time, ...rest }) => {
      const call = callOf(assembly, backend, inputs, { ...rest, queries: time, keys: time });
      return forward(call, split(backend, inputs.qkv));
    });
    registerWasmKernel<{ time: number } & Sizes>(
      `${name}Grad`,
      (backend, inputs, { time, ...rest }) => {
        const call = callOf(assembly, backend, inputs, { ...rest, queries: time, keys: time });
        const dqkv = zeros(backend, inputs.qkv.shape);
        backward(call, split(backend, inputs.qkv), split(backend, dqkv));
        return dqkv;
      },
    );
  }
  registerWasmKernel<Sizes>('CrossAttention', (backend, inputs, sizes) =>
    forward(callOf(assembly, backend, inputs, sizes), pair(backend, inputs.q, inputs.kv)),
  );
  registerWasmKernel<Sizes>('CrossAttentionGrad', (backend, inputs, sizes) => {
    const [dq, dkv] = [zeros(backend, inputs.q.shape), zeros(backend, inputs.kv.shape)];
    const given = pair(backend, inputs.q, inputs.kv);
    backward(callOf(assembly, backend, inputs, sizes), given, pair(backend, dq, dkv));
    return [dq, dkv];
  });
}

/** Where q, k and v begin, and the bytes from one row to the next. */
interface Heads {
  q: number;
  k: number;
  v: number;
  qRow: number;
  kvRow: number;
  width: number;
}

/** Queries, keys and values side by side. */
function split(backend: Backend, qkv: TensorInfo): Heads {
  const width = qkv.shape[1] / 3;
  const [q, row] = [addressOf(backend, qkv), 12 * width];
  return { q, k: q + 4 * width, v: q + 8 * width, qRow: row, kvRow: row, width };
}

/** Queries apart from keys and values. */
function pair(backend: Backend, q: TensorInfo, kv: TensorInfo): Heads {
  const width = q.shape[1];
  const k = addressOf(backend, kv);
  const rows = { qRow: 4 * width, kvRow: 8 * width };
  return { q: addressOf(backend, q), k, v: k + 4 * width, ...rows, width };
}

interface Call extends Sizes {
  assembly: Assembly;
  backend: Backend;
  inputs: Record<string, TensorInfo>;
  /** Addresses of the mask's terms, of its reach, and of the lengths (0 for none). */
  visible: number[];
}

function callOf(
  assembly: Assembly,
  backend: Backend,
  inputs: Record<string, TensorInfo>,
  sizes: Sizes,
): Call {
  const { mask, queries, keys } = sizes;
  const terms = [additiveMask(mask, queries, keys), reachOf(mask, queries, keys)];
  const lengths = inputs.keyLengths ? addressOf(backend, inputs.keyLengths) : 0;
  const visible = [...terms.map((tensor) => addressOf(backend, tensor)), lengths];
  return { assembly, backend, inputs, visible, ...sizes };
}

/** → y, and the logarithm of each row's normaliser. */
function forward(call: Call, { q, qRow, k, v, kvRow, width }: Heads): TensorInfo[] {
  const { assembly, backend, visible, batch, queries, heads } = call;
  const y = zeros(backend, [batch * queries, width]);
  const logSumExp = allocate(backend, [batch * heads * queries]);
  const out = [y, logSumExp].map((tensor) => addressOf(backend, tensor));
  assembly.attention(q, qRow, k, v, kvRow, ...visible, ...out, ...sizesOf(call, width));
  return [y, logSumExp];
}

function backward(call: Call, { q, qRow, k, v, kvRow, width }: Heads, to: Heads): void {
  const { assembly, backend, inputs, visible } = call;
  const { dy, y, logSumExp } = inputs;
  const [slopes, ...saved] = [dy, y, logSumExp].map((tensor) => addressOf(backend, tensor));
  const given = [slopes, q, qRow, k, v, kvRow, ...visible, ...saved, to.q, to.k, to.v];
  assembly.attentionGrad(...given, ...sizesOf(call, width));
}

function sizesOf({ assembly, batch, queries, keys, heads }: Call, width: number): number[] {
  const work = assembly.work(assembly.attentionWork(keys));
  return [batch, queries, keys, heads, width / heads, work];
}

/** For each query, how many keys there are up to the last that it may look at: int32 [queries]. */
function reachOf({ name, allows }: Mask, queries: number, keys: number): Tensor {
  return constant(`reach ${name} ${queries} ${keys}`, () => {
    const reach = new Int32Array(queries);
    for (let query = 0; query < queries; query++)
      for (let key = 0; key < keys; key++) if (allows(query, key)) reach[query] = key + 1;
    return tf.tensor1d(reach, 'int32');
  });
}
