import { CONTEXT, grade, idOf, SUBJECTS, type OwnRanking } from '#worlds/instructions';
import { TrainingError } from '../../training-error';
import { promptOf } from '../instructions/evaluate';
import { paddedRow, type Ranking } from './comparisons';

/**
 * Reads a reader's rankings, one JSON object a line.
 *
 * @param count answers that each must have: all rankings of a batch are of one length
 * @throws TrainingError that names the line
 */
export function readRankings(text: string, count: number): Ranking[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [readRanking(JSON.parse(line), count)];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new TrainingError('badText', `Line ${i + 1} of the rankings: ${reason}`);
    }
  });
}

function readRanking(found: unknown, count: number): Ranking {
  const { subject, ranked } = (found ?? {}) as Partial<OwnRanking>;
  if (typeof subject !== 'string' || !SUBJECTS.includes(subject))
    throw new Error(`"subject" must be one of ${SUBJECTS.join(', ')}.`);
  if (!Array.isArray(ranked) || ranked.some((answer) => typeof answer !== 'string'))
    throw new Error('"ranked" must be a list of answers, the best first.');
  if (ranked.length !== count)
    throw new Error(`it ranks ${ranked.length} answers; set K to that, or rank ${count}.`);
  const prompt = promptOf(subject);
  const tokens = new Int32Array(count * CONTEXT);
  const grades = ranked.map((answer, k) => {
    const words = answer.split(' ').filter((word) => word !== '');
    if (words.length > CONTEXT - prompt.length)
      throw new Error(`answer ${k + 1} is longer than ${CONTEXT - prompt.length} words.`);
    tokens.set(paddedRow(prompt, words.map(idOf)), k * CONTEXT);
    return grade(subject, words).score;
  });
  return { subject, tokens, grades, order: ranked.map((_, k) => k) };
}
