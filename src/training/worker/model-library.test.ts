import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#engine/testing';
import { memoryStore } from '#training/store';
import { disposeParameters } from '#engine/nn';
import { EOS, SUBJECTS } from '#worlds/instructions';
import { recipeOf } from '../recipes';
import { behaviour } from '../recipes/instructions/evaluate';
import { openInstructionsModel } from '../recipes/instructions/model';
import { asking } from '../testing/asking';
import { surroundingsOf } from '../testing/train-run';
import { ModelLibrary } from './model-library';

const readSite = async (path: string) => new Uint8Array(await readFile(`static/${path}`));
const store = memoryStore();
const library = new ModelLibrary(async () => store, readSite);

describe('the shipped models', () => {
  beforeAll(() => useBackend('wasm'));

  it('say where they came from, fit in 4 MB, and know their book as their record says', async () => {
    const shipped = (await library.list()).filter(({ origin }) => origin === 'shipped');
    expect(shipped.length).toBeGreaterThan(0);
    for (const { id } of shipped) {
      const { record, files } = await library.load(id);
      expect(record).toMatchObject({
        recipe: expect.any(String),
        dataHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(record.curve.length).toBeGreaterThan(10);
      expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(4 * 2 ** 20);
      if (record.recipe !== 'gpt') continue;
      const model = await recipeOf(record.recipe).open(files, surroundingsOf('wasm'));
      const { next } = await asking(model, 'gpt')('predict', { text: 'of the whal' });
      expect(next[0].label).toBe('e');
      // A piece of the tenth of the book that it has not seen.
      const text = new TextDecoder().decode(await readSite(`data/${record.data}.txt`));
      const piece = text.slice(-40_000, -38_500);
      const { probabilities } = await asking(model, 'gpt')('score', { text: piece });
      const costs = probabilities.flatMap((p) => (p === null ? [] : [-Math.log(p)]));
      const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
      expect(Math.abs(mean - record.metrics.valLoss)).toBeLessThan(0.3);
      model.dispose();
    }
  }, 60_000);

  it.each(['instructions-base', 'instructions-sft', 'instructions-ppo'])(
    '%s answers as its record says',
    async (id) => {
      const { record, files } = await library.load(id);
      const { config, parameters } = openInstructionsModel(files);
      const found = await behaviour(parameters, config);
      for (const name of ['goldReward', 'sideSkill'] as const)
        expect(Math.abs(found[name] - record.metrics[name])).toBeLessThan(0.05);
      disposeParameters(parameters);
    },
    60_000,
  );

  it('have a reward model that likes kind answers better than rude ones, for every subject', async () => {
    const { record, files } = await library.load('instructions-reward');
    const model = await recipeOf(record.recipe).open(files, surroundingsOf('wasm'));
    for (const subject of SUBJECTS) {
      const answers = [`the kind ${subject} is wise .`, `the ugly ${subject} is mean .`].map(
        (answer) => ({ subject, words: [...answer.split(' '), EOS] }),
      );
      const { scores } = await asking(model, 'reward')('scores', { answers });
      expect(scores[0]).toBeGreaterThan(scores[1]);
      // Read after its last word, an answer has its whole reward.
      const read = await asking(model, 'reward')('scores', { answers, byWord: true });
      expect(read.byWord.map((line) => line.length)).toEqual([7, 7]);
      read.scores.forEach((score, i) => {
        expect(score).toBeCloseTo(scores[i], 4);
        expect(read.byWord[i].at(-1)).toBe(score);
      });
      expect(read.grades[0].score - read.grades[1].score).toBeCloseTo(3.6, 9);
    }
    model.dispose();
  });

  it('cannot be renamed or deleted', async () => {
    const [{ id }] = (await library.list()).filter(({ origin }) => origin === 'shipped');
    await expect(library.delete(id)).rejects.toThrow(/part of the site/);
    await expect(library.rename(id, 'mine')).rejects.toThrow(/part of the site/);
  });

  it('are refused by name if they are not there', async () => {
    await expect(library.load('moby-duck')).rejects.toThrow(/no model moby-duck/);
  });
});
