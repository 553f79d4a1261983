import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRandom } from '#engine/random';
import { afterEach, expect, test, vi } from 'vitest';
import { evaluationBatches, sampleBatch, splitText } from './batches';
import { readOwnText } from './own-text';
import { plainSha256, sha256 } from './sha256';
import { SORT_CONTEXT, SORT_LENGTH, sortBatch } from './sort';
import { shippedText, shippedTexts, textOf } from './worlds';

const fromStatic = (path: string) => readFile(new URL(`../../../static/${path}`, import.meta.url));
const ids = Int32Array.from({ length: 1000 }, (_, i) => i);

test.each(shippedTexts.map((world) => [world.id, world] as const))(
  '%s can be read, and would pass as a text of the reader',
  async (id, world) => {
    const text = await textOf(world, fromStatic);
    expect(readOwnText(text)).toMatchObject({ ok: true, text, notes: [] });
    expect(text.length).toBeGreaterThan(100_000);
    expect(shippedText(id)).toBe(world);
    expect(await textOf(world, fromStatic)).toBe(text);
  },
);

test('the vocabularies are as the lesson says', async () => {
  const sizes: Record<string, number> = {};
  for (const world of shippedTexts) sizes[world.id] = new Set(await textOf(world, fromStatic)).size;
  expect(sizes).toEqual({ 'moby-dick': 81, tang: 3170, grammar: 23, 'grammar-zh': 34 });
});

test('NOTICE names every file that ships', async () => {
  const notice = await readFile(new URL('../../../NOTICE', import.meta.url), 'utf8');
  for (const { file } of shippedTexts) if (file) expect(notice).toContain(`static/${file}`);
});

test('a text is split 90 to 10, without a copy', () => {
  const { train, validation } = splitText(ids);
  expect([train.length, validation.length]).toEqual([900, 100]);
  expect(train.buffer).toBe(ids.buffer);
  expect(validation[0]).toBe(900);
});

test('a batch depends on seed and step alone, and its targets are the next tokens', () => {
  const data = createRandom(7).stream('data');
  const { inputs, targets } = sampleBatch(ids, 4, 8, data.at(3));
  expect(inputs).toHaveLength(32);
  inputs.forEach((token, i) => expect(targets[i]).toBe(token + 1));
  expect(sampleBatch(ids, 4, 8, data.at(3)).inputs).toEqual(inputs);
  expect(sampleBatch(ids, 4, 8, data.at(4)).inputs).not.toEqual(inputs);
});

test('random windows reach the first and the last place, and no further', () => {
  const few = ids.subarray(0, 12);
  const starts = new Set<number>();
  for (let step = 0; step < 50; step++)
    sampleBatch(few, 8, 8, createRandom(1).stream('data').at(step)).inputs.forEach((token, i) => {
      if (i % 8 === 0) starts.add(token);
    });
  expect([...starts].sort()).toEqual([0, 1, 2, 3]);
});

test('evaluation windows are the same at every call and spread over the whole text', () => {
  const batches = evaluationBatches(ids, 5, 10, 4);
  expect(batches).toHaveLength(4);
  expect(batches).toEqual(evaluationBatches(ids, 5, 10, 4));
  const starts = batches.flatMap(({ inputs }) => [0, 10, 20, 30, 40].map((at) => inputs[at]));
  for (let i = 1; i < 20; i++) expect(starts[i] - starts[i - 1]).toBeGreaterThanOrEqual(49);
  expect(starts[19]).toBeGreaterThan(950);
  expect(batches[3].targets.at(-1)).toBeLessThan(1000);
});

test('a text shorter than its context is refused', () => {
  expect(() => sampleBatch(ids.subarray(0, 8), 1, 8, createRandom(1).stream('d').at(0))).toThrow(
    /8 tokens has no window of 8/,
  );
});

test('a sorting problem is followed by its solution, which alone counts', () => {
  const { inputs, targets, weights } = sortBatch(1, 0, 64);
  for (let row = 0; row < 64; row++) {
    const at = row * SORT_CONTEXT;
    const sequence = [...inputs.slice(at, at + 11), targets[at + 10]];
    expect(sequence.slice(6)).toEqual(sequence.slice(0, 6).sort());
    expect([...targets.slice(at + 5, at + 11)]).toEqual(sequence.slice(6));
    expect([...weights.slice(at, at + 11)]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  }
  expect(new Set(inputs)).toEqual(new Set([0, 1, 2]));
  expect(sortBatch(1, 0, 64)).toEqual(sortBatch(1, 0, 64));
  expect(sortBatch(1, 1, 64).inputs).not.toEqual(inputs);
});

test('no sorting problem of the test is among those of the training', () => {
  const problems = (split: 'train' | 'test') => {
    const { inputs } = sortBatch(2, 0, 8000, split);
    const seen = new Set<string>();
    for (let at = 0; at < inputs.length; at += SORT_CONTEXT)
      seen.add(inputs.slice(at, at + SORT_LENGTH).join(''));
    return seen;
  };
  const train = problems('train');
  const held = problems('test');
  expect(train.size + held.size).toBe(729);
  expect(held.size / 729).toBeCloseTo(1 / 4, 1);
  for (const problem of held) expect(train.has(problem)).toBe(false);
});

afterEach(() => vi.unstubAllGlobals());

test.each([
  '',
  'abc',
  '床前明月光',
  'a'.repeat(55),
  'a'.repeat(56),
  'a'.repeat(64),
  'x'.repeat(1e5),
])('the hash of a text is SHA-256, with and without WebCrypto', async (text) => {
  const expected = createHash('sha256').update(text).digest('hex');
  expect(await sha256(text)).toBe(expected);
  expect(Buffer.from(plainSha256(new TextEncoder().encode(text))).toString('hex')).toBe(expected);
  vi.stubGlobal('crypto', {});
  expect(await sha256(text)).toBe(expected);
});
