import { tf } from '#engine';
import type { Terms } from '#engine/capture';
import { initialParameters, type Parameters } from '#engine/nn';
import { learningRate } from '#engine/optim';
import { createRandom } from '#engine/random';
import { gpt, gptLoss, gptParameters, type GptConfig } from '#models/gpt';
import { softmaxCrossEntropy } from '#engine/kernels';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics, StateTensors, Trainee } from '../../recipe';
import { Learner } from '../learner';
import type { Corpus } from './corpus';
import { exportGpt } from './folder';
import { languageModelProbes } from './probes';
import type { GptProbes } from './probes/results';
import { openStep } from './probes/step';
import { generate } from './probes/language';
import { Reader } from './reader';
import type { GptSetting } from './setting';
import { divergence, sound } from './divergence';
import { gptMetrics } from './metrics';

const SAMPLE_TOKENS = 96;
/** Batches of validation windows while training; at the end as many as the corpus allows. */
const EVALUATION_BATCHES = 8;

/** A GPT being trained on a text. */
export class GptTrainee implements Trainee<GptProbes> {
  readonly probes: ProbeAnswers<GptProbes>;
  readonly evaluateEvery: number;
  readonly sampleEvery: number;
  readonly config: GptConfig;
  private readonly learner: Learner;
  private readonly reader: Reader;
  private readonly data;

  constructor(
    readonly spec: RunSpec,
    readonly setting: GptSetting,
    readonly corpus: Corpus,
    readonly facts: RunFacts,
    replay: boolean,
  ) {
    this.config = { ...setting.model, vocabulary: corpus.tokenizer.vocabularySize };
    const specs = gptParameters(this.config);
    const random = createRandom(spec.seed);
    this.data = random.stream('data');
    const shape = [setting.batch, this.config.context];
    this.learner = new Learner({
      specs,
      parameters: initialParameters(specs, random),
      optimiser: setting.optimiser,
      slots: { inputs: { shape, dtype: 'int32' }, targets: { shape, dtype: 'int32' } },
      loss: (parameters, slots) =>
        gptLoss(parameters, this.config, slots.get('inputs'), slots.get('targets')),
      replay,
    });
    this.reader = new Reader(() => this.parameters, this.config, corpus.tokenizer);
    this.evaluateEvery = Math.max(1, Math.ceil(spec.steps / 20));
    // Writing a text takes as long as a few dozen steps.
    this.sampleEvery = Math.max(10, Math.ceil(spec.steps / 10));
    this.probes = {
      ...languageModelProbes(this.reader),
      step: ({ step }) => openStep(this, this.reader, step),
    };
  }

  get parameters(): Parameters {
    return this.learner.parameters;
  }

  step(step: number): Terms {
    const rate = learningRate(this.setting.schedule, step);
    return this.learner.step(step, rate, { ...this.batch(step) });
  }

  known(step: number): Record<string, number> {
    return { learningRate: learningRate(this.setting.schedule, step) };
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

  async sample(step: number): Promise<string> {
    const { text } = await generate(this.reader, {
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

  state(): Promise<StateTensors> {
    return this.learner.state();
  }

  restore(state: StateTensors): void {
    this.learner.restore(state);
  }

  export(record: ExportRecord) {
    return exportGpt(this.parameters, this.config, this.corpus.tokenizer, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    return gptMetrics(curve, this.facts);
  }

  diverged(recent: Record<string, number>[]): string | null {
    return divergence(recent, Math.log(this.config.vocabulary));
  }

  sound(recent: Record<string, number>[]): boolean {
    return sound(recent, Math.log(this.config.vocabulary));
  }

  dispose(): void {
    this.learner.dispose();
  }

  /** The batch of a step: windows at places drawn for this step alone. */
  batch(step: number) {
    const { batch } = this.setting;
    return this.corpus.trainingBatch(this.data.at(step), batch);
  }
}
