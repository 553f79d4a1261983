import type { TensorInfo } from '@tensorflow/tfjs-core';
import { causalMask, fullMask, type Mask } from '../../masks';
import { runShader, type Binding, type Output } from '../shader';
import { blockList, blockOffsets } from './blocks';
import { attentionLayout } from './layout';
import type { Pass, PassVariant } from './pass';
import { passSource } from './source';

/** An attention: how many there are of what, and where its vectors lie. */
export interface AttentionProblem {
  batch: number;
  queries: number;
  keys: number;
  heads: number;
  /** Numbers of a head. */
  size: number;
  mask: Mask;
  /** int32 [batch] */
  keyLengths?: TensorInfo;
  /** Numbers from one row to the next, of queries and of keys and values. */
  strides: { q: number; kv: number };
  /** Where keys and values begin in a row. */
  offsets: { k: number; v: number };
}

/** What a pass works on, by the names that `parts.ts` and the pass use. */
interface Tensors {
  inputs: Record<string, TensorInfo | Binding>;
  updates?: Record<string, TensorInfo>;
  outputs?: Record<string, Output>;
}

/** Runs a pass over all rows of all heads. */
export function runPass(
  backend: unknown,
  problem: AttentionProblem,
  pass: Pass,
  { inputs, updates = {}, outputs = {} }: Tensors,
): TensorInfo[] {
  const { batch, queries, keys, heads, size, mask, keyLengths, strides, offsets } = problem;
  const rowCount = pass.rows === 'queries' ? queries : keys;
  const layout = attentionLayout(size, rowCount);
  const variant: PassVariant = {
    size,
    // Only where every vector begins at a multiple of 4.
    vectors: [size, strides.q, strides.kv, offsets.k, offsets.v].every((n) => n % 4 === 0),
    layout,
    mask: mask === causalMask ? 'causal' : mask === fullMask ? 'full' : 'list',
    padded: keyLengths !== undefined,
  };
  const unit = variant.vectors ? 4 : 1;
  const as = variant.vectors ? ('vec4<f32>' as const) : undefined;
  const request = { mask, rows: pass.rows, queries, keys };
  const { groups, ...listed } = blockOffsets(request, layout);
  const blocks = variant.mask === 'list' ? blockList(request, layout) : undefined;
  const pairs = batch * heads;
  return runShader(backend, {
    name: pass.name,
    variant: [size, variant.vectors, variant.mask, variant.padded, ...Object.values(layout)],
    inputs: {
      ...mapped(inputs, (tensor) => ('tensor' in tensor ? tensor : { tensor, as })),
      ...(keyLengths && { keyLengths }),
      ...(blocks && { blocks: { tensor: blocks, as: 'u32' } }),
    },
    updates: mapped(updates, (tensor) => ({ tensor, as })),
    outputs: mapped(outputs, (output) => ({ as, ...output })),
    sizes: {
      queries,
      keys,
      heads,
      pairs,
      tiles: groups,
      qStride: strides.q / unit,
      kvStride: strides.kv / unit,
      yStride: (heads * size) / unit,
      kOffset: offsets.k / unit,
      vOffset: offsets.v / unit,
      ...listed,
    },
    workgroup: [layout.threads, 1, 1],
    groups: layout.staged ? pairs * groups : Math.ceil((pairs * groups) / layout.threads),
    declarations: () => passSource(pass, variant).declarations,
    main: () => passSource(pass, variant).main,
  });
}

const mapped = <From, To>(named: Record<string, From>, to: (value: From) => To) =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [name, to(value)]));
