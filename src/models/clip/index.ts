/** CLIP: two encoders, of images and of texts, that meet in one space. */
export type {
  ClipConfig,
  ClipImageConfig,
  ClipResNetConfig,
  ClipTextConfig,
  TransformerConfig,
} from './config';
export { clampLogitScale, contrastiveLoss, INITIAL_LOGIT_SCALE, logitsPerImage } from './loss';
export { clipParameters } from './parameters';
export { readClipConfig, readClipResNetConfig } from './readConfig';
export { encodeImageByResNet } from './resnet';
export { clipResNetParameters, clipResNetStatistics } from './resnetParameters';
export { encodeText, endsOfTexts } from './text';
export { encodeImage } from './visionTransformer';
