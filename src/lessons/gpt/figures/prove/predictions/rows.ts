import {
  readBelief,
  readFinding,
  readGuess,
  readOutcome,
  type Belief,
  type Finding,
  type Guess,
  type LessonRecord,
  type Outcome,
} from '#notebook';
import { ablations } from '../../../ablations';
import { lossGuess } from '../loss-guess';

/** A claim on which the student has said something, before or after trying it. */
interface ClaimRow {
  id: string;
  belief: Belief | null;
  finding: Finding | null;
  /** Whether it turned out as believed; null if nothing was believed or nothing is settled. */
  right: boolean | null;
}

/** All five claims, said something on or not, in the order of the lesson. */
export function claimRows(record: LessonRecord): ClaimRow[] {
  return Object.keys(ablations).map((id) => {
    const entry = record.predictions[id];
    const belief = readBelief(entry?.guess);
    const finding = readFinding(entry?.outcome);
    const settled = belief !== null && finding !== null && finding.verdict !== 'open';
    return { id, belief, finding, right: settled ? belief === finding.verdict : null };
  });
}

interface GuessRow {
  guess: Guess;
  outcome: Outcome | null;
}

/** The guess of the two losses; null if none was made. */
export function guessRow(record: LessonRecord): GuessRow | null {
  const entry = record.predictions['guess-loss'];
  const guess = readGuess(lossGuess, entry?.guess);
  return guess && { guess, outcome: readOutcome(lossGuess, entry?.outcome) };
}
