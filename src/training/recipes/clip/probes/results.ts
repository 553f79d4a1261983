/** What CLIP's probes take and give: shared by the worker that answers and the cells that ask. */
import type { NoArguments } from '../../../probe-types';

/** Pictures as bytes. */
export interface Pictures {
  /** [count, size, size, 3], red, green and blue from 0 to 255. */
  pixels: Uint8Array<ArrayBuffer>;
  count: number;
  /** Side of each, in pixels. */
  size: number;
}

/** Pictures with what the world says of them. */
export interface CaptionedPictures extends Pictures {
  captions: string[];
  /** Equal numbers mean pairs that nothing can tell apart. */
  meanings: Int32Array;
}

/** Which pictures of the world: the same request always gets the same ones. */
export interface FromWorld {
  split: 'train' | 'heldOut';
  count: number;
  /** @default 0 */
  seed?: number;
  /** Whether no meaning may come twice; as many as there are if there are fewer. @default false */
  different?: boolean;
}

/** Pictures of the world, or the caller's own of the model's size. */
export type PictureSource = FromWorld | Pictures;

export type ExamplesArgs = FromWorld;
export type ExamplesResult = CaptionedPictures;

/** @property step whose batch is shown, counted from 0: `run.step` is the one that comes next */
export interface PairsArgs {
  step: number;
}

/** A batch as the loss sees it. Matrices are [n, n]: row = image, column = text. */
export interface PairsResult extends CaptionedPictures {
  step: number;
  logits: Float32Array;
  /** Softmax of each row: which text belongs to this image. */
  rowProbabilities: Float32Array;
  /** Softmax of each column: which image belongs to this text. */
  columnProbabilities: Float32Array;
  /** ∂L/∂logits. */
  gradient: Float32Array;
  /** The 2n cross-entropies, in nats. */
  imageLosses: Float32Array;
  textLosses: Float32Array;
  loss: number;
  imageLoss: number;
  textLoss: number;
  /** eᵗ, what cosines are multiplied by. */
  scale: number;
  /** ln n, of a model that knows nothing. */
  uniform: number;
  /** Mean of ln m over the pairs of this batch: the least that duplicates allow. */
  floor: number;
  diagonalAccuracy: number;
  anyEqualAccuracy: number;
}

/** All questions of the world that have a right answer. */
export interface ExaminationsResult {
  examinations: {
    /** e.g. `zeroShotSeen`, `shapeHeldOut`. */
    name: string;
    split: 'train' | 'heldOut';
    pictures: number;
    classes: number;
    /** Share of pictures whose class comes first; and the same by chance. */
    accuracy: number;
    chance: number;
    /** Share of pictures whose class is among the first ten; and the same by chance. */
    accuracyAt10: number;
    chanceAt10: number;
    /** One wording a class in place of all of them. */
    accuracyOnePrompt: number;
  }[];
}

export interface ClassifyArgs {
  pictures: PictureSource;
  /** Words of the student's own. */
  classes: string[];
  /** With `{}` where the class goes, e.g. `a red {} at the top left`. @default ['{}'] */
  templates?: string[];
}

export interface ClassifyResult extends CaptionedPictures {
  /** [classes][templates]: what the text encoder read. */
  prompts: string[][];
  /** [pictures, classes] */
  cosines: Float32Array;
  probabilities: Float32Array;
  /** [classes, embedding], unit length: the weights of the classifier. */
  weights: Float32Array;
  embedding: number;
  scale: number;
  /** Words that the model has never read, which it passes over. */
  unknown: string[];
}

/** A text looks for pictures. */
export interface SearchArgs {
  text: string;
  among: PictureSource;
}

export interface SearchResult extends CaptionedPictures {
  /** Cosine of each picture; and the pictures, best first. */
  cosines: Float32Array;
  order: Int32Array;
  unknown: string[];
}

/** A picture looks for texts: captioning by retrieval. */
export interface DescribeArgs {
  /** The first is described. */
  picture: PictureSource;
  /** @default the captions of the world's training pictures */
  texts?: string[];
}

export interface DescribeResult extends CaptionedPictures {
  texts: string[];
  cosines: Float32Array;
  order: Int32Array;
}

/** Retrieval both ways over pictures of different meaning. */
export type RetrievalArgs = Omit<FromWorld, 'different'>;

export interface RetrievalResult extends CaptionedPictures {
  /** [count, count]: row = image, column = text. */
  cosines: Float32Array;
  /** By k. */
  recalls: { k: number; textOfImage: number; imageOfText: number; chance: number }[];
}

