import { tf, type Tensor } from '#engine';
import type { Terms } from '#engine/capture';
import { normalNoise } from '#engine/kernels';
import { countParameters, initialParameters, type Parameters } from '#engine/nn';
import { learningRate, type Schedule } from '#engine/optim';
import { createRandom, type Random } from '#engine/random';
import {
  decodeVae,
  encodeVae,
  vaeDefaults,
  vaeLoss,
  vaeParameters,
  type VaeConfig,
} from '#models/vae';
import { unitPixels } from '#worlds/pictures';
import { scenesWorld, type SceneWorld } from '#worlds/scenes';
import type { ProbeAnswers } from '../../probe-answers';
import type { ModelFile, RunFacts, RunSpec } from '../../protocol';
import type { Metrics, StateTensors, Trainee } from '../../recipe';
import { TrainingError } from '../../training-error';
import { divergence, sound } from '../gpt/divergence';
import { Learner } from '../learner';
import type { VaeControls } from './declaration';
import { vaeProbes } from './probes';
import type { VaeProbes } from './results';

/** One object in each picture: two numbers could say no more. */
export const simplePictures = (): SceneWorld => scenesWorld({ size: 16 });

const EXAMINED = 256;
const examiner = createRandom('examiner of vae');

/** No training here comes back from these. */
const ALARMING = 50;

/** A VAE with a latent of two numbers, or the same as a plain autoencoder. */
export class VaeTrainee implements Trainee<VaeProbes> {
  readonly probes: ProbeAnswers<VaeProbes>;
  readonly facts: RunFacts;
  readonly evaluateEvery: number;
  readonly sampleEvery = Infinity;
  readonly world = simplePictures();
  readonly config: VaeConfig;
  private readonly learner: Learner;
  private readonly random: Random;
  private readonly rate: Schedule;
  private readonly batch: number;
  private readonly examined: Tensor;

  constructor(
    readonly spec: RunSpec,
    values: VaeControls,
    dataHash: string,
    replay: boolean,
  ) {
    this.batch = values.batch;
    this.config = { ...vaeDefaults, hidden: values.hidden };
    this.rate = { rate: values.learningRate, warmup: 10, steps: spec.steps, floor: 0.05 };
    this.random = createRandom(spec.seed);
    const { config, batch } = this;
    const specs = vaeParameters(config);
    const shape = [batch, config.size, config.size, config.channels];
    const gaussian = values.latent !== 'plain';
    this.learner = new Learner({
      specs,
      parameters: initialParameters(specs, this.random),
      optimiser: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0, clip: 1 },
      slots: { pictures: { shape, dtype: 'float32' }, noise: { shape: [3], dtype: 'int32' } },
      loss: (parameters, slots) => {
        const noise = gaussian ? normalNoise(slots.get('noise'), [batch, config.latent]) : null;
        const beta = gaussian ? values.klWeight : 0;
        const { loss, ...terms } = vaeLoss(parameters, config, slots.get('pictures'), noise, beta);
        return { loss, terms };
      },
      replay,
    });
    this.evaluateEvery = Math.max(1, Math.ceil(spec.steps / 20));
    const { pixels } = this.world.batch({ random: examiner, step: 0, count: EXAMINED });
    const { size, channels } = config;
    this.examined = tf.tensor4d(unitPixels(pixels), [EXAMINED, size, size, channels]);
    this.facts = {
      parameters: countParameters(specs),
      dataHash,
      tokensPerStep: batch,
      baselines: {},
    };
    this.probes = vaeProbes(this);
  }

  get parameters(): Parameters {
    return this.learner.parameters;
  }

  step(step: number): Terms {
    const { pixels } = this.world.batch({ random: this.random, step, count: this.batch });
    return this.learner.step(step, learningRate(this.rate, step), {
      pictures: unitPixels(pixels),
      noise: this.random.stream('noise').slot(step),
    });
  }

  known(): Record<string, number> {
    return {};
  }

  async evaluate(): Promise<Record<string, number>> {
    const error = tf.tidy(() => {
      const { mean } = encodeVae(this.parameters, this.config, this.examined);
      const said = decodeVae(this.parameters, this.config, mean);
      return tf.mean(tf.square(tf.sub(said, this.examined)));
    });
    const [valError] = await error.data();
    error.dispose();
    return { valError };
  }

  async sample(): Promise<null> {
    return null;
  }

  state(): Promise<StateTensors> {
    return this.learner.state();
  }

  restore(state: StateTensors): void {
    this.learner.restore(state);
  }

  async export(): Promise<ModelFile[]> {
    throw new TrainingError(
      'badControls',
      'A small VAE is looked at while it trains and has no folder.',
    );
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    const metric = (name: string, unit: string) => ({
      value: curve.findLast(({ values }) => name in values)?.values[name] ?? null,
      baseline: null,
      unit,
    });
    return { valError: metric('valError', ''), kl: metric('kl', 'nats/picture') };
  }

  diverged(recent: Record<string, number>[]): string | null {
    return divergence(recent, ALARMING);
  }

  sound(recent: Record<string, number>[]): boolean {
    return sound(recent, ALARMING);
  }

  dispose(): void {
    this.learner.dispose();
    this.examined.dispose();
  }
}
