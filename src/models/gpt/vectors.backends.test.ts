import { expect, it } from 'vitest';
import { tf, type Tensor } from '#engine';
import { valueAndGradients, type Parameters } from '#engine/nn';
import {
  describeOnBackends,
  expectClose,
  readVectorConfig,
  readVectors,
  relativeError,
  valuesOf,
} from '#engine/testing';
import { gpt, gptDefaults, gptLoss, gptParameters, readGpt2Config } from '.';

/** Largest relative error against PyTorch that a backend is allowed. */
const tolerance = { cpu: 1e-5, wasm: 1e-5, webgpu: 1e-4 };

async function readCase() {
  const config = { ...gptDefaults, ...readGpt2Config(await readVectorConfig('gpt2/config.json')) };
  const weights = new Map([
    ...(await readVectors('gpt2/model.safetensors')),
    ...(await readVectors('gpt2/c_attn_bias.safetensors')),
  ]);
  const parameters: Parameters = new Map(
    gptParameters(config).map(({ name, shape }) => [
      name,
      tf.tensor(valuesOf(weights, name), shape),
    ]),
  );
  const { shape, data } = (await readVectors('gpt2/inputs.safetensors')).get('input_ids')!;
  const ids = tf.tensor2d(Int32Array.from(data as Int32Array), shape as [number, number], 'int32');
  return { config, parameters, ids, expected: await readVectors('gpt2/expected.safetensors') };
}

/** transformers shifts inside: the target of a position is the next token, and the last has none. */
function shifted(ids: Tensor): { targets: Tensor; weights: Tensor } {
  const [batch, time] = ids.shape as [number, number];
  const last = tf.zeros([batch, 1], 'int32');
  const targets = tf.concat([tf.slice(ids as tf.Tensor2D, [0, 1], [batch, time - 1]), last], 1);
  const weights = tf.concat([tf.ones([batch, time - 1]), tf.zeros([batch, 1])], 1);
  return { targets, weights: tf.reshape(weights, [batch * time]) };
}

describeOnBackends('GPT-2 as transformers computes it', (backend) => {
  it('gives the same logits', async () => {
    const { config, parameters, ids, expected } = await readCase();
    const logits = gpt(parameters, config, ids);
    await expectClose(logits, valuesOf(expected, 'logits'), tolerance[backend]);
  });

  it('gives the same loss and the same gradient of every parameter', async () => {
    const { config, parameters, ids, expected } = await readCase();
    const { targets, weights } = shifted(ids);
    const { value, gradients } = valueAndGradients(
      (p) => gptLoss(p, config, ids, targets, weights),
      parameters,
    );
    await expectClose(value, valuesOf(expected, 'loss'), tolerance[backend]);
    for (const [name, gradient] of gradients) {
      const error = relativeError(await gradient.data(), valuesOf(expected, `grad.${name}`));
      expect(error, name).toBeLessThan(tolerance[backend]);
    }
  });
});
