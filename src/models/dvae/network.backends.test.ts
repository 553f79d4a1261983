import { expect, it } from 'vitest';
import { tf, type Tensor } from '#engine';
import { oneHot } from '#engine/kernels';
import { initialParameters, type Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import {
  describeOnBackends,
  expectClose,
  expectSlopes,
  expectTwin,
  normalTensor,
} from '#engine/testing';
import {
  CODEBOOK,
  decode,
  dvaeDefaults,
  dvaeLoss,
  dvaeParameters,
  encode,
  logitLaplaceLoss,
  pictureOf,
  PIXEL_DEVIATION,
  reconstructionLoss,
  tokensOf,
  type DvaeConfig,
} from '.';

const config: DvaeConfig = {
  ...dvaeDefaults,
  size: 8,
  groups: 2,
  width: 8,
  codes: 5,
  codeWidth: 4,
};
const COUNT = 2;
const rows = COUNT * tokensOf(config);

const parametersOf = (of: DvaeConfig): Parameters =>
  initialParameters(dvaeParameters(of), createRandom(4));
const pictures = () => tf.sigmoid(normalTensor('pictures', [COUNT, 8, 8, 3]));
const relaxation = () => ({
  noise: normalTensor('noise', [rows, config.codes]),
  temperature: tf.scalar(0.7),
  beta: tf.scalar(3),
});

describeOnBackends('the networks of the dVAE', () => {
  it('give logits for every place, six numbers for every pixel, and pictures within bounds', async () => {
    const parameters = parametersOf(config);
    const logits = encode(parameters, config, pictures());
    expect(logits.shape).toEqual([rows, 5]);
    const stats = decode(parameters, config, tf.softmax(logits));
    expect(stats.shape).toEqual([COUNT, 8, 8, 6]);
    const values = await pictureOf(config, stats).data();
    for (const value of values) expect(value >= 0 && value <= 1).toBe(true);
  });

  it('read a code from the codebook alone: a column that no token has is not looked at', async () => {
    const parameters = parametersOf(config);
    const tokens = tf.tensor1d(
      Int32Array.from({ length: rows }, (_, i) => i % 3),
      'int32',
    );
    const drawn = (book: Tensor) =>
      decode(new Map([...parameters, [CODEBOOK, book]]), config, oneHot(tokens, config.codes));
    const book = parameters.get(CODEBOOK)!;
    const raised = (code: number) =>
      tf.add(book, tf.reshape(oneHot(tf.tensor1d([code], 'int32'), 5), [1, 5, 1, 1]));
    await expectClose(drawn(raised(4)), drawn(book));
    const moved = tf.sum(tf.abs(tf.sub(drawn(raised(1)), drawn(book))));
    expect((await moved.data())[0]).toBeGreaterThan(0.1);
  });

  it.each([
    ['max', 'logitLaplace'],
    ['average', 'gaussian'],
  ] as const)('have the slopes of their loss: %s pool, %s', async (pool, likelihood) => {
    const own = { ...config, pool, likelihood };
    const parameters = parametersOf(own);
    const [x, given] = [pictures(), relaxation()];
    for (const name of [
      'encoder.blocks.input.w',
      'encoder.blocks.group_2.block_1.res_path.conv_2.w',
      'encoder.blocks.output.conv.b',
      CODEBOOK,
      'decoder.blocks.output.conv.w',
    ]) {
      const loss = (t: Tensor) => dvaeLoss(new Map([...parameters, [name, t]]), own, x, given).loss;
      await expectSlopes(loss, parameters.get(name)!, [0, 3]);
    }
  });

  it('are the same through our kernels and through stock operations', async () => {
    const parameters = parametersOf(config);
    const given = relaxation();
    const name = 'encoder.blocks.input.w';
    await expectTwin(
      (x, w) => dvaeLoss(new Map([...parameters, [name, w]]), config, x, given).loss,
      [pictures(), parameters.get(name)!],
      1e-4,
    );
  });

  it('go over from a Gaussian to the logit-Laplace by a share', async () => {
    const [x, stats] = [pictures(), normalTensor('stats', [COUNT, 8, 8, 6])];
    const at = (share: number) => reconstructionLoss(config, x, stats, tf.scalar(share));
    await expectClose(at(0), logitLaplaceLoss(x, stats));
    const mu = tf.slice(stats, [0, 0, 0, 0], [COUNT, 8, 8, 3]);
    const said = tf.div(tf.sub(tf.sigmoid(mu), 0.1), 0.8);
    const error = (await tf.mean(tf.square(tf.sub(said, x))).data())[0];
    const nats =
      error / (2 * PIXEL_DEVIATION ** 2) + Math.log(PIXEL_DEVIATION * Math.sqrt(2 * Math.PI));
    expect((await at(1).data())[0] / nats).toBeCloseTo(1, 4);
  });
});
