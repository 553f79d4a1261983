import { expect, it } from 'vitest';
import { tf } from '#engine';
import { initialParameters, valueAndGradients, type Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import { describeOnBackends } from '#engine/testing';
import { gpt, gptDefaults, gptLoss, gptParameters, type GptConfig } from '.';

const config: GptConfig = {
  ...gptDefaults,
  vocabulary: 23,
  context: 10,
  layers: 2,
  heads: 2,
  width: 16,
};
const random = createRandom('gpt');
const model = (changes: Partial<GptConfig> = {}): [Parameters, GptConfig] => {
  const changed = { ...config, ...changes };
  return [initialParameters(gptParameters(changed), random), changed];
};
const tokens = (ids: number[][]) => tf.tensor2d(ids, [ids.length, ids[0].length], 'int32');
const draw = (name: string, batch: number) =>
  tf.tensor2d(
    random
      .stream(name)
      .at(0)
      .integers(batch * config.context, config.vocabulary),
    [batch, config.context],
    'int32',
  );

describeOnBackends('GPT', () => {
  it('knows nothing at first: its loss lies within 0.05 of ln V', async () => {
    const [parameters] = model();
    const loss = gptLoss(parameters, config, draw('inputs', 8), draw('targets', 8));
    expect(Math.abs((await loss.data())[0] - Math.log(config.vocabulary))).toBeLessThan(0.05);
  });

  it('has a gradient that is not zero for every parameter', async () => {
    const [parameters] = model();
    const inputs = draw('inputs', 4);
    const targets = draw('targets', 4);
    const { gradients } = valueAndGradients((p) => gptLoss(p, config, inputs, targets), parameters);
    expect([...gradients.keys()]).toEqual([...parameters.keys()]);
    for (const [name, gradient] of gradients) {
      const largest = Math.max(...Array.from(await gradient.data(), Math.abs));
      expect(largest, name).toBeGreaterThan(0);
    }
  });

  it('sees no future: changing token t changes no logit before t', async () => {
    const [parameters] = model();
    const ids = Array.from(random.stream('ids').at(0).integers(config.context, config.vocabulary));
    const before = await gpt(parameters, config, tokens([ids])).data();
    for (const t of [1, 4, config.context - 1]) {
      const changed = ids.map((id, i) => (i === t ? (id + 1) % config.vocabulary : id));
      const after = await gpt(parameters, config, tokens([changed])).data();
      const row = t * config.vocabulary;
      expect(after.slice(0, row)).toEqual(before.slice(0, row));
      expect(after.slice(row)).not.toEqual(before.slice(row));
    }
  });

  it('sees the future once the mask is taken away', async () => {
    const [parameters, open] = model({ causal: false });
    const ids = Array.from({ length: config.context }, (_, i) => i);
    const before = await gpt(parameters, open, tokens([ids])).data();
    const after = await gpt(parameters, open, tokens([[...ids.slice(0, -1), 20]])).data();
    expect(after.slice(0, config.vocabulary)).not.toEqual(before.slice(0, config.vocabulary));
  });

  it('reads a shorter context with the first positions', async () => {
    const [parameters] = model();
    const ids = [3, 1, 4, 1, 5];
    const short = await gpt(parameters, config, tokens([ids])).data();
    const padded = await gpt(parameters, config, tokens([[...ids, 0, 0, 0, 0, 0]])).data();
    short.forEach((logit, i) => expect(padded[i]).toBeCloseTo(logit, 5));
  });

  it('without positions, cannot tell the order of what came before', async () => {
    const [parameters, blind] = model({ positions: false });
    expect([...parameters.keys()].some((name) => name.includes('wpe'))).toBe(false);
    const last = (values: ArrayLike<number>) => Array.from(values).slice(-config.vocabulary);
    const one = last(await gpt(parameters, blind, tokens([[1, 2, 3, 4]])).data());
    const other = last(await gpt(parameters, blind, tokens([[3, 1, 2, 4]])).data());
    // One block would be exactly blind; a second sees which prefixes the first had. The difference is
    // small, and it is all that is left of the order.
    const [single, flat] = model({ positions: false, layers: 1 });
    const a = last(await gpt(single, flat, tokens([[1, 2, 3, 4]])).data());
    const b = last(await gpt(single, flat, tokens([[3, 1, 2, 4]])).data());
    a.forEach((logit, i) => expect(b[i]).toBeCloseTo(logit, 5));
    expect(one).not.toEqual(other);
  });
});
