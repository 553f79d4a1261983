import { tf, type Tensor } from '../tf';
import { adamWUpdate, overwrite, type AdamWReport } from '../kernels';
import { countParameters, type Parameters, type ParameterSpec } from '../nn';

export interface AdamWOptions {
  beta1: number;
  beta2: number;
  epsilon: number;
  /** Decoupled decay, applied to the parameters whose spec says so. */
  weightDecay: number;
  /** Largest global norm of the gradient; above it the whole gradient is scaled down. */
  clip: number;
}

/**
 * AdamW (Loshchilov & Hutter 2019, https://arxiv.org/abs/1711.05101) in PyTorch's form:
 * θ ← θ·(1 − η·λ) − η · m̂ / (√v̂ + ε), with m̂, v̂ corrected for their start at zero from the integer
 * step, so that a resumed run goes on to the bit.
 *
 * Moments are keyed by name through one fixed layout: all parameters laid end to end in the order of
 * their specs. Parameters and moments are updated in place, so that a captured step stays right.
 */
export class AdamW {
  private readonly size: number;
  private readonly moments: Tensor;

  constructor(
    private readonly specs: readonly ParameterSpec[],
    private readonly options: AdamWOptions,
  ) {
    this.size = countParameters(specs);
    this.moments = tf.zeros([2 * this.size]);
  }

  /**
   * The numbers that change from step to step, to be placed in a slot before the step runs.
   *
   * @param step counted from 0
   * @returns [learning rate, 1/(1 − β₁ᵗ), 1/(1 − β₂ᵗ)] with t = step + 1
   */
  hyper(step: number, learningRate: number): Float32Array {
    const t = step + 1;
    const { beta1, beta2 } = this.options;
    return new Float32Array([learningRate, 1 / (1 - beta1 ** t), 1 / (1 - beta2 ** t)]);
  }

  /**
   * One update of the tensors in `parameters`, in place. Reads nothing back.
   *
   * @param hyper [3], from `hyper(step, rate)`
   * @returns the global norm of the gradient before clipping, and how many numbers went bad; the
   *   caller's to dispose of
   */
  update(parameters: Parameters, gradients: Map<string, Tensor>, hyper: Tensor): AdamWReport {
    const all = (tensors: Map<string, Tensor>) =>
      this.specs.map(({ name }) => named(tensors, name));
    return adamWUpdate(
      { parameters: all(parameters), gradients: all(gradients), moments: this.moments, hyper },
      {
        ...this.options,
        sizes: this.specs.map(({ shape }) => shape.reduce((product, n) => product * n, 1)),
        total: this.size,
        decays: this.specs.map(({ decay }) => decay),
      },
    );
  }

  /** The moments, to be saved with a checkpoint. Reads from the device. */
  async state(): Promise<{ m: Float32Array<ArrayBuffer>; v: Float32Array<ArrayBuffer> }> {
    const both = (await this.moments.data()) as Float32Array<ArrayBuffer>;
    // Copies: where the host shares the memory, the next update writes into what was read.
    return { m: both.slice(0, this.size), v: both.slice(this.size) };
  }

  /** Takes up saved moments. Throws if they belong to a model of another size. */
  restore({ m, v }: { m: Float32Array; v: Float32Array }): void {
    if (m.length !== this.size || v.length !== this.size)
      throw new Error(
        `The checkpoint holds moments of ${m.length} parameters; this model has ${this.size}. Start the run anew.`,
      );
    const both = new Float32Array(2 * this.size);
    both.set(m);
    both.set(v, this.size);
    overwrite(this.moments, both);
  }

  dispose(): void {
    this.moments.dispose();
  }
}

function named(tensors: Map<string, Tensor>, name: string): Tensor {
  const found = tensors.get(name);
  if (!found) throw new Error(`AdamW was given nothing for ${name}.`);
  return found;
}
