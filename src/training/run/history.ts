import { addToCurve } from '../curve';
import type { CurvePoint, Sample } from '../protocol';

/** What a run has shown so far: its curve and its samples, in order of their steps. */
export class History {
  readonly curve: CurvePoint[] = [];
  readonly samples: Sample[] = [];

  /** Adds values to the point of a step, making the point if it is not there. */
  add(step: number, values: Record<string, number>): CurvePoint {
    return addToCurve(this.curve, { step, values });
  }

  has(step: number, term: string): boolean {
    const point = this.curve.findLast((candidate) => candidate.step <= step);
    return point?.step === step && term in point.values;
  }

  addSample(sample: Sample): void {
    if (!this.samples.some(({ step }) => step === sample.step)) this.samples.push(sample);
  }

  replace(curve: CurvePoint[], samples: Sample[]): void {
    this.curve.splice(0, this.curve.length, ...curve);
    this.samples.splice(0, this.samples.length, ...samples);
  }

  /** The curve in at most about `most` points, and every point that has one of these terms. */
  thinned(most: number, terms: readonly string[]): CurvePoint[] {
    const every = Math.max(1, Math.ceil(this.curve.length / most));
    return this.curve.filter(
      ({ values }, i) => i % every === 0 || terms.some((term) => term in values),
    );
  }
}
