import { readBelief, readFinding, type Belief, type Finding, type LessonRecord } from '#notebook';
import { ablations } from '../../cells/ablations';
import { readGuess, readOutcome, type LossGuess, type LossOutcome } from '../guess/guess';

/** A claim on which the student has said something, before or after trying it. */
export interface ClaimRow {
  id: string;
  belief: Belief | null;
  finding: Finding | null;
  /** Whether it turned out as believed; null if nothing was believed or nothing is settled. */
  right: boolean | null;
}

/** All five claims, said something on or not, in the order of the lesson. */
export function claimRows(record: LessonRecord): ClaimRow[] {
  return ablations.map(({ id }) => {
    const entry = record.predictions[id];
    const belief = readBelief(entry?.guess);
    const finding = readFinding(entry?.outcome);
    const settled = belief !== null && finding !== null && finding.verdict !== 'open';
    return { id, belief, finding, right: settled ? belief === finding.verdict : null };
  });
}

export interface GuessRow {
  guess: LossGuess;
  outcome: LossOutcome | null;
}

/** The guess of the two losses; null if none was made. */
export function guessRow(record: LessonRecord): GuessRow | null {
  const entry = record.predictions['guess-loss'];
  const guess = readGuess(entry?.guess);
  return guess && { guess, outcome: readOutcome(entry?.outcome) };
}
