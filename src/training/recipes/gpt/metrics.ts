import type { RunFacts } from '../../protocol';
import type { Metrics } from '../../recipe';
import { lastValue, metric, recentMean } from '../shared/metrics';

/** Steps over which the final training loss is averaged. */
const TRAIN_WINDOW = 20;

/** The final numbers of a run, each beside what it should reach. */
export function gptMetrics(curve: { values: Record<string, number> }[], facts: RunFacts): Metrics {
  const uniform = Math.log(facts.text!.vocabulary);
  const entropy = facts.baselines.valLoss?.find(({ name }) => name === 'entropy')?.value ?? null;
  const reach = entropy ?? uniform;
  return {
    trainLoss: metric(recentMean(curve, 'trainLoss', TRAIN_WINDOW), reach, 'nats/token'),
    valLoss: metric(lastValue(curve, 'valLoss'), reach, 'nats/token'),
    entropy: metric(entropy, uniform, 'nats/token'),
  };
}
