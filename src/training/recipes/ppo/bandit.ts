import { tf, type Scalar, type Tensor } from '#engine';
import { logSoftmax, mul, oneHot, reshape, sumLast, sub } from '#engine/kernels';
import { valueAndGradients, type Parameters } from '#engine/nn';
import { AdamW, learningRate } from '#engine/optim';
import { createRandom, type RandomStream } from '#engine/random';
import { policyLoss, whiten } from '#models/ppo';

export interface BanditOptions {
  /** π_ref of each answer; they add up to 1. */
  reference: readonly number[];
  rewards: readonly number[];
  beta: number;
  /** Answers drawn in an iteration. */
  batch: number;
  epochs: number;
  steps: number;
  learningRate: number;
  clipRange: number;
  seed: number;
}

/**
 * What maximises E[r] − β·KL(π ‖ π_ref), exactly: π*(y) ∝ π_ref(y)·exp(r(y) / β) (Ziegler et al. 2019, §2.1).
 * With β = 0 all of it lies on the best answer.
 */
export function optimum(
  reference: readonly number[],
  rewards: readonly number[],
  beta: number,
): number[] {
  const best = Math.max(...rewards);
  const weights = reference.map((p, i) =>
    beta > 0 ? p * Math.exp((rewards[i] - best) / beta) : rewards[i] === best ? p : 0,
  );
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

/** Half the sum of the differences: the most by which the two differ on any set of answers. */
export const totalVariation = (p: readonly number[], q: readonly number[]): number =>
  p.reduce((sum, x, i) => sum + Math.abs(x - q[i]), 0) / 2;

/**
 * PPO without language: one question, a few answers, a policy that is one logit an answer. The losses are
 * those that the language model is trained with.
 */
export class Bandit {
  private readonly parameters: Parameters;
  private readonly optimiser: AdamW;
  private readonly answers: RandomStream;
  private iteration = 0;

  constructor(private readonly options: BanditOptions) {
    const count = options.reference.length;
    const logits = tf.tensor2d(options.reference.map(Math.log), [1, count]);
    this.parameters = new Map([['logits', logits]]);
    this.optimiser = new AdamW(
      [{ name: 'logits', shape: [1, count], initial: { kind: 'zeros' }, decay: false }],
      { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0, clip: 1 },
    );
    this.answers = createRandom(options.seed).stream('answers');
  }

  /** π of each answer as it is now. */
  async policy(): Promise<number[]> {
    const p = tf.tidy(() => tf.softmax(this.parameters.get('logits')!));
    const values = Array.from(await p.data());
    p.dispose();
    return values;
  }

  /** One iteration: answers are drawn, judged and learned from. */
  async step(): Promise<{ drawn: number[]; policy: number[] }> {
    const { reference, rewards, beta, batch, epochs, clipRange, steps } = this.options;
    const before = await this.policy();
    const drawn = drawAnswers(before, this.answers.at(this.iteration).uniform(batch));
    const worth = drawn.map((y) => rewards[y] - beta * Math.log(before[y] / reference[y]));
    const rate = learningRate(
      { rate: this.options.learningRate, warmup: 0, steps, floor: 0.02 },
      this.iteration,
    );
    tf.tidy(() => {
      const mask = tf.ones([batch, 1]);
      const mean = worth.reduce((sum, w) => sum + w, 0) / batch;
      // The mean of the batch stands in for a value function: there is one question only.
      const advantage = whiten(sub(tf.tensor2d(worth, [batch, 1]), mean), mask);
      const chosen = oneHot(tf.tensor1d(drawn, 'int32'), reference.length);
      const old = tf.tensor2d(
        drawn.map((y) => Math.log(before[y])),
        [batch, 1],
      );
      for (let epoch = 0; epoch < epochs; epoch++) {
        const { gradients } = valueAndGradients(
          (parameters): Scalar =>
            policyLoss(logProbsOf(parameters, chosen), old, advantage, mask, clipRange),
          this.parameters,
        );
        const hyper = tf.tensor1d(this.optimiser.hyper(this.iteration * epochs + epoch, rate));
        this.optimiser.update(this.parameters, gradients, hyper);
      }
    });
    this.iteration++;
    return { drawn, policy: await this.policy() };
  }

  dispose(): void {
    this.optimiser.dispose();
    tf.dispose([...this.parameters.values()]);
  }
}

/** log π of the drawn answers. @param chosen [batch, answers], one-hot → [batch, 1] */
function logProbsOf(parameters: Parameters, chosen: Tensor): Tensor {
  const all = logSoftmax(parameters.get('logits')!);
  return reshape(sumLast(mul(chosen, all)), [chosen.shape[0], 1]);
}

/** One answer for each uniform number, by inversion of the cumulative distribution. */
function drawAnswers(policy: readonly number[], uniform: Float32Array): number[] {
  return Array.from(uniform, (u) => {
    let left = u;
    const found = policy.findIndex((p) => (left -= p) < 0);
    return found < 0 ? policy.length - 1 : found;
  });
}
