import { beforeEach, describe, expect, it } from 'vitest';
import { progress } from './progress.svelte';

describe('progress', () => {
  beforeEach(() => progress.clear());

  it('remembers a mark once', () => {
    progress.mark('gpt', 'visited', 'train');
    progress.mark('gpt', 'visited', 'train');
    progress.mark('gpt', 'trained', 'train');
    expect(progress.lesson('gpt')).toMatchObject({ visited: ['train'], trained: ['train'] });
    expect(progress.lesson('clip').visited).toEqual([]);
  });

  it('keeps the first guess and how it turned out', () => {
    progress.predict('gpt', 'flat', 4);
    progress.predict('gpt', 'flat', 5);
    progress.settle('gpt', 'flat', true);
    progress.settle('gpt', 'never', true);
    expect(progress.lesson('gpt').predictions).toEqual({ flat: { guess: 4, right: true } });
  });

  it('keeps what happened beside the guess, and takes a guess back only when asked', () => {
    progress.predict('gpt', 'flat', 4);
    progress.settle('gpt', 'flat', true);
    progress.settle('gpt', 'flat', false, { loss: 4.4 });
    expect(progress.lesson('gpt').predictions['flat']).toEqual({
      guess: 4,
      right: false,
      outcome: { loss: 4.4 },
    });
    progress.withdraw('gpt', 'flat');
    progress.settle('gpt', 'flat', true);
    expect(progress.lesson('gpt').predictions).toEqual({});
    progress.predict('gpt', 'flat', 5);
    expect(progress.lesson('gpt').predictions['flat']).toEqual({ guess: 5 });
  });

  it('comes back from its own file, beside what was done since', () => {
    progress.mark('gpt', 'goals', 'reach-two');
    progress.predict('gpt', 'flat', 4);
    const file = progress.exportText();
    progress.clear();
    expect(progress.any).toBe(false);
    progress.mark('gpt', 'visited', 'look');
    expect(progress.importText(file)).toBe(true);
    expect(progress.lesson('gpt')).toEqual({
      visited: ['look'],
      goals: ['reach-two'],
      trained: [],
      predictions: { flat: { guess: 4 } },
    });
  });

  it.each(['', '{', '{}', '[]', '{"format":"bonsai-progress","version":2,"lessons":{}}'])(
    'refuses a file that is none of its own: %j',
    (text) => expect(progress.importText(text)).toBe(false),
  );

  it('refuses a record with a lesson of the wrong shape', () => {
    const lessons = { gpt: { visited: [1], predictions: {}, goals: [], trained: [] } };
    const text = JSON.stringify({ format: 'bonsai-progress', version: 1, lessons });
    expect(progress.importText(text)).toBe(false);
  });
});
