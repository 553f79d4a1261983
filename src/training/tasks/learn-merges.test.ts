import { expect, it } from 'vitest';
import { learnMergesTask, type LearnMergesNews } from './learn-merges';

const text = '“A line” — 一行。\n'.repeat(100);

it('tells the counts first, then every merge in order, then the length it came to', async () => {
  const news: LearnMergesNews[] = [];
  const surroundings = {
    backend: 'cpu' as const,
    readFile: () => Promise.reject(new Error('no file is needed')),
    readModel: () => Promise.reject(new Error('no model is needed')),
  };
  const result = await learnMergesTask(
    { data: { kind: 'own', name: 'mine', text }, vocabulary: 270 },
    surroundings as never,
    (each) => news.push(each),
  );
  const merges = news.flatMap((each) => each.merges);
  expect(merges.map(({ step }) => step)).toEqual(merges.map((_, at) => at + 1));
  expect(merges).toHaveLength(14);
  expect(result).toMatchObject({ tokens: merges.at(-1)!.tokens, merges: 14 });
  const { bytes, characters } = news[0].counts!;
  const sum = (list: number[]) => list.reduce((total, n) => total + n, 0);
  expect(sum(bytes)).toBe(new TextEncoder().encode(text).length);
  expect(bytes['\n'.charCodeAt(0)]).toBe(100);
  expect(sum(characters)).toBe(text.length);
  expect(characters).toHaveLength(new Set(text).size);
});
