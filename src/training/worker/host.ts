import { openDevice, type Device, type LadderOptions } from '#engine/device';
import type { BackendName, Command, DeviceReport, Event, Question, RunSpec } from '../protocol';
import type { Surroundings } from '../recipe';
import { TrainingError } from '../training-error';
import { recipeOf } from '../recipes';
import { Run, sleep, Mutex } from '../run';
import { openStore, type Store } from '#training/store';
import { Answers } from './answers';
import { lockRun, type RunLock } from './run-lock';
import { machineMemory } from './machine-memory';
import { storageFor } from './checkpoint-storage';

export interface HostOptions {
  post: (event: Event) => void;
  wasmPaths: LadderOptions['wasmPaths'];
  /** The bytes of a file of the site, by its path below the root. */
  readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends this worker; the client starts another. */
  die: () => void;
}

/** How long a failure is held back, to see whether the device is going. */
const LOSS_IS_KNOWN_AFTER_MS = 1000;

interface OpenRun {
  run: Run;
  lock: RunLock;
}

/** The worker's side of the protocol: one device, one store, and the runs of a page. */
export class Host {
  private readonly runs = new Map<string, OpenRun>();
  /** The last command of each run. */
  private readonly commands = new Map<string, Promise<void>>();
  private readonly mutex = new Mutex();
  private device: Promise<Device> | null = null;
  private forced: BackendName | null = null;
  private replay = true;
  private store: Promise<Store> | null = null;
  private readonly answers: Answers;

  constructor(private readonly options: HostOptions) {
    this.answers = new Answers({
      readFile: options.readFile,
      surroundings: () => this.surroundings(),
      store: () => this.openStore(),
      mutex: this.mutex,
      run: (key) => this.runs.get(key)?.run ?? null,
    });
  }

  /**
   * Takes a command. Those of one run are carried out in order, except that nothing waits for training
   * to end; failures become events, never exceptions.
   */
  async handle(command: Command): Promise<void> {
    switch (command.type) {
      case 'hello':
        this.forced = command.backend;
        this.replay = command.capture;
        return holdForLife(command.alive, () => this.options.post({ type: 'alive' }));
      case 'ask':
        return this.answer(command.ask, command.question);
      case 'open':
        return this.inOrder(command.spec.key, () => this.open(command.spec, command.persist));
      default:
        return this.inOrder(command.run, () => this.steer(command));
    }
  }

  private async steer(command: Exclude<Command, { type: 'hello' | 'ask' | 'open' }>) {
    const run = this.runs.get(command.run)?.run;
    switch (command.type) {
      case 'play':
        return this.play(command.run);
      case 'pause':
        return run?.pause();
      case 'step':
        return run?.single();
      case 'speed':
        return run?.setSpeed(command.stepsPerSecond);
      case 'reset':
        return this.reset(command.run);
      case 'close':
        return this.close(command.run);
    }
  }

  private inOrder(key: string, work: () => Promise<void> | void): Promise<void> {
    const before = this.commands.get(key) ?? Promise.resolve();
    const done = before.then(work).catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      const failure = { code: 'internal' as const, detail };
      return this.emit({ type: 'status', run: key, status: 'failed', failure });
    });
    this.commands.set(key, done);
    return done;
  }

  /** Passes an event on, unless it is a failure of the device: the next worker takes up that run. */
  private async emit(event: Event): Promise<void> {
    const failed = event.type === 'status' && event.failure?.code === 'internal';
    if (!failed || !(await this.deviceGone())) this.options.post(event);
  }

  /** Whether the device is gone. Its loss fails what is being read, and is reported a moment later. */
  private async deviceGone(): Promise<boolean> {
    const device = await this.device?.catch(() => null);
    if (!device?.gpu) return false;
    return Promise.race([
      device.gpu.lost.then(() => true),
      sleep(LOSS_IS_KNOWN_AFTER_MS).then(() => false),
    ]);
  }

  private async surroundings(): Promise<Surroundings> {
    const device = reportOf(await this.openDevice());
    const readModel = async (id: string) => (await this.answers.models.load(id)).files;
    return { device, replay: this.replay, readFile: this.options.readFile, readModel };
  }

  private openDevice(): Promise<Device> {
    this.device ??= openDevice({
      force: this.forced,
      wasmPaths: this.options.wasmPaths,
      memory: machineMemory(() => this.openStore()),
      onLost: (reason) => {
        this.options.post({ type: 'lost', reason });
        this.options.die();
      },
    }).then((device) => {
      this.options.post({ type: 'device', report: reportOf(device) });
      return device;
    });
    return this.device;
  }

  private openStore(): Promise<Store> {
    return (this.store ??= openStore());
  }

  /** Only one run trains at a time: the others would slow it and be slowed. */
  private async play(key: string): Promise<void> {
    for (const [other, { run }] of this.runs) if (other !== key) await run.pause();
    void this.runs.get(key)?.run.play();
  }

  private async open(spec: RunSpec, persist: boolean): Promise<void> {
    await this.close(spec.key);
    // The cell that shows this run says what is going on, even before there is a model.
    this.options.post({ type: 'status', run: spec.key, status: 'preparing' });
    const lock = await lockRun(spec.key, {
      wanted: persist,
      onWait: () => this.options.post({ type: 'waiting', run: spec.key }),
    });
    const checkpoints = await storageFor(spec.key, lock.owner && persist, () => this.openStore());
    const run = new Run(spec, recipeOf(spec.recipe), {
      emit: (event) => void this.emit(event),
      checkpoints,
      mutex: this.mutex,
    });
    this.runs.set(spec.key, { run, lock });
    await run.prepare(await this.surroundings(), lock.owner);
  }

  private async reset(key: string): Promise<void> {
    const open = this.runs.get(key);
    if (!open) return;
    await open.run.close();
    await (await storageFor(key, open.lock.owner, () => this.openStore())).forget();
    await this.open(open.run.spec, open.lock.owner);
  }

  private async close(key: string): Promise<void> {
    const open = this.runs.get(key);
    if (!open) return;
    this.runs.delete(key);
    await open.run.close();
    await open.lock.release();
  }

  private async answer(ask: number, question: Question): Promise<void> {
    const { post } = this.options;
    try {
      const onNews = (news: unknown) => post({ type: 'news', ask, news });
      post({ type: 'reply', ask, value: await this.answers.to(question, onNews) });
    } catch (error) {
      // Not answered: the page asks the next worker again.
      if (!(error instanceof TrainingError) && (await this.deviceGone())) return;
      const code = error instanceof TrainingError ? error.code : 'internal';
      const detail = error instanceof Error ? error.message : String(error);
      post({ type: 'refusal', ask, code, detail });
    }
  }
}

/** The page waits for this lock: it gets it the moment this worker dies, however it dies. */
function holdForLife(name: string, held: () => void): void {
  void globalThis.navigator?.locks
    ?.request(name, () => {
      held();
      return new Promise(() => undefined);
    })
    .catch(() => undefined);
}

/** What of a device can be sent to a page. */
function reportOf({ gpu: _gpu, ...report }: Device): DeviceReport {
  return report;
}
