import type { Bar } from '#charts';
import type { ProbeResult } from '#training/client';

type PredictResult = ProbeResult<'gpt', 'predict'>;

export interface SamplingOptions {
  /** 0 takes the most probable token. */
  temperature: number;
  /** 0 keeps all. */
  topK: number;
  /** 1 keeps all. */
  topP: number;
}

type Next = PredictResult['next'];

/** What a token is drawn by, beside what the model itself says. */
export function samplingBars(next: Next, most: number): (Bar & { reference: number })[] {
  return next
    .slice(0, most)
    .map(({ id, label, probability, chance }) => ({
      id,
      label,
      value: chance,
      reference: probability,
      excluded: chance === 0,
    }));
}

/**
 * Which setting cuts the bars, and after how many. Top-k and top-p look at the same order, so the
 * stricter one decides; at temperature 0 neither matters.
 */
export function cutsOf(
  next: Next,
  { temperature, topK, topP }: SamplingOptions,
): { kind: 'topK' | 'topP' | 'zero'; after: number }[] {
  const after = next.filter(({ chance }) => chance > 0).length;
  if (after === 0 || after === next.length) return [];
  if (temperature === 0) return [{ kind: 'zero', after }];
  return [{ kind: topK === after && topK > 0 ? 'topK' : topP < 1 ? 'topP' : 'topK', after }];
}
