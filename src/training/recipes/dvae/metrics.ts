import type { Metrics } from '../../recipe';
import { lastValue, metric } from '../shared/metrics';
import type { ErrorBaselines } from './baselines';

/** The final numbers of a run, each beside what it should reach. */
export function dvaeMetrics(
  curve: { values: Record<string, number> }[],
  codes: number,
  { kMeans, variance }: ErrorBaselines,
): Metrics {
  const last = (term: string) => lastValue(curve, term);
  const share = (value: number | null, by: number) => (value === null ? null : value / by);
  const [hard, soft] = [last('hardError'), last('softError')];
  const gap = hard === null || soft === null ? null : Math.abs(soft - hard) / hard;
  return {
    codesUsedShare: metric(share(last('codesUsed'), codes), 1),
    perplexityShare: metric(share(last('perplexity'), codes), 1),
    hardErrorOverKmeans: metric(share(hard, kMeans), 1),
    hardErrorOverVariance: metric(share(hard, variance), 1),
    hardError: metric(hard, kMeans),
    unseenError: metric(last('unseenError'), kMeans),
    softHardGap: metric(gap, 0),
    kl: metric(last('kl'), Math.log(codes), 'nats/token'),
    reconstruction: metric(last('reconstruction'), null, 'nats/value'),
  };
}
