import { tf, type Tensor } from '../../tf';

/**
 * Gradient of an Einstein summation, itself one: dA is dy times the other operand, with A's labels as the
 * output. A label that only A has was summed away, and its slope is the same along the whole axis.
 */
export function registerEinsumGradient(): void {
  tf.registerGradient({
    kernelName: 'Einsum',
    saveAllInputs: true,
    gradFunc: (dy, saved, attrs) => {
      const { equation } = attrs as unknown as { equation: string };
      const [operands, output] = equation.replaceAll(' ', '').split('->');
      const labels = operands.split(',');
      const tensors = saved as Tensor[];
      const gradientOf = (i: number) => () => {
        const others = tensors.filter((_, j) => j !== i);
        const otherLabels = labels.filter((_, j) => j !== i);
        const known = [...labels[i]].filter((label) =>
          [output, ...otherLabels].join().includes(label),
        );
        const terms = [output, ...otherLabels].join();
        const slopes = tf.einsum(`${terms}->${known.join('')}`, dy as Tensor, ...others);
        const spread = tensors[i].shape.map((size, axis) =>
          known.includes(labels[i][axis]) ? size : 1,
        );
        return tf.broadcastTo(tf.reshape(slopes, spread), tensors[i].shape);
      };
      return Object.fromEntries(tensors.map((_, i) => [i, gradientOf(i)]));
    },
  });
}
