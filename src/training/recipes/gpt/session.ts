import { tf } from '#engine';
import { softmaxCrossEntropy } from '#engine/kernels';
import { initialParameters } from '#engine/nn';
import { createRandom, type RandomStream } from '#engine/random';
import { gpt, gptLoss, gptParameters, type GptConfig } from '#models/gpt';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics } from '../../recipe';
import { LanguageModel } from '../shared/language-model/language-model';
import { generate } from '../shared/language-model/language';
import { languageModelProbes } from '../shared/language-model/probes';
import { StepSession } from '../shared/step-session';
import { TrainStep } from '../shared/train-step';
import type { Corpus } from './corpus';
import { exportGpt } from './folder';
import { gptMetrics } from './metrics';
import { openStep } from './open-step';
import type { GptProbes } from './results';
import type { GptSetting } from './setting';

const SAMPLE_TOKENS = 96;
/** Batches of validation windows while training; at the end as many as the corpus allows. */
const EVALUATION_BATCHES = 8;

/** A GPT being trained on a text. */
export class GptSession extends StepSession<GptProbes> {
  readonly probes: ProbeAnswers<GptProbes>;
  override readonly sampleEvery: number;
  readonly config: GptConfig;
  private readonly model: LanguageModel;
  private readonly data: RandomStream;

  constructor(
    spec: RunSpec,
    readonly setting: GptSetting,
    readonly corpus: Corpus,
    readonly facts: RunFacts,
    replay: boolean,
  ) {
    const config = { ...setting.model, vocabulary: corpus.tokenizer.vocabularySize };
    const specs = gptParameters(config);
    const random = createRandom(spec.seed);
    const shape = [setting.batch, config.context];
    const trainStep = new TrainStep({
      specs,
      parameters: initialParameters(specs, random),
      optimiser: setting.optimiser,
      slots: { inputs: { shape, dtype: 'int32' }, targets: { shape, dtype: 'int32' } },
      loss: (parameters, slots) =>
        gptLoss(parameters, config, slots.get('inputs'), slots.get('targets')),
      replay,
    });
    const uniform = Math.log(config.vocabulary);
    super({ spec, trainStep, schedule: setting.schedule, evaluations: 20, uniform });
    this.config = config;
    this.data = random.stream('data');
    this.model = new LanguageModel(() => this.parameters, config, corpus.tokenizer);
    // Writing a text takes as long as a few dozen steps.
    this.sampleEvery = Math.max(10, Math.ceil(spec.steps / 10));
    this.probes = {
      ...languageModelProbes(this.model),
      step: ({ step }) => openStep(this, this.model, step),
    };
  }

  async evaluate(step: number): Promise<Record<string, number>> {
    const all = step >= this.spec.steps;
    const batches = this.corpus.validationBatches(all ? Infinity : EVALUATION_BATCHES);
    let sum = 0;
    for (const { inputs, targets } of batches) {
      const loss = tf.tidy(() => {
        const shape: [number, number] = [this.setting.batch, this.config.context];
        const x = tf.tensor2d(inputs, shape, 'int32');
        const y = tf.tensor2d(targets, shape, 'int32');
        return softmaxCrossEntropy(gpt(this.parameters, this.config, x), y);
      });
      sum += (await loss.data())[0];
      loss.dispose();
    }
    const valLoss = sum / batches.length;
    return { valLoss, bitsPerByte: valLoss / Math.LN2 / this.corpus.bytesPerToken };
  }

  override async sample(step: number): Promise<string> {
    const { text } = await generate(this.model, {
      prompt: '',
      length: SAMPLE_TOKENS,
      temperature: 0.8,
      topK: 0,
      topP: 1,
      seed: this.spec.seed + step,
      offset: 0,
    });
    return text;
  }

  export(record: ExportRecord) {
    return exportGpt(this.parameters, this.config, this.corpus.tokenizer, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    return gptMetrics(curve, this.facts);
  }

  /** Windows at places drawn for this step alone. */
  inputs(step: number) {
    return { ...this.corpus.trainingBatch(this.data.at(step), this.setting.batch) };
  }
}
