import type { RunFacts } from '../../protocol';
import type { Metrics } from '../../recipe';
import { metric, recentMean } from '../shared/metrics';

/** Steps over which the final loss is averaged. */
const WINDOW = 20;

const PLAIN = new Set([
  'trainLoss',
  'imageLoss',
  'textLoss',
  'learningRate',
  'gradientNorm',
  'nonFinite',
]);

/** The final numbers of a run, each beside chance or what it should reach. */
export function clipMetrics(
  curve: { values: Record<string, number> }[],
  { baselines }: RunFacts,
  floor: number,
): Metrics {
  const uniform = baselines.trainLoss.find(({ name }) => name === 'uniform')!.value;
  const metrics: Metrics = {
    loss: metric(recentMean(curve, 'trainLoss', WINDOW), floor, 'nats/pair'),
    lossFloor: metric(floor, uniform, 'nats/pair'),
  };
  const last: Record<string, number> = {};
  for (const { values } of curve) Object.assign(last, values);
  for (const [name, value] of Object.entries(last))
    if (!PLAIN.has(name)) metrics[name] = metric(value, baselines[name]?.[0]?.value ?? null);
  return metrics;
}
