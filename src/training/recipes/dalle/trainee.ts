import type { Terms } from '#engine/capture';
import { countParameters, type Parameters } from '#engine/nn';
import { learningRate, type AdamWOptions, type Schedule } from '#engine/optim';
import type { RandomStream } from '#engine/random';
import { dalleLoss, dalleParameters, vocabularyOf } from '#models/dalle';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics, StateTensors, Trainee } from '../../recipe';
import { divergence, sound } from '../gpt/divergence';
import { Learner } from '../learner';
import type { Artist } from './artist';
import type { Corpus } from './corpus';
import { accuracyOn, firstOf, lossesOn, type Accuracy } from './evaluate';
import { dalleFolder } from './folder';
import { dalleProbes } from './probes';
import type { DalleProbes } from './probes/results';

/** What a DALL·E learns from, and how it is judged. */
export interface DalleTask {
  artist: Omit<Artist, 'parameters'>;
  /** The weights to start from. */
  parameters: Parameters;
  training: Corpus;
  validation: Corpus;
  /** Which pictures a step takes. */
  data: RandomStream;
  batch: number;
  imageWeight: number;
  optimiser: AdamWOptions;
  schedule: Schedule;
  /** Exact entropy of the captions, in nats a caption; null where it is not known. */
  captionEntropy: number | null;
  ceiling: Accuracy | null;
  dataHash: string;
  replay: boolean;
}

/** Captions drawn at an evaluation; at the end of a run all of the validation. */
const DRAWN = 64;

/** DALL·E's transformer being trained on pictures in tokens. */
export class DalleTrainee implements Trainee<DalleProbes> {
  readonly probes: ProbeAnswers<DalleProbes>;
  readonly facts: RunFacts;
  readonly evaluateEvery: number;
  readonly sampleEvery = Infinity;
  readonly artist: Artist;
  private readonly learner: Learner;
  private readonly uniform: number;

  constructor(
    readonly spec: RunSpec,
    readonly task: DalleTask,
  ) {
    const { config } = task.artist;
    const { batch, imageWeight } = task;
    const specs = dalleParameters(config);
    const tokens = config.rows * config.columns;
    const [lnText, lnCodes] = [
      Math.log(vocabularyOf(config).text),
      Math.log(config.imageVocabulary),
    ];
    this.uniform = (1 - imageWeight) * lnText + imageWeight * lnCodes;
    this.evaluateEvery = Math.max(1, Math.ceil(spec.steps / 6));
    this.facts = {
      parameters: countParameters(specs),
      dataHash: task.dataHash,
      tokensPerStep: batch * (config.textLength + tokens - 1),
      baselines: this.baselines(lnCodes),
      sizes: {
        headWidth: config.width / config.heads,
        textTokens: config.textLength,
        textVocabulary: config.textVocabulary,
        imageTokens: tokens,
        codes: config.imageVocabulary,
      },
    };
    this.learner = new Learner({
      specs,
      parameters: task.parameters,
      optimiser: task.optimiser,
      slots: {
        text: { shape: [batch, config.textLength], dtype: 'int32' },
        image: { shape: [batch, tokens], dtype: 'int32' },
      },
      loss: (parameters, slots) => {
        const data = { text: slots.get('text'), image: slots.get('image') };
        const { loss, ...terms } = dalleLoss(parameters, config, data, imageWeight);
        return { loss, terms };
      },
      replay: task.replay,
    });
    this.artist = { ...task.artist, parameters: () => this.learner.parameters };
    this.probes = dalleProbes(this.artist);
  }

  /** The least that the text can cost a token, padding included: what a caption tells, spread over them. */
  get textFloor(): number | null {
    const { captionEntropy, artist } = this.task;
    return captionEntropy === null ? null : captionEntropy / (artist.config.textLength - 1);
  }

  step(step: number): Terms {
    return this.learner.step(step, learningRate(this.task.schedule, step), this.batch(step));
  }

  known(step: number): Record<string, number> {
    return { learningRate: learningRate(this.task.schedule, step) };
  }

  async evaluate(step: number): Promise<Record<string, number>> {
    const { validation } = this.task;
    const { parameters } = this.learner;
    const found = await lossesOn(parameters, this.artist.config, validation);
    const losses = { valTextLoss: found.textLoss, valImageLoss: found.imageLoss };
    // Before the first step there is nothing to see but noise.
    if (step === 0) return losses;
    const last = step >= this.spec.steps;
    const drawn = last ? validation.batch : firstOf(validation.batch, DRAWN);
    const accuracy = await accuracyOn(this.artist, drawn);
    return accuracy
      ? { ...losses, colourAccuracy: accuracy.colour, sceneAccuracy: accuracy.all }
      : losses;
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

  export(record: ExportRecord) {
    return dalleFolder(this.artist, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    const { ceiling, artist } = this.task;
    const last = (name: string) =>
      curve.findLast(({ values }) => name in values)?.values[name] ?? null;
    const imageLoss = last('valImageLoss');
    const lnCodes = Math.log(artist.config.imageVocabulary);
    const metric = (value: number | null, baseline: number | null, unit = '') => ({
      value,
      baseline,
      unit,
    });
    return {
      textLoss: metric(last('valTextLoss'), this.textFloor, 'nats/token'),
      textFloor: metric(this.textFloor, null, 'nats/token'),
      imageLoss: metric(imageLoss, lnCodes, 'nats/token'),
      imageLossShare: metric(imageLoss === null ? null : imageLoss / lnCodes, 1),
      colourAccuracy: metric(last('colourAccuracy'), ceiling?.colour ?? null),
      colourCeiling: metric(ceiling?.colour ?? null, 1),
      sceneAccuracy: metric(last('sceneAccuracy'), ceiling?.all ?? null),
      sceneCeiling: metric(ceiling?.all ?? null, 1),
    };
  }

  diverged(recent: Record<string, number>[]): string | null {
    return divergence(recent, this.uniform);
  }

  sound(recent: Record<string, number>[]): boolean {
    return sound(recent, this.uniform);
  }

  dispose(): void {
    this.learner.dispose();
    this.artist.tokenizer.dispose();
    this.artist.ranker?.dispose();
  }

  /** The rows of a step. */
  private batch(step: number): { text: Int32Array; image: Int32Array } {
    const { training, batch, data, artist } = this.task;
    const { textLength, rows, columns } = artist.config;
    const chosen = data.at(step).integers(batch, training.count);
    const take = (all: Int32Array, each: number) => {
      const out = new Int32Array(batch * each);
      chosen.forEach((i, b) => out.set(all.subarray(i * each, (i + 1) * each), b * each));
      return out;
    };
    return { text: take(training.text, textLength), image: take(training.image, rows * columns) };
  }

  private baselines(lnCodes: number): RunFacts['baselines'] {
    const { textFloor } = this;
    const { ceiling } = this.task;
    const floor = textFloor === null ? [] : [{ name: 'entropy', value: textFloor }];
    const uniform = [{ name: 'uniform', value: lnCodes }];
    return {
      textLoss: floor,
      valTextLoss: floor,
      imageLoss: uniform,
      valImageLoss: uniform,
      ...(ceiling && {
        colourAccuracy: [{ name: 'ceiling', value: ceiling.colour }],
        sceneAccuracy: [{ name: 'ceiling', value: ceiling.all }],
      }),
    };
  }
}
