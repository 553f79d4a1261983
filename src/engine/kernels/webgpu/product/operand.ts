import type { TensorInfo } from '@tensorflow/tfjs-core';
import { lanesFor, type Lanes } from '../lanes';
import type { Binding } from '../shader';

/** How the code reads one operand of a product: four numbers of a row of storage at a time, or one. */
export interface Operand {
  lanes: Lanes;
  binding: Binding;
}

/** @param width numbers in a row as it is stored */
export function operandOf(tensor: TensorInfo, width: number, single = false): Operand {
  const lanes = lanesFor(single ? 1 : width);
  return { lanes, binding: lanes.of(tensor) };
}

/** The numbers 0 … count − 1, for code that is written out. */
export const range = (count: number): number[] => [...Array(count).keys()];

export const COMPONENTS = ['x', 'y', 'z', 'w'] as const;
