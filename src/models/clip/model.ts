import type { Tensor } from '#engine';
import type { Parameters } from '#engine/nn';
import type { WatchPool } from './attention-pool';
import { isVit, type ClipConfig } from './config';
import { RESNET_PREFIX } from './parameters';
import { encodeImageByResNet } from './resnet';
import type { Watch } from './transformer';
import { encodeImage } from './vision-transformer';

/** How a picture is looked at. */
export interface PictureUse {
  /** Batch norms go by the batch; see `ResNetUse`. @default false */
  training?: boolean;
  /** Sees the layers of a Vision Transformer. */
  watch?: Watch;
  /** Sees a ResNet's attention pool. */
  watchPool?: WatchPool;
}

/**
 * Pictures by whichever image encoder the model has.
 *
 * @param pictures [batch, size, size, channels]
 * @returns [batch, embedding], of any length
 */
export function encodePictures(
  parameters: Parameters,
  { image }: Pick<ClipConfig, 'image'>,
  pictures: Tensor,
  { training, watch, watchPool }: PictureUse = {},
): Tensor {
  if (isVit(image)) return encodeImage(parameters, image, pictures, watch);
  const use = { training, prefix: RESNET_PREFIX, watch: watchPool };
  return encodeImageByResNet(parameters, image, pictures, use);
}
