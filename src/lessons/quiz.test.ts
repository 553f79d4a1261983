import katex from 'katex';
import { describe, expect, it } from 'vitest';
import type { QuizQuestion } from '#notebook';

const found = import.meta.glob<readonly QuizQuestion[]>('./*/quiz.ts', {
  eager: true,
  import: 'quiz',
});

describe.each(Object.entries(found))('the quiz %s', (_, quiz) => {
  const named = quiz.map((question) => [question.id, question] as const);

  it('asks five to eight questions, each with its own id', () => {
    expect(quiz.length).toBeGreaterThanOrEqual(5);
    expect(quiz.length).toBeLessThanOrEqual(8);
    expect(new Set(quiz.map(({ id }) => id)).size).toBe(quiz.length);
  });

  it('does not favour one place for the right option', () => {
    const places = [0, 1, 2].map((place) => quiz.filter((q) => q.correct === place).length);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(Math.floor(quiz.length / 4));
  });

  it.each(named)('%s: the right option exists and every option explains itself', (_, question) => {
    expect(question.options[question.correct]).toBeDefined();
    for (const { text, explanation } of question.options) {
      for (const string of [text.en, text.zh, explanation.en, explanation.zh])
        expect(string.trim()).not.toBe('');
      expect(text.zh).not.toBe(text.en);
      expect(explanation.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(named)('%s: all TeX is well formed, and the same formulas in both languages', (_, q) => {
    const texts = [q.question, ...q.options.flatMap((o) => [o.text, o.explanation])];
    const formulas = (text: string) => [...text.matchAll(/\$([^$]+)\$/g)].map((match) => match[1]!);
    for (const { en, zh } of texts) {
      expect(new Set(formulas(zh))).toEqual(new Set(formulas(en)));
      for (const tex of formulas(en))
        expect(() => katex.renderToString(tex, { throwOnError: true })).not.toThrow();
    }
  });
});
