import { orderOf, products, rankOf, transposed } from '../cosines';
import type {
  DescribeArgs,
  DescribeResult,
  RetrievalArgs,
  RetrievalResult,
  SearchArgs,
  SearchResult,
} from './results';
import {
  captioned,
  pictureAt,
  picturesOf,
  worldBatch,
  worldOfSubject,
  type Subject,
} from './subject';

/** Captions that a picture is described with, unless others are given. */
const CAPTIONS = 256;

/** A text looks for its pictures. */
export async function search(subject: Subject, { text, among }: SearchArgs): Promise<SearchResult> {
  const { encoders } = subject;
  const pictures = picturesOf(subject, among);
  const features = await encoders.pictures(pictures.pixels);
  const cosines = products(await encoders.texts([text]), features, encoders.width);
  return { ...pictures, cosines, order: orderOf(cosines), unknown: encoders.unknown([text]) };
}

/** A picture looks for its texts. */
export async function describe(
  subject: Subject,
  { picture, texts }: DescribeArgs,
): Promise<DescribeResult> {
  const { encoders } = subject;
  const pictures = picturesOf(subject, picture);
  const all = texts ?? (await knownCaptions(subject));
  const features = await encoders.pictures(pictureAt(pictures, 0).slice());
  const cosines = products(features, await encoders.texts(all), encoders.width);
  return { ...pictures, texts: [...all], cosines, order: orderOf(cosines) };
}

/** Different captions of the training pictures. */
async function knownCaptions(subject: Subject): Promise<string[]> {
  const from = { split: 'train', count: CAPTIONS, different: true } as const;
  return [...new Set(worldBatch(worldOfSubject(subject), from).captions)];
}

const DEPTHS = [1, 5, 10];

/** Among pictures of which no two mean the same: does each find its text, and each text its picture? */
export async function retrieval(subject: Subject, args: RetrievalArgs): Promise<RetrievalResult> {
  const { encoders } = subject;
  const world = worldOfSubject(subject);
  const batch = worldBatch(world, { ...args, different: true });
  const count = batch.captions.length;
  const images = await encoders.pictures(batch.pixels);
  const texts = await encoders.texts(batch.captions);
  const cosines = products(images, texts, encoders.width);
  const ranks = (rows: Float32Array<ArrayBuffer>) =>
    Array.from({ length: count }, (_, i) => rankOf(rows.subarray(i * count, (i + 1) * count), i));
  const [byImage, byText] = [ranks(cosines), ranks(transposed(cosines, count, count))];
  const share = (all: number[], k: number) => all.filter((rank) => rank < k).length / count;
  return {
    ...captioned(batch, world.size),
    cosines,
    recalls: DEPTHS.map((k) => ({
      k,
      textOfImage: share(byImage, k),
      imageOfText: share(byText, k),
      chance: Math.min(1, k / count),
    })),
  };
}
