/** How often a trainer takes part, by what its first steps took. */
export interface Plan {
  rounds: number;
  /** Steps in one block of one round. */
  steps: number;
}

/** Time that a block should take at least, so that timers and scheduling weigh little. */
const BLOCK_MS = 1_000;
const MOST_STEPS = 50;

/**
 * As many rounds as asked for, with blocks of about a second; a trainer for which that would take longer
 * than its budget takes part in the first rounds only.
 *
 * @param stepMs of a step that has nothing left to compile
 * @param budgetMs for all rounds together
 */
export function planRounds(stepMs: number, rounds: number, budgetMs: number): Plan {
  const steps = Math.min(MOST_STEPS, Math.max(1, Math.round(BLOCK_MS / stepMs)));
  const affordable = Math.floor(budgetMs / (stepMs * steps));
  return { steps, rounds: Math.max(1, Math.min(rounds, affordable)) };
}
