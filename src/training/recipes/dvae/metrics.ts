import type { Metrics } from '../../recipe';
import type { ErrorBaselines } from './baselines';

/** The final numbers of a run, each beside what it should reach. */
export function dvaeMetrics(
  curve: { values: Record<string, number> }[],
  codes: number,
  { kMeans, variance }: ErrorBaselines,
): Metrics {
  const last = (name: string) => curve.findLast(({ values }) => name in values)?.values[name];
  const metric = (
    value: number | undefined,
    baseline: number | null,
    unit = '',
  ): Metrics[string] => ({ value: value ?? null, baseline, unit });
  const ratio = (name: string, by: number) => {
    const value = last(name);
    return value === undefined ? undefined : value / by;
  };
  const [hard, soft] = [last('hardError'), last('softError')];
  const gap = hard === undefined || soft === undefined ? undefined : Math.abs(soft - hard) / hard;
  return {
    codesUsedShare: metric(ratio('codesUsed', codes), 1),
    perplexityShare: metric(ratio('perplexity', codes), 1),
    hardErrorOverKmeans: metric(ratio('hardError', kMeans), 1),
    hardErrorOverVariance: metric(ratio('hardError', variance), 1),
    hardError: metric(hard, kMeans),
    unseenError: metric(last('unseenError'), kMeans),
    softHardGap: metric(gap, 0),
    kl: metric(last('kl'), Math.log(codes), 'nats/token'),
    reconstruction: metric(last('reconstruction'), null, 'nats/value'),
  };
}
