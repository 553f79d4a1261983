import type { CurvePoint, RunSpec, Sample } from '../protocol';
import type { StateTensors, TrainingSession } from '../recipe';
import { sameSpec } from '../same-spec';
import { packState, unpackState } from './checkpoint';
import type { History } from './history';

/** At most this long is lost when a tab or its worker dies. */
const EVERY_MS = 4000;

export interface SavedRun {
  step: number;
  bytes: Uint8Array<ArrayBuffer>;
  record: RunRecord;
}

/** What is kept beside the tensors of a checkpoint. */
export interface RunRecord {
  spec: RunSpec;
  curve: CurvePoint[];
  samples: Sample[];
}

/** Where the checkpoints of one run are kept: the device's storage, or memory. */
export interface CheckpointStorage {
  where: 'device' | 'memory';
  save(saved: SavedRun): Promise<void>;
  load(): Promise<SavedRun | null>;
}

/** Keeps a run's state every few seconds, and remembers the last one known to be good. */
export class Autosave {
  /** The last state saved while training was healthy. */
  lastGood: { step: number; state: StateTensors } | null = null;
  /** Whether training is healthy by the terms that were read last; only then a state is saved by itself. */
  healthy = true;
  private lastSave: number;

  constructor(
    private readonly spec: RunSpec,
    private readonly storage: CheckpointStorage,
    private readonly now: () => number,
  ) {
    this.lastSave = now();
  }

  get due(): boolean {
    return this.healthy && this.now() - this.lastSave > EVERY_MS;
  }

  /** Takes the untrained model for the first good state. In memory only: its seed makes it anew. */
  async begin(session: TrainingSession): Promise<void> {
    this.lastGood = { step: 0, state: await session.state() };
  }

  async save(
    session: TrainingSession,
    step: number,
    history: History,
  ): Promise<{ step: number; where: 'device' | 'memory'; problem: string | null }> {
    const state = await session.state();
    const record = { spec: this.spec, curve: [...history.curve], samples: [...history.samples] };
    // A pause is saved as it is, so that it can go on; it is called good only if it is.
    if (this.healthy) this.lastGood = { step, state };
    this.lastSave = this.now();
    try {
      await this.storage.save({ step, bytes: packState(state), record });
      return { step, where: this.storage.where, problem: null };
    } catch (error) {
      // A full disk is no reason to stop training: the state is in memory, and the page says so.
      return {
        step,
        where: 'memory',
        problem: String(error instanceof Error ? error.message : error),
      };
    }
  }

  /** The checkpoint of this run, if there is one and it was made by the same spec. */
  async find(): Promise<{
    step: number;
    state: StateTensors;
    curve: CurvePoint[];
    samples: Sample[];
  } | null> {
    const saved = await this.storage.load();
    if (!saved || !sameSpec(saved.record.spec, this.spec)) return null;
    const state = unpackState(saved.bytes);
    this.lastGood = { step: saved.step, state };
    return { step: saved.step, state, curve: saved.record.curve, samples: saved.record.samples };
  }
}
