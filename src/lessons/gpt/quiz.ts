import { lossQuestions } from './quiz-loss';
import { modelQuestions } from './quiz-model';
import type { QuizQuestion } from '#notebook';

/** Eight questions on the lesson; texts may hold TeX between dollar signs. */
export const quiz: readonly QuizQuestion[] = [...lossQuestions, ...modelQuestions];
