/** The worker's half of a recipe: what fulfils a declaration. */
import type { Terms } from '#engine/capture';
import type { Values } from '#engine/nn';
import type { RecipeDeclaration } from './declaration';
import type { AnyProbeAnswers, ProbeAnswers } from './probe-answers';
import type { DeviceReport, ModelFile, RunFacts, RunSpec, StoredModel } from './protocol';

/** Tensors of a checkpoint, by name. */
export type StateTensors = Values;

type Answers<Probes> = [Probes] extends [never] ? AnyProbeAnswers : ProbeAnswers<Probes>;

type Opened<Probes> = [Probes] extends [never] ? AnyProbeAnswers : Partial<ProbeAnswers<Probes>>;

/**
 * One training under way: a model, its data, its optimiser. Owned by a `Run`, which drives it.
 *
 * @typeParam Probes the recipe's map of probes; left out, any recipe's
 */
export interface TrainingSession<Probes = never> {
  readonly facts: RunFacts;
  /** Where the run ends although its spec has more steps: the data is used up by then. */
  readonly steps?: number;
  /** Every how many steps `evaluate` and `sample` are called. */
  readonly evaluateEvery: number;
  readonly sampleEvery: number;
  /**
   * Places the inputs of a step in its slots and runs it. Shape-stable and read-free.
   *
   * @param step counted from 0
   * @returns scalars by term name, valid until the next step; `nonFinite`, if there is one, counts the
   *   gradients and parameters that are infinite or not a number
   */
  step(step: number): Terms;
  /** Terms that the host knows without a read (the learning rate, say). */
  hostTerms(step: number): Record<string, number>;
  /** Terms that cost more than a step, of the weights as they are before step `step`. */
  evaluate(step: number): Promise<Record<string, number>>;
  /** A text (or nothing) that shows what the model can do, for the same seed always the same. */
  sample(step: number): Promise<string | null>;
  /** Everything that the next step depends on. */
  state(): Promise<StateTensors>;
  restore(state: StateTensors): void;
  readonly probes: Answers<Probes>;
  /** The model as a folder that other tools load. Throws if it has no such form. */
  export(record: ExportRecord): Promise<ModelFile[]>;
  /** Final numbers, by camelCase name, each beside its baseline. */
  metrics(curve: { values: Record<string, number> }[]): Metrics;
  /** Whether recent values of the terms say that training has come apart; why, or null. */
  diverged(recent: Record<string, number>[]): string | null;
  /** Whether a checkpoint made now may be called good: false while a divergence may be under way. */
  isHealthy(recent: Record<string, number>[]): boolean;
  dispose(): void;
}

export interface Metric {
  /** null where it is not known (the entropy of a book, say). */
  value: number | null;
  baseline: number | null;
  unit: string;
}
export type Metrics = Record<string, Metric>;

/** What a model card says about a run. */
export type ExportRecord = Omit<StoredModel, 'id' | 'origin' | 'bytes'>;

/** What a recipe may ask of the place it runs in. */
export interface Surroundings {
  device: DeviceReport;
  /** Whether steps may be captured and replayed; false runs each as it is, for comparison. */
  replay: boolean;
  /** The bytes of a file of the site, by its path under `static/`. */
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The files of a kept or shipped model. @throws TrainingError notFound */
  readModel(id: string): Promise<ModelFile[]>;
}

export interface Recipe<Probes = never> {
  declaration: RecipeDeclaration;
  prepare(spec: RunSpec, surroundings: Surroundings): Promise<TrainingSession<Probes>>;
  /** A stored model, ready for probes. */
  open(files: ModelFile[], surroundings: Surroundings): Promise<OpenedModel<Probes>>;
}

/** A model that is not in training, ready for probes. */
export interface OpenedModel<Probes = never> {
  /** What its own files say of where it came from, under the name that it is kept by. */
  record(name: string): ExportRecord;
  /** Those that can be answered outside of a training. */
  readonly probes: Opened<Probes>;
  dispose(): void;
}
