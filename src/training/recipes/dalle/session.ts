import { countParameters, type Parameters } from '#engine/nn';
import type { AdamWOptions, Schedule } from '#engine/optim';
import type { RandomStream } from '#engine/random';
import { dalleLoss, dalleParameters, vocabularyOf } from '#models/dalle';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics } from '../../recipe';
import { lastValue, metric } from '../shared/metrics';
import { StepSession } from '../shared/step-session';
import { TrainStep } from '../shared/train-step';
import type { DrawingModel } from './drawing-model';
import { accuracyOn, firstOf, lossesOn, type Accuracy } from './evaluate';
import { dalleFolder } from './folder';
import { dalleProbes } from './probes';
import type { DalleProbes } from './probes/results';
import type { TokenizedPairs } from './tokenized-pairs';
import type { BaselinesOf } from '../../declaration';
import type { dalleDeclaration } from './declaration';

/** What a DALL·E learns from, and how it is judged. */
export interface DalleTask {
  model: Omit<DrawingModel, 'parameters'>;
  /** The weights to start from. */
  parameters: Parameters;
  training: TokenizedPairs;
  validation: TokenizedPairs;
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
export class DalleSession extends StepSession<DalleProbes> {
  readonly probes: ProbeAnswers<DalleProbes>;
  readonly facts: RunFacts;
  readonly model: DrawingModel;

  constructor(
    spec: RunSpec,
    readonly task: DalleTask,
  ) {
    const { config } = task.model;
    const { batch, imageWeight, schedule } = task;
    const specs = dalleParameters(config);
    const tokens = config.rows * config.columns;
    const trainStep = new TrainStep({
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
    const lnText = Math.log(vocabularyOf(config).text);
    const lnCodes = Math.log(config.imageVocabulary);
    const uniform = (1 - imageWeight) * lnText + imageWeight * lnCodes;
    super({ spec, trainStep, schedule, evaluations: 6, uniform });
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
    this.model = { ...task.model, parameters: () => this.parameters };
    this.probes = dalleProbes(this.model);
  }

  /** The least that the text can cost a token, padding included: a caption's entropy, spread over them. */
  get textFloor(): number | null {
    const { captionEntropy, model } = this.task;
    return captionEntropy === null ? null : captionEntropy / (model.config.textLength - 1);
  }

  async evaluate(step: number): Promise<Record<string, number>> {
    const { validation } = this.task;
    const { parameters } = this;
    const found = await lossesOn(parameters, this.model.config, validation);
    const losses = { valTextLoss: found.textLoss, valImageLoss: found.imageLoss };
    // Before the first step there is nothing to see but noise.
    if (step === 0) return losses;
    const last = step >= this.spec.steps;
    const drawn = last ? validation.batch : firstOf(validation.batch, DRAWN);
    const accuracy = await accuracyOn(this.model, drawn);
    return accuracy
      ? { ...losses, colourAccuracy: accuracy.colour, sceneAccuracy: accuracy.all }
      : losses;
  }

  export(record: ExportRecord) {
    return dalleFolder(this.model, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    const { ceiling, model } = this.task;
    const last = (term: string) => lastValue(curve, term);
    const imageLoss = last('valImageLoss');
    const lnCodes = Math.log(model.config.imageVocabulary);
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

  override dispose(): void {
    super.dispose();
    this.model.tokenizer.dispose();
    this.model.ranker?.dispose();
  }

  /** The rows of a step. */
  protected inputs(step: number) {
    const { training, batch, data, model } = this.task;
    const { textLength, rows, columns } = model.config;
    const chosen = data.at(step).integers(batch, training.count);
    const take = (all: Int32Array, each: number) => {
      const out = new Int32Array(batch * each);
      chosen.forEach((i, b) => out.set(all.subarray(i * each, (i + 1) * each), b * each));
      return out;
    };
    return { text: take(training.text, textLength), image: take(training.image, rows * columns) };
  }

  private baselines(lnCodes: number): BaselinesOf<typeof dalleDeclaration> {
    const { textFloor } = this;
    const { ceiling } = this.task;
    const floor = textFloor === null ? [] : [{ name: 'entropy' as const, value: textFloor }];
    const uniform = [{ name: 'uniform' as const, value: lnCodes }];
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
