import type { TensorInfo } from '@tensorflow/tfjs-core';
import { asGpu } from '../backend';
import { lanesFor } from '../lanes';
import { runShader, type Shader } from '../shader';
import { strategy } from '../strategy';
import {
  epilogueCode,
  epilogueInputs,
  epilogueOutputs,
  epilogueVariant,
  type Epilogue,
} from './epilogue';
import { operandOf } from './operand';
import { registerMain } from './registers';
import type { ProductShape } from './shape';
import type { ProductCode } from './source';
import { addSplits } from './splits';
import { planTile, spanOf, type Tile } from './tile';
import { workgroupDeclarations, workgroupMain } from './workgroup';

export interface Product {
  a: TensorInfo;
  b: TensorInfo;
  shape: ProductShape;
  /** Of the result; default [m, n]. */
  outputShape?: number[];
  epilogue?: Epilogue;
  /** Also sum over k: the rows of a → [m], or the columns of b → [n]. Not for batches. */
  sums?: 'a' | 'b' | null;
}

/**
 * A matrix product, with what follows it done to each sum before it is written.
 *
 * @returns the result, then the sums before the activation if there is one, then `sums` if asked for
 */
export function product(backend: unknown, wanted: Product): TensorInfo[] {
  const { shape, sums, epilogue = {} } = wanted;
  if (shape.k === 0 && wanted.a.shape.includes(0)) return withoutDepth(backend, wanted);
  const { tile, splits } = planTile(shape, strategy());
  if (splits === 1) return runProduct(backend, wanted, tile, 1);
  const parts = runProduct(backend, { ...wanted, epilogue: {} }, tile, splits);
  const whole = addSplits(backend, {
    parts: parts[0],
    sums: parts[1],
    shape: [shape.m, shape.n],
    outputShape: wanted.outputShape,
    splits,
    epilogue,
    sumWidth: sums === 'a' ? shape.m : shape.n,
  });
  for (const part of parts) asGpu(backend).disposeData(part.dataId);
  return whole;
}

function runProduct(
  backend: unknown,
  { a, b, shape, epilogue = {}, sums = null, outputShape }: Product,
  tile: Tile,
  splits: number,
): TensorInfo[] {
  const { batch, m, n, k } = shape;
  const code = codeOf({ a, b, shape, sums }, tile);
  const [rows, columns] = spanOf(tile);
  const across = Math.ceil(n / columns);
  const down = Math.ceil(m / rows);
  const result = splits > 1 ? [splits, m, n] : (outputShape ?? [m, n]);
  const sumWidth = sums === 'a' ? m : n;
  return runShader(backend, {
    name: 'Product',
    variant: [...variantOf(code, tile), ...epilogueVariant(epilogue)],
    inputs: { a: code.a.binding, b: code.b.binding, ...epilogueInputs(epilogue, code.out) },
    outputs: {
      ...epilogueOutputs(epilogue, code.out, result),
      ...(sums && { sums: { shape: splits > 1 ? [splits, sumWidth] : [sumWidth] } }),
    },
    sizes: {
      m,
      n,
      k,
      across,
      down,
      aStep: shape.batchedA ? m * k : 0,
      bStep: shape.batchedB ? k * n : 0,
      splits,
      part: Math.ceil(k / splits / 16) * 16,
    },
    groups: across * down * batch * splits,
    declarations: () =>
      code.out.declarations +
      epilogueCode(epilogue, code.out) +
      (tile.kind === 'workgroup' ? workgroupDeclarations(code, tile) : ''),
    ...layoutOf(code, tile),
  });
}

/** A sum over nothing: the operands have no memory to bind, so others stand in that are never read. */
function withoutDepth(backend: unknown, wanted: Product): TensorInfo[] {
  const gpu = asGpu(backend);
  const a = gpu.makeTensorInfo([4], 'float32');
  const b = gpu.makeTensorInfo([4], 'float32');
  const results = product(backend, { ...wanted, a, b });
  for (const { dataId } of [a, b]) gpu.disposeData(dataId);
  return results;
}

/** What depends on the way in which threads share the work. */
function layoutOf(code: ProductCode, tile: Tile): Pick<Shader, 'workgroup' | 'needs' | 'main'> {
  if (tile.kind === 'workgroup')
    return { workgroup: [tile.across * tile.down, 1, 1], main: () => workgroupMain(code, tile) };
  return {
    workgroup: [tile.threads, 1, 1],
    needs: tile.exchange ? ['subgroups'] : [],
    main: () => registerMain(code, tile),
  };
}

function codeOf(
  { a, b, shape, sums }: Required<Pick<Product, 'a' | 'b' | 'shape' | 'sums'>>,
  tile: Tile,
): ProductCode {
  const { m, n, k, transposeA, transposeB } = shape;
  const [rows, columns] = spanOf(tile);
  const shared = tile.kind === 'workgroup';
  // Threads that bring or exchange numbers across a row of storage take them one by one.
  const singleA = shared ? transposeA : tile.exchange;
  return {
    shape: { transposeA, transposeB },
    a: operandOf(a, transposeA ? m : k, singleA),
    b: operandOf(b, transposeB ? k : n, shared && transposeB),
    out: lanesFor(n),
    ragged: m % rows !== 0 || n % columns !== 0,
    remainder: k % 4 !== 0,
    sums,
  };
}

const variantOf = (
  { shape, ragged, remainder, sums }: ProductCode,
  tile: Tile,
): (string | boolean)[] => [
  Object.values(tile).join(' '),
  shape.transposeA,
  shape.transposeB,
  ragged,
  remainder,
  sums ?? '',
];
