import { expect, it } from 'vitest';
import { tf, type Tensor } from '#engine';
import { describeOnBackends, normalTensor } from '#engine/testing';
import {
  accumulatedLosses,
  clampLogitScale,
  contrastiveLoss,
  contrastiveLosses,
  logitsPerImage,
} from '.';

const number = async (x: Tensor) => (await x.data())[0];
const logScale = (scale: number) => tf.scalar(Math.log(scale));
const lossOf = (images: Tensor, texts: Tensor, scale: number) =>
  number(contrastiveLoss(logitsPerImage(images, texts, logScale(scale))));

/** n unit vectors as far from each other as they can be: the corners of a simplex. */
const simplex = (n: number): Tensor =>
  tf.tidy(() => tf.sub(tf.eye(n), tf.fill([n, n], 1 / n)) as Tensor);

// Reference values: research notes, “Verification vectors”, CLIP loss.
describeOnBackends('the contrastive loss', () => {
  it.each([16, 32, 64, 128])('is ln %i for so many pairs that are all alike', async (n) => {
    const alike = tf.tile(tf.tensor2d([[3, 4, 0]]), [n, 1]);
    for (const scale of [1, 1 / 0.07, 100])
      expect(await lossOf(alike, alike, scale)).toBeCloseTo(Math.log(n), 4);
  });

  it('starts between ln n and ln n + s²/2d with random directions', async () => {
    const scale = 1 / 0.07;
    for (const width of [32, 64, 128]) {
      const loss = await lossOf(
        normalTensor(`images ${width}`, [64, width]),
        normalTensor(`texts ${width}`, [64, width]),
        scale,
      );
      expect(loss).toBeGreaterThan(Math.log(64));
      expect(loss).toBeLessThan(Math.log(64) + scale ** 2 / (2 * width) + 0.3);
    }
  });

  it('is at best ln(1 + (n − 1)·exp(−s·n/(n − 1))), where pairs lie as far apart as they can', async () => {
    const scale = 1 / 0.07;
    for (const n of [4, 16]) {
      const least = Math.log(1 + (n - 1) * Math.exp((-scale * n) / (n - 1)));
      expect(await lossOf(simplex(n), simplex(n), scale)).toBeCloseTo(least, 5);
    }
  });

  it('does not change if pairs change places, nor if images and texts change roles', async () => {
    const [images, texts] = [normalTensor('i', [6, 5]), normalTensor('t', [6, 5])];
    const order = tf.tensor1d([3, 1, 5, 0, 2, 4], 'int32');
    const loss = await lossOf(images, texts, 5);
    expect(await lossOf(texts, images, 5)).toBeCloseTo(loss, 5);
    expect(await lossOf(tf.gather(images, order), tf.gather(texts, order), 5)).toBeCloseTo(loss, 5);
  });

  it('has a gradient whose entries add up to 0, and is the mean of its two halves', async () => {
    const logits = normalTensor('logits', [7, 7]);
    const gradient = tf.grad((x: Tensor) => contrastiveLoss(x))(logits);
    expect(Math.abs(await number(tf.sum(gradient)))).toBeLessThan(1e-5);
    const { loss, imageLoss, textLoss } = contrastiveLosses(logits);
    const halves = [await number(imageLoss), await number(textLoss)];
    expect(await number(loss)).toBeCloseTo((halves[0] + halves[1]) / 2, 5);
    expect(halves[0]).not.toBeCloseTo(halves[1], 3);
  });

  it('is the same with equal captions as shared targets or as one target each', async () => {
    // A caption that comes m times has m equal columns, so whatever m targets share, one gets the mean.
    const meanings = [0, 1, 0, 2, 1, 0];
    const n = meanings.length;
    const images = normalTensor('pictures', [n, 4]);
    const texts = tf.gather(normalTensor('captions', [3, 4]), tf.tensor1d(meanings, 'int32'));
    const shared = tf.tensor2d(
      meanings.map((own) => {
        const equal = meanings.map((other) => (other === own ? 1 : 0) as number);
        const count = equal.reduce((sum, one) => sum + one);
        return equal.map((one) => one / count);
      }),
    );
    const hard = await number(
      contrastiveLosses(logitsPerImage(images, texts, logScale(5))).imageLoss,
    );
    const soft = tf.tidy(() => {
      const logits = logitsPerImage(images, texts, logScale(5));
      return tf.neg(tf.mean(tf.sum(tf.mul(tf.logSoftmax(logits), shared), -1)));
    });
    expect(await number(soft)).toBeCloseTo(hard, 5);
  });

  it('accumulated over parts is the mean of their losses, and sees fewer texts', async () => {
    const [images, texts] = [normalTensor('i', [8, 5]), normalTensor('t', [8, 5])];
    const logitsOf = (a: Tensor, b: Tensor) => logitsPerImage(a, b, logScale(5));
    const whole = await number(accumulatedLosses(images, texts, logitsOf, 1).loss);
    const parts = await number(accumulatedLosses(images, texts, logitsOf, 2).loss);
    const part = (from: number) => {
      const cut = (x: Tensor) => tf.slice(x, [from, 0], [4, 5]);
      return lossOf(cut(images), cut(texts), 5);
    };
    expect(whole).toBeCloseTo(await lossOf(images, texts, 5), 5);
    expect(parts).toBeCloseTo(((await part(0)) + (await part(4))) / 2, 5);
  });

  it('takes lengths into account where it is told not to normalise', async () => {
    const [images, texts] = [tf.tensor2d([[3, 4]]), tf.tensor2d([[2, 1]])];
    expect(await number(logitsPerImage(images, texts, logScale(2), false))).toBeCloseTo(20, 4);
    expect(await number(logitsPerImage(images, texts, logScale(2)))).toBeCloseTo(
      (2 * 10) / (5 * Math.sqrt(5)),
      4,
    );
  });

  it('has a scale that is kept from 1 to 100', async () => {
    for (const [t, kept] of [
      [-1, 0],
      [3, 3],
      [9, Math.log(100)],
    ])
      expect(await number(clampLogitScale(tf.scalar(t)))).toBeCloseTo(kept, 5);
  });
});
