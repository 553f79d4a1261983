import { describe, expect, it } from 'vitest';
import type { LessonRecord } from '../progress/record';
import { answerKey, answerOf, scoreOf } from './score';

const questions = ['a', 'b', 'c', 'd'].map((id) => ({ id, options: [1, 2, 3], correct: 1 }));
const record = (answers: Record<string, unknown>): LessonRecord => ({
  visited: [],
  goals: [],
  trained: [],
  predictions: Object.fromEntries(
    Object.entries(answers).map(([id, guess]) => [answerKey(id), { guess }]),
  ),
});

describe('the score of a quiz', () => {
  it('counts what was answered and what was right', () => {
    expect(scoreOf(record({ a: 1, b: 0 }), questions)).toEqual({
      right: 1,
      answered: 2,
      all: 4,
      passed: false,
    });
  });

  it('is passed with three of four, once all are answered', () => {
    expect(scoreOf(record({ a: 1, b: 1, c: 1 }), questions).passed).toBe(false);
    expect(scoreOf(record({ a: 1, b: 1, c: 1, d: 2 }), questions).passed).toBe(true);
    expect(scoreOf(record({ a: 1, b: 1, c: 0, d: 2 }), questions).passed).toBe(false);
  });

  it('takes no answer from a record that holds none', () => {
    for (const guess of [3, -1, 0.5, '1', null, { a: 1 }]) {
      expect(answerOf(record({ a: guess }), 'a', 3)).toBeNull();
    }
  });
});
