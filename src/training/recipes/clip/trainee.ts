import { tf, type Scalar, type Tensor } from '#engine';
import type { Slots, Terms } from '#engine/capture';
import { add, assign, exp } from '#engine/kernels';
import { countParameters, initialParameters, type Parameters } from '#engine/nn';
import { learningRate } from '#engine/optim';
import { createRandom, type Random } from '#engine/random';
import {
  accumulatedLosses,
  clampLogitScale,
  clipParameters,
  clipStatistics,
  encodePictures,
  encodeText,
  logitsPerImage,
} from '#models/clip';
import type { Examination, PictureBatch, PictureWorld } from '#worlds/pictures';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics, StateTensors, Trainee } from '../../recipe';
import { divergence, sound } from '../gpt/divergence';
import { Learner } from '../learner';
import { Examiner, scoreSwaps } from './examine';
import { factsOf, floorOf } from './facts';
import { exportClip } from './folder';
import { clipMetrics } from './metrics';
import { products } from './cosines';
import { pairsOf } from './pairs';
import { modelPixels } from './pixels';
import { clipProbes } from './probes';
import type { ClipProbes } from './probes/results';
import { shiftOf } from './probes/shift';
import { Reader } from './reader';
import type { ClipSetting } from './setting';

/** Batches, like those of training, on which the accuracies are measured. */
const EVALUATION_BATCHES = 4;
const SWAPS = 256;
const SHIFTED = 128;

/** CLIP being trained on the pictures of a world. */
export class ClipTrainee implements Trainee<ClipProbes> {
  readonly probes: ProbeAnswers<ClipProbes>;
  readonly evaluateEvery: number;
  readonly sampleEvery = Infinity;
  readonly facts: RunFacts;
  readonly reader: Reader;
  private readonly learner: Learner;
  private readonly random: Random;
  private exams: readonly Examination[] | null = null;

  constructor(
    readonly spec: RunSpec,
    readonly setting: ClipSetting,
    readonly world: PictureWorld,
    options: { dataHash: string; replay: boolean },
  ) {
    const { model, batch } = setting;
    const [specs, statistics] = [clipParameters(model), clipStatistics(model)];
    this.random = createRandom(spec.seed);
    const learned = new Set(specs.map(({ name }) => name));
    if (setting.scale !== 'learned') learned.delete('logit_scale');
    this.learner = new Learner({
      specs: [...specs, ...statistics],
      parameters: startOf(this.random, setting),
      optimiser: setting.optimiser,
      slots: {
        pixels: { shape: [batch, world.size, world.size, 3], dtype: 'float32' },
        tokens: { shape: [batch, world.tokenizer.context], dtype: 'int32' },
        ends: { shape: [batch], dtype: 'int32' },
      },
      loss: (parameters, slots) => {
        const { loss, imageLoss, textLoss } = lossOf(parameters, setting, slots);
        // A number of this step, and not the parameter itself, which the step goes on to change.
        const logitScale = exp(parameters.get('logit_scale')!);
        return { loss, terms: { imageLoss, textLoss, logitScale: logitScale as Scalar } };
      },
      learns: (name) => learned.has(name),
      settle: (parameters) => {
        const t = parameters.get('logit_scale')!;
        if (setting.scale === 'learned') assign(t, clampLogitScale(t));
      },
      replay: options.replay,
    });
    this.reader = new Reader(() => this.parameters, model, world.tokenizer);
    this.evaluateEvery = Math.max(1, Math.ceil(spec.steps / 12));
    this.facts = factsOf(setting, world, countParameters(specs), options.dataHash);
    this.probes = clipProbes({ reader: this.reader, world, trainee: this });
  }

  get parameters(): Parameters {
    return this.learner.parameters;
  }

  step(step: number): Terms {
    const rate = learningRate(this.setting.schedule, step);
    return this.learner.step(step, rate, this.inputs(this.batch(step)));
  }

  known(step: number): Record<string, number> {
    return { learningRate: learningRate(this.setting.schedule, step) };
  }

  /** The pairs of a step. */
  batch(step: number): PictureBatch {
    const { batch: count, pairing } = this.setting;
    return this.world.batch({ random: this.random, step, count, pairing });
  }

  async evaluate(step: number): Promise<Record<string, number>> {
    const last = step >= this.spec.steps;
    const examiner = new Examiner(this.reader);
    const values: Record<string, number> = await this.accuracies();
    for (const exam of (this.exams ??= this.world.examinations())) {
      // The two that are plotted; at the end all.
      if (!last && !exam.name.startsWith('zeroShot')) continue;
      const { accuracy, accuracyAt10 } = await examiner.score(exam);
      values[exam.name] = accuracy;
      if (last && exam.classes.length > 10) values[`${exam.name}At10`] = accuracyAt10;
    }
    const swaps = this.world.swapTest?.(SWAPS);
    if (swaps) values.swapAccuracy = (await scoreSwaps(this.reader, swaps)).accuracy;
    if (last) {
      const shifted = await shiftOf(this.reader, this.world, { count: SHIFTED });
      values.shiftDistance = shifted.distance;
      // Of the way to another picture: features that lie close together all move little.
      values.shiftShare = shifted.distance / shifted.between;
    }
    return values;
  }

