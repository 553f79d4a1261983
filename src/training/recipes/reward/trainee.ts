import type { Terms } from '#engine/capture';
import { reshape } from '#engine/kernels';
import { countParameters, disposeParameters, type Parameters } from '#engine/nn';
import { learningRate, type AdamWOptions, type Schedule } from '#engine/optim';
import type { RandomStream } from '#engine/random';
import type { GptConfig } from '#models/gpt';
import { lastTokens, rankingLoss, reward, rewardParameters } from '#models/reward';
import { CONTEXT, PAD_ID } from '#worlds/instructions';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics, StateTensors, Trainee } from '../../recipe';
import { divergence, sound } from '../gpt/divergence';
import { Learner } from '../learner';
import { instructionsFolder } from '../instructions/model';
import { inOrder, type Ranking } from './comparisons';
import { ceilingOf, floorOf, judge, moments, scoresOf, type Moments } from './judge';
import { rewardProbes } from './probes';
import type { RewardProbes } from './results';

/** Pairs that can be formed of so many answers. */
const pairsIn = (answers: number) => (answers * (answers - 1)) / 2;

/** What a reward model learns from, and what it is judged by. */
export interface RewardTask {
  config: GptConfig;
  /** Of the body and the head. */
  parameters: Parameters;
  /** The model whose answers are ranked, as it was. */
  writer: Parameters;
  /** Answers of each ranking: K, or 2 for shuffled pairs. */
  answers: number;
  /** Rankings of a batch. */
  batch: number;
  rankings: readonly Ranking[];
  /** Updates until all of them have been gone through as often as they may. */
  steps: number;
  /** Which of them a step takes. */
  data: RandomStream;
  heldOut: readonly Ranking[];
  noise: number;
  headOnly: boolean;
  optimiser: AdamWOptions;
  schedule: Schedule;
  dataHash: string;
  replay: boolean;
}

/** Held-out prompts whose answers rewards are scaled on. */
const REFERENCE = 64;

/** A reward model being trained on rankings. */
export class RewardTrainee implements Trainee<RewardProbes> {
  readonly probes: ProbeAnswers<RewardProbes>;
  readonly facts: RunFacts;
  readonly evaluateEvery: number;
  readonly sampleEvery = Infinity;
  private readonly learner: Learner;
  private readonly inOrder: Int32Array[];
  /** As the weights are now; null once they have moved. */
  private reference: Promise<Moments> | null = null;

  constructor(
    readonly spec: RunSpec,
    readonly task: RewardTask,
  ) {
    const { config, batch, answers } = task;
    const specs = rewardParameters(config);
    const rows = batch * answers;
    this.inOrder = task.rankings.map(inOrder);
    this.evaluateEvery = Math.max(1, Math.ceil(task.steps / 12));
    this.facts = {
      parameters: countParameters(specs),
      dataHash: task.dataHash,
      tokensPerStep: rows * CONTEXT,
      sizes: {
        comparisons: task.rankings.reduce((sum, { order }) => sum + pairsIn(order.length), 0),
      },
      baselines: {
        trainLoss: [{ name: 'indifferent', value: Math.LN2 }],
        valLoss: [
          { name: 'indifferent', value: Math.LN2 },
          { name: 'labellerNoise', value: floorOf(task.heldOut, task.noise) },
        ],
        accuracy: [{ name: 'chance', value: 0.5 }],
        agreement: [
          { name: 'chance', value: 0.5 },
          { name: 'ceiling', value: ceilingOf(task.heldOut, task.noise) },
        ],
      },
    };
    this.learner = new Learner({
      specs,
      parameters: task.parameters,
      optimiser: task.optimiser,
      slots: {
        tokens: { shape: [rows, CONTEXT], dtype: 'int32' },
        last: { shape: [rows], dtype: 'int32' },
      },
      loss: (parameters, slots) => {
        const scores = reward(parameters, config, slots.get('tokens'), slots.get('last'));
        return rankingLoss(reshape(scores, [batch, answers]));
      },
      learns: task.headOnly ? (name) => name === 'score.weight' : undefined,
      replay: task.replay,
    });
    this.probes = rewardProbes(this);
  }

  get steps(): number {
    return this.task.steps;
  }

  get parameters(): Parameters {
    return this.learner.parameters;
  }

  /**
   * Mean and deviation of the rewards of the starting model's answers, by which rewards are scaled
   * (lm-human-preferences does so over 256 answers).
   */
  spread(): Promise<Moments> {
    const found = (this.reference ??= this.scores(this.task.heldOut.slice(0, REFERENCE)).then(
      moments,
    ));
    // A failed reading is asked for again.
    found.catch(() => (this.reference = null));
    return found;
  }

  step(step: number): Terms {
    this.reference = null;
    return this.learner.step(step, learningRate(this.task.schedule, step), this.batch(step));
  }

  known(step: number): Record<string, number> {
    return { learningRate: learningRate(this.task.schedule, step) };
  }

  async evaluate(): Promise<Record<string, number>> {
    const { loss, accuracy, agreement, correlation } = judge(
      this.task.heldOut,
      await this.scores(this.task.heldOut),
    );
    return { valLoss: loss, accuracy, agreement, correlation };
  }

  async sample(): Promise<null> {
    return null;
  }

  /** Rewards of all answers, in the order of the rankings. */
  scores(all: readonly Ranking[]): Promise<Float32Array> {
    const tokens = new Int32Array(all.reduce((sum, { tokens }) => sum + tokens.length, 0));
    let at = 0;
    for (const one of all) {
      tokens.set(one.tokens, at);
      at += one.tokens.length;
    }
    return scoresOf(this.parameters, this.task.config, tokens);
  }

  state(): Promise<StateTensors> {
    return this.learner.state();
  }

  restore(state: StateTensors): void {
    this.reference = null;
    this.learner.restore(state);
  }

  export(record: ExportRecord) {
    return instructionsFolder(this.parameters, this.task.config, record, 'reward');
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    const all = (name: string) =>
      curve.flatMap(({ values }) => (name in values ? [values[name]] : []));
    const ceiling = ceilingOf(this.task.heldOut, this.task.noise);
    const metric = (value: number | undefined, baseline: number | null, unit = '') => ({
      value: value ?? null,
      baseline,
      unit,
    });
    return {
      accuracy: metric(all('accuracy').at(-1), 1),
      accuracyFirst: metric(all('accuracy')[0], 0.5),
      agreement: metric(all('agreement').at(-1), ceiling),
      correlation: metric(all('correlation').at(-1), 1),
      valLoss: metric(all('valLoss').at(-1), Math.LN2, 'nats/pair'),
    };
  }

  diverged(recent: Record<string, number>[]): string | null {
    return divergence(recent, ALARMING);
  }

  sound(recent: Record<string, number>[]): boolean {
    return sound(recent, ALARMING);
  }

  dispose(): void {
    this.learner.dispose();
    disposeParameters(this.task.writer);
  }

  private batch(step: number): Record<string, Int32Array> {
    const { batch, answers, data } = this.task;
    const tokens = new Int32Array(batch * answers * CONTEXT);
    const chosen = data.at(step).integers(batch, this.inOrder.length);
    chosen.forEach((i, b) => tokens.set(this.inOrder[i], b * answers * CONTEXT));
    return { tokens, last: lastTokens(tokens, CONTEXT, PAD_ID) };
  }
}

/** A pair can be lost by any margin, so there is no worst loss; this one no training here comes back from. */
const ALARMING = 10;
