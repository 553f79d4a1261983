import type { Localized } from '#notebook';

/** What stands below each other for every caption. */
type SampleRow = 'original' | 'reconstruction' | 'sample' | 'best';

/** `samples.json` beside a shipped model: where in `samples.png` what lies. Written by `npm run sheet`. */
export interface Samples {
  image: string;
  /** Of the whole image, in pixels. */
  width: number;
  height: number;
  /** Side of a picture, and from the top of one to that of the next below. */
  tile: number;
  pitch: number;
  rows: SampleRow[];
  seed: number;
  temperature: number;
  /** Among how many CLIP chose. */
  candidates: number;
  items: { caption: Localized; split: 'train' | 'heldOut'; x: number; y: number }[];
}

/** Null if the model has none. */
export async function readSamples(folder: string): Promise<Samples | null> {
  try {
    const answer = await fetch(`${folder}/samples.json`);
    return answer.ok ? ((await answer.json()) as Samples) : null;
  } catch {
    return null;
  }
}
