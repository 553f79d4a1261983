import { Readings, type Terms } from '#engine/capture';
import type { CurvePoint } from '../protocol';

/** Terms that are computed on the device and not yet read, with those that the host knows of each step. */
export class PendingTerms {
  private readonly readings = new Readings();
  private steps: CurvePoint[] = [];

  get length(): number {
    return this.readings.length;
  }

  add(step: number, terms: Terms, hostTerms: Record<string, number>): void {
    this.readings.push(terms);
    this.steps.push({ step, values: hostTerms });
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
      const { step, values } = steps[i];
      if (nonFinite > 0) broken ??= { step, count: nonFinite };
      return { step, values: { ...terms, ...values } };
    });
    return { points, broken };
  }

  dispose(): void {
    this.readings.dispose();
    this.steps = [];
  }
}
