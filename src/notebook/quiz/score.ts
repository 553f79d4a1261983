import type { LessonRecord } from '../progress/record';

/** Under which name the record keeps the answer to a question. */
export const answerKey = (question: string): string => `quiz/${question}`;

/** Of all questions, so many must be right at the first try. */
const PASS = 0.75;

export interface Score {
  right: number;
  answered: number;
  all: number;
  passed: boolean;
}

/** The index of the option that was chosen first, or null. */
export function answerOf(record: LessonRecord, question: string, options: number): number | null {
  const guess = record.predictions[answerKey(question)]?.guess;
  return Number.isInteger(guess) && (guess as number) >= 0 && (guess as number) < options
    ? (guess as number)
    : null;
}

interface Asked {
  id: string;
  options: readonly unknown[];
  correct: number;
}

export function scoreOf(record: LessonRecord, questions: readonly Asked[]): Score {
  const answers = questions.map(({ id, options, correct }) => {
    const answer = answerOf(record, id, options.length);
    return { answered: answer !== null, right: answer === correct };
  });
  const right = answers.filter((answer) => answer.right).length;
  const answered = answers.filter((answer) => answer.answered).length;
  const all = questions.length;
  return { right, answered, all, passed: answered === all && right >= PASS * all };
}
