import type { Machine } from './machine';

/**
 * The share of each state in a long text. A sentence passes a state at most once, since the machine
 * is a tree that comes back only to its start; so the expected number of visits in one sentence,
 * added up in the order of the text, is exact, and its share is visits over the mean length.
 * @throws Error if the machine has a circle besides the one through its start
 */
export function stationaryDistribution(machine: Machine): Float64Array {
  const visits = new Float64Array(machine.transitions.length);
  visits[machine.start] = 1;
  for (const state of topologicalOrder(machine))
    for (const { probability, next } of machine.transitions[state])
      if (next !== machine.start) visits[next] += visits[state] * probability;
  const length = visits.reduce((sum, count) => sum + count, 0);
  return visits.map((count) => count / length);
}

/** Mean number of characters of a sentence. */
export function meanSentenceLength(machine: Machine): number {
  return 1 / stationaryDistribution(machine)[machine.start];
}

/**
 * The entropy rate in nats a character: the loss of a reader who has seen the text from its
 * beginning. Exact: Σ share(state) · H(next character | state).
 */
export function entropyRate(machine: Machine): number {
  const share = stationaryDistribution(machine);
  let total = 0;
  machine.transitions.forEach((transitions, state) => {
    total += share[state] * entropyOf(transitions.map(({ probability }) => probability));
  });
  return total;
}

/** −Σ p ln p, in nats. */
export function entropyOf(probabilities: Iterable<number>): number {
  let total = 0;
  for (const p of probabilities) if (p > 0) total -= p * Math.log(p);
  return total;
}

/** States so that each comes after all that lead to it, the way back to the start left out. */
function topologicalOrder(machine: Machine): number[] {
  const order: number[] = [];
  const mark = new Array<'new' | 'open' | 'done'>(machine.transitions.length).fill('new');
  function visit(state: number): void {
    if (mark[state] === 'done') return;
    if (mark[state] === 'open') throw new Error('The grammar repeats itself within a sentence.');
    mark[state] = 'open';
    for (const { next } of machine.transitions[state]) if (next !== machine.start) visit(next);
    mark[state] = 'done';
    order.push(state);
  }
  visit(machine.start);
  return order.reverse();
}
