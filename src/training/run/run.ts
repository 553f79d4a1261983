import type {
  CurvePoint,
  DeviceReport,
  Event,
  Failure,
  Progress,
  RunSpec,
  RunStatus,
} from '../protocol';
import type { ExportRecord, Recipe, Surroundings, TrainingSession } from '../recipe';
import { TrainingError } from '../training-error';
import { Autosave, type CheckpointStorage } from './autosave';
import { brokenReason, failureOf, refuseDeviceErrors } from './failures';
import { History } from './history';
import { PendingTerms } from './pending-terms';
import { breathe, Rate, sleep } from './pace';
import { recordOf } from './record';
import type { Mutex } from './mutex';

/** Terms wait on the device until there are this many, or until this long has passed. */
const READ_EVERY = 16;
const READ_AFTER_MS = 100;
/** How many of the newest points say whether training has come apart. */
const RECENT = 20;

export interface RunOptions {
  emit: (event: Event) => void;
  /** Where checkpoints are kept. */
  checkpoints: CheckpointStorage;
  /** Shared with everything that needs the weights to hold still. */
  mutex: Mutex;
  now?: () => number;
}

/**
 * A recipe in motion: idle → preparing → paused ⇄ running → done, or failed with a reason. Knows
 * nothing of threads or pages: the worker and the command line both drive it.
 */
export class Run {
  status: RunStatus = 'idle';
  failure: Failure | null = null;
  readonly history = new History();
  session: TrainingSession | null = null;
  /** Updates done so far. */
  step = 0;
  private readonly pending = new PendingTerms();
  private readonly rate = new Rate();
  private readonly autosave: Autosave;
  private readonly now: () => number;
  private lastRead = 0;
  private stepsPerSecond: number | null = null;
  private moving: Promise<void> | null = null;

  constructor(
    readonly spec: RunSpec,
    private readonly recipe: Recipe,
    private readonly options: RunOptions,
  ) {
    this.now = options.now ?? (() => performance.now());
    this.autosave = new Autosave(spec, options.checkpoints, this.now);
  }

  /** Builds the model and its data, and takes up the run's checkpoint if it fits. */
  async prepare(surroundings: Surroundings, owner: boolean): Promise<void> {
    this.become('preparing');
    try {
      this.session = await this.options.mutex.runExclusive(() =>
        this.recipe.prepare(this.spec, surroundings),
      );
      const found = await this.autosave.find();
      if (found) {
        this.session.restore(found.state);
        this.step = found.step;
        this.history.replace(found.curve, found.samples);
      }
      this.emit({
        type: 'prepared',
        run: this.spec.key,
        facts: this.session.facts,
        resumedAt: this.step,
        owner,
      });
      this.emitHistory();
      if (!found) {
        // A run that comes apart at once goes back to its beginning.
        await this.autosave.begin(this.session);
        await this.options.mutex.runExclusive(() => this.evaluate());
      }
      this.become(this.over ? 'done' : 'paused');
    } catch (error) {
      this.fail(error);
    }
  }

  /** Trains until the end, a pause or a failure; resolves when it stops. */
  async play(): Promise<void> {
    if (this.status === 'running' && this.moving) return this.moving;
    // A pause may still be on its way to its checkpoint: a second loop beside it would tear the run.
    if (this.moving) await this.moving;
    if (this.status !== 'paused') return;
    this.become('running');
    this.rate.restart();
    this.moving = this.loop().finally(() => (this.moving = null));
    return this.moving;
  }

  /** Stops after the step under way. */
  async pause(): Promise<void> {
    if (this.status === 'running') this.become('paused');
    await this.moving;
  }

  /** One step, then paused. */
  async single(): Promise<void> {
    await this.pause();
    if (this.status !== 'paused') return;
    await this.guarded(() =>
      this.options.mutex.runExclusive(async () => {
        await this.advance();
        await this.flush();
      }),
    );
    await this.finish();
  }

  setSpeed(stepsPerSecond: number | null): void {
    this.stepsPerSecond = stepsPerSecond;
  }

  /** Everything that can be read now is read, and the state is saved. */
  async save(): Promise<void> {
    const { session } = this;
    if (!session) return;
    await this.options.mutex.runExclusive(async () => {
      await this.flush();
      const saved = await this.autosave.save(session, this.step, this.history);
      this.emit({ type: 'saved', run: this.spec.key, ...saved });
    });
  }

  async close(): Promise<void> {
    await this.pause();
    this.pending.dispose();
    this.session?.dispose();
    this.session = null;
  }

