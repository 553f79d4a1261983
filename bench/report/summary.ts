import { largestDifference, median, timeRatio } from '../measure/statistics';
import type { BenchResult, Row } from '../measure/result';
import { flopsOf, tokensOf, type Shape } from '../task/shapes';

/** One trainer at one step in the numbers of a table. What was not measured is null. */
export interface StepSummary {
  name: string;
  backend: Row['entry']['backend'];
  /** Of a step, each loss read. */
  milliseconds: number | null;
  /** Time of a step in that of the first trainer on the same backend. */
  timeRatio: number | null;
  issueMilliseconds: number | null;
  hostMilliseconds: number | null;
  hostBurstMilliseconds: number | null;
  dispatches: number | null;
  gpuBytes: number | null;
  losses: number[];
  /** The largest difference to the first trainer's losses; null for another model. */
  lossDifference: number | null;
  rounds: number;
  note: string | null;
}

/** One trainer of the GPT at one shape. */
export interface Summary extends StepSummary {
  /** Each loss read. */
  tokensPerSecond: number | null;
  /** One loss read a burst. */
  burstTokensPerSecond: number | null;
  /** Of the best product of two matrices that was seen on this backend, 0 to 1. */
  share: number | null;
}

/** @param best GFLOP/s of the best product seen, by backend */
export function summarise(
  { shape, rows }: { shape: Shape; rows: Row[] },
  best: BenchResult['best'],
): Summary[] {
  return summariseStep(rows).map((summary, i) => {
    const { milliseconds, backend } = summary;
    const rate = milliseconds && flopsOf(shape) / milliseconds / 1e6;
    const attainable = best[backend];
    return {
      ...summary,
      tokensPerSecond: perSecond(shape, milliseconds),
      burstTokensPerSecond: perSecond(shape, middle(rows[i].bursts)),
      share: rate && attainable && rate / attainable.gflops,
    };
  });
}

/** Of any step, whatever it trains. */
export function summariseStep(rows: Row[]): StepSummary[] {
  const [reference] = rows;
  return rows.map((row) => {
    const { entry } = row;
    const first = rows.find((other) => other.entry.backend === entry.backend)!;
    const [losses, expected] = [row.losses, reference.losses];
    const comparable = entry.sameModel && losses.length > 0 && expected.length > 0;
    return {
      name: entry.name,
      backend: entry.backend,
      milliseconds: middle(row.steps),
      timeRatio:
        row.steps.length > 0 && first.steps.length > 0 ? timeRatio(first.steps, row.steps) : null,
      issueMilliseconds: middle(row.issues),
      hostMilliseconds: middle(row.hostSteps),
      hostBurstMilliseconds: middle(row.hostBursts),
      dispatches: row.dispatches,
      gpuBytes: row.gpuBytes,
      losses,
      lossDifference: comparable ? largestDifference(losses, expected) : null,
      rounds: row.steps.length,
      note: row.note,
    };
  });
}

const middle = (values: number[]): number | null => (values.length > 0 ? median(values) : null);

const perSecond = (shape: Shape, milliseconds: number | null): number | null =>
  milliseconds && (tokensOf(shape) / milliseconds) * 1e3;
