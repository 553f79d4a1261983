import type { Terms } from '#engine/capture';
import {
  countParameters,
  disposeParameters,
  type Parameters,
  type ParameterSpec,
} from '#engine/nn';
import { learningRate, type AdamWOptions, type Schedule } from '#engine/optim';
import { gptLoss, gptParameters, type GptConfig } from '#models/gpt';
import {
  CONTEXT,
  worldText,
  wordsOf,
  type Row,
  type RowBatch,
  type Taught,
} from '#worlds/instructions';
import { sha256 } from '#worlds/text';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metric, Metrics, StateTensors, Trainee } from '../../recipe';
import { divergence, sound } from '../gpt/divergence';
import type { LanguageModelProbes } from '../gpt/probes/results';
import { Reader } from '../gpt/reader';
import { Learner } from '../learner';
import { answersTo } from './answers';
import { behaviour, lossOn, promptOf } from './evaluate';
import { instructionsFolder, instructionsTokenizer } from './model';
import { createRandom } from '#engine/random';

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
  /** The model that it started from, as it was; the trainee disposes of it. */
  reference?: Parameters;
  probes: (trainee: RowsTrainee<Probes>) => ProbeAnswers<Probes>;
}

const SAMPLED = ['fox', 'owl', 'bear'];

/** A GPT being trained on rows of the world of instructions: all of its corpus, or demonstrations alone. */
export class RowsTrainee<Probes = LanguageModelProbes> implements Trainee<Probes> {
  readonly probes: ProbeAnswers<Probes>;
  readonly evaluateEvery: number;
  readonly sampleEvery: number;
  readonly reader: Reader;
  private readonly learner: Learner;
  private readonly uniform: number;

  private constructor(
    readonly spec: RunSpec,
    readonly task: RowsTask<Probes>,
    readonly facts: RunFacts,
    specs: ParameterSpec[],
  ) {
    const { config, rows } = task;
    this.uniform = Math.log(config.vocabulary);
    const shape = [rows, CONTEXT];
    this.learner = new Learner({
      specs,
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
    this.reader = new Reader(() => this.parameters, config, instructionsTokenizer());
    this.evaluateEvery = Math.max(1, Math.ceil(spec.steps / 10));
    this.sampleEvery = this.evaluateEvery;
    this.probes = task.probes(this);
  }

  static async create<Probes = LanguageModelProbes>(
    spec: RunSpec,
    task: RowsTask<Probes>,
  ): Promise<RowsTrainee<Probes>> {
    const specs = gptParameters(task.config);
    const { entropy } = task.validation;
    const baselines = [
      { name: 'uniform', value: Math.log(task.config.vocabulary) },
      { name: 'entropy', value: entropy },
    ];
    const facts = {
      parameters: countParameters(specs),
      dataHash: await sha256(worldText()),
      tokensPerStep: task.rows * CONTEXT,
      baselines: { valLoss: baselines },
    };
    return new RowsTrainee(spec, task, facts, specs);
  }

  get parameters(): Parameters {
    return this.learner.parameters;
  }

  step(step: number): Terms {
    const { batch, schedule } = this.task;
    return this.learner.step(step, learningRate(schedule, step), { ...batch(step) });
  }

  known(step: number): Record<string, number> {
    return { learningRate: learningRate(this.task.schedule, step) };
  }

  async evaluate(): Promise<Record<string, number>> {
    const { config, validation } = this.task;
    const valLoss = await lossOn(this.parameters, config, validation.rows, validation.taught);
    return { valLoss, ...(await behaviour(this.parameters, config)) };
  }

  /** What it answers to three prompts, a line each. */
  async sample(step: number): Promise<string> {
    const stream = createRandom(this.spec.seed).stream('sample');
    const prompts = SAMPLED.map((subject) => promptOf(subject));
    const answers = await answersTo(this.parameters, this.task.config, prompts, { stream, step });
    return answers
      .map((answer, i) => [`tell ${SAMPLED[i]} :`, ...wordsOf(answer)].join(' '))
      .join('\n');
  }

  state(): Promise<StateTensors> {
    return this.learner.state();
  }

  restore(state: StateTensors): void {
    this.learner.restore(state);
  }

  export(record: ExportRecord) {
    return instructionsFolder(this.parameters, this.task.config, record);
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    const last = (name: string) => curve.findLast(({ values }) => name in values)?.values[name];
    const metric = (name: string, baseline: number | null, unit = ''): Metric => ({
      value: last(name) ?? null,
      baseline,
      unit,
    });
    return {
      valLoss: metric('valLoss', this.task.validation.entropy, 'nats/token'),
      stopRate: metric('stopRate', 1),
      goldReward: metric('goldReward', null),
      sideSkill: metric('sideSkill', 1),
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
    if (this.task.reference) disposeParameters(this.task.reference);
  }
}
