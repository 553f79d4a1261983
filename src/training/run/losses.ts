import { tf, type Scalar } from '#engine';
import type { CurvePoint } from '../protocol';

/**
 * Losses that are computed and not yet read. Reading waits for the device, so it is done for many steps
 * at once, never inside a step.
 */
export class PendingLosses {
  private pending: {
    step: number;
    scalars: Record<string, Scalar>;
    known: Record<string, number>;
  }[] = [];

  get length(): number {
    return this.pending.length;
  }

  add(step: number, scalars: Record<string, Scalar>, known: Record<string, number>): void {
    this.pending.push({ step, scalars, known });
  }

  /** Reads everything in one transfer and frees it. */
  async take(): Promise<CurvePoint[]> {
    const taken = this.pending;
    this.pending = [];
    if (taken.length === 0) return [];
    const flat = taken.flatMap(({ scalars }) => Object.values(scalars));
    const stacked = tf.stack(flat);
    tf.dispose(flat);
    const values = await stacked.data();
    stacked.dispose();
    let at = 0;
    return taken.map(({ step, scalars, known }) => {
      const read = Object.keys(scalars).map((name) => [name, values[at++]] as const);
      return { step, values: { ...Object.fromEntries(read), ...known } };
    });
  }

  dispose(): void {
    for (const { scalars } of this.pending) tf.dispose(scalars);
    this.pending = [];
  }
}
