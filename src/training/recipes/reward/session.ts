import type { Terms } from '#engine/capture';
import { reshape } from '#engine/kernels';
import { countParameters, disposeParameters } from '#engine/nn';
import { lastTokens, rankingLoss, reward, rewardParameters } from '#models/reward';
import { CONTEXT, PAD_ID } from '#worlds/instructions';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics, StateTensors } from '../../recipe';
import { instructionsFolder } from '../instructions/model';
import { lastValue, metric, termValues } from '../shared/metrics';
import { StepSession } from '../shared/step-session';
import { TrainStep } from '../shared/train-step';
import { inOrder, type Ranking } from './comparisons';
import { ceilingOf, floorOf, judge, moments, scoresOf, type Moments } from './judge';
import { rewardProbes } from './probes';
import type { RewardProbes } from './results';
import type { RewardTask } from './task';
import type { BaselinesOf } from '../../declaration';
import type { rewardDeclaration } from './declaration';

/** Held-out prompts whose answers rewards are scaled on. */
const REFERENCE = 64;

/** A pair can be lost by any margin, so there is no worst loss; this one no training here comes back from. */
const ALARMING = 10;

/** Pairs that can be formed of so many answers. */
const pairsIn = (answers: number) => (answers * (answers - 1)) / 2;

/** A reward model being trained on rankings. */
export class RewardSession extends StepSession<RewardProbes> {
  readonly probes: ProbeAnswers<RewardProbes>;
  readonly facts: RunFacts;
  private readonly inOrder: Int32Array[];
  /** As the weights are now; null once they have moved. */
  private reference: Promise<Moments> | null = null;

  constructor(
    spec: RunSpec,
    readonly task: RewardTask,
  ) {
    const { config, batch, answers, schedule } = task;
    const specs = rewardParameters(config);
    const rows = batch * answers;
    const trainStep = new TrainStep({
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
    super({ spec, trainStep, schedule, evaluations: 12, uniform: ALARMING });
    this.inOrder = task.rankings.map(inOrder);
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
      } satisfies BaselinesOf<typeof rewardDeclaration>,
    };
    this.probes = rewardProbes(this);
  }

  get steps(): number {
    return this.task.steps;
  }

  /**
   * Mean and deviation of the rewards of the starting model's answers, by which rewards are scaled
   * (lm-human-preferences does so over 256 answers).
   */
  spread(): Promise<Moments> {
    const found = (this.reference ??= this.scores(this.task.heldOut.slice(0, REFERENCE)).then(
      moments,
    ));
    // After a failure it is computed again.
    found.catch(() => (this.reference = null));
    return found;
  }

  override step(step: number): Terms {
    this.reference = null;
    return super.step(step);
  }

  async evaluate(): Promise<Record<string, number>> {
    const { loss, accuracy, agreement, correlation } = judge(
      this.task.heldOut,
      await this.scores(this.task.heldOut),
    );
    return { valLoss: loss, accuracy, agreement, correlation };
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

  override restore(state: StateTensors): void {
    this.reference = null;
    super.restore(state);
  }

  export(record: ExportRecord) {
    return instructionsFolder(this.parameters, this.task.config, record, 'reward');
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    const last = (term: string) => lastValue(curve, term);
    return {
      accuracy: metric(last('accuracy'), 1),
      accuracyFirst: metric(termValues(curve, 'accuracy')[0] ?? null, 0.5),
      agreement: metric(last('agreement'), ceilingOf(this.task.heldOut, this.task.noise)),
      correlation: metric(last('correlation'), 1),
      valLoss: metric(last('valLoss'), Math.LN2, 'nats/pair'),
    };
  }

  override dispose(): void {
    super.dispose();
    disposeParameters(this.task.writer);
  }

  protected inputs(step: number) {
    const { batch, answers, data } = this.task;
    const tokens = new Int32Array(batch * answers * CONTEXT);
    const chosen = data.at(step).integers(batch, this.inOrder.length);
    chosen.forEach((i, b) => tokens.set(this.inOrder[i], b * answers * CONTEXT));
    return { tokens, last: lastTokens(tokens, CONTEXT, PAD_ID) };
  }
}
