import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { trainBpe } from './bytes';
import { Heap } from './heap';
import { learnMerges } from './learn-merges';
import { preTokenize } from './pre-tokenize';
import { TokenizerError } from './tokenizer';
import { toUtf8 } from './utf8';

const read = (name: string) =>
  readFileSync(new URL(`../../../static/data/${name}`, import.meta.url), 'utf8');

/** The definition, read aloud: count all pairs anew, take the most frequent, replace it. */
function learnSlowly(text: string, merges: number) {
  let pieces = preTokenize(text).map((piece) => [...toUtf8(piece)]);
  const learned = [];
  for (let merged = 256; merged < 256 + merges; merged++) {
    const counts = new Map<string, number>();
    for (const ids of pieces)
      for (let i = 0; i + 1 < ids.length; i++)
        counts.set(`${ids[i]} ${ids[i + 1]}`, (counts.get(`${ids[i]} ${ids[i + 1]}`) ?? 0) + 1);
    const [best] = [...counts]
      .map(([pair, count]) => ({ pair: pair.split(' ').map(Number), count }))
      .sort((a, b) => b.count - a.count || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
    if (!best || best.count < 2) break;
    const [left, right] = best.pair;
    pieces = pieces.map((ids) => {
      const out: number[] = [];
      for (let i = 0; i < ids.length; i++)
        out.push(ids[i] === left && ids[i + 1] === right ? (i++, merged) : ids[i]);
      return out;
    });
    learned.push({ left, right, count: best.count, tokens: pieces.flat().length });
  }
  return learned;
}

test.each([
  ['English', read('moby-dick.txt').slice(0, 12_000), 120],
  ['Chinese', read('tang.txt').slice(0, 4_000), 120],
  ['repetition', 'aaaa aaab aaaaaaa abababab bababa aaaa '.repeat(3), 40],
])('learns %s as the slow definition does', (_, text, merges) => {
  const fast = [...learnMerges(text, 256 + merges)];
  const found = fast.map(({ left, right, count, tokens }) => ({ left, right, count, tokens }));
  expect(found).toEqual(learnSlowly(text, merges));
});

test('the first merge of Moby-Dick is a space and a t', () => {
  const first = learnMerges(read('moby-dick.txt'), 257).next().value;
  expect(first).toMatchObject({
    step: 1,
    merged: 256,
    text: ' t',
    labels: { left: '␣', right: 't', merged: '␣t' },
  });
});

test('the learned tokenizer makes as many tokens as the learner said, and loses nothing', () => {
  const text = read('moby-dick.txt').slice(0, 100_000);
  const last = [...learnMerges(text, 400)].at(-1)!;
  const tokenizer = trainBpe(text, 400);
  expect(tokenizer.kind).toBe('bpe');
  expect(tokenizer.vocabularySize).toBe(400);
  expect(tokenizer.encode(text)).toHaveLength(last.tokens);
  expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
});

/** How many candidates are put into the queues on the way: the work beside looking through the words. */
function queued(work: () => void): number {
  const push = vi.spyOn(Heap.prototype, 'push');
  work();
  const { length } = push.mock.calls;
  push.mockRestore();
  return length;
}

test('a merge looks again at the pairs that it made, not at all of the thousand that there are', () => {
  const text = read('moby-dick.txt');
  let merges = 0;
  const first = queued(() => learnMerges(text, 257).next());
  const all = queued(() => (merges = [...learnMerges(text, 756)].length));
  expect(merges).toBe(500);
  expect(first).toBeGreaterThan(800);
  expect((all - first) / merges).toBeLessThan(40);
});

test('equal letters neither stall the learner nor the encoder: each place is queued twice at most', () => {
  const count = 200_000;
  let tokenizer = trainBpe('', 256);
  // Half of the letters with each merge: 17 of them, and a candidate for each.
  expect(queued(() => (tokenizer = trainBpe('a'.repeat(count), 300)))).toBeLessThan(40);
  let tokens = 0;
  const work = queued(() => (tokens = tokenizer.encode('a'.repeat(count)).length));
  expect(tokens).toBeLessThan(100);
  expect(work).toBeGreaterThan(count - 2);
  expect(work).toBeLessThan(2 * count);
});

test('learning stops where no pair occurs twice', () => {
  expect([...learnMerges('abc', 1000)]).toEqual([]);
  expect([...learnMerges('', 300)]).toEqual([]);
});

test.each([255, 256.5, NaN, 2 ** 21])('a vocabulary of %d is refused', (size) => {
  expect(() => learnMerges('abab', size).next()).toThrow(TokenizerError);
});
