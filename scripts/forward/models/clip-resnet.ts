import { tf, type Scalar } from '../../../src/engine';
import type { Parameters } from '../../../src/engine/nn';
import {
  clipResNetParameters,
  clipResNetStatistics,
  encodeImageByResNet,
  readClipResNetConfig,
} from '../../../src/models/clip';
import type { Outputs } from '../cases/case';
import { imagesOf } from './clip';
import { loadParameters, lossAndGradients, type Given } from './model';

const COLOURS = 3;

/** CLIP's ModifiedResNet: embeddings of images, of any length. */
export function clipResNet(given: Given): Outputs {
  const config = readClipResNetConfig(given.config);
  const images = imagesOf(given, COLOURS, config.size);
  const learned = clipResNetParameters(config);
  const all = loadParameters(given, [...learned, ...clipResNetStatistics(config)]);
  const parameters: Parameters = new Map(learned.map(({ name }) => [name, all.get(name)!]));
  const embed = (p: Parameters) => encodeImageByResNet(new Map([...all, ...p]), config, images);
  const embeds = embed(parameters);
  if (!given.grad) return { embeds };
  const weights = given.inputs.has('w')
    ? given.inputs.floats('w', ['images', config.embedding])
    : tf.onesLike(embeds);
  const loss = (p: Parameters) => tf.sum<Scalar>(tf.mul(embed(p), weights));
  return { embeds, ...lossAndGradients(loss, parameters) };
}