/** Zero-shot detection: the text beside every window of a larger picture. */
export interface WindowsArgs {
  /** `side` × `side` pictures of the world as one, or the caller's own [height, width, 3]. */
  picture:
    | { mosaic: number; split: 'train' | 'heldOut'; seed: number }
    | { pixels: Uint8Array<ArrayBuffer>; width: number; height: number };
  text: string;
  /** Pixels from one window to the next. @default a quarter of a window */
  stride?: number;
}

export interface WindowsResult {
  pixels: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  /** Side of a window in pixels, which is what the model reads. */
  window: number;
  stride: number;
  rows: number;
  columns: number;
  /** [rows, columns], cosine of each window. */
  cosines: Float32Array;
  /** What the mosaic's parts show, row by row; empty for the caller's own. */
  captions: string[];
  unknown: string[];
}

export type CloudArgs = FromWorld;

/** Both clouds of features in the plane that shows most of them. */
export interface CloudResult extends CaptionedPictures {
  /** [count, 2] each. */
  images: Float32Array;
  texts: Float32Array;
  /** Share of all variance in each of the two directions. */
  explained: [number, number];
  /** |mean of images − mean of texts|: the modality gap. */
  gap: number;
  /** Mean cosine of a pair, and of what does not belong together. */
  matchedCosine: number;
  otherCosine: number;
}

export interface LookPictureArgs {
  /** The first of them. */
  picture: PictureSource;
  /** With a text: how much of its cosine hangs on each patch. */
  text?: string;
}

export interface LookPictureResult extends CaptionedPictures {
  /** Patches, or places before the pool, down and across. */
  grid: number;
  /** Vision Transformer: [layers, heads, 1 + grid², 1 + grid²], the class token first. Else empty. */
  attention: Float32Array;
  layers: number;
  heads: number;
  /** ResNet with attention pool: [heads, 1 + grid²], the mean first. Else empty. */
  pool: Float32Array;
  /** [grid²]: by how much the cosine falls if the patch is painted over with the mean colour. */
  drops: Float32Array;
  cosine: number | null;
}

export interface LookTextArgs {
  text: string;
  /** @default the text alone: drops are then measured against its own feature */
  picture?: PictureSource;
}

export interface LookTextResult {
  /** Start, words, end. */
  tokens: string[];
  /** [layers, heads, time, time]: row = who looks. */
  attention: Float32Array;
  layers: number;
  heads: number;
  /** By how much the cosine falls without each word; 0 for start and end. */
  drops: number[];
  unknown: string[];
}

/** @property count of scenes */
export interface SwapsArgs {
  count: number;
}

/** A picture beside its caption and the same words otherwise bound. */
export interface SwapsResult extends CaptionedPictures {
  /** Of each picture's scene with its colours exchanged. */
  swappedCaptions: string[];
  /** Cosine with the right and with the swapped caption. */
  right: Float32Array;
  swapped: Float32Array;
  /** Share in which the right one is nearer; equal ones count half. Chance is a half. */
  accuracy: number;
  /** Mean cosine of a picture with one of the swapped scene, and with another of the same scene. */
  cosineSwapped: number;
  cosineSame: number;
}

/** @property pixels by which pictures are shifted */
export interface ShiftArgs {
  count: number;
  pixels?: number;
}

/** How far a feature moves if its picture does. */
export interface ShiftResult {
  /** Mean length of z(x) − z(shifted x), both of unit length. */
  distance: number;
  /** The same between two pictures of different meaning, to compare. */
  between: number;
}

export interface ClipProbes {
  /** Of a model in training alone. */
  pairs: { args: PairsArgs; result: PairsResult };
  examples: { args: ExamplesArgs; result: ExamplesResult };
  examinations: { args: NoArguments; result: ExaminationsResult };
  classify: { args: ClassifyArgs; result: ClassifyResult };
  search: { args: SearchArgs; result: SearchResult };
  describe: { args: DescribeArgs; result: DescribeResult };
  retrieval: { args: RetrievalArgs; result: RetrievalResult };
  windows: { args: WindowsArgs; result: WindowsResult };
  cloud: { args: CloudArgs; result: CloudResult };
  lookPicture: { args: LookPictureArgs; result: LookPictureResult };
  lookText: { args: LookTextArgs; result: LookTextResult };
  swaps: { args: SwapsArgs; result: SwapsResult };
  shift: { args: ShiftArgs; result: ShiftResult };
}
