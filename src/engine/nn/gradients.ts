import { tf, type Scalar, type Tensor } from '../tf';
import type { Parameters } from './parameters';

/**
 * The value of a loss and its gradient with respect to every parameter. The caller disposes of both.
 *
 * @param loss builds the graph from the parameters it is given; returns a scalar
 * @throws if a parameter does not take part in the loss: it would silently never learn
 */
export function valueAndGradients(
  loss: (parameters: Parameters) => Scalar,
  parameters: Parameters,
): { value: Scalar; gradients: Map<string, Tensor> } {
  const names = [...parameters.keys()];
  const asMap = (tensors: Tensor[]): Parameters => new Map(names.map((n, i) => [n, tensors[i]]));
  const [value, ...gradients] = tf.tidy(() => {
    const { value, grads } = tf.valueAndGrads((...tensors: Tensor[]) => loss(asMap(tensors)))([
      ...parameters.values(),
    ]);
    const lost = names.filter((_, i) => !grads[i]);
    if (lost.length > 0) throw new Error(`No gradient reaches ${lost.join(', ')}.`);
    return [value, ...grads];
  });
  return { value: value as Scalar, gradients: asMap(gradients) };
}
