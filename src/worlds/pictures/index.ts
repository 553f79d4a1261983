/** What every world of captioned pictures has in common. */
export {
  captionTokenizer,
  EOT,
  PAD,
  SOT,
  type CaptionRow,
  type CaptionTokenizer,
} from './caption-tokenizer';
export { batchOf, collectionWorld, type CollectionOptions, type Item } from './collection';
export { diagonalCeiling, duplicateFloor } from './duplicate-floor';
export { halved } from './halved';
export { wordsOfCaptions } from './segment';
export {
  newSplit,
  unitPixels,
  type Examination,
  type Language,
  type Pairing,
  type PictureBatch,
  type PictureRequest,
  type PictureWorld,
  type Split,
  type SwapTest,
} from './world';
