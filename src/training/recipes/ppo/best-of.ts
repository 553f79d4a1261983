import { createRandom } from '#engine/random';
import { bestOfKl } from '#models/ppo';
import { CONTEXT, EOS_ID, SUBJECTS } from '#worlds/instructions';
import { answered, type Answered } from '../reward/comparisons';
import { scoresOf } from '../reward/judge';
import type { FrozenModels } from './experience';
import type { BestOfArgs, BestOfResult } from './results';
import type { PpoSetting } from './setting';

/**
 * Mean of a quantity over the best of n, exactly over all ways to draw n of the N responses that there
 * are: the one of rank i (from the worst, counted from 0) is the best of n with probability
 * C(i, n − 1) / C(N, n).
 *
 * @param scores by which is chosen
 * @param worth what is wanted of the chosen one
 */
export function meanOfBest(scores: ArrayLike<number>, worth: ArrayLike<number>, n: number): number {
  const count = scores.length;
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => scores[a] - scores[b]);
  // C(i, n − 1) / C(N, n), from the top down: each is its forerunner times (i − n + 2) / (i + 1).
  let p = n / count;
  let mean = 0;
  for (let i = count - 1; i >= n - 1; i--) {
    mean += p * worth[order[i]];
    p *= (i - n + 1) / i;
  }
  return mean;
}

export async function bestOf(
  frozen: FrozenModels,
  { noEnd }: PpoSetting,
  { count, seed }: BestOfArgs,
): Promise<BestOfResult> {
  const { config, reference, rewardModel, scale } = frozen;
  const writer = { parameters: reference, config };
  const sizes = { prompts: SUBJECTS.length, count };
  const answers = await answered(writer, createRandom(seed), 'best of', sizes);
  const tokens = Int32Array.from(answers.flatMap((one) => [...one.tokens]));
  const raw = await scoresOf(rewardModel, config, tokens);
  const groups = answers.map((one, p) => ({
    gold: one.grades,
    // Judged as PPO judges.
    scores: one.grades.map(
      (_, k) => (raw[p * count + k] - scale.mean) / scale.deviation - (ends(one, k) ? 0 : noEnd),
    ),
  }));
  const powers = Array.from({ length: Math.floor(Math.log2(count)) + 1 }, (_, k) => 2 ** k);
  return {
    points: powers.map((n) => {
      const mean = (of: 'gold' | 'scores') =>
        groups.reduce((sum, group) => sum + meanOfBest(group.scores, group[of], n), 0) /
        groups.length;
      return { n, kl: bestOfKl(n), proxy: mean('scores'), gold: mean('gold') };
    }),
  };
}

const ends = ({ tokens }: Answered, k: number) =>
  tokens.subarray(k * CONTEXT, (k + 1) * CONTEXT).includes(EOS_ID);
