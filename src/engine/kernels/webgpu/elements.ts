import type { TensorInfo } from '@tensorflow/tfjs-core';
import { lanesFor, type Lanes } from './lanes';

/** How to work on every element of a tensor by itself. */
export interface ElementPlan {
  lanes: Lanes;
  count: number;
  groups: number;
  /** Statement that opens `main` and turns surplus threads away; needs `sizes.count`. */
  open: string;
}

/** One thread an element of four numbers, or of one where the shape does not divide. */
export function planElements({ shape }: TensorInfo): ElementPlan {
  const size = shape.reduce((product, n) => product * n, 1);
  const lanes = lanesFor(size);
  const count = size / lanes.count;
  return {
    lanes,
    count,
    groups: Math.ceil(count / 64),
    open: 'if (id >= sizes.count) { return; }',
  };
}
