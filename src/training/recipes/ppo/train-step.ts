import { tf, type Scalar, type Tensor } from '#engine';
import { captureStep, Slots, type CapturedStep, type Terms } from '#engine/capture';
import { assign } from '#engine/kernels';
import { disposeParameters, initialParameters, type Parameters } from '#engine/nn';
import { AdamW } from '#engine/optim';
import { createRandom, type RandomStream } from '#engine/random';
import { gptParameters } from '#models/gpt';
import { adaptBeta } from '#models/ppo';
import { batchOf, CONTEXT, corpusRows, SUBJECTS } from '#worlds/instructions';
import type { StateTensors } from '../../recipe';
import { restoreState, stateOf } from '../shared/train-step';
import { promptOf } from '../instructions/evaluate';
import { experience, LENGTH, PROMPT, type FrozenModels } from './experience';
import { valueHeadSpecs } from './policy';
import type { PpoSetting } from './setting';
import { KEPT, termsOf, termsOfUpdates, type MadeUpdate } from './terms';
import { gradientNorms, updateOf, type PretrainingBatch, type Learned } from './update';

/** Rows of the pretraining corpus in each update of PPO-ptx. */
const CORPUS = 32;

/** Responses over which an adapting β may change by a factor of e; see `adaptBeta`. */
const HORIZON = 2000;

/** No decay: it would pull the policy away from the reference, which it is to stay near. */
const OPTIMISER = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0, clip: 1 };

type Inputs = Record<string, Int32Array | Float32Array>;

/**
 * A policy under PPO. One step is one iteration: responses are written, judged and learned from in
 * epochs × minibatches updates, all on the device and read-free.
 */
export class PpoTrainStep {
  readonly parameters: Parameters;
  /** β as it is now; on the device, since an adapting β must not be read. */
  readonly beta: Scalar;
  private readonly optimiser: AdamW;
  private readonly slots: Slots;
  private readonly captured: CapturedStep;
  private readonly streams: Record<'prompts' | 'rollout' | 'corpus', RandomStream>;

  /** @param policy weights to start from; the step owns them from now on */
  constructor(
    policy: Parameters,
    readonly frozen: FrozenModels,
    readonly setting: PpoSetting,
    options: { seed: number; replay: boolean },
  ) {
    const random = createRandom(options.seed);
    const heads = valueHeadSpecs(frozen.config.width);
    const specs = [...gptParameters(frozen.config), ...heads];
    this.parameters = new Map([...policy, ...initialParameters(heads, random)]);
    this.beta = tf.scalar(setting.beta);
    this.optimiser = new AdamW(specs, OPTIMISER);
    this.streams = {
      prompts: random.stream('prompts'),
      rollout: random.stream('rollout'),
      corpus: random.stream('corpus'),
    };
    const rows = this.updates * CORPUS;
    const slot = (shape: number[], dtype: 'int32' | 'float32') => ({ shape, dtype });
    this.slots = new Slots({
      prompts: slot([setting.batch, PROMPT], 'int32'),
      key: slot([3], 'int32'),
      ...(setting.pretraining > 0
        ? {
            corpusInputs: slot([rows, CONTEXT], 'int32'),
            corpusTargets: slot([rows, CONTEXT], 'int32'),
            corpusWeights: slot([rows * CONTEXT], 'float32'),
          }
        : {}),
      ...Object.fromEntries(
        Array.from({ length: this.updates }, (_, u) => [`hyper${u}`, slot([3], 'float32')]),
      ),
    });
    this.captured = captureStep(() => this.iteration(), { replay: options.replay });
  }

  /** Updates of an iteration. */
  get updates(): number {
    return this.setting.epochs * this.setting.minibatches;
  }

  /** One iteration. @param step counted from 0 */
  step(step: number): Terms {
    this.slots.write(this.inputs(step));
    return this.captured.run();
  }

  async state(): Promise<StateTensors> {
    const state = await stateOf(this.parameters, this.optimiser);
    state.set('beta', {
      shape: [1],
      data: ((await this.beta.data()) as Float32Array<ArrayBuffer>).slice(),
    });
    return state;
  }

  restore(state: StateTensors): void {
    restoreState(this.parameters, this.optimiser, state);
    const beta = state.get('beta');
    if (beta) tf.tidy(() => assign(this.beta, tf.tensor(beta.data, [])));
  }

  dispose(): void {
    this.captured.dispose();
    disposeParameters(this.parameters);
    this.optimiser.dispose();
    this.slots.dispose();
    this.beta.dispose();
  }

