/** What the probes of DALL·E take and give; typed arrays are laid out as their comments say. */
import type { NoArguments } from '../../../probe-types';

export interface SequenceArgs {
  /** Which of the held-back pictures. @default 0 */
  index?: number;
  /** @default the picture's own */
  caption?: string;
}

export interface SequenceResult {
  /** Of every text position: what stands there, and whether it is padding. */
  text: { label: string; id: number; pad: boolean }[];
  /** Image tokens of a real picture of this caption, where there is one. */
  image: Int32Array;
  codes: number;
  rows: number;
  columns: number;
  caption: string;
  /** Words of the caption that the world does not have. */
  unknown: string[];
  /** The mask of each layer. */
  masks: string[];
  parameters: number;
}

export interface DrawArgs {
  caption: string;
  candidates: number;
  temperature: number;
  /** 0: all tokens. */
  topK: number;
  seed: number;
}

export interface DrawResult {
  size: number;
  rows: number;
  columns: number;
  codes: number;
  /** What the model read, a label a text position. */
  text: string[];
  /** Words that the world does not have: nothing was learned about them. */
  unknown: string[];
  /** Whether the caption was too long and lost its end. */
  cut: boolean;
  /** [candidates, rows · columns] */
  tokens: Int32Array;
  /** [candidates, size, size, 3] */
  pixels: Uint8Array;
  /** [rows · columns, candidates, codes]: what each token was drawn from. */
  probabilities: Float32Array;
  /** CLIP's cosine of each candidate; null where there is no CLIP. */
  scores: number[] | null;
  /** Whether there is an oracle for pictures of this world. */
  oracle: boolean;
  /** Whether each candidate shows what was asked for; null if the caption asks for nothing that the oracle knows. */
  grades: { colour: number; all: boolean }[] | null;
}

export interface FramesArgs {
  /** [rows · columns] */
  tokens: Int32Array;
}

/** [rows · columns, size, size, 3]: the picture after each token, the rest as the last one drawn. */
export type FramesResult = Uint8Array;

/** The middle of a picture that consists of one code, for each code. */
export interface CodesResult {
  /** Side of a swatch, in pixels. */
  side: number;
  /** [codes, side, side, 3] */
  pixels: Uint8Array;
}

export interface CompleteArgs {
  /** Which of the held-back pictures. */
  index: number;
  /** Rows of tokens that are given. */
  rows: number;
  candidates: number;
  temperature: number;
  topK: number;
  seed: number;
}

export interface CompleteResult {
  size: number;
  /** Share of the picture that was given, from the top. */
  given: number;
  caption: string;
  /** [size, size, 3], as it is and as its tokens say it. */
  original: Uint8Array;
  reconstruction: Uint8Array;
  /** [candidates, size, size, 3] */
  pixels: Uint8Array;
}

export interface AttentionArgs {
  index: number;
  layer: number;
  head: number;
}

export interface AttentionMapResult {
  labels: string[];
  /** Text positions, which come first. */
  text: number;
  columns: number;
  mask: string;
  /** [positions, positions] */
  weights: Float32Array;
}

export interface ExamineArgs {
  /** How many captions; the candidates of each are drawn apart. */
  captions: number;
  candidates: number;
  temperature: number;
  topK: number;
}

/** How often all of a caption is drawn right, as the oracle says. */
export interface ExamineResult {
  captions: number;
  candidates: number;
  /** One picture a caption, by chance: the mean over its candidates. */
  one: number;
  /** The one that CLIP puts first; null where there is no CLIP. */
  ranked: number | null;
  /** Some candidate is right: the best that any ranking could do. */
  some: number;
  /** Real pictures through the tokenizer. */
  ceiling: number;
}

export interface SheetArgs {
  /** Captions like those of training, and of what is held out. */
  seen: number;
  heldOut: number;
  /** Pictures drawn for each, of which the first is shown and the one that CLIP likes best. */
  candidates: number;
  temperature: number;
  seed: number;
}

export interface SheetItem {
  caption: string;
  split: 'train' | 'heldOut';
  /** What the picture is of, by the world's own name for it. */
  meaning: string;
}

/** Samples as they come. Pictures are [items, size, size, 3]. */
export interface SheetResult {
  size: number;
  items: SheetItem[];
  originals: Uint8Array;
  /** The originals, through the tokenizer. */
  reconstructions: Uint8Array;
  /** The first picture drawn for each caption. */
  samples: Uint8Array;
  /** The one among the candidates that CLIP puts first; null where there is no CLIP. */
  best: Uint8Array | null;
}

export interface DalleProbes {
  sequence: { args: SequenceArgs; result: SequenceResult };
  draw: { args: DrawArgs; result: DrawResult };
  frames: { args: FramesArgs; result: FramesResult };
  codes: { args: NoArguments; result: CodesResult };
  complete: { args: CompleteArgs; result: CompleteResult };
  attention: { args: AttentionArgs; result: AttentionMapResult };
  /** null where the world has no oracle. */
  examine: { args: ExamineArgs; result: ExamineResult | null };
  sheet: { args: SheetArgs; result: SheetResult };
}
