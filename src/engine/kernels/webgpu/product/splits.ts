import type { TensorInfo } from '@tensorflow/tfjs-core';
import { lanesFor } from '../lanes';
import { runShader } from '../shader';
import {
  epilogueCode,
  epilogueInputs,
  epilogueOutputs,
  epilogueVariant,
  type Epilogue,
} from './epilogue';

interface Splits {
  /** [splits, m, n] */
  parts: TensorInfo;
  /** [splits, sumWidth], if the product also sums an operand */
  sums?: TensorInfo;
  shape: [m: number, n: number];
  /** Of the result, if it is not `shape` but [1, …, m, n]. */
  outputShape?: number[];
  splits: number;
  sumWidth: number;
  epilogue: Epilogue;
}

/** Adds up a product whose k was split among workgroups, part by part in order, and finishes it. */
export function addSplits(
  backend: unknown,
  { parts, sums, shape, outputShape, splits, sumWidth, epilogue }: Splits,
): TensorInfo[] {
  const lanes = lanesFor(shape[1]);
  const count = (shape[0] * shape[1]) / lanes.count;
  return runShader(backend, {
    name: 'AddSplits',
    variant: [sums !== undefined, ...epilogueVariant(epilogue)],
    inputs: {
      parts: lanes.of(parts),
      ...(sums && { sumParts: sums }),
      ...epilogueInputs(epilogue, lanes),
    },
    outputs: {
      ...epilogueOutputs(epilogue, lanes, outputShape ?? shape),
      ...(sums && { sums: { shape: [sumWidth] } }),
    },
    sizes: { count, width: shape[1] / lanes.count, splits, sumWidth },
    groups: Math.ceil(Math.max(count, sums ? sumWidth : 0) / 64),
    declarations: () => lanes.declarations + epilogueCode(epilogue, lanes),
    main: () => `
      ${
        sums
          ? `if (id < sizes.sumWidth) {
              var total = 0.0;
              for (var s = 0u; s < sizes.splits; s++) { total += sumParts[s * sizes.sumWidth + id]; }
              sums[id] = total;
            }`
          : ''
      }
      if (id >= sizes.count) { return; }
      var total = parts[id];
      for (var s = 1u; s < sizes.splits; s++) { total += parts[s * sizes.count + id]; }
      finish(id, id % sizes.width, total);`,
  });
}
