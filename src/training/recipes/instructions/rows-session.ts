import { countParameters, disposeParameters, type Parameters } from '#engine/nn';
import type { AdamWOptions, Schedule } from '#engine/optim';
import { gptLoss, gptParameters, type GptConfig } from '#models/gpt';
import { CONTEXT, worldText, type Row, type RowBatch, type Taught } from '#worlds/instructions';
import { sha256 } from '#worlds/text';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics } from '../../recipe';
import { LanguageModel } from '../shared/language-model/language-model';
import type { LanguageModelProbes } from '../shared/language-model/results';
import { lastValue, metric } from '../shared/metrics';
import { StepSession } from '../shared/step-session';
import { TrainStep } from '../shared/train-step';
import { sampledAnswers } from './answers';
import { behaviour, lossOn } from './evaluate';
import { instructionsFolder, instructionsTokenizer } from './model';
import type { BaselinesOf } from '../../declaration';
import type { instructionsDeclaration } from './declaration';

/** What is learned from rows of this world, and how it is judged. */
export interface RowsTask<Probes> {
  config: GptConfig;
  parameters: Parameters;
  /** The rows of a step. */
  batch: (step: number) => RowBatch;
  rows: number;
  optimiser: AdamWOptions;
  schedule: Schedule;
  /** What `valLoss` is measured on, and the least that it can be. */
  validation: { rows: readonly Row[]; taught: Taught; entropy: number };
  replay: boolean;
  /** The model that it started from, as it was; the session disposes of it. */
  reference?: Parameters;
  probes: (session: RowsSession<Probes>) => ProbeAnswers<Probes>;
}

/** A GPT being trained on rows of the world of instructions: all of its corpus, or demonstrations alone. */
export class RowsSession<Probes = LanguageModelProbes> extends StepSession<Probes> {
  readonly probes: ProbeAnswers<Probes>;
  override readonly sampleEvery: number;
  readonly model: LanguageModel;

  private constructor(
    spec: RunSpec,
    readonly task: RowsTask<Probes>,
    readonly facts: RunFacts,
  ) {
    const { config, rows, schedule } = task;
    const shape = [rows, CONTEXT];
    const trainStep = new TrainStep({
      specs: gptParameters(config),
      parameters: task.parameters,
      optimiser: task.optimiser,
      slots: {
        inputs: { shape, dtype: 'int32' },
        targets: { shape, dtype: 'int32' },
        weights: { shape: [rows * CONTEXT], dtype: 'float32' },
      },
      loss: (parameters, slots) =>
        gptLoss(
          parameters,
          config,
          slots.get('inputs'),
          slots.get('targets'),
          slots.get('weights'),
        ),
      replay: task.replay,
    });
    const uniform = Math.log(config.vocabulary);
    super({ spec, trainStep, schedule, evaluations: 10, uniform });
    this.model = new LanguageModel(() => this.parameters, config, instructionsTokenizer());
    this.sampleEvery = this.evaluateEvery;
    this.probes = task.probes(this);
  }

  static async create<Probes = LanguageModelProbes>(
    spec: RunSpec,
    task: RowsTask<Probes>,
  ): Promise<RowsSession<Probes>> {
    const { config, rows, validation } = task;
    return new RowsSession(spec, task, {
      parameters: countParameters(gptParameters(config)),
      dataHash: await sha256(worldText()),
      tokensPerStep: rows * CONTEXT,
      baselines: {
        valLoss: [
          { name: 'uniform', value: Math.log(config.vocabulary) },
          { name: 'entropy', value: validation.entropy },
        ],
      } satisfies BaselinesOf<typeof instructionsDeclaration>,
    });
  }

  async evaluate(): Promise<Record<string, number>> {
    const { config, validation } = this.task;
    const valLoss = await lossOn(this.parameters, config, validation.rows, validation.taught);
    return { valLoss, ...(await behaviour(this.parameters, config)) };
  }

  override sample(step: number): Promise<string> {
    return sampledAnswers(this.parameters, this.task.config, { seed: this.spec.seed, step });
  }

  export(record: ExportRecord) {
    return instructionsFolder(this.parameters, this.task.config, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    const { entropy } = this.task.validation;
    return {
      valLoss: metric(lastValue(curve, 'valLoss'), entropy, 'nats/token'),
      stopRate: metric(lastValue(curve, 'stopRate'), 1),
      goldReward: metric(lastValue(curve, 'goldReward'), null),
      sideSkill: metric(lastValue(curve, 'sideSkill'), 1),
    };
  }

  override dispose(): void {
    super.dispose();
    if (this.task.reference) disposeParameters(this.task.reference);
  }

  protected inputs(step: number) {
    return { ...this.task.batch(step) };
  }
}
