import type { Belief, IdealReader } from './belief';
import { entropyOf } from './entropy';

/**
 * The least mean loss, in nats a character, that any model can reach on windows of this length: it
 * reads characters 1 … L of a window cut at a random place, predicts 2 … L+1, and does not know what
 * came before. Exact: the probability of each belief after t characters is carried from t to t+1,
 * and the entropies of the next character are averaged over t = 1 … L.
 * @param contextLength L, at least 1
 */
export function contextEntropy(reader: IdealReader, contextLength: number): number {
  if (!Number.isInteger(contextLength) || contextLength < 1)
    throw new RangeError(`A context has at least one character, not ${contextLength}.`);
  let total = 0;
  let mass = advance(reader, new Map([[reader.nowhere, 1]]));
  for (let t = 1; t <= contextLength; t++) {
    for (const [belief, probability] of mass) {
      const outlook = [...reader.outlook(belief).values()];
      total += probability * entropyOf(outlook.map((next) => next.probability));
    }
    if (t < contextLength) mass = advance(reader, mass);
  }
  return total / contextLength;
}

function advance(reader: IdealReader, mass: ReadonlyMap<Belief, number>): Map<Belief, number> {
  const after = new Map<Belief, number>();
  for (const [before, weight] of mass)
    for (const { probability, belief } of reader.outlook(before).values())
      after.set(belief, (after.get(belief) ?? 0) + weight * probability);
  return after;
}

/**
 * The ideal reader's losses on one window, −ln p(next character), in nats: what a perfect model
 * would have paid on this very text. Infinite where the grammar cannot write the character.
 * @param text L + 1 characters: the window and the character after it
 * @returns L losses, that of character t+1 at t
 */
export function idealLosses(reader: IdealReader, text: string): Float64Array {
  const characters = [...text];
  const losses = new Float64Array(Math.max(characters.length - 1, 0));
  let belief: Belief | undefined = reader.nowhere;
  characters.forEach((character, i) => {
    const next: { probability: number; belief: Belief } | undefined =
      belief && reader.outlook(belief).get(character);
    if (i > 0) losses[i - 1] = next ? -Math.log(next.probability) : Infinity;
    belief = next?.belief;
  });
  return losses;
}
