import type { Examination, PictureBatch, SwapTest } from '#worlds/pictures';
import { meanRow, pairwise, products, rankOf, unitRows } from './cosines';
import type { ClipEncoders } from './encoders';

type Rows = Float32Array<ArrayBuffer>;

export interface Score {
  accuracy: number;
  accuracyAt10: number;
  /** With the first wording of each class alone. */
  accuracyOnePrompt: number;
}

/** Scores examinations, each picture and each text encoded once. */
export class Examiner {
  private readonly texts = new Map<string, Rows>();
  private readonly pictures = new Map<PictureBatch, Rows>();

  constructor(private readonly encoders: ClipEncoders) {}

  async score({ classes, pictures, labels }: Examination): Promise<Score> {
    const { width } = this.encoders;
    const features = await this.features(pictures);
    const share = async (prompts: readonly (readonly string[])[], k: number) => {
      const cosines = products(features, await this.weights(prompts), width);
      const right = Array.from(labels).filter(
        (label, i) =>
          rankOf(cosines.subarray(i * prompts.length, (i + 1) * prompts.length), label) < k,
      );
      return right.length / labels.length;
    };
    const all = classes.map(({ prompts }) => prompts);
    return {
      accuracy: await share(all, 1),
      accuracyAt10: await share(all, 10),
      accuracyOnePrompt: await share(
        all.map(([first]) => [first]),
        1,
      ),
    };
  }

  /**
   * The weights of a classifier as CLIP makes them: the unit features of each class's prompts, their
   * mean, and that of unit length again.
   */
  async weights(prompts: readonly (readonly string[])[]): Promise<Rows> {
    const { width } = this.encoders;
    await this.read(prompts.flat());
    const weights = new Float32Array(prompts.length * width);
    prompts.forEach((own, c) => {
      const rows = new Float32Array(own.length * width);
      own.forEach((prompt, i) => rows.set(this.texts.get(prompt)!, i * width));
      weights.set(meanRow(rows, width), c * width);
    });
    return unitRows(weights, width);
  }

  private async read(texts: readonly string[]): Promise<void> {
    const { width } = this.encoders;
    const fresh = [...new Set(texts)].filter((text) => !this.texts.has(text));
    const features = await this.encoders.texts(fresh);
    fresh.forEach((text, i) => this.texts.set(text, features.slice(i * width, (i + 1) * width)));
  }

  private async features(pictures: PictureBatch): Promise<Rows> {
    const known = this.pictures.get(pictures);
    if (known) return known;
    const features = await this.encoders.pictures(pictures.pixels);
    this.pictures.set(pictures, features);
    return features;
  }
}

export interface SwapScore {
  right: Rows;
  swapped: Rows;
  accuracy: number;
}

/** Two cosines closer than this are the same but for rounding. */
const SAME = 1e-5;

/** Is a picture nearer to its caption than to the same words otherwise bound? A draw counts half. */
export async function scoreSwaps(
  encoders: ClipEncoders,
  { pictures, swapped }: SwapTest,
): Promise<SwapScore> {
  const features = await encoders.pictures(pictures.pixels);
  const near = async (captions: readonly string[]) =>
    pairwise(features, await encoders.texts(captions), encoders.width);
  const [right, wrong] = [await near(pictures.captions), await near(swapped.captions)];
  const points = Array.from(right, (cosine, i) => {
    const ahead = cosine - wrong[i];
    return Math.abs(ahead) < SAME ? 0.5 : ahead > 0 ? 1 : 0;
  });
  return {
    right,
    swapped: wrong,
    accuracy: points.reduce((sum: number, point) => sum + point, 0) / points.length,
  };
}