  /** Writes what iteration `step` starts from into the slots, without taking it. */
  prepareInputs(step: number): Slots {
    this.slots.write(this.inputs(step));
    return this.slots;
  }

  /** The part of the batch, and of the corpus, that update `u` learns from. */
  private rowsOf(all: Learned, u: number): { rows: Learned; corpus: PretrainingBatch | null } {
    const { minibatches, batch, pretraining } = this.setting;
    const size = batch / minibatches;
    const start = (u % minibatches) * size;
    // Responses are independent draws: a shuffled order would say nothing new.
    const cut = (x: Tensor) => tf.slice(x, [start, 0], [size, x.shape[1]!]);
    const { tokens, mask, logProbs, values, whitened, returns } = all;
    const parts = { tokens, mask, logProbs, values, whitened, returns };
    const rows = Object.fromEntries(Object.entries(parts).map(([name, x]) => [name, cut(x)]));
    const corpus = pretraining > 0 ? this.corpusOf(u) : null;
    return { rows: rows as unknown as Learned, corpus };
  }

  /**
   * Update `u` of an iteration: one step of Adam on its part of the responses.
   *
   * @param withNorms also gives the gradient norms of PPO and of pretraining; else the first update alone does
   */
  update(all: Learned, u: number, withNorms = u === 0): MadeUpdate {
    const { config } = this.frozen;
    const { rows, corpus } = this.rowsOf(all, u);
    const update = updateOf(this.parameters, config, this.setting, rows, corpus);
    const { gradients } = update;
    const norms =
      withNorms && gradientNorms(this.parameters, config, this.setting, gradients, corpus);
    const report = this.optimiser.update(this.parameters, gradients, this.slots.get(`hyper${u}`));
    tf.dispose([...gradients.values()]);
    return { ...update, ...report, ...norms };
  }

  private corpusOf(u: number): PretrainingBatch {
    const cut = (name: string) =>
      tf.slice(this.slots.get(name), [u * CORPUS, 0], [CORPUS, CONTEXT]);
    return {
      inputs: cut('corpusInputs'),
      targets: cut('corpusTargets'),
      weights: tf.slice(
        this.slots.get('corpusWeights'),
        [u * CORPUS * CONTEXT],
        [CORPUS * CONTEXT],
      ),
    };
  }

  private inputs(step: number): Inputs {
    const { batch, learningRate, pretraining } = this.setting;
    const { prompts, rollout, corpus } = this.streams;
    const tokens = new Int32Array(batch * PROMPT);
    prompts
      .at(step)
      .integers(batch, SUBJECTS.length)
      .forEach((subject, row) => tokens.set(promptOf(SUBJECTS[subject]), row * PROMPT));
    const mixed =
      pretraining > 0 ? batchOf(corpusRows(corpus.at(step), this.updates * CORPUS), 'all') : null;
    return {
      prompts: tokens,
      key: rollout.slot(step),
      ...(mixed && {
        corpusInputs: mixed.inputs,
        corpusTargets: mixed.targets,
        corpusWeights: mixed.weights,
      }),
      ...Object.fromEntries(
        Array.from({ length: this.updates }, (_, u) => [
          `hyper${u}`,
          this.optimiser.hyper(step * this.updates + u, learningRate),
        ]),
      ),
    };
  }

  /** What is captured. */
  private iteration(): Terms {
    return tf.tidy(() => {
      const [prompts, key] = [this.slots.get('prompts'), this.slots.get('key')];
      const all = experience(this.parameters, this.frozen, this.setting, {
        prompts,
        key,
        beta: this.beta,
      });
      const before = termsOf(all, this.beta);
      const updates = Array.from({ length: this.updates }, (_, u) => this.update(all, u));
      const terms = { ...before, ...termsOfUpdates(updates) };
      this.adapt(before.kl);
      // What an update kept for itself is no tidy's to dispose of.
      for (const update of updates) for (const name of KEPT) update[name].dispose();
      return terms;
    }) as Terms;
  }

  /** β grows while the policy is further from the reference than the target (see `adaptBeta`). */
  private adapt(kl: Scalar): void {
    const { klTarget, batch } = this.setting;
    if (klTarget === null) return;
    const target = { target: klTarget, horizon: HORIZON };
    assign(this.beta, adaptBeta(this.beta, kl, target, batch));
  }
}

export { LENGTH };
