import { tf, type Scalar, type Tensor } from '#engine';
import { captureStep, Slots, type CapturedStep, type Terms } from '#engine/capture';
import {
  add,
  constant,
  exp,
  gumbelNoise,
  logSoftmax,
  meanAll,
  mul,
  oneHot,
  reshape,
  sub,
  sumAll,
  sumLast,
} from '#engine/kernels';
import { valueAndGradients, type Parameters, type ParameterSpec } from '#engine/nn';
import { AdamW, learningRate } from '#engine/optim';
import { createRandom, type RandomStream } from '#engine/random';
import { exactKl, policyLoss, whiten } from '#models/ppo';
import type { StateTensors } from '../../recipe';
import { restoreState, stateOf } from '../shared/train-step';

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
  replay: boolean;
}

/** Answers that were drawn and what is learned from them. */
interface Drawn {
  /** One-hot, [batch, answers]. */
  chosen: Tensor;
  /** log π of each when it was drawn, [batch, 1]. */
  old: Tensor;
  /** Whitened, [batch, 1]. */
  advantage: Tensor;
  mask: Tensor;
}

const specsOf = (answers: number): ParameterSpec[] => [
  { name: 'logits', shape: [1, answers], initial: { kind: 'zeros' }, decay: false },
];

/**
 * A policy that is one logit an answer, under PPO. The losses are those that the language model is trained
 * with. One step is one iteration: answers are drawn, judged and learned from, all on the device.
 */
export class Bandit {
  readonly parameters: Parameters;
  private readonly optimiser: AdamW;
  private readonly slots: Slots;
  private readonly captured: CapturedStep;
  private readonly answers: RandomStream;
  private readonly fixed: { rewards: Tensor; reference: Tensor };

  constructor(private readonly options: BanditOptions) {
    const { reference, rewards, epochs } = options;
    const row = (values: readonly number[]) => tf.tensor2d([...values], [1, values.length]);
    this.parameters = new Map([['logits', row(reference.map(Math.log))]]);
    this.fixed = { rewards: row(rewards), reference: row(reference.map(Math.log)) };
    this.optimiser = new AdamW(specsOf(reference.length), {
      beta1: 0.9,
      beta2: 0.99,
      epsilon: 1e-8,
      weightDecay: 0,
      clip: 1,
    });
    this.answers = createRandom(options.seed).stream('answers');
    this.slots = new Slots({
      key: { shape: [3], dtype: 'int32' },
      ...Object.fromEntries(
        Array.from({ length: epochs }, (_, e) => [`hyper${e}`, { shape: [3], dtype: 'float32' }]),
      ),
    });
    this.captured = captureStep(() => this.iteration(), { replay: options.replay });
  }

  /** π of each answer as it is now. */
  async policy(): Promise<number[]> {
    const p = tf.tidy(() => tf.softmax(this.parameters.get('logits')!));
    const values = Array.from(await p.data());
    p.dispose();
    return values;
  }

  /** One iteration. @param step counted from 0 */
  step(step: number): Terms {
    const { epochs, steps } = this.options;
    const schedule = { rate: this.options.learningRate, warmup: 0, steps, floor: 0.02 };
    const rate = learningRate(schedule, step);
    this.slots.write({
      key: this.answers.slot(step),
      ...Object.fromEntries(
        Array.from({ length: epochs }, (_, e) => [
          `hyper${e}`,
          this.optimiser.hyper(step * epochs + e, rate),
        ]),
      ),
    });
    return this.captured.run();
  }

  /** The answers that iteration `step` draws, by index, without taking it. */
  async drawnAt(step: number): Promise<number[]> {
    this.slots.write({ key: this.answers.slot(step) });
    const drawn = tf.tidy(() => this.choice());
    const indices = Array.from(await drawn.data());
    drawn.dispose();
    return indices;
  }

  state(): Promise<StateTensors> {
    return stateOf(this.parameters, this.optimiser);
  }

  restore(state: StateTensors): void {
    restoreState(this.parameters, this.optimiser, state);
  }

  dispose(): void {
    this.captured.dispose();
    this.optimiser.dispose();
    this.slots.dispose();
    tf.dispose([...this.parameters.values(), this.fixed.rewards, this.fixed.reference]);
  }

  /** What is captured. */
  private iteration(): Terms {
    return tf.tidy(() => {
      const terms = this.exactTerms();
      const drawn = this.draw();
      for (let epoch = 0; epoch < this.options.epochs; epoch++) {
        const { value, gradients } = valueAndGradients(
          (parameters): Scalar =>
            policyLoss(
              logProbsOf(parameters, drawn.chosen),
              drawn.old,
              drawn.advantage,
              drawn.mask,
              this.options.clipRange,
            ),
          this.parameters,
        );
        const hyper = this.slots.get(`hyper${epoch}`);
        const { norm, nonFinite } = this.optimiser.update(this.parameters, gradients, hyper);
        tf.dispose([value, norm, nonFinite, ...gradients.values()]);
      }
      return terms;
    }) as Terms;
  }

  /** Exact means under the policy as it is: with eight answers nothing has to be estimated. */
  private exactTerms(): Terms {
    const logits = this.parameters.get('logits')!;
    const expectedReward = sumAll(mul(exp(logSoftmax(logits)), this.fixed.rewards));
    const kl = sumAll(exactKl(logits, this.fixed.reference));
    return {
      expectedReward,
      banditKl: kl,
      objective: sub(expectedReward, mul(kl, this.options.beta)),
    };
  }

  private draw(): Drawn {
    const { batch, beta, reference } = this.options;
    const chosen = oneHot(this.choice(), reference.length);
    const now = logSoftmax(this.parameters.get('logits')!);
    const worth = sub(this.fixed.rewards, mul(sub(now, this.fixed.reference), beta));
    const of = (x: Tensor) => reshape(sumLast(mul(chosen, x)), [batch, 1]);
    const mask = constant(`mask ${batch} × 1`, () => tf.ones([batch, 1]));
    const earned = of(worth);
    // The mean of the batch stands in for a value function: there is one question only.
    return { chosen, old: of(now), mask, advantage: whiten(sub(earned, meanAll(earned)), mask) };
  }

  /** One answer for each row of noise: arg max(log π + g) is distributed as π. int32 [batch] */
  private choice(): Tensor {
    const { batch, reference } = this.options;
    const noise = gumbelNoise(this.slots.get('key'), [batch, reference.length]);
    return tf.argMax(add(noise, this.parameters.get('logits')!), 1);
  }
}

/** log π of the drawn answers. @param chosen [batch, answers], one-hot → [batch, 1] */
function logProbsOf(parameters: Parameters, chosen: Tensor): Tensor {
  const all = logSoftmax(parameters.get('logits')!);
  return reshape(sumLast(mul(chosen, all)), [chosen.shape[0], 1]);
}
