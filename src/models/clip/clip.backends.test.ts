import { expect, it } from 'vitest';
import { tf, type Tensor } from '#engine';
import { normalize } from '#engine/kernels';
import {
  initialParameters,
  valueAndGradients,
  type Parameters,
  type ParameterSpec,
} from '#engine/nn';
import { createRandom } from '#engine/random';
import {
  describeOnBackends,
  expectVectors,
  readTensors,
  readVectorConfig,
  slopes,
  vectorTolerance,
} from '#engine/testing';
import {
  clipParameters,
  clipResNetParameters,
  clipResNetStatistics,
  contrastiveLoss,
  encodeImage,
  encodeImageByResNet,
  encodeText,
  endsOfTexts,
  logitsPerImage,
  readClipConfig,
  readClipResNetConfig,
  type ClipVitConfig,
} from '.';

const number = async (x: Tensor) => (await x.data())[0];
const largest = async (x: Tensor) => Math.max(...Array.from(await x.data(), Math.abs));
const pick = (specs: ParameterSpec[], from: Record<string, Tensor>): Parameters =>
  new Map(specs.map(({ name }) => [name, from[name]]));

interface Pairs {
  images: Tensor;
  tokens: Tensor;
  ends: Tensor;
}

function logitsOf(p: Parameters, { text, image }: ClipVitConfig, { images, tokens, ends }: Pairs) {
  const shown = encodeImage(p, image, images);
  const said = encodeText(p, text, tokens, ends);
  return { shown, said, logits: logitsPerImage(shown, said, p.get('logit_scale')!) };
}

async function readCase() {
  const config = readClipConfig(await readVectorConfig('clip/config.json'));
  const parameters = pick(clipParameters(config), await readTensors('clip/model.safetensors'));
  const inputs = await readTensors('clip/inputs.safetensors');
  const { input_ids: tokens, pixel_values: pixels } = inputs;
  const ids = (await tokens.data()) as Int32Array;
  const ends = endsOfTexts(ids, tokens.shape[1]!, config.text.endToken);
  const images = tf.transpose(pixels, [0, 2, 3, 1]);
  return { config, parameters, pairs: { images, tokens, ends: tf.tensor1d(ends, 'int32') } };
}

describeOnBackends('CLIP with a Vision Transformer, as transformers computes it', (backend) => {
  it('gives the same embeddings and logits', async () => {
    const { config, parameters, pairs } = await readCase();
    const { shown, said, logits } = logitsOf(parameters, config, pairs);
    const found = {
      image_embeds: normalize(shown),
      text_embeds: normalize(said),
      logits_per_image: logits,
    };
    await expectVectors('clip', found, backend);
  });

  it('gives the same loss and the same gradient of every parameter', async () => {
    const { config, parameters, pairs } = await readCase();
    const { value, gradients } = valueAndGradients(
      (p) => contrastiveLoss(logitsOf(p, config, pairs).logits),
      parameters,
    );
    const found: Record<string, Tensor> = { loss: value };
    for (const [name, gradient] of gradients) {
      if (!name.endsWith('k_proj.bias')) found[`grad.${name}`] = gradient;
      else {
        // A softmax does not see what is added to all its keys: this gradient is zero but for rounding.
        const queries = gradients.get(name.replace('k_proj', 'q_proj'))!;
        expect((await largest(gradient)) / (await largest(queries)), name).toBeLessThan(
          vectorTolerance[backend],
        );
      }
    }
    await expectVectors('clip', found, backend);
  });
});

describeOnBackends('CLIP’s ResNet, as OpenAI’s code computes it', (backend) => {
  it('gives the same embeddings', async () => {
    const config = readClipResNetConfig(await readVectorConfig('clip_resnet/config.json'));
    const stored = await readTensors('clip_resnet/model.safetensors');
    const specs = [...clipResNetParameters(config), ...clipResNetStatistics(config)];
    expect(specs.map(({ name }) => name).sort()).toEqual(Object.keys(stored).sort());
    const { pixel_values: pixels } = await readTensors('clip_resnet/inputs.safetensors');
    const images = tf.transpose(pixels, [0, 2, 3, 1]);
    const embeds = encodeImageByResNet(pick(specs, stored), config, images);
    await expectVectors('clip_resnet', { embeds }, backend);
  });

  it('has the slopes of finite differences for other sizes', async () => {
    const config = { size: 32, width: 6, layers: [2, 1, 1, 1], heads: 3, embedding: 5 };
    const random = createRandom('resnet');
    const learned = initialParameters(clipResNetParameters(config), random);
    const remembered = initialParameters(clipResNetStatistics(config), random);
    const images = tf.randomUniform([1, 32, 32, 3], 0, 1, 'float32', 11);
    // A block starts as its shortcut; here its own path must count too.
    for (const [name, gain] of learned)
      if (name.endsWith('bn3.weight')) learned.set(name, tf.onesLike(gain));
    const weights = tf.range(1, 6);
    const loss = (p: Parameters) =>
      tf.sum<tf.Scalar>(
        tf.mul(
          normalize(encodeImageByResNet(new Map([...p, ...remembered]), config, images)),
          weights,
        ),
      );
    const { gradients } = valueAndGradients(loss, learned);
    const names = ['conv1.weight', 'layer1.1.conv2.weight', 'layer2.0.downsample.1.bias'];
    for (const name of [...names, 'layer3.0.bn2.weight', 'attnpool.k_proj.weight']) {
      const gradient = await gradients.get(name)!.data();
      const scale = await largest(gradients.get(name)!);
      const f = (x: Tensor) => loss(new Map([...learned, [name, x]]));
      for (const [i, slope] of await slopes(f, learned.get(name)!, [0, 5], 2e-3))
        expect(Math.abs(gradient[i] - slope), name).toBeLessThan(0.1 * scale + 2e-3);
    }
  });
});

