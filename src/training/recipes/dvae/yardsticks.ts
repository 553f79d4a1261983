import { createRandom } from '#engine/random';
import { gridSide, tokensOf, type DvaeConfig } from '#models/dvae';
import { unitPixels, type PictureWorld } from '#worlds/pictures';
import { kMeans, patchesOf, quantisationError } from './kmeans';

/** Patches that the centres are fitted to. */
const FITTED = 8192;
/** Tokens that a dVAE is examined on. */
const EXAMINED = 4096;

/** Of no run's seed: every model is examined on the same pictures, which no training sees. */
const examiner = createRandom('examiner of dvae');

/** The pictures that every dVAE of this world is examined on. [n, size, size, 3], from 0 to 255 */
export function examined(world: PictureWorld, config: DvaeConfig): Uint8Array<ArrayBuffer> {
  const count = Math.ceil(EXAMINED / tokensOf(config));
  return world.batch({ random: examiner, step: 0, count, split: 'heldOut' }).pixels;
}

/** What an error is set beside. */
export interface ErrorYardsticks {
  /** Mean squared error of K fixed patches, fitted to training pictures. */
  kMeans: number;
  /** That of the mean picture: the variance. */
  variance: number;
}

export function errorYardsticks(
  world: PictureWorld,
  config: DvaeConfig,
  pictures: Uint8Array,
): ErrorYardsticks {
  const side = config.size / gridSide(config);
  const width = side * side * config.channels;
  const count = Math.ceil(FITTED / tokensOf(config));
  const trained = world.batch({ random: examiner, step: 1, count }).pixels;
  const fitted = patchesOf(unitPixels(trained), config, side);
  const draw = examiner.stream('k-means').at(0);
  const centres = kMeans(fitted, width, config.codes, draw);
  const values = unitPixels(pictures);
  return {
    kMeans: quantisationError(patchesOf(values, config, side), centres, width),
    variance: varianceOf(values, config.size ** 2 * config.channels),
  };
}

/** Mean squared distance of every value from its mean over the pictures. */
function varianceOf(values: Float32Array, size: number): number {
  const count = values.length / size;
  const mean = new Float64Array(size);
  values.forEach((value, i) => (mean[i % size] += value / count));
  return values.reduce((sum, value, i) => sum + (value - mean[i % size]) ** 2, 0) / values.length;
}
