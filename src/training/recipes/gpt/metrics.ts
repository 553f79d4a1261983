import type { RunFacts } from '../../protocol';
import type { Metrics } from '../../recipe';

/** Steps over which the final training loss is averaged: one batch alone is noise. */
const TRAIN_WINDOW = 20;

/** The final numbers of a run, each beside what it should reach. */
export function gptMetrics(curve: { values: Record<string, number> }[], facts: RunFacts): Metrics {
  const values = (name: string) =>
    curve.flatMap(({ values }) => (name in values ? [values[name]] : []));
  const mean = (list: number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const uniform = Math.log(facts.text!.vocabulary);
  const entropy = facts.baselines.valLoss?.find(({ name }) => name === 'entropy')?.value ?? null;
  const unit = 'nats/token';
  return {
    trainLoss: {
      value: mean(values('trainLoss').slice(-TRAIN_WINDOW)),
      baseline: entropy ?? uniform,
      unit,
    },
    valLoss: { value: values('valLoss').at(-1) ?? NaN, baseline: entropy ?? uniform, unit },
    entropy: { value: entropy, baseline: uniform, unit },
  };
}
