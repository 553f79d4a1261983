import type { RunFacts } from '../../protocol';
import type { Metrics } from '../../recipe';

/** Steps over which the final loss is averaged: one batch alone is noise. */
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
  const losses = curve.flatMap(({ values }) =>
    values.trainLoss === undefined ? [] : [values.trainLoss],
  );
  const recent = losses.slice(-WINDOW);
  const uniform = baselines.trainLoss.find(({ name }) => name === 'uniform')!.value;
  const metrics: Metrics = {
    loss: {
      value: recent.reduce((sum, loss) => sum + loss, 0) / recent.length,
      baseline: floor,
      unit: 'nats/pair',
    },
    lossFloor: { value: floor, baseline: uniform, unit: 'nats/pair' },
  };
  const last: Record<string, number> = {};
  for (const { values } of curve) Object.assign(last, values);
  for (const [name, value] of Object.entries(last))
    if (!PLAIN.has(name))
      metrics[name] = { value, baseline: baselines[name]?.[0]?.value ?? null, unit: '' };
  return metrics;
}
