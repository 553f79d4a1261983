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
 * @param normalized false takes plain products in place of cosines, an ablation
 * @returns [images, texts]
 */
export function logitsPerImage(
  images: Tensor,
  texts: Tensor,
  logitScale: Tensor,
  normalized = true,
): Tensor {
  const unit = (x: Tensor) => (normalized ? normalize(x) : x);
  return mul(matMul(unit(images), transpose(unit(texts))), exp(logitScale));
}

/** CLIP's loss with its two halves. */
export interface ContrastiveLosses {
  /** Their mean. */
  loss: Scalar;
  /** Each image must find its text: mean cross-entropy of the rows. */
  imageLoss: Scalar;
  /** Each text must find its image: mean cross-entropy of the columns. */
  textLoss: Scalar;
}

/**
 * CLIP's loss (Radford et al. 2021, Fig. 3): each image must find its text among all texts of the batch,
 * and each text its image. A batch of n that shows nothing scores ln n.
 *
 * @param logits [n, n], row i and column i of the same pair
 */
export function contrastiveLosses(logits: Tensor): ContrastiveLosses {
  const n = logits.shape[0];
  const own = constant(`diagonal ${n}`, () => tf.range(0, n, 1, 'int32'));
  const imageLoss = softmaxCrossEntropy(logits, own);
  const textLoss = softmaxCrossEntropy(transpose(logits), own);
  return { loss: mul(add(imageLoss, textLoss), 0.5), imageLoss, textLoss };
}

export const contrastiveLoss = (logits: Tensor): Scalar => contrastiveLosses(logits).loss;

/**
 * The loss with its gradient accumulated over so many parts of the batch, each of which sees its own
 * texts alone: the mean of the parts' losses. It costs the memory of one part, and has its negatives too.
 *
 * @param images [n, embedding]
 * @param texts [n, embedding]
 * @param logitsOf of two parts of the same length
 * @param parts n is a multiple of it
 */
export function accumulatedLosses(
  images: Tensor,
  texts: Tensor,
  logitsOf: (images: Tensor, texts: Tensor) => Tensor,
  parts: number,
): ContrastiveLosses {
  if (parts === 1) return contrastiveLosses(logitsOf(images, texts));
  const [n, width] = images.shape as [number, number];
  const rows = n / parts;
  const part = (x: Tensor, i: number) => tf.slice(x, [i * rows, 0], [rows, width]);
  const all = Array.from({ length: parts }, (_, i) =>
    contrastiveLosses(logitsOf(part(images, i), part(texts, i))),
  );
  const mean = (name: keyof ContrastiveLosses): Scalar =>
    mul(
      all.map((one) => one[name]).reduce((sum, one) => add(sum, one)),
      1 / parts,
    );
  return { loss: mean('loss'), imageLoss: mean('imageLoss'), textLoss: mean('textLoss') };
}

/** Keeps the scale from 1 to 100 after a step; beyond it training becomes unstable (§2.5). */
export const clampLogitScale = (logitScale: Tensor): Tensor => clip(logitScale, 0, LARGEST);
