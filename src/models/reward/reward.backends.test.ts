import { expect, it } from 'vitest';
import { tf, type Tensor } from '#engine';
import { initialParameters, valueAndGradients, type Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import {
  describeOnBackends,
  expectVectors,
  readTensors,
  readVectorConfig,
  slopes,
} from '#engine/testing';
import { gptDefaults, readGpt2Config } from '#models/gpt';
import { lastTokens, rankingLoss, reward, rewardParameters } from '.';

const number = async (x: Tensor) => (await x.data())[0];

/** The weights of the vectors; the two biases that they lack are zero, see `tests/vectors`. */
async function readModel() {
  const json = await readVectorConfig<{ pad_token_id: number }>('reward_model/config.json');
  const config = { ...gptDefaults, ...readGpt2Config(json) };
  const stored = await readTensors('reward_model/model.safetensors');
  const parameters: Parameters = new Map(
    rewardParameters(config).map(({ name, shape }) => [name, stored[name] ?? tf.zeros(shape)]),
  );
  return { config, parameters, padding: json.pad_token_id };
}

describeOnBackends('the reward model', (backend) => {
  it('gives the scores of GPT2ForSequenceClassification', async () => {
    const { config, parameters, padding } = await readModel();
    const { input_ids: ids } = await readTensors('reward_model/inputs.safetensors');
    const last = lastTokens((await ids.data()) as Int32Array, ids.shape[1]!, padding);
    const rewards = reward(parameters, config, ids, tf.tensor1d(last, 'int32'));
    await expectVectors('reward_model', { rewards }, backend);
  });

  it.each(['reward_ranking_k4', 'reward_ranking_k9'])(
    'ranks as PyTorch does: %s',
    async (folder) => {
      const { rewards } = await readTensors(`${folder}/inputs.safetensors`);
      const found = { loss: rankingLoss(rewards), grad: tf.grad(rankingLoss)(rewards) };
      await expectVectors(folder, found, backend);
    },
  );

  it('loses what is worked out by hand', async () => {
    const loss = (...rewards: number[][]) => number(rankingLoss(tf.tensor2d(rewards)));
    expect(await loss([2, 1, 0, -1])).toBeCloseTo(0.2070381, 6);
    expect(await loss([-1, 0, 1, 2])).toBeCloseTo(0.2070381 + 10 / 6, 5);
    expect(await loss([12, 11, 10, 9])).toBeCloseTo(0.2070381, 5);
    expect(await loss([0, 0, 0], [4, 4, 4])).toBeCloseTo(Math.LN2, 6);
    // Far apart, it neither overflows nor forgets.
    expect(await loss([-300, 300])).toBeCloseTo(600, 2);
  });

  it('reads each response at its last token: padding after it changes nothing', async () => {
    const { config, parameters } = await readModel();
    const score = async (ids: number[]) => {
      const last = tf.tensor1d(lastTokens(Int32Array.from(ids), ids.length, 0), 'int32');
      return number(reward(parameters, config, tf.tensor2d([ids], undefined, 'int32'), last));
    };
    const short = await score([5, 6, 7]);
    expect(await score([5, 6, 7, 0, 0])).toBeCloseTo(short, 5);
    expect(Math.abs((await score([5, 6, 8])) - short)).toBeGreaterThan(1e-4);
  });

  it('starts near ln 2, and its gradient is that of finite differences', async () => {
    const config = { ...gptDefaults, vocabulary: 11, context: 7, layers: 1, heads: 3, width: 15 };
    const parameters = initialParameters(rewardParameters(config), createRandom('reward'));
    const ids = Int32Array.from({ length: 6 * 5 }, (_, i) => (i * i + 3) % 11);
    const last = tf.tensor1d(lastTokens(ids, 5, 0), 'int32');
    const tokens = tf.tensor2d(ids, [6, 5], 'int32');
    const loss = (p: Parameters) =>
      rankingLoss(tf.reshape(reward(p, config, tokens, last), [2, 3]));
    const { value, gradients } = valueAndGradients(loss, parameters);
    expect(Math.abs((await number(value)) - Math.LN2)).toBeLessThan(0.5);
    for (const name of ['score.weight', 'transformer.h.0.attn.c_attn.weight']) {
      const gradient = await gradients.get(name)!.data();
      const f = (x: Tensor) => loss(new Map([...parameters, [name, x]]));
      for (const [i, slope] of await slopes(f, parameters.get(name)!, [0, 7, 14]))
        expect(Math.abs(gradient[i] - slope)).toBeLessThan(2e-3);
    }
  });
});

it('the last token is the last that is no padding, wherever padding stands', () => {
  const ids = Int32Array.from([1, 2, 0, 0, 0, 3, 0, 4, 0, 0, 0, 0]);
  expect(Array.from(lastTokens(ids, 4, 0))).toEqual([1, 7, 8]);
});
