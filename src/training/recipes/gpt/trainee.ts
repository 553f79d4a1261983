import { tf } from '#engine';
import { captureStep, Slots, type CapturedStep, type Terms } from '#engine/capture';
import {
  initialParameters,
  disposeParameters,
  overwriteParameters,
  readParameters,
  valueAndGradients,
  type Parameters,
} from '#engine/nn';
import { AdamW, learningRate } from '#engine/optim';
import { createRandom } from '#engine/random';
import { gpt, gptLoss, gptParameters, type GptConfig } from '#models/gpt';
import { softmaxCrossEntropy } from '#engine/kernels';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics, StateTensors, Trainee } from '../../recipe';
import type { Corpus } from './corpus';
import { exportGpt } from './folder';
import { probeGpt } from './probes';
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
export class GptTrainee implements Trainee {
  readonly evaluateEvery: number;
  readonly sampleEvery: number;
  readonly config: GptConfig;
  readonly parameters: Parameters;
  private readonly specs;
  private readonly optimiser: AdamW;
  private readonly slots: Slots;
  private readonly captured: CapturedStep;
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
    this.specs = gptParameters(this.config);
    const random = createRandom(spec.seed);
    this.data = random.stream('data');
    this.parameters = initialParameters(this.specs, random);
    this.optimiser = new AdamW(this.specs, setting.optimiser);
    const shape = [setting.batch, this.config.context];
    this.slots = new Slots({
      inputs: { shape, dtype: 'int32' },
      targets: { shape, dtype: 'int32' },
      hyper: { shape: [3], dtype: 'float32' },
    });
    this.captured = captureStep(() => this.update(), { replay });
    this.reader = new Reader(() => this.parameters, this.config, corpus.tokenizer);
    this.evaluateEvery = Math.max(1, Math.ceil(spec.steps / 20));
    // Writing a text takes as long as a few dozen steps.
    this.sampleEvery = Math.max(10, Math.ceil(spec.steps / 10));
  }

  step(step: number): Terms {
    this.feed(step);
    return this.captured.run();
  }

  /** One update from what the slots hold: this is what is captured. */
  private update(): Terms {
    const inputs = this.slots.get('inputs');
    const targets = this.slots.get('targets');
    const { value, gradients } = valueAndGradients(
      (parameters) => gptLoss(parameters, this.config, inputs, targets),
      this.parameters,
    );
    const { norm, nonFinite } = this.optimiser.update(
      this.parameters,
      gradients,
      this.slots.get('hyper'),
    );
    tf.dispose([...gradients.values()]);
    return { trainLoss: value, gradientNorm: norm, nonFinite };
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

  async state(): Promise<StateTensors> {
    const state = await readParameters(this.parameters);
    const { m, v } = await this.optimiser.state();
    state.set('optimiser.m', { shape: [m.length], data: m });
    state.set('optimiser.v', { shape: [v.length], data: v });
    return state;
  }

  restore(state: StateTensors): void {
    overwriteParameters(this.parameters, state);
    const [m, v] = ['optimiser.m', 'optimiser.v'].map((name) => state.get(name));
    if (m && v) this.optimiser.restore({ m: m.data, v: v.data });
  }

  probe(name: string, args: unknown): Promise<unknown> {
    if (name === 'step') return openStep(this, this.reader, (args as { step: number }).step);
    return probeGpt(this.reader, name, args);
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
    this.captured.dispose();
    disposeParameters(this.parameters);
    this.optimiser.dispose();
    this.slots.dispose();
  }

  /** The batch of a step: windows at places drawn for this step alone. */
  batch(step: number) {
    const { batch } = this.setting;
    return this.corpus.trainingBatch(this.data.at(step), batch);
  }

  private feed(step: number): void {
    const rate = learningRate(this.setting.schedule, step);
    this.slots.write({ ...this.batch(step), hyper: this.optimiser.hyper(step, rate) });
  }
}
