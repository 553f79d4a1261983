import { tf, type Tensor } from '../../../src/engine';
import { normalize } from '../../../src/engine/kernels';
import type { Parameters } from '../../../src/engine/nn';
import {
  clipParameters,
  contrastiveLoss,
  encodeImage,
  encodeText,
  endsOfTexts,
  logitsPerImage,
  readClipConfig,
} from '../../../src/models/clip';
import type { Outputs } from '../cases/case';
import { Problem } from '../problem';
import { refuseMask } from './gpt2';
import { loadParameters, lossAndGradients, type Given } from './model';

/** `CLIPModel` with a Vision Transformer: embeddings of images and texts, and how well they go together. */
export function clip(given: Given): Outputs {
  const config = readClipConfig(given.config);
  const { tokens, ends } = textsOf(given, config.text);
  const images = imagesOf(given, config.image.channels, config.image.size);
  const parameters = loadParameters(given, clipParameters(config));
  const encode = (p: Parameters) => ({
    image: encodeImage(p, config.image, images),
    text: encodeText(p, config.text, tokens, ends),
  });
  const logits = (p: Parameters, { image, text }: ReturnType<typeof encode>) =>
    logitsPerImage(image, text, p.get('logit_scale')!);
  const found = encode(parameters);
  const outputs = {
    image_embeds: normalize(found.image),
    text_embeds: normalize(found.text),
    logits_per_image: logits(parameters, found),
  };
  if (!given.grad) return outputs;
  if (found.image.shape[0] !== found.text.shape[0])
    throw new Problem(
      'The loss needs as many texts as images, in pairs. Give pairs, or leave --grad away.',
    );
  const loss = (p: Parameters) => contrastiveLoss(logits(p, encode(p)));
  return { ...outputs, ...lossAndGradients(loss, parameters) };
}

/** PyTorch's images, with their channels last. [batch, size, size, channels] */
export function imagesOf({ inputs }: Given, channels: number, size: number): Tensor {
  const images = inputs.floats('pixel_values', ['images', channels, size, size]);
  return tf.transpose(images, [0, 2, 3, 1]);
}

function textsOf(
  { inputs }: Given,
  { vocabulary, context, endToken }: ReturnType<typeof readClipConfig>['text'],
) {
  const ids = inputs.integers('input_ids', ['batch', 'time'], { from: 0, below: vocabulary });
  const [batch, time] = [inputs.size('batch'), inputs.size('time')];
  if (time > context)
    throw new Problem(
      `input_ids has ${time} tokens a row; the model reads at most ${context} (max_position_embeddings).`,
    );
  refuseMask(inputs);
  return {
    tokens: tf.tensor2d(ids, [batch, time], 'int32'),
    ends: tf.tensor1d(endsOfTexts(ids, time, endToken), 'int32'),
  };
}
