import type { Localized } from '../types';

export interface QuizOption {
  text: Localized;
  /** Shown once the question is answered, for right and wrong options alike. */
  explanation: Localized;
}

export interface QuizQuestion {
  id: string;
  question: Localized;
  options: readonly QuizOption[];
  /** Index of the right option. */
  correct: number;
}
