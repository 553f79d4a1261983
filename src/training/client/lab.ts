import type { RecipeId } from '../declarations';
import type {
  BackendName,
  DeviceReport,
  Event,
  Question,
  QuestionBy,
  QuestionName,
  Replies,
} from '../protocol';
import type { TaskArgs, TaskName, TaskNews, TaskResult } from '../tasks/task-types';
import { LabError } from './error';
import type { Probeable, RunHandle, RunSpecOf } from './handle';
import { isOfRecipe } from './of-recipe';
import { connectWorker, type WorkerConnection } from './worker-connection';
import { RemoteRun, type AnyRun, type Ask } from './remote-run';
import { Writable, type Readable } from './writable';

export interface LabOptions {
  /** Absolute address of the site's root, with a slash at the end. */
  base: string;
  /** Use this backend; null lets the ladder decide. */
  backend: BackendName | null;
  /** Whether steps are captured and replayed where the backend can; default true. */
  capture?: boolean;
}

/** The laboratory of a page: one worker, started at the first request and restarted when it dies. */
export interface Lab {
  /** What the engine runs on; null until it has been probed. */
  readonly device: Readable<DeviceReport | null>;
  /**
   * A run by its spec. The same key with the same spec is the same handle; with another spec the run is
   * opened anew.
   *
   * @param options.persist false keeps its checkpoints in memory (default: the device, where allowed)
   */
  run<R extends string>(spec: RunSpecOf<R>, options?: { persist?: boolean }): RunHandle<R>;
  /** A stored or shipped model, for probes. One that another recipe made refuses them. */
  model<R extends RecipeId>(id: string, recipe: R): Probeable<R>;
  /**
   * Work that is no training, done by the worker.
   *
   * @param onNews hears of what is done on the way
   * @throws LabError with the worker's reason
   */
  task<T extends TaskName>(
    name: T,
    args: TaskArgs<T>,
    onNews?: (news: TaskNews<T>) => void,
  ): Promise<TaskResult<T>>;
  /** @throws LabError with the worker's reason */
  ask<Name extends AskedName>(question: QuestionBy<Name>): Promise<Replies[Name]>;
  dispose(): void;
}

/** Probes and tasks are asked by `probe` and `task`, all other questions by `ask`. */
type AskedName = Exclude<QuestionName, 'probe' | 'task'>;

/** So many deaths within a minute are no accident: then the lab stops instead of trying again. */
const MOST_DEATHS = 3;
const DEATHS_WINDOW_MS = 60_000;

interface Waiting {
  question: Question;
  onNews?: (news: unknown) => void;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

export function createLab(options: LabOptions): Lab {
  const device = new Writable<DeviceReport | null>(null);
  const runs = new Map<string, AnyRun>();
  const waiting = new Map<number, Waiting>();
  const deaths: number[] = [];
  let asks = 0;
  let connection: WorkerConnection | null = null;

  const connected = (): WorkerConnection =>
    (connection ??= connectWorker(
      { onEvent, onDeath },
      {
        type: 'hello',
        base: options.base,
        backend: options.backend,
        capture: options.capture ?? true,
      },
    ));

  function onEvent(event: Event): void {
    if (event.type === 'device') return device.set(event.report);
    if ('run' in event) return runs.get(event.run)?.hear(event);
    if (!('ask' in event)) return;
    const question = waiting.get(event.ask);
    if (!question) return;
    if (event.type === 'news') return question.onNews?.(event.news);
    waiting.delete(event.ask);
    if (event.type === 'reply') question.resolve(event.value);
    else question.reject(new LabError(event.code, event.detail));
  }

  /** Runs go on from their last checkpoints in a new worker; questions are asked again. */
  function onDeath(reason: string): void {
    connection = null;
    const now = Date.now();
    deaths.push(now);
    const recent = deaths.filter((time) => now - time < DEATHS_WINDOW_MS);
    if (recent.length >= MOST_DEATHS) {
      const detail = `${reason} (${recent.length} times within a minute)`;
      for (const run of runs.values()) run.abandon({ code: 'deviceLost', detail });
      for (const { reject } of waiting.values()) reject(new LabError('deviceLost', detail));
      waiting.clear();
      return;
    }
    for (const run of runs.values()) run.reopen();
    for (const [ask, { question }] of waiting) connected().post({ type: 'ask', ask, question });
  }

  /** The worker answers by the question's name: what comes back has the type that the caller knows. */
  const ask: Ask = <Answer>(question: Question, onNews?: (news: unknown) => void) =>
    new Promise<Answer>((resolve, reject) => {
      const id = asks++;
      waiting.set(id, { question, onNews, resolve: resolve as (v: unknown) => void, reject });
      connected().post({ type: 'ask', ask: id, question });
    });

  const lab: Lab = {
    device,
    run<R extends string>(spec: RunSpecOf<R>, { persist = true } = {}) {
      const found = runs.get(spec.key);
      if (found?.fits(spec) && isOfRecipe<AnyRun, R>(found, [spec.recipe])) return found;
      found?.close();
      const run = new RemoteRun(spec, persist, {
        post: (command) => connected().post(command),
        ask,
        closed: () => runs.delete(spec.key),
      });
      runs.set(spec.key, run);
      run.open();
      return run;
    },
    model: (id, recipe) => ({
      probe: (probe, args) => ask({ name: 'probe', target: { model: id }, recipe, probe, args }),
    }),
    task: (task, args, onNews) =>
      ask({ name: 'task', task, args }, onNews as (news: unknown) => void),
    ask,
    dispose() {
      connection?.close();
      connection = null;
      for (const { reject } of waiting.values())
        reject(new LabError('internal', 'The page has closed its lab.'));
      waiting.clear();
      runs.clear();
    },
  };
  return lab;
}
