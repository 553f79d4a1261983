import { expect } from 'vitest';
import { createRandom } from '../random';
import { withComposedTwins } from '../kernels/own';
import { tf, type Scalar, type Tensor } from '../tf';
import { expectClose } from './close';
import { slopes } from './differences';

/** Standard normal numbers, the same ones for a name and shape every time. */
export function normalTensor(name: string, shape: number[]): Tensor {
  const size = shape.reduce((product, n) => product * n, 1);
  return tf.tensor(createRandom('tests').stream(name).at(0).normal(size), shape);
}

/** A scalar that depends on every element differently, so that no gradient can hide in a sum. */
export const weigh = (y: Tensor): Scalar =>
  tf.sum(tf.mul(y, tf.reshape(tf.sin(tf.range(1, y.size + 1)), y.shape)));

/**
 * Expects an operation and all its gradients to be the same through our kernels and through its
 * composed twin.
 */
export async function expectTwin(
  operation: (...xs: Tensor[]) => Tensor,
  inputs: Tensor[],
  tolerance = 2e-5,
): Promise<void> {
  const gradients = () => tf.grads((...xs: Tensor[]) => weigh(operation(...xs)))(inputs);
  const value = operation(...inputs);
  const twin = withComposedTwins(() => operation(...inputs));
  expect(value.shape).toEqual(twin.shape);
  await expectClose(value, twin, tolerance);
  const ours = gradients();
  const theirs = withComposedTwins(gradients);
  for (const [i, gradient] of ours.entries()) {
    expect(gradient.shape).toEqual(inputs[i].shape);
    await expectClose(gradient, theirs[i], tolerance);
  }
}

/** Expects a gradient to equal central differences at some coordinates. */
export async function expectSlopes(
  f: (x: Tensor) => Scalar,
  x: Tensor,
  coordinates: number[],
): Promise<void> {
  const gradient = await tf.grad(f)(x).data();
  for (const [i, slope] of await slopes(f, x, coordinates))
    expect(Math.abs(gradient[i] - slope)).toBeLessThan(1e-2 * Math.max(1, Math.abs(slope)));
}
