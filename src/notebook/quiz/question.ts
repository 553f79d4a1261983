import type { Locale } from '#ui';

/** The questions of a lesson in one language. Texts are HTML, made at build time from Markdown. */
export interface Quiz {
  language: Locale;
  /** Path in the project, for messages. */
  file: string;
  questions: readonly QuizQuestion[];
}

export interface QuizQuestion {
  /** The same in every language; the reader's answer is kept under it. */
  id: string;
  question: string;
  /** In the order of the file, the same in every language: an answer is kept by its index. */
  options: readonly QuizOption[];
  /** Index of the right option. */
  correct: number;
  /** Where in the file it begins. */
  line: number;
}

export interface QuizOption {
  text: string;
  /** Shown once the question is answered, for right and wrong options alike. */
  explanation: string;
  line: number;
}
