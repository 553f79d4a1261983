import { createRandom } from '#engine/random';
import { gridSide, tokensOf, type DvaeConfig } from '#models/dvae';
import { newSplit, unitPixels, type PictureWorld, type Split } from '#worlds/pictures';
import { kMeans, patchesOf, quantisationError } from './kmeans';

/** Patches that the centres are fitted to. */
const FITTED = 8192;
/** Tokens that a dVAE is examined on. */
const EXAMINED = 4096;

/** Of no run's seed: every model is examined on the same pictures, which no training sees. */
const examiner = createRandom('examiner of dvae');

/** What every dVAE of a world is examined on. Pictures are [n, size, size, 3], from 0 to 255. */
export interface Examined {
  /** New pictures; of an endless world, of what training shows too. */
  pictures: Uint8Array<ArrayBuffer>;
  /** Of an endless world, things that no training shows: other worlds have them in `pictures`. */
  unseen: Uint8Array<ArrayBuffer> | null;
}

export function examined(world: PictureWorld, config: DvaeConfig): Examined {
  const count = Math.ceil(EXAMINED / tokensOf(config));
  const of = (split: Split) => world.batch({ random: examiner, step: 0, count, split }).pixels;
  return { pictures: of(newSplit(world)), unseen: world.endless ? of('heldOut') : null };
}

/** What an error is set beside. */
export interface ErrorBaselines {
  /** Mean squared error of K fixed patches, fitted to training pictures. */
  kMeans: number;
  /** That of the mean picture: the variance. */
  variance: number;
}

export function errorBaselines(
  world: PictureWorld,
  config: DvaeConfig,
  pictures: Uint8Array,
): ErrorBaselines {
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
