import { Readings, type Terms } from '#engine/capture';
import type { CurvePoint } from '../protocol';

/** Terms that are computed and not yet read, with what was known of their steps beforehand. */
export class PendingLosses {
  private readonly readings = new Readings();
  private steps: { step: number; known: Record<string, number> }[] = [];

  get length(): number {
    return this.readings.length;
  }

  add(step: number, terms: Terms, known: Record<string, number>): void {
    this.readings.push(terms);
    this.steps.push({ step, known });
  }

  /**
   * Reads everything in one transfer.
   *
   * @returns the points, and the first step that left numbers which are not finite, with their count
   */
  async take(): Promise<{ points: CurvePoint[]; broken: { step: number; count: number } | null }> {
    const { steps } = this;
    this.steps = [];
    let broken: { step: number; count: number } | null = null;
    const points = (await this.readings.take()).map(({ nonFinite = 0, ...terms }, i) => {
      const { step, known } = steps[i];
      if (nonFinite > 0) broken ??= { step, count: nonFinite };
      return { step, values: { ...terms, ...known } };
    });
    return { points, broken };
  }

  dispose(): void {
    this.readings.dispose();
    this.steps = [];
  }
}
