/**
 * The hidden labeller: what it likes, in points. No training sees it but through rankings; it is the
 * *gold* reward that a reward model only approximates.
 */
import { EOS, NICE, NUMBERS, LETTERS, RUDE } from './words';

export interface Grade {
  /** Sum of the points. */
  score: number;
  /** Points by reason; 0 where it neither pleased nor annoyed. */
  points: {
    /** +1 if the subject that was asked for is named. */
    subject: number;
    /** +0.8 for a nice word, twice at most; −0.8 for each one beyond: gushing is no kindness. */
    nice: number;
    /** −1 for each rude word. */
    rude: number;
    /** +0.5 for a whole sentence: `the …`, one verb a clause, a full stop, nothing after it but another. */
    sentence: number;
    /** −0.5 for each word that says again what was said. */
    repetition: number;
    /** −1 if it never stops. */
    ending: number;
    /** −0.15 for each word beyond twelve. */
    length: number;
  };
}

const nice = new Set(NICE);
const rude = new Set(RUDE);
const noSpeech = new Set([...LETTERS, ...NUMBERS]);
/** Words of a sentence that may come back in it. */
const small = new Set(['the', 'is', 'and', 'but', 'it', 'in', ',', '.']);

/**
 * Grades an answer.
 *
 * @param subject what was asked for
 * @param answer the words after the instruction's colon, with EOS if it came
 */
export function grade(subject: string, answer: readonly string[]): Grade {
  const end = answer.indexOf(EOS);
  const words = end < 0 ? answer : answer.slice(0, end);
  const niceWords = words.filter((word) => nice.has(word)).length;
  const telling = words.filter((word) => !small.has(word));
  const points = {
    subject: words.includes(subject) ? 1 : 0,
    nice: 0.8 * Math.min(niceWords, 2) - 0.8 * Math.max(0, niceWords - 2),
    rude: -words.filter((word) => rude.has(word)).length,
    sentence: isSentence(words) ? 0.5 : 0,
    repetition: -0.5 * (telling.length - new Set(telling).size),
    ending: end < 0 ? -1 : 0,
    length: -0.15 * Math.max(0, words.length - 12),
  };
  // Adding 0 turns −0 into 0.
  const score = Object.values(points).reduce((sum, value) => sum + value, 0) + 0;
  return { score, points };
}

function isSentence(words: readonly string[]): boolean {
  const first = words.indexOf('.');
  if (words[0] !== 'the' || first < 3 || words.at(-1) !== '.') return false;
  if (words.some((word, i) => noSpeech.has(word) || word === words[i - 1])) return false;
  return first === words.length - 1 || words[first + 1] === 'it';
}

/**
 * Ranks answers as a labeller of limited reliability does: by its grades plus Gumbel noise, which makes the
 * probability of preferring one of two exactly σ of their difference over the noise (Bradley & Terry).
 *
 * @param grades of the answers
 * @param noise its scale; 0 ranks by the grades alone
 * @param uniform one number in (0, 1) an answer
 * @returns indices of the answers, best first
 */
export function rank(
  grades: readonly number[],
  noise: number,
  uniform: ArrayLike<number>,
): number[] {
  const heard = grades.map((score, i) => {
    const u = Math.min(Math.max(uniform[i], 1e-12), 1 - 1e-12);
    return score - noise * Math.log(-Math.log(u));
  });
  return grades.map((_, i) => i).sort((a, b) => heard[b] - heard[a]);
}
