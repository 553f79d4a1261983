import { tf, type Scalar, type Tensor } from '#engine';
import {
  add,
  clip,
  constant,
  exp,
  matMul,
  mul,
  normalize,
  softmaxCrossEntropy,
  transpose,
} from '#engine/kernels';

/** Where the scale's logarithm starts: cosines are spread over ±1/0.07. */
export const INITIAL_LOGIT_SCALE = Math.log(1 / 0.07);

const LARGEST = Math.log(100);

/**
 * How well every image goes with every text: their cosine, times a learned scale. Cosines alone lie
 * within ±1, too close together for a softmax to choose.
 *
 * @param images of any length, [images, embedding]
 * @param texts of any length, [texts, embedding]
 * @param logitScale t, a scalar; the scale is eᵗ
 * @returns [images, texts]
 */
export function logitsPerImage(images: Tensor, texts: Tensor, logitScale: Tensor): Tensor {
  const cosines = matMul(normalize(images), transpose(normalize(texts)));
  return mul(cosines, exp(logitScale));
}

/**
 * CLIP's loss (Radford et al. 2021, Fig. 3): each image must find its text among all texts of the batch,
 * and each text its image. A batch of n that shows nothing scores ln n.
 *
 * @param logits [n, n], row i and column i of the same pair
 */
export function contrastiveLoss(logits: Tensor): Scalar {
  const n = logits.shape[0];
  const own = constant(`diagonal ${n}`, () => tf.range(0, n, 1, 'int32'));
  const findText = softmaxCrossEntropy(logits, own);
  const findImage = softmaxCrossEntropy(transpose(logits), own);
  return mul(add(findText, findImage), 0.5);
}

/** Keeps the scale from 1 to 100 after a step; beyond it training becomes unstable (§2.5). */
export const clampLogitScale = (logitScale: Tensor): Tensor => clip(logitScale, 0, LARGEST);
