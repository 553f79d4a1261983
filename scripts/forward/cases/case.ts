import type { Tensor } from '../../../src/engine';
import type { Inputs } from '../inputs';

/** Results by name. */
export type Outputs = Record<string, Tensor>;

/** A computation without weights, as `tests/vectors` has them. */
export interface Case {
  name: string;
  /** The inputs by which it is recognised. */
  knownBy: string[];
  run(config: Record<string, unknown>, inputs: Inputs): Outputs;
}
