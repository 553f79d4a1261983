import type { Terms } from '#engine/capture';
import {
  BANDIT_ANSWERS,
  objective,
  objectiveGradient,
  optimum,
  totalVariation,
} from '#worlds/bandit';
import type { ProbeAnswers } from '../../probe-answers';
import type { RunFacts, RunSpec } from '../../protocol';
import type { Metrics, StateTensors, TrainingSession } from '../../recipe';
import { TrainingError } from '../../training-error';
import { lastValue, metric } from '../shared/metrics';
import { withDefaults } from '../shared/controls';
import { Bandit } from './bandit';
import { banditDeclaration } from './declaration';
import type { BanditProbes, PolicyResult } from './results';
import type { BaselinesOf } from '../../declaration';

const reference = BANDIT_ANSWERS.map((answer) => answer.reference);
const rewards = BANDIT_ANSWERS.map(({ reward }) => reward);

/** So close to the optimum, PPO counts as having landed on it. */
const CLOSE = 0.05;

export class BanditSession implements TrainingSession<BanditProbes> {
  readonly probes: ProbeAnswers<BanditProbes>;
  readonly facts: RunFacts;
  readonly evaluateEvery: number;
  readonly sampleEvery = Infinity;
  private readonly bandit: Bandit;
  private readonly beta: number;
  private readonly best: number[];

  constructor(
    readonly spec: RunSpec,
    { replay, dataHash }: { replay: boolean; dataHash: string },
  ) {
    const values = withDefaults(banditDeclaration, spec.controls);
    const [batch, epochs] = [values.batch, values.epochs];
    this.beta = values.beta;
    this.best = optimum(reference, rewards, this.beta);
    this.evaluateEvery = Math.max(1, Math.ceil(spec.steps / 24));
    this.bandit = new Bandit({
      reference,
      rewards,
      beta: this.beta,
      batch,
      epochs,
      replay,
      steps: spec.steps,
      learningRate: values.learningRate,
      clipRange: values.clipRange,
      seed: spec.seed,
    });
    this.facts = {
      parameters: reference.length,
      dataHash,
      tokensPerStep: batch,
      baselines: {
        objective: [{ name: 'optimum', value: this.worth(this.best) }],
        totalVariation: [{ name: 'close', value: CLOSE }],
      } satisfies BaselinesOf<typeof banditDeclaration>,
    };
    this.probes = { policy: ({ step }) => this.look(step) };
  }

  step(step: number): Terms {
    return this.bandit.step(step);
  }

  hostTerms(): Record<string, number> {
    return {};
  }

  async evaluate(): Promise<Record<string, number>> {
    return { totalVariation: totalVariation(await this.bandit.policy(), this.best) };
  }

  async sample(): Promise<null> {
    return null;
  }

  state(): Promise<StateTensors> {
    return this.bandit.state();
  }

  restore(state: StateTensors): void {
    this.bandit.restore(state);
  }

  export(): never {
    throw new TrainingError('badControls', 'A bandit has no form that other tools load.');
  }

  metrics(curve: { values: Record<string, number> }[]): Metrics {
    return {
      totalVariation: metric(lastValue(curve, 'totalVariation'), CLOSE),
      objective: metric(lastValue(curve, 'objective'), this.worth(this.best)),
    };
  }

  diverged(): string | null {
    return null;
  }

  isHealthy(): boolean {
    return true;
  }

  dispose(): void {
    this.bandit.dispose();
  }

  private worth(policy: readonly number[]): number {
    return objective(policy, reference, rewards, this.beta);
  }

  private async look(step: number): Promise<PolicyResult> {
    const policy = await this.bandit.policy();
    const indices = await this.bandit.drawnAt(step);
    const drawn = policy.map((_, y) => indices.filter((i) => i === y).length);
    const worth = policy.map((p, y) => rewards[y] - this.beta * Math.log(p / reference[y]));
    const mean = drawn.reduce((sum, n, y) => sum + n * worth[y], 0) / indices.length;
    const advantages = worth.map((w) => w - mean);
    // ∂ log π(y) / ∂ logits is a one at y less π, and the advantages of the draws add up to nothing.
    const estimate = drawn.map((n, y) => (n * advantages[y]) / indices.length);
    const exact = objectiveGradient(policy, reference, rewards, this.beta);
    return { step, policy, drawn, advantages, estimate, exact };
  }
}
