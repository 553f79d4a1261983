/** What is done to each sum of a product before it is written. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { activationCode, type ActivationName } from '../activations';
import type { Lanes } from '../lanes';
import type { Binding, Output } from '../shader';

export interface Epilogue {
  /** [n], added to every row. */
  bias?: TensorInfo;
  /** Applied after the bias. The sums before it are a further output, for the gradient. */
  activation?: ActivationName;
  /** [batch, m, n], added last. */
  residual?: TensorInfo;
}

const activates = ({ activation = 'none' }: Epilogue): boolean => activation !== 'none';

/** What the code depends on, for `variant`. */
export const epilogueVariant = (epilogue: Epilogue): (string | boolean)[] => [
  epilogue.bias !== undefined,
  epilogue.activation ?? 'none',
  epilogue.residual !== undefined,
];

export function epilogueInputs(
  { bias, residual }: Epilogue,
  lanes: Lanes,
): Record<string, Binding> {
  return {
    ...(bias && { bias: lanes.of(bias) }),
    ...(residual && { residual: lanes.of(residual) }),
  };
}

/** The result, and the sums before the activation if there is one. */
export function epilogueOutputs(
  epilogue: Epilogue,
  lanes: Lanes,
  shape: number[],
): Record<string, Output> {
  const output = { shape, as: lanes.element };
  return { y: output, ...(activates(epilogue) && { preActivation: output }) };
}

/** `finish(at, column, sum)` writes the element `at`, which lies in `column`; both count in lanes. */
export function epilogueCode(epilogue: Epilogue, lanes: Lanes): string {
  const { bias, activation = 'none', residual } = epilogue;
  return `
    ${activates(epilogue) ? activationCode(activation) : ''}
    fn finish(at: u32, column: u32, sum: Lanes) {
      var value = sum;
      ${bias ? 'value += bias[column];' : ''}
      ${activates(epilogue) ? `preActivation[at] = value; value = activate${lanes.suffix}(value);` : ''}
      ${residual ? 'value += residual[at];' : ''}
      y[at] = value;
    }`;
}
