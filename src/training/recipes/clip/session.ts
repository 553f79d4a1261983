import { tf, type Scalar, type Tensor } from '#engine';
import { add, assign, exp } from '#engine/kernels';
import { countParameters } from '#engine/nn';
import { createRandom, type Random } from '#engine/random';
import { clampLogitScale, clipParameters, clipStatistics } from '#models/clip';
import type { Examination, PictureBatch, PictureWorld } from '#worlds/pictures';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics } from '../../recipe';
import { StepSession } from '../shared/step-session';
import { TrainStep } from '../shared/train-step';
import { products } from './cosines';
import { ClipEncoders } from './encoders';
import { Examiner, scoreSwaps } from './examine';
import { factsOf, floorOf } from './facts';
import { exportClip } from './folder';
import { initialWeights, logitsOf, lossOf } from './loss';
import { clipMetrics } from './metrics';
import { pairsOf } from './pairs';
import { modelPixels } from './pixels';
import { clipProbes } from './probes';
import type { ClipProbes } from './probes/results';
import { shiftOf } from './probes/shift';
import type { ClipSetting } from './setting';

/** Batches, like those of training, on which the accuracies are measured. */
const EVALUATION_BATCHES = 4;
const SWAPS = 256;
const SHIFTED = 128;

/** CLIP being trained on the pictures of a world. */
export class ClipSession extends StepSession<ClipProbes> {
  readonly probes: ProbeAnswers<ClipProbes>;
  readonly facts: RunFacts;
  readonly encoders: ClipEncoders;
  private readonly random: Random;
  private exams: readonly Examination[] | null = null;

  constructor(
    spec: RunSpec,
    readonly setting: ClipSetting,
    readonly world: PictureWorld,
    options: { dataHash: string; replay: boolean },
  ) {
    const { model, batch, schedule } = setting;
    const [specs, statistics] = [clipParameters(model), clipStatistics(model)];
    const random = createRandom(spec.seed);
    const learned = new Set(specs.map(({ name }) => name));
    if (setting.scale !== 'learned') learned.delete('logit_scale');
    const trainStep = new TrainStep({
      specs: [...specs, ...statistics],
      parameters: initialWeights(random, setting),
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
      afterUpdate: (parameters) => {
        const t = parameters.get('logit_scale')!;
        if (setting.scale === 'learned') assign(t, clampLogitScale(t));
      },
      replay: options.replay,
    });
    super({ spec, trainStep, schedule, evaluations: 12, uniform: uniformOf(setting) });
    this.random = random;
    this.encoders = new ClipEncoders(() => this.parameters, model, world.tokenizer);
    this.facts = factsOf(setting, world, countParameters(specs), options.dataHash);
    this.probes = clipProbes({ encoders: this.encoders, world, training: this });
  }

  /** The pairs of a step. */
  batch(step: number): PictureBatch {
    const { batch: count, pairing } = this.setting;
    return this.world.batch({ random: this.random, step, count, pairing });
  }

  async evaluate(step: number): Promise<Record<string, number>> {
    const last = step >= this.spec.steps;
    const examiner = new Examiner(this.encoders);
    const values: Record<string, number> = await this.accuracies();
    for (const exam of (this.exams ??= this.world.examinations())) {
      // The two that are plotted; at the end all.
      if (!last && !exam.name.startsWith('zeroShot')) continue;
      const { accuracy, accuracyAt10 } = await examiner.score(exam);
      values[exam.name] = accuracy;
      if (last && exam.classes.length > 10) values[`${exam.name}At10`] = accuracyAt10;
    }
    const swaps = this.world.swapTest?.(SWAPS);
    if (swaps) values.swapAccuracy = (await scoreSwaps(this.encoders, swaps)).accuracy;
    if (last) {
      const shifted = await shiftOf(this.encoders, this.world, { count: SHIFTED });
      values.shiftDistance = shifted.distance;
      // Of the way to another picture: features that lie close together all move little.
      values.shiftShare = shifted.distance / shifted.between;
    }
    return values;
  }

  /** Logits of a batch as the loss has them: batch norms by the batch, which are left as they were. */
  logits(batch: PictureBatch): Tensor {
    return tf.tidy(() => {
      const { tokens, ends, pixels } = this.slotsOf(batch);
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

  export(record: ExportRecord) {
    return exportClip(this.parameters, this.setting, this.world.tokenizer, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    return clipMetrics(curve, this.facts, floorOf(this.setting, this.world));
  }

  protected inputs(step: number) {
    return this.slotsOf(this.batch(step));
  }

  private slotsOf({ pixels, captions }: PictureBatch) {
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
        await this.encoders.pictures(batch.pixels),
        await this.encoders.texts(batch.captions),
      ];
      const pairs = pairsOf(products(images, texts, this.encoders.width), batch.meanings);
      found.anyEqualAccuracy += pairs.anyEqualAccuracy / EVALUATION_BATCHES;
      found.diagonalAccuracy += pairs.diagonalAccuracy / EVALUATION_BATCHES;
    }
    return found;
  }
}

/** Untrained features lie anywhere, which costs more than ln n: about s²/2d on top, and twice that once. */
const uniformOf = ({ batch, model, normalized }: ClipSetting): number =>
  normalized ? Math.log(batch) + (1 / 0.07) ** 2 / model.embedding + 1 : Infinity;