describeOnBackends('CLIP', () => {
  const config: ClipVitConfig = {
    text: {
      layers: 1,
      heads: 3,
      width: 15,
      hidden: 7,
      layerNormEpsilon: 1e-5,
      vocabulary: 13,
      context: 9,
      endToken: 12,
    },
    image: {
      layers: 2,
      heads: 1,
      width: 10,
      hidden: 6,
      layerNormEpsilon: 1e-5,
      size: 9,
      patch: 3,
      channels: 2,
    },
    embedding: 5,
  };
  const model = () => initialParameters(clipParameters(config), createRandom('clip'));
  const texts = [
    [1, 5, 6, 12, 0, 0, 0],
    [1, 12, 0, 0, 0, 0, 0],
    [1, 7, 7, 8, 9, 2, 12],
  ];
  const pairsOf = (rows: number[][]): Pairs => {
    const ids = Int32Array.from(rows.flat());
    return {
      images: tf.randomNormal([rows.length, 9, 9, 2], 0, 1, 'float32', 9),
      tokens: tf.tensor2d(ids, [rows.length, rows[0].length], 'int32'),
      ends: tf.tensor1d(endsOfTexts(ids, rows[0].length, 12), 'int32'),
    };
  };

  it('has the slopes of finite differences, for an odd batch and odd widths', async () => {
    const parameters = model();
    const pairs = pairsOf(texts);
    const loss = (p: Parameters) => contrastiveLoss(logitsOf(p, config, pairs).logits);
    const { gradients } = valueAndGradients(loss, parameters);
    for (const [name, at] of [
      ['logit_scale', [0]],
      ['text_projection.weight', [0, 40, 74]],
      ['text_model.encoder.layers.0.self_attn.v_proj.weight', [3, 100, 224]],
      ['vision_model.embeddings.class_embedding', [0, 9]],
      ['vision_model.embeddings.patch_embedding.weight', [0, 90, 179]],
      ['vision_model.encoder.layers.1.mlp.fc1.bias', [0, 5]],
    ] as const) {
      const gradient = await gradients.get(name)!.data();
      const scale = await largest(gradients.get(name)!);
      const f = (x: Tensor) => loss(new Map([...parameters, [name, x]]));
      for (const [i, slope] of await slopes(f, parameters.get(name)!, [...at], 5e-3))
        expect(Math.abs(gradient[i] - slope), name).toBeLessThan(0.03 * scale + 2e-3);
    }
  });

  it('reads a text up to its end: what follows changes nothing', async () => {
    const parameters = model();
    const encode = async (rows: number[][]) => {
      const { tokens, ends } = pairsOf(rows);
      return encodeText(parameters, config.text, tokens, ends).data();
    };
    const before = await encode([[1, 5, 6, 12, 0, 0]]);
    const after = await encode([[1, 5, 6, 12, 9, 12]]);
    before.forEach((value, i) => expect(after[i]).toBeCloseTo(value, 5));
    expect(await encode([[1, 6, 5, 12, 0, 0]])).not.toEqual(before);
  });

  it('loses what is worked out by hand', async () => {
    const loss = (images: number[][], texts: number[][], scale: number) =>
      number(
        contrastiveLoss(
          logitsPerImage(tf.tensor2d(images), tf.tensor2d(texts), tf.scalar(Math.log(scale))),
        ),
      );
    const unit = [
      [1, 0],
      [0, 1],
    ];
    expect(await loss(unit, unit, 1)).toBeCloseTo(0.3132617, 5);
    expect(await loss(unit, unit, 1 / 0.07)).toBeLessThan(1e-6);
    const [images, texts] = [
      [
        [1, 0],
        [0.6, 0.8],
      ],
      [
        [0.8, 0.6],
        [0, 1],
      ],
    ];
    expect(await loss(images, texts, 1)).toBeCloseTo(0.5737222, 5);
    expect(await loss(images, texts, 10)).toBeCloseTo(0.8921181, 5);
    // Images and texts are alike to the loss, and only the direction of an embedding counts.
    expect(await loss(texts, images, 10)).toBeCloseTo(0.8921181, 5);
    const alike = Array.from({ length: 64 }, () => [3, 4, 0]);
    expect(await loss(alike, alike, 1 / 0.07)).toBeCloseTo(Math.log(64), 4);
  });
});

it('a text ends at its first end token, else at its largest, else at its start', () => {
  const ids = Int32Array.from([1, 9, 9, 0, 1, 4, 3, 2]);
  expect(Array.from(endsOfTexts(ids, 4, 9))).toEqual([1, 4]);
  expect(Array.from(endsOfTexts(ids, 4, null))).toEqual([1, 5]);
});
