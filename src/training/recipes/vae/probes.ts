import { tf } from '#engine';
import type { Parameters } from '#engine/nn';
import { createRandom } from '#engine/random';
import { decodeVae, encodeVae, type VaeConfig } from '#models/vae';
import { unitPixels } from '#worlds/pictures';
import type { SceneWorld } from '#worlds/scenes';
import { answersAbout, type ProbeAnswers } from '../../probe-answers';
import { bytesOf } from '../dvae/coder';
import type { MapResult, PicturesResult, SamplesArgs, VaeProbes, WalkArgs } from './results';

const MAPPED = 300;
/** Nobody looks at more. */
const MOST = 256;

/** What probes look at. */
export interface VaeSubject {
  parameters: Parameters;
  config: VaeConfig;
  world: SceneWorld;
}

/** The probes of a small VAE. */
export const vaeProbes = (subject: VaeSubject): ProbeAnswers<VaeProbes> =>
  answersAbout<VaeProbes, VaeSubject>(subject, { walk, map, samples });

/** The pictures at these places of the latent plane. */
async function walk({ parameters, config }: VaeSubject, { z }: WalkArgs): Promise<PicturesResult> {
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
function samples(subject: VaeSubject, { count, seed }: SamplesArgs): Promise<PicturesResult> {
  const draw = createRandom(seed).stream('samples of vae').at(0);
  return walk(subject, { z: Array.from(draw.normal(count * subject.config.latent)) });
}

/** Where the encoder puts pictures that no step has seen. */
async function map({ parameters, config, world }: VaeSubject): Promise<MapResult> {
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
