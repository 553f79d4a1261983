import { locales } from '#ui';
import { at } from '../prose/at';
import { unlike } from '../prose/unlike';
import type { LessonSpec } from '../types';
import type { Quiz, QuizQuestion } from './question';

/**
 * Holds the languages of a quiz to each other. Answers are kept by a question's id and an option's
 * index, so both must mean the same in every language.
 * @returns what is wrong, one sentence each
 */
export async function quizProblems({
  id,
  cells,
  quiz,
}: Pick<LessonSpec, 'id' | 'cells' | 'quiz'>): Promise<string[]> {
  const asks = cells.some(({ kind }) => kind === 'quiz');
  if (!quiz)
    return asks
      ? [`${id} has a quiz cell but no questions: write quiz.en.md and quiz.zh.md in its folder`]
      : [];
  if (!asks) return [`${id} has questions but no cell of the kind quiz to ask them`];
  const loaded = await Promise.all(locales.map(async (language) => quiz[language]()));
  const [first, ...others] = loaded;
  return others.flatMap((other) => differences(first!, other));
}

function differences(one: Quiz, other: Quiz): string[] {
  const ids = ({ questions }: Quiz) => questions.map(({ id }) => id).join(', ');
  if (ids(one) !== ids(other))
    return [`${at(other)}: asks ${ids(other)}, but ${at(one)} asks ${ids(one)}`];
  return one.questions.flatMap((question, index) =>
    unlikeQuestions(question, other.questions[index]!, one, other),
  );
}

function unlikeQuestions(a: QuizQuestion, b: QuizQuestion, one: Quiz, other: Quiz): string[] {
  const here = at(other, b.line);
  const there = at(one, a.line);
  if (a.options.length !== b.options.length)
    return [`${here}: ${b.options.length} options, but ${a.options.length} at ${there}`];
  if (a.correct !== b.correct)
    return [`${here}: option ${b.correct + 1} is right, but option ${a.correct + 1} at ${there}`];
  return [
    ...unlike('the question', [a.question, b.question], here, there),
    ...a.options.flatMap((option, index) => {
      const twin = b.options[index]!;
      const places = [at(other, twin.line), at(one, option.line)] as const;
      return [
        ...unlike('the option', [option.text, twin.text], ...places),
        ...unlike('the reason', [option.explanation, twin.explanation], ...places),
      ];
    }),
  ];
}
