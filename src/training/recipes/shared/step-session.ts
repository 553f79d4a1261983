import type { Terms } from '#engine/capture';
import type { Parameters } from '#engine/nn';
import { learningRate, type Schedule } from '#engine/optim';
import type { ProbeAnswers } from '../../probe-answers';
import type { ModelFile, RunFacts, RunSpec } from '../../protocol';
import type { ExportRecord, Metrics, StateTensors, TrainingSession } from '../../recipe';
import { divergence, isHealthy } from './divergence';
import type { TrainStep } from './train-step';

export interface StepSessionOptions {
  spec: RunSpec;
  trainStep: TrainStep;
  schedule: Schedule;
  /** How often a run is evaluated from its beginning to its end. */
  evaluations: number;
  /** A loss that a model which knows nothing has; from well above it no training here comes back. */
  uniform: number;
}

/** What sessions have in common whose step is one update by one loss. */
export abstract class StepSession<Probes> implements TrainingSession<Probes> {
  abstract readonly probes: ProbeAnswers<Probes>;
  abstract readonly facts: RunFacts;
  readonly spec: RunSpec;
  readonly evaluateEvery: number;
  readonly sampleEvery: number = Infinity;
  protected readonly trainStep: TrainStep;
  protected readonly schedule: Schedule;
  private readonly uniform: number;

  constructor({ spec, trainStep, schedule, evaluations, uniform }: StepSessionOptions) {
    this.spec = spec;
    this.trainStep = trainStep;
    this.schedule = schedule;
    this.uniform = uniform;
    this.evaluateEvery = Math.max(1, Math.ceil(schedule.steps / evaluations));
  }

  /** What a step learns from, as its slots take it. */
  protected abstract inputs(step: number): Record<string, Int32Array | Float32Array>;
  abstract evaluate(step: number): Promise<Record<string, number>>;
  abstract export(record: ExportRecord): Promise<ModelFile[]>;
  abstract metrics(curve: { values: Record<string, number> }[]): Metrics;

  get parameters(): Parameters {
    return this.trainStep.parameters;
  }

  step(step: number): Terms {
    return this.trainStep.step(step, learningRate(this.schedule, step), this.inputs(step));
  }

  hostTerms(step: number): Record<string, number> {
    return { learningRate: learningRate(this.schedule, step) };
  }

  async sample(_step: number): Promise<string | null> {
    return null;
  }

  state(): Promise<StateTensors> {
    return this.trainStep.state();
  }

  restore(state: StateTensors): void {
    this.trainStep.restore(state);
  }

  diverged(recent: Record<string, number>[]): string | null {
    return divergence(recent, this.uniform);
  }

  isHealthy(recent: Record<string, number>[]): boolean {
    return isHealthy(recent, this.uniform);
  }

  dispose(): void {
    this.trainStep.dispose();
  }
}
