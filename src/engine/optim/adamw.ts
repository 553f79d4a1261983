import { tf, type Scalar, type Tensor } from '../tf';
import { flatten, pieces } from '../kernels';
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
 * their specs. That makes an update about ten operations, whatever the number of parameters.
 */
export class AdamW {
  private readonly size: number;
  private readonly decay: Tensor;
  private m: Tensor;
  private v: Tensor;

  constructor(
    private readonly specs: readonly ParameterSpec[],
    private readonly options: AdamWOptions,
  ) {
    this.size = countParameters(specs);
    this.decay = tf.tensor1d(this.decayMask());
    this.m = tf.zeros([this.size]);
    this.v = tf.zeros([this.size]);
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
   * One update. Replaces the tensors in `parameters` and disposes of the old ones; reads nothing back.
   *
   * @param hyper [3], from `hyper(step, rate)`
   * @returns the global norm of the gradient before clipping
   */
  update(parameters: Parameters, gradients: Map<string, Tensor>, hyper: Tensor): Scalar {
    const { beta1, beta2, epsilon, weightDecay, clip } = this.options;
    const [theta, m, v, norm] = tf.tidy(() => {
      const [rate, correction1, correction2] = tf.split(hyper, 3);
      const gradient = this.flat(gradients);
      const norm = tf.sqrt(tf.sum(tf.mul(gradient, gradient)));
      // PyTorch's clip_grad_norm_: scale by min(1, clip / (norm + 1e-6)).
      const g = tf.mul(gradient, tf.minimum(1, tf.div(clip, tf.add(norm, 1e-6))));
      const m = tf.add(tf.mul(this.m, beta1), tf.mul(g, 1 - beta1));
      const v = tf.add(tf.mul(this.v, beta2), tf.mul(tf.mul(g, g), 1 - beta2));
      const direction = tf.div(
        tf.mul(m, correction1),
        tf.add(tf.sqrt(tf.mul(v, correction2)), epsilon),
      );
      const flat = this.flat(parameters);
      const shrink = tf.mul(tf.mul(flat, this.decay), weightDecay);
      return [tf.sub(flat, tf.mul(tf.add(direction, shrink), rate)), m, v, norm];
    });
    this.spread(theta, parameters);
    tf.dispose([theta, this.m, this.v]);
    this.m = m;
    this.v = v;
    return norm as Scalar;
  }

  /** The moments, to be saved with a checkpoint. Reads from the device. */
  async state(): Promise<{ m: Float32Array<ArrayBuffer>; v: Float32Array<ArrayBuffer> }> {
    const [m, v] = await Promise.all([this.m.data(), this.v.data()]);
    return { m: m as Float32Array<ArrayBuffer>, v: v as Float32Array<ArrayBuffer> };
  }

  /** Takes up saved moments. Throws if they belong to a model of another size. */
  restore({ m, v }: { m: Float32Array; v: Float32Array }): void {
    if (m.length !== this.size || v.length !== this.size)
      throw new Error(
        `The checkpoint holds moments of ${m.length} parameters; this model has ${this.size}. Start the run anew.`,
      );
    tf.dispose([this.m, this.v]);
    this.m = tf.tensor1d(m);
    this.v = tf.tensor1d(v);
  }

  dispose(): void {
    tf.dispose([this.m, this.v, this.decay]);
  }

  private flat(tensors: Map<string, Tensor>): Tensor {
    return flatten(this.specs.map(({ name }) => this.named(tensors, name)));
  }

  private spread(theta: Tensor, parameters: Parameters): void {
    const next = pieces(
      theta,
      this.specs.map(({ shape }) => shape),
    );
    this.specs.forEach(({ name }, i) => {
      this.named(parameters, name).dispose();
      parameters.set(name, next[i]);
    });
  }

  private named(tensors: Map<string, Tensor>, name: string): Tensor {
    const found = tensors.get(name);
    if (!found) throw new Error(`AdamW was given nothing for ${name}.`);
    return found;
  }

  private decayMask(): Float32Array {
    const mask = new Float32Array(this.size);
    let at = 0;
    for (const { shape, decay } of this.specs) {
      const size = shape.reduce((product, n) => product * n, 1);
      if (decay) mask.fill(1, at, at + size);
      at += size;
    }
    return mask;
  }
}
