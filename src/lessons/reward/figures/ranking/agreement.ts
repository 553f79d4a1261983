/** Orders of the same answers, each a list of their numbers from best to worst. */
type Order = readonly number[];

export interface Agreement {
  /** Pairs that both rank alike. */
  agreed: number;
  pairs: number;
}

/** On how many of the pairs two orders agree. */
export function agreement(one: Order, other: Order): Agreement {
  const place = new Map(other.map((answer, at) => [answer, at]));
  let [agreed, pairs] = [0, 0];
  one.forEach((better, at) => {
    for (const worse of one.slice(at + 1)) {
      pairs++;
      if (place.get(better)! < place.get(worse)!) agreed++;
    }
  });
  return { agreed, pairs };
}

/** Agreement over several rankings: their pairs counted together. */
export const total = (all: readonly Agreement[]): Agreement =>
  all.reduce(
    (sum, { agreed, pairs }) => ({ agreed: sum.agreed + agreed, pairs: sum.pairs + pairs }),
    { agreed: 0, pairs: 0 },
  );

/** The order that rewards give, the highest first. */
export const orderOf = (rewards: readonly number[]): number[] =>
  rewards.map((_, at) => at).sort((a, b) => rewards[b]! - rewards[a]!);

/** How many comparisons a ranking of K answers holds. */
export const pairsOf = (count: number): number => (count * (count - 1)) / 2;
