import { tf } from '#engine';
import { createRandom } from '#engine/random';
import { decodeVae, encodeVae } from '#models/vae';
import { unitPixels } from '#worlds/pictures';
import { answersAbout, type ProbeAnswers } from '../../probe-answers';
import { bytesOf } from '../dvae/reader';
import type { MapResult, PicturesResult, SamplesArgs, VaeProbes, WalkArgs } from './results';
import type { VaeTrainee } from './trainee';

const MAPPED = 300;
/** More would not be looked at. */
const MOST = 256;

/** What a small VAE says of itself. */
export const vaeProbes = (trainee: VaeTrainee): ProbeAnswers<VaeProbes> =>
  answersAbout<VaeProbes, VaeTrainee>(trainee, { walk, map, samples });

/** The pictures at these places of the latent plane. */
async function walk({ parameters, config }: VaeTrainee, { z }: WalkArgs): Promise<PicturesResult> {
  const { latent, size } = config;
  if (z.length % latent !== 0 || z.length > MOST * latent || !z.every(Number.isFinite))
    throw new Error(`A place has ${latent} numbers; at most ${MOST} places are drawn at once.`);
  const pictures = tf.tidy(() =>
    decodeVae(parameters, config, tf.tensor2d(z, [z.length / latent, latent])),
  );
  const values = (await pictures.data()) as Float32Array;
  pictures.dispose();
  return { size, pictures: bytesOf(values) };
}

/** Latents drawn from N(0, 1), as pictures. */
function samples(trainee: VaeTrainee, { count, seed }: SamplesArgs): Promise<PicturesResult> {
  const draw = createRandom(seed).stream('samples of vae').at(0);
  return walk(trainee, { z: Array.from(draw.normal(count * trainee.config.latent)) });
}

/** Where the encoder puts pictures that no step has seen. */
async function map({ parameters, config, world }: VaeTrainee): Promise<MapResult> {
  const random = createRandom('map of vae');
  const { pixels, scenes } = world.batch({ random, step: 0, count: MAPPED });
  const { size, channels } = config;
  const [mean, logVariance] = tf.tidy(() => {
    const found = encodeVae(
      parameters,
      config,
      tf.tensor4d(unitPixels(pixels), [MAPPED, size, size, channels]),
    );
    return [found.mean, found.logVariance];
  });
  const [mu, ln] = [await mean.data(), await logVariance.data()];
  const points = scenes.map(({ things: [{ colour }] }, i) => ({
    x: mu[2 * i],
    y: mu[2 * i + 1],
    dx: Math.exp(ln[2 * i] / 2),
    dy: Math.exp(ln[2 * i + 1] / 2),
    colour,
  }));
  tf.dispose([mean, logVariance]);
  return { points };
}
