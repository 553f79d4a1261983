import { tf, type Tensor } from '#engine';
import { normalNoise } from '#engine/kernels';
import { countParameters, initialParameters } from '#engine/nn';
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
import type { Metrics } from '../../recipe';
import { TrainingError } from '../../training-error';
import { lastValue, metric } from '../shared/metrics';
import { StepSession } from '../shared/step-session';
import { TrainStep } from '../shared/train-step';
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
export class VaeSession extends StepSession<VaeProbes> {
  readonly probes: ProbeAnswers<VaeProbes>;
  readonly facts: RunFacts;
  readonly world = simplePictures();
  readonly config: VaeConfig;
  private readonly random: Random;
  private readonly batch: number;
  private readonly examined: Tensor;

  constructor(spec: RunSpec, values: VaeControls, dataHash: string, replay: boolean) {
    const { batch, latent, klWeight, hidden } = values;
    const config = { ...vaeDefaults, hidden };
    const random = createRandom(spec.seed);
    const specs = vaeParameters(config);
    const shape = [batch, config.size, config.size, config.channels];
    const gaussian = latent === 'gaussian';
    const trainStep = new TrainStep({
      specs,
      parameters: initialParameters(specs, random),
      optimiser: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0, clip: 1 },
      slots: { pictures: { shape, dtype: 'float32' }, noise: { shape: [3], dtype: 'int32' } },
      loss: (parameters, slots) => {
        const noise = gaussian ? normalNoise(slots.get('noise'), [batch, config.latent]) : null;
        const beta = gaussian ? klWeight : 0;
        const { loss, ...terms } = vaeLoss(parameters, config, slots.get('pictures'), noise, beta);
        return { loss, terms };
      },
      replay,
    });
    const schedule = { rate: values.learningRate, warmup: 10, steps: spec.steps, floor: 0.05 };
    super({ spec, trainStep, schedule, evaluations: 20, uniform: ALARMING });
    this.config = config;
    this.batch = batch;
    this.random = random;
    const { pixels } = this.world.batch({ random: examiner, step: 0, count: EXAMINED });
    const { size, channels } = config;
    this.examined = tf.tensor4d(unitPixels(pixels), [EXAMINED, size, size, channels]);
    this.facts = {
      parameters: countParameters(specs),
      dataHash,
      tokensPerStep: batch,
      baselines: {},
    };
    const { parameters, world } = this;
    this.probes = vaeProbes({ parameters, config, world });
  }

  /** The rate is no term of this recipe. */
  override hostTerms(): Record<string, number> {
    return {};
  }

  async evaluate(): Promise<Record<string, number>> {
    const error = tf.tidy(() => {
      const { mean } = encodeVae(this.parameters, this.config, this.examined);
      const decoded = decodeVae(this.parameters, this.config, mean);
      return tf.mean(tf.square(tf.sub(decoded, this.examined)));
    });
    const [valError] = await error.data();
    error.dispose();
    return { valError };
  }

  async export(): Promise<ModelFile[]> {
    throw new TrainingError(
      'badControls',
      'A small VAE is looked at while it trains and has no folder.',
    );
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    return {
      valError: metric(lastValue(curve, 'valError'), null),
      kl: metric(lastValue(curve, 'kl'), null, 'nats/picture'),
    };
  }

  override dispose(): void {
    super.dispose();
    this.examined.dispose();
  }

  protected inputs(step: number) {
    const { pixels } = this.world.batch({ random: this.random, step, count: this.batch });
    return { pictures: unitPixels(pixels), noise: this.random.stream('noise').slot(step) };
  }
}
