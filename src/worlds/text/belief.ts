import { stationaryDistribution } from './entropy';
import type { Machine } from './machine';

/** What a reader knows: in which states the text may be, and how probably. */
export interface Belief {
  states: readonly number[];
  probabilities: readonly number[];
}

/** The reader's next-character distribution, and the belief after each character. */
export type Outlook = ReadonlyMap<string, { probability: number; belief: Belief }>;

/**
 * The ideal reader of a window that is cut from a text at a random place: exact forward filtering
 * over the machine's states. Beliefs that are equal are one object, so that whatever is computed for
 * one is computed once; sentences soon tell the reader where he is, so there are few.
 */
export class IdealReader {
  /** Before the first character: any place of the text is equally likely. */
  readonly nowhere: Belief;
  readonly #known = new Map<string, Belief>();
  readonly #outlooks = new Map<Belief, Outlook>();

  constructor(readonly machine: Machine) {
    const share = stationaryDistribution(machine);
    this.nowhere = this.#intern(new Map(share.entries()));
  }

  /** Number of different beliefs met so far. */
  get beliefs(): number {
    return this.#known.size;
  }

  outlook(belief: Belief): Outlook {
    const known = this.#outlooks.get(belief);
    if (known) return known;
    const reached = new Map<string, Map<number, number>>();
    belief.states.forEach((state, i) => {
      for (const { character, probability, next } of this.machine.transitions[state]) {
        const after = reached.get(character) ?? new Map<number, number>();
        reached.set(character, after);
        after.set(next, (after.get(next) ?? 0) + belief.probabilities[i] * probability);
      }
    });
    const outlook = new Map(
      [...reached].map(([character, after]) => {
        const probability = [...after.values()].reduce((sum, p) => sum + p, 0);
        return [character, { probability, belief: this.#intern(after) }];
      }),
    );
    this.#outlooks.set(belief, outlook);
    return outlook;
  }

  /** Normalises weights of states; returns the belief already known, if it is equal. */
  #intern(weights: ReadonlyMap<number, number>): Belief {
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const entries = [...weights].map(([state, weight]) => [state, weight / total] as const);
    entries.sort((a, b) => a[0] - b[0]);
    // Equal up to rounding: two routes to one belief may differ in the last digits.
    const key = entries.map(([state, p]) => `${state}:${p.toFixed(12)}`).join(' ');
    const known = this.#known.get(key);
    if (known) return known;
    const belief = { states: entries.map(([s]) => s), probabilities: entries.map(([, p]) => p) };
    this.#known.set(key, belief);
    return belief;
  }
}
