import { tf, type Scalar, type Tensor } from '#engine';
import { add, constant, mul, softmaxCrossEntropy, takeRows } from '#engine/kernels';
import type { Parameters } from '#engine/nn';
import type { DalleConfig } from './config';
import { dalleBody, logitsOf } from './model';
import { vocabularyOf } from './vocabulary';

export interface DalleLoss {
  loss: Scalar;
  /** Nats a text token, padding included. */
  textLoss: Scalar;
  /** Nats an image token. */
  imageLoss: Scalar;
}

/**
 * Cross-entropy of text and image, each the mean over its own tokens, weighted and added: 1/8 and 7/8 in
 * the paper (Ramesh et al. 2021, §2.2), since what is wanted is pictures.
 *
 * @param text int32 [batch, textLength], see `textRow`
 * @param image int32 [batch, rows · columns], each in [0, imageVocabulary)
 * @param imageWeight from 0 to 1; the text has the rest
 */
export function dalleLoss(
  parameters: Parameters,
  config: DalleConfig,
  { text, image }: { text: Tensor; image: Tensor },
  imageWeight: number,
): DalleLoss {
  const [batch, length] = image.shape as [number, number];
  const { textLength } = config;
  // Nobody asks what comes after the last image token, so it is no input.
  const inputs = sequenceOf(config, text, tf.slice(image, [0, 0], [batch, length - 1]));
  const stream = dalleBody(parameters, config, inputs);
  const time = inputs.shape[1]!;
  const part = (from: number, to: number) => takeRows(stream, span(batch, time, from, to));
  const textLoss = softmaxCrossEntropy(
    logitsOf(parameters, 'text', part(0, textLength - 1)),
    tf.slice(text, [0, 1], [batch, textLength - 1]),
  );
  const imageLoss = softmaxCrossEntropy(
    logitsOf(parameters, 'image', part(textLength - 1, time)),
    image,
  );
  const loss = add(mul(textLoss, 1 - imageWeight), mul(imageLoss, imageWeight));
  return { loss, textLoss, imageLoss };
}

/** Text and image as one row of tokens, the image's moved into its own range. → int32 [batch, time] */
export function sequenceOf(config: DalleConfig, text: Tensor, image: Tensor): Tensor {
  const first = vocabularyOf(config).text;
  const offset = constant(`first code ${first}`, () => tf.scalar(first, 'int32'));
  return tf.concat([text, tf.add(image, offset)], 1);
}

/** Rows of the positions from…to of each of the batch, in a matrix of [batch · time] rows. */
const span = (batch: number, time: number, from: number, to: number): Tensor =>
  constant(`positions ${from} to ${to} of ${batch} × ${time}`, () =>
    tf.tensor1d(
      Int32Array.from({ length: batch * (to - from) }, (_, i) => {
        const [row, at] = [Math.floor(i / (to - from)), i % (to - from)];
        return row * time + from + at;
      }),
      'int32',
    ),
  );
