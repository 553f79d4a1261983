import { meanRow, pairwise, products } from '../cosines';
import { principalPlane } from '../principal';
import type { CloudArgs, CloudResult } from './results';
import { captioned, worldBatch, worldOfSubject, type Subject } from './subject';

/** Both clouds of features in the plane that shows most of them. */
export async function cloud(subject: Subject, args: CloudArgs): Promise<CloudResult> {
  const { encoders } = subject;
  const { width } = encoders;
  const world = worldOfSubject(subject);
  const batch = worldBatch(world, args);
  const count = batch.captions.length;
  const images = await encoders.pictures(batch.pixels);
  const texts = await encoders.texts(batch.captions);
  const both = new Float32Array(2 * images.length);
  both.set(images);
  both.set(texts, images.length);
  const { coordinates, explained } = principalPlane(both, width);
  const [imageMean, textMean] = [meanRow(images, width), meanRow(texts, width)];
  const cosines = products(images, texts, width);
  const { meanings, ...pictures } = captioned(batch, world.size);
  let [others, sum] = [0, 0];
  cosines.forEach((cosine, at) => {
    if (meanings[Math.floor(at / count)] === meanings[at % count]) return;
    others++;
    sum += cosine;
  });
  return {
    ...pictures,
    meanings,
    explained,
    images: coordinates.slice(0, 2 * count),
    texts: coordinates.slice(2 * count),
    gap: Math.hypot(...imageMean.map((value, i) => value - textMean[i])),
    matchedCosine: pairwise(images, texts, width).reduce((total, c) => total + c / count, 0),
    otherCosine: others > 0 ? sum / others : 0,
  };
}