  progress(): Progress {
    const { stepsPerSecond } = this.rate;
    const tokensPerStep = this.session?.facts.tokensPerStep ?? 0;
    const left = this.steps - this.step;
    return {
      step: this.step,
      steps: this.steps,
      stepsPerSecond,
      tokensPerSecond: stepsPerSecond * tokensPerStep,
      tokensSeen: this.step * tokensPerStep,
      secondsLeft: stepsPerSecond > 0 ? left / stepsPerSecond : 0,
    };
  }

  /** Updates until the end: as many as were asked for, or until the data is used up. */
  get steps(): number {
    return Math.min(this.spec.steps, this.session?.steps ?? Infinity);
  }

  private get over(): boolean {
    return this.step >= this.steps;
  }

  /** Names of the terms that are measured apart from the steps. */
  private get evaluated(): string[] {
    return this.recipe.declaration.terms.flatMap(({ name, evaluated }) => (evaluated ? name : []));
  }

  /** What a model card says of this run as it stands. */
  record(name: string, device: DeviceReport): ExportRecord {
    const { spec, history, step, evaluated } = this;
    return recordOf(name, { spec, history, step, evaluated, session: this.session! }, device);
  }

  private async loop(): Promise<void> {
    await this.guarded(async () => {
      while (this.status === 'running' && !this.over) {
        const started = this.now();
        await this.options.mutex.runExclusive(() => this.advance());
        if (this.autosave.due) await this.save();
        if (this.stepsPerSecond !== null)
          await sleep(Math.max(0, 1000 / this.stepsPerSecond - (this.now() - started)));
        else await breathe();
      }
    });
    await this.finish();
  }

  /** One update, and the evaluation that falls due with it. */
  private async advance(): Promise<void> {
    const session = this.session!;
    const { step } = this;
    this.pending.add(step, session.step(step), session.hostTerms(step));
    this.step = step + 1;
    this.rate.mark(this.step, this.now());
    const full = this.pending.length >= READ_EVERY;
    if (full || this.now() - this.lastRead > READ_AFTER_MS) await this.flush();
    await this.evaluate();
  }

  /** Evaluated terms and a sample of the weights as they stand, where they are due. */
  private async evaluate(): Promise<void> {
    const session = this.session!;
    const last = this.over;
    if (
      (last || this.step % session.evaluateEvery === 0) &&
      !this.evaluated.some((term) => this.history.has(this.step, term))
    ) {
      const values = await session.evaluate(this.step);
      this.emitPoints([this.history.add(this.step, values)]);
    }
    if (last || this.step % session.sampleEvery === 0) {
      const text = await session.sample(this.step);
      if (text === null) return;
      const sample = { step: this.step, text };
      this.history.addSample(sample);
      this.emit({ type: 'sample', run: this.spec.key, sample });
    }
  }

  private async flush(): Promise<void> {
    this.lastRead = this.now();
    const { points, broken } = await this.pending.take();
    refuseDeviceErrors();
    if (points.length === 0) return;
    this.emitPoints(points.map(({ step, values }) => this.history.add(step, values)));
    const recent = this.history.curve.slice(-RECENT).map(({ values }) => values);
    const reason = this.session!.diverged(recent) ?? (broken && brokenReason(broken));
    if (reason) throw new TrainingError('diverged', reason);
    this.autosave.healthy = this.session!.isHealthy(recent);
  }

  /** After the last step: its terms are read, the state is kept, the status says how it ended. */
  private async finish(): Promise<void> {
    if (this.status === 'failed') return;
    await this.guarded(async () => {
      await this.save();
      if (this.over) this.become('done');
      else if (this.status === 'running') this.become('paused');
    });
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // Where the device is gone nothing can be put back; the run must say that it failed all the same.
      await this.backToLastGood().catch(() => undefined);
      this.fail(error);
    }
  }

  /** Puts the weights of the last good checkpoint back, so that probes can still be asked. */
  private async backToLastGood(): Promise<void> {
    this.pending.dispose();
    const good = this.autosave.lastGood;
    if (good && this.session) this.session.restore(good.state);
  }

  private fail(error: unknown): void {
    this.failure = failureOf(error, this.autosave.lastGood?.step);
    this.become('failed');
  }

  private become(status: RunStatus): void {
    this.status = status;
    const failure = status === 'failed' && this.failure ? { failure: this.failure } : {};
    this.emit({ type: 'status', run: this.spec.key, status, ...failure });
  }

  private emitPoints(points: CurvePoint[]): void {
    this.emit({ type: 'points', run: this.spec.key, points, progress: this.progress() });
  }

  private emitHistory(): void {
    const { curve, samples } = this.history;
    this.emit({ type: 'history', run: this.spec.key, curve: [...curve], samples: [...samples] });
  }

  private emit(event: Event): void {
    this.options.emit(event);
  }
}
