/** CLIP: two encoders, of images and of texts, that meet in one space. */
export {
  isVit,
  resNetChannels,
  resNetStride,
  type ClipConfig,
  type ClipImageConfig,
  type ClipResNetConfig,
  type ClipTextConfig,
  type ClipVitConfig,
  type TransformerConfig,
} from './config';
export { clipFamily, sized, type ClipMember, type ClipSize } from './family';
export {
  accumulatedLosses,
  clampLogitScale,
  contrastiveLoss,
  contrastiveLosses,
  INITIAL_LOGIT_SCALE,
  logitsPerImage,
  type ContrastiveLosses,
} from './loss';
export { encodePictures, type PictureUse } from './model';
export { clipParameters, clipStatistics } from './parameters';
export { readClipConfig, readClipResNetConfig } from './read-config';
export { encodeImageByResNet } from './resnet';
export { clipResNetParameters, clipResNetStatistics } from './resnet-parameters';
export { encodeText, endsOfTexts } from './text';
export { encodeImage } from './vision-transformer';
export { clipConfigJson, type ClipTokens } from './write-config';