  async sample(): Promise<null> {
    return null;
  }

  /** Logits of a batch as the loss has them: batch norms by the batch, which are left as they were. */
  logits(batch: PictureBatch): Tensor {
    return tf.tidy(() => {
      const { tokens, ends, pixels } = this.inputs(batch);
      const { size, tokenizer } = this.world;
      const count = batch.captions.length;
      const statistics = new Set(clipStatistics(this.setting.model).map(({ name }) => name));
      const own = [...this.parameters].map(
        ([name, value]) => [name, statistics.has(name) ? add(value, 0) : value] as const,
      );
      return logitsOf(new Map(own), this.setting, {
        pixels: tf.tensor(pixels, [count, size, size, 3]),
        tokens: tf.tensor2d(tokens, [count, tokenizer.context], 'int32'),
        ends: tf.tensor1d(ends, 'int32'),
      });
    });
  }

  state(): Promise<StateTensors> {
    return this.learner.state();
  }

  restore(state: StateTensors): void {
    this.learner.restore(state);
  }

  export(record: ExportRecord) {
    return exportClip(this.parameters, this.setting, this.world.tokenizer, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    return clipMetrics(curve, this.facts, floorOf(this.setting, this.world));
  }

  diverged(recent: Record<string, number>[]): string | null {
    return divergence(recent, this.alarming);
  }

  sound(recent: Record<string, number>[]): boolean {
    return sound(recent, this.alarming);
  }

  dispose(): void {
    this.learner.dispose();
  }

  /** Untrained features lie anywhere, which costs more than ln n: about s²/2d on top, and twice that once. */
  private get alarming(): number {
    const { batch, model, normalized } = this.setting;
    return normalized ? Math.log(batch) + (1 / 0.07) ** 2 / model.embedding + 1 : Infinity;
  }

  private inputs({ pixels, captions }: PictureBatch) {
    const { ids: tokens, ends } = this.world.tokenizer.rows(captions);
    return { pixels: modelPixels(pixels), tokens, ends };
  }

  /** How often an image finds its text on fresh batches, or one that says the same. */
  private async accuracies() {
    const { batch: count, pairing } = this.setting;
    const random = createRandom('examiner of clip');
    const found = { anyEqualAccuracy: 0, diagonalAccuracy: 0 };
    for (let step = 0; step < EVALUATION_BATCHES; step++) {
      const batch = this.world.batch({ random, step, count, pairing });
      const [images, texts] = [
        await this.reader.pictures(batch.pixels),
        await this.reader.texts(batch.captions),
      ];
      const pairs = pairsOf(products(images, texts, this.reader.width), batch.meanings);
      found.anyEqualAccuracy += pairs.anyEqualAccuracy / EVALUATION_BATCHES;
      found.diagonalAccuracy += pairs.diagonalAccuracy / EVALUATION_BATCHES;
    }
    return found;
  }
}

interface Inputs {
  pixels: Tensor;
  tokens: Tensor;
  ends: Tensor;
}

/** The weights to start from; a scale that does not learn stays where it is put. */
function startOf(random: Random, { model, scale }: ClipSetting): Parameters {
  const specs = [...clipParameters(model), ...clipStatistics(model)];
  return initialParameters(
    specs.map((spec) =>
      spec.name === 'logit_scale' && scale === 'one'
        ? { ...spec, initial: { kind: 'zeros' as const } }
        : spec,
    ),
    random,
  );
}

function features(parameters: Parameters, { model }: ClipSetting, given: Inputs) {
  return {
    images: encodePictures(parameters, model, given.pixels, { training: true }),
    texts: encodeText(parameters, model.text, given.tokens, given.ends),
  };
}

function logitsOf(parameters: Parameters, setting: ClipSetting, given: Inputs): Tensor {
  const { images, texts } = features(parameters, setting, given);
  return logitsPerImage(images, texts, parameters.get('logit_scale')!, setting.normalized);
}

function lossOf(parameters: Parameters, setting: ClipSetting, slots: Slots) {
  const given = {
    pixels: slots.get('pixels'),
    tokens: slots.get('tokens'),
    ends: slots.get('ends'),
  };
  const { images, texts } = features(parameters, setting, given);
  const scale = parameters.get('logit_scale')!;
  return accumulatedLosses(
    images,
    texts,
    (some, said) => logitsPerImage(some, said, scale, setting.normalized),
    setting.accumulate,
  );
}
