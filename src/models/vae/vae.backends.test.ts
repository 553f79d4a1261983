import { expect, it } from 'vitest';
import { tf, type Tensor } from '#engine';
import { initialParameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import { describeOnBackends, expectSlopes, normalTensor } from '#engine/testing';
import { decodeVae, encodeVae, gaussianKl, reparameterised, vaeLoss, vaeParameters } from '.';

const config = { size: 4, channels: 3, hidden: 6, latent: 2 };

describeOnBackends('a variational autoencoder', () => {
  const parameters = () => initialParameters(vaeParameters(config), createRandom(3));
  const pictures = () => tf.sigmoid(normalTensor('pictures', [5, 4, 4, 3]));

  it('has the KL of its formula, and none where the posterior is the prior', async () => {
    const prior = { mean: tf.zeros([3, 2]), logVariance: tf.zeros([3, 2]) };
    expect((await gaussianKl(prior).data())[0]).toBeCloseTo(0, 6);
    // ½ (1 + 4 − 1 − ln 4) + ½ (0 + ¼ − 1 − ln ¼)
    const other = {
      mean: tf.tensor2d([[1, 0]]),
      logVariance: tf.tensor2d([[Math.log(4), -Math.log(4)]]),
    };
    const expected = (4 - Math.log(4)) / 2 + (0.25 - 1 + Math.log(4)) / 2;
    expect((await gaussianKl(other).data())[0]).toBeCloseTo(expected, 5);
  });

  it('draws around its mean, as far as its deviation says', async () => {
    const posterior = {
      mean: tf.tensor2d([[3, -1]]),
      logVariance: tf.tensor2d([[0, Math.log(9)]]),
    };
    const z = await reparameterised(posterior, tf.tensor2d([[2, -1]])).data();
    expect(z[0]).toBeCloseTo(5, 5);
    expect(z[1]).toBeCloseTo(-4, 5);
  });

  it('has the slopes of its loss in the first and the last layer', async () => {
    const p = parameters();
    const [x, noise] = [pictures(), normalTensor('noise', [5, 2])];
    for (const name of [
      'encoder.0.weight',
      'encoder.2.bias',
      'decoder.0.weight',
      'decoder.2.weight',
    ]) {
      const loss = (t: Tensor) => vaeLoss(new Map([...p, [name, t]]), config, x, noise, 2).loss;
      await expectSlopes(loss, p.get(name)!, [0, 3]);
    }
  });

  it('decodes as many pictures as it encodes', () => {
    const p = parameters();
    const { mean } = encodeVae(p, config, pictures());
    expect(decodeVae(p, config, mean).shape).toEqual([5, 4, 4, 3]);
  });
});
