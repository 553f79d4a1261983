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
import { checkMask } from './gpt2';
import { loadParameters, lossAndGradients, type Given } from './model';

/**
 * `CLIPModel` with a Vision Transformer: embeddings of images and texts, and how well they go together. Of
 * images alone, or of texts alone, their embeddings.
 */
export function clip(given: Given): Outputs {
  const config = readClipConfig(given.config);
  const only = ['input_ids', 'pixel_values'].filter((name) => given.inputs.has(name));
  if (only.length === 1 && !given.grad) return half(given, config, only[0]);
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

function half(given: Given, config: ReturnType<typeof readClipConfig>, only: string): Outputs {
  const parameters = loadParameters(given, clipParameters(config));
  if (only === 'pixel_values') {
    const images = imagesOf(given, config.image.channels, config.image.size);
    return { image_embeds: normalize(encodeImage(parameters, config.image, images)) };
  }
  const { tokens, ends } = textsOf(given, config.text);
  return { text_embeds: normalize(encodeText(parameters, config.text, tokens, ends)) };
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
  checkMask(inputs, 'atTheEnd');
  return {
    tokens: tf.tensor2d(ids, [batch, time], 'int32'),
    ends: tf.tensor1d(endsOfTexts(ids, time, endToken), 'int32'),
  };
}
