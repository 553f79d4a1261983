/** What the probes of the small VAE take and give. Pictures are bytes, [n, size, size, 3]. */
import type { NoArguments } from '../../probe-types';

export interface WalkArgs {
  /** Latent vectors end to end, [n · 2]. */
  z: number[];
}

export interface PicturesResult {
  size: number;
  pictures: Uint8Array;
}

/** Where the encoder puts pictures. */
export interface MapResult {
  points: {
    /** μ */
    x: number;
    y: number;
    /** σ */
    dx: number;
    dy: number;
    /** Number of the colour of the one object. */
    colour: number;
  }[];
}

export interface SamplesArgs {
  count: number;
  seed: number;
}

export interface VaeProbes {
  walk: { args: WalkArgs; result: PicturesResult };
  map: { args: NoArguments; result: MapResult };
  samples: { args: SamplesArgs; result: PicturesResult };
}
