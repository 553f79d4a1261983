import type { DataSource } from '#training/client';
import { writeRankings, type OwnRanking } from '#worlds/instructions';

/** A ranking that the reader has kept, and how two labellers rank the same answers. */
export interface KeptRanking extends OwnRanking {
  /** Places in `ranked`, the labeller's best first. */
  labeller: readonly number[];
  second: readonly number[];
}

/** Where the device keeps them. */
export const PLACE = 'reward/rankings';

const isOrder = (order: unknown, count: number) =>
  Array.isArray(order) &&
  order.length === count &&
  order.every((_, place) => order.includes(place));

/** Whether what the device gave back is a list of rankings. */
export const areRankings = (kept: unknown): kept is KeptRanking[] =>
  Array.isArray(kept) &&
  kept.every((one: Partial<KeptRanking> | null) => {
    const count = Array.isArray(one?.ranked) ? one.ranked.length : 0;
    return (
      typeof one?.subject === 'string' &&
      count > 1 &&
      one.ranked!.every((answer) => typeof answer === 'string') &&
      isOrder(one.labeller, count) &&
      isOrder(one.second, count)
    );
  });

/**
 * What the next run learns from: the labeller's rankings, and the reader's where there are any. All
 * rankings of a batch are of one length, so those of another K stay out.
 */
export function dataOf(rankings: readonly KeptRanking[], count: number): DataSource {
  const fitting = rankings.filter(({ ranked }) => ranked.length === count);
  if (fitting.length === 0) return { kind: 'shipped', id: 'instructions' };
  return { kind: 'own', name: 'instructions, with your rankings', text: writeRankings(fitting) };
}
