/** What the probes of a dVAE take and give. Pictures are bytes, [n, size, size, 3]. */
import type { NoArguments } from '../../probe-types';

export interface ReconstructionsArgs {
  count: number;
  /** Chooses the pictures. */
  seed: number;
  /** Of the soft reconstruction. */
  temperature: number;
  /** Of things that training never shows, where a world keeps them apart. */
  unseen?: boolean;
}

export interface ReconstructionsResult {
  size: number;
  /** Side of the grid. */
  side: number;
  codes: number;
  originals: Uint8Array;
  soft: Uint8Array;
  hard: Uint8Array;
  /** [count · side · side] */
  tokens: Int32Array;
  /** Mean squared error of each picture. */
  softErrors: number[];
  hardErrors: number[];
}

/** Every code as the decoder draws it, and how often it comes. */
export interface CodebookResult {
  codes: number;
  /** Side of a swatch, in pixels. */
  patch: number;
  /** [codes, patch, patch, 3]: the middle of a picture that is this code everywhere. */
  swatches: Uint8Array;
  /** How often each code comes among the pictures that the model is examined on. */
  counts: number[];
  perplexity: number;
}

export interface TokenArgs {
  seed: number;
  picture: number;
  token: number;
}

/** What the encoder says of one place of a picture. */
export interface TokenResult {
  logits: number[];
}

export interface DrawnArgs {
  /** [n · side · side] */
  tokens: readonly number[];
}

export interface DrawnResult {
  size: number;
  pictures: Uint8Array;
}

export interface ReviveResult {
  /** Codes that were dead, and now share the work of a living one. */
  revived: number;
}

export interface DvaeProbes {
  reconstructions: { args: ReconstructionsArgs; result: ReconstructionsResult };
  codebook: { args: NoArguments; result: CodebookResult };
  token: { args: TokenArgs; result: TokenResult };
  drawn: { args: DrawnArgs; result: DrawnResult };
  revive: { args: NoArguments; result: ReviveResult };
}
