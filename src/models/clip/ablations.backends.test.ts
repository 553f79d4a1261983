import { expect, it } from 'vitest';
import { tf, type Tensor } from '#engine';
import { initialParameters, valueAndGradients } from '#engine/nn';
import { createRandom } from '#engine/random';
import { describeOnBackends, normalTensor, relativeError, weigh } from '#engine/testing';
import {
  clipFamily,
  clipParameters,
  clipStatistics,
  encodePictures,
  encodeText,
  sized,
  type ClipConfig,
  type ClipResNetConfig,
  type ClipSize,
} from '.';

const text = {
  ...sized({ layers: 1, heads: 2, width: 8 }),
  vocabulary: 12,
  context: 6,
  endToken: 11,
};
const vit = { ...sized({ layers: 1, heads: 2, width: 8 }), size: 16, patch: 8, channels: 3 };
const resnet: ClipResNetConfig = { width: 4, layers: [1, 1], heads: 2, size: 16, embedding: 6 };
const pictures = (count = 2) => normalTensor('pictures', [count, 16, 16, 3]);

const modelOf = (config: ClipConfig) =>
  initialParameters([...clipParameters(config), ...clipStatistics(config)], createRandom('clip'));

const encode = (config: ClipConfig, rows: number[][]) =>
  encodeText(
    modelOf(config),
    config.text,
    tf.tensor2d(rows, undefined, 'int32'),
    tf.tensor1d(
      rows.map((_, i) => i * 6 + 4),
      'int32',
    ),
  ).data();

describeOnBackends('CLIP with parts changed', () => {
  it('sees a bag of words where it is told to, and their order where it is not', async () => {
    const rows = [
      [10, 1, 2, 3, 11, 0],
      [10, 3, 2, 1, 11, 0],
    ];
    const away = async (ordered: boolean) => {
      const both = await encode({ text: { ...text, ordered }, image: vit, embedding: 6 }, rows);
      return Math.max(...Array.from({ length: 6 }, (_, i) => Math.abs(both[i] - both[i + 6])));
    };
    expect(await away(false)).toBeLessThan(1e-5);
    expect(await away(true)).toBeGreaterThan(1e-3);
  });

  it('gives every parameter a gradient, whatever is left out', () => {
    const images: ClipConfig['image'][] = [
      vit,
      { ...vit, preNorm: false },
      resnet,
      { ...resnet, blurPool: false },
      { ...resnet, attentionPool: false },
      { ...resnet, wrapped: true },
    ];
    for (const image of images)
      for (const ordered of [true, false]) {
        const config: ClipConfig = { text: { ...text, ordered }, image, embedding: 6 };
        const all = modelOf(config);
        const learning = new Map(clipParameters(config).map(({ name }) => [name, all.get(name)!]));
        const tokens = tf.tensor2d([[10, 1, 2, 3, 11, 0]], undefined, 'int32');
        const { gradients } = valueAndGradients((p) => {
          const parameters = new Map([...all, ...p]);
          const seen = encodePictures(parameters, config, pictures(), { training: true });
          const said = encodeText(parameters, config.text, tokens, tf.tensor1d([4], 'int32'));
          const scale = tf.exp(p.get('logit_scale')!);
          return tf.mul(scale, tf.add(weigh(seen), weigh(said))) as tf.Scalar;
        }, learning);
        for (const { name, shape } of clipParameters(config))
          expect(gradients.get(name)!.shape, name).toEqual(shape);
      }
  });

  it('remembers batches while it trains, and goes by what it remembers afterwards', async () => {
    const config: ClipConfig = { text, image: resnet, embedding: 6 };
    const parameters = modelOf(config);
    const mean = () => parameters.get('visual.bn1.running_mean')!.data();
    const use = (training: boolean) =>
      encodePictures(parameters, config, pictures(16), { training }).data();
    const before = (await mean()).slice();
    const inUse = (await use(false)).slice();
    expect(await mean()).toEqual(before);
    for (let step = 0; step < 60; step++) await use(true);
    expect(await mean()).not.toEqual(before);
    expect(await use(false)).not.toEqual(inUse);
    // After so many times the same batch, what is remembered is that batch (its variance but for bias).
    const [remembered, batch] = [await use(false), await use(true)];
    expect(relativeError(remembered as Float32Array, batch as Float32Array)).toBeLessThan(0.05);
  });

  it('knows a place by its attention pool or by the zeros at the border, and else by nothing', async () => {
    // Moved by half a picture around a torus, which is a whole number of the encoder's strides.
    const here = pictures(3);
    const there = tf.concat(
      [tf.slice(here, [0, 0, 8, 0], [3, 16, 8, 3]), tf.slice(here, [0, 0, 0, 0], [3, 16, 8, 3])],
      2,
    );
    const moved = async (change: Partial<ClipResNetConfig>) => {
      const config: ClipConfig = { text, image: { ...resnet, ...change }, embedding: 6 };
      const model = modelOf(config);
      const [a, b] = [here, there].map((seen) => encodePictures(model, config, seen));
      return relativeError((await a.data()) as Float32Array, (await b.data()) as Float32Array);
    };
    expect(await moved({ wrapped: true, attentionPool: false })).toBeLessThan(1e-5);
    expect(await moved({ wrapped: true })).toBeGreaterThan(1e-2);
    expect(await moved({ attentionPool: false })).toBeGreaterThan(1e-2);
  });

  it('is encoded to the same width by every size of the family', () => {
    for (const size of Object.keys(clipFamily) as ClipSize[]) {
      const member = clipFamily[size];
      const image =
        member.kind === 'vit'
          ? { ...sized(member.image), size: 16, patch: 4, channels: 3 }
          : { ...member.image, size: 16, embedding: 32 };
      const config: ClipConfig = { text: { ...text, ...sized(member.text) }, image, embedding: 32 };
      const features: Tensor = tf.tidy(() => encodePictures(modelOf(config), config, pictures()));
      expect(features.shape, size).toEqual([2, 32]);
    }
  });
});
