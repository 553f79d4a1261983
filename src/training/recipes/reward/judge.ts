import { tf } from '#engine';
import type { Parameters } from '#engine/nn';
import type { GptConfig } from '#models/gpt';
import { lastTokens, reward } from '#models/reward';
import { CONTEXT, PAD_ID } from '#worlds/instructions';
import type { Ranking } from './comparisons';

/** Rows scored at once. */
const AT_ONCE = 256;

/** The reward of each row. @param tokens [rows, CONTEXT] end to end */
export async function scoresOf(
  parameters: Parameters,
  config: GptConfig,
  tokens: Int32Array,
): Promise<Float32Array> {
  const scores = new Float32Array(tokens.length / CONTEXT);
  for (let at = 0; at < scores.length; at += AT_ONCE) {
    const some = tokens.subarray(at * CONTEXT, (at + AT_ONCE) * CONTEXT);
    const rows = some.length / CONTEXT;
    const found = tf.tidy(() =>
      reward(
        parameters,
        config,
        tf.tensor2d(some, [rows, CONTEXT], 'int32'),
        tf.tensor1d(lastTokens(some, CONTEXT, PAD_ID), 'int32'),
      ),
    );
    scores.set(await found.data(), at);
    found.dispose();
  }
  return scores;
}

export interface Judgement {
  /** Mean of −log σ(r_w − r_l) over the labeller's pairs, in nats. */
  loss: number;
  /** Share of the pairs of unequal grade in which the better has the higher reward. */
  accuracy: number;
  /** The same against the labeller, noise and all: no model can pass `ceilingOf` by more than luck. */
  agreement: number;
  /** Pearson's, between reward and grade. */
  correlation: number;
}

/** How well rewards fit rankings. @param scores of all rows, in the order of the rankings */
export function judge(all: readonly Ranking[], scores: Float32Array): Judgement {
  const pairs = { loss: 0, count: 0, agreed: 0, right: 0, unequal: 0 };
  const grades: number[] = [];
  let at = 0;
  for (const { grades: own, order } of all) {
    const r = scores.subarray(at, (at += own.length));
    grades.push(...own);
    order.forEach((better, i) =>
      order.slice(i + 1).forEach((worse) => {
        const margin = r[better] - r[worse];
        pairs.loss += Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin);
        pairs.count++;
        if (margin > 0) pairs.agreed++;
        if (own[better] === own[worse]) return;
        pairs.unequal++;
        if (margin > 0 === own[better] > own[worse]) pairs.right++;
      }),
    );
  }
  return {
    loss: pairs.loss / pairs.count,
    accuracy: pairs.right / pairs.unequal,
    agreement: pairs.agreed / pairs.count,
    correlation: correlation(grades, scores),
  };
}

/**
 * The best agreement that any model can have with a labeller of this noise: whoever knows the grades
 * says of each pair what is likelier.
 */
export const ceilingOf = (all: readonly Ranking[], noise: number): number =>
  meanOverPairs(all, noise, (p) => p);

/** The least loss that any model can have on this labeller's pairs, in nats: the entropy of its noise. */
export const floorOf = (all: readonly Ranking[], noise: number): number =>
  meanOverPairs(all, noise, (p) => (p === 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p)));

/** @param of the probability with which a pair is ranked by its grades: σ(|difference| / noise) (Bradley & Terry) */
function meanOverPairs(all: readonly Ranking[], noise: number, of: (p: number) => number): number {
  let sum = 0;
  let count = 0;
  for (const { grades } of all)
    for (let a = 0; a < grades.length; a++)
      for (let b = a + 1; b < grades.length; b++) {
        const difference = Math.abs(grades[a] - grades[b]);
        sum += of(difference === 0 ? 0.5 : 1 / (1 + Math.exp(-difference / noise)));
        count++;
      }
  return sum / count;
}

function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const mean = (of: ArrayLike<number>) => Array.from(of).reduce((s, v) => s + v, 0) / of.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) ** 2;
    yy += (y[i] - my) ** 2;
  }
  return xx * yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}

export interface Moments {
  mean: number;
  /** 1 where all values are the same. */
  deviation: number;
}

export function moments(values: ArrayLike<number>): Moments {
  const all = Array.from(values);
  const mean = all.reduce((sum, v) => sum + v, 0) / all.length;
  const variance = all.reduce((sum, v) => sum + (v - mean) ** 2, 0) / all.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}
