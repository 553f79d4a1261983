import { expect, it } from 'vitest';
import { tf } from '#engine';
import { initialParameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import { describeOnTrainingBackends } from '#engine/testing';
import { gpt, gptDefaults, gptParameters } from '#models/gpt';
import { BOS_ID, EOS_ID, idOf, PAD_ID, VOCABULARY } from '#worlds/instructions';
import { answersTo } from './answers';
import { rollout } from './rollout';

const config = {
  ...gptDefaults,
  vocabulary: VOCABULARY.length,
  context: 24,
  layers: 1,
  heads: 2,
  width: 16,
};
const random = createRandom(5);
const slot = (step: number) => tf.tensor1d(random.stream('rollout').slot(step), 'int32');
const prompt = [BOS_ID, idOf('tell'), idOf('fox'), idOf(':')];

/** Wider than at the start of a training, so that tokens differ in probability. */
function parameters() {
  const made = initialParameters(gptParameters(config), random);
  const table = made.get('transformer.wte.weight')!;
  made.set('transformer.wte.weight', tf.mul(table, 8));
  return made;
}

describeOnTrainingBackends('a rollout', () => {
  it('pads after EOS and counts EOS itself', async () => {
    const prompts = tf.tensor2d(
      Array.from({ length: 64 }, () => prompt),
      undefined,
      'int32',
    );
    const made = rollout(parameters(), config, prompts, { length: 20, key: slot(0) });
    const [tokens, mask] = [await made.tokens.array(), await made.mask.array()] as number[][][];
    expect(tokens[0]).toHaveLength(24);
    const ends = tokens.map((row) => row.indexOf(EOS_ID, 4));
    expect(ends.some((end) => end > 0)).toBe(true);
    tokens.forEach((row, i) => {
      const end = ends[i] < 0 ? 24 : ends[i];
      const written = Math.min(20, end - 4 + 1);
      expect(row.slice(0, 4)).toEqual(prompt);
      expect(mask[i]).toEqual(Array.from({ length: 20 }, (_, t) => (t < written ? 1 : 0)));
      expect(row.slice(end + 1).every((id) => id === PAD_ID)).toBe(true);
    });
  });

  it('draws each token with its probability', async () => {
    const weights = parameters();
    const count = 4000;
    const prompts = tf.tensor2d(
      Array.from({ length: count }, () => prompt),
      undefined,
      'int32',
    );
    const { tokens } = rollout(weights, config, prompts, { length: 1, key: slot(1) });
    const drawn = Array.from(await tokens.data()).filter((_, i) => i % 5 === 4);
    const logits = gpt(weights, config, tf.tensor2d([prompt], undefined, 'int32'));
    const p = await tf.softmax(tf.slice(logits, [3, 0], [1, -1])).data();
    // Pearson's χ² over the likely tokens: its mean is their number, its deviation √(2·number).
    const likely = [...p.keys()].filter((id) => p[id] * count > 20);
    expect(likely.length).toBeGreaterThan(10);
    const chi = likely.reduce((sum, id) => {
      const seen = drawn.reduce((n, token) => n + (token === id ? 1 : 0), 0);
      return sum + (seen - p[id] * count) ** 2 / (p[id] * count);
    }, 0);
    expect(chi).toBeLessThan(likely.length + 4 * Math.sqrt(2 * likely.length));
    expect(chi).toBeGreaterThan(0);
  });

  it('takes the most probable token without noise, and with one candidate', async () => {
    const weights = parameters();
    const prompts = [Int32Array.from(prompt), Int32Array.of(BOS_ID, idOf('count'))];
    const greedy = await answersTo(weights, config, prompts, { stream: null });
    const stream = random.stream('one candidate');
    expect(await answersTo(weights, config, prompts, { stream, topK: 1 })).toEqual(greedy);
    const logits = gpt(weights, config, tf.tensor2d([prompt], undefined, 'int32'));
    const best = await tf.argMax(tf.slice(logits, [3, 0], [1, -1]), 1).data();
    expect(greedy[0][0]).toBe(best[0]);
  });
});
