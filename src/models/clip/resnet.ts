import type { Tensor } from '#engine';
import {
  add,
  avgPool,
  batchNorm,
  batchNormTraining,
  conv2d,
  relu,
  wrapAround,
} from '#engine/kernels';
import { scopeOf, type Parameters, type Scope } from '#engine/nn';
import { attentionPool, meanPool, type WatchPool } from './attention-pool';
import type { ClipResNetConfig } from './config';

export interface ResNetUse {
  /** Batch norms go by the batch, and what they remember moves towards it. @default false */
  training?: boolean;
  /** Under which the parameters' names are found. @default '' */
  prefix?: string;
  watch?: WatchPool;
}

/** How the convolutions of one pass normalise, make the image smaller, and go on beyond its border. */
interface Pass {
  training: boolean;
  blurPool: boolean;
  wrapped: boolean;
}

/**
 * CLIP's image encoder as a changed ResNet (Radford et al. 2021, §2.4; https://github.com/openai/CLIP,
 * `ModifiedResNet`): three convolutions for a stem; where a stage makes the image smaller, a mean over
 * squares and not a stride (Zhang 2019), so that a shift by one pixel changes little; attention at the
 * end where a ResNet takes the mean.
 *
 * @param parameters of `clipResNetParameters` and `clipResNetStatistics`
 * @param images [batch, size, size, 3]
 * @returns [batch, embedding], of any length
 */
export function encodeImageByResNet(
  parameters: Parameters,
  config: ClipResNetConfig,
  images: Tensor,
  { training = false, prefix = '', watch }: ResNetUse = {},
): Tensor {
  const p = scopeOf(parameters, prefix);
  const { blurPool = true, wrapped = false } = config;
  const pass = { training, blurPool, wrapped };
  let x = stem(p, images, pass);
  config.layers.forEach((blocks, stage) => {
    for (let i = 0; i < blocks; i++)
      x = bottleneck(p.under(`layer${stage + 1}.${i}`), x, i === 0 && stage > 0 ? 2 : 1, pass);
  });
  const pool = p.under('attnpool');
  return config.attentionPool === false
    ? meanPool(pool, x)
    : attentionPool(pool, x, config.heads, watch);
}

/** Makes the image four times smaller: by a stride, then by a mean (or, without, by a second stride). */
function stem(p: Scope, images: Tensor, pass: Pass): Tensor {
  const part = (x: Tensor, i: number, stride: number) =>
    relu(
      norm(p.under(`bn${i}`), convolve(p.under(`conv${i}`), x, pass, { stride, padding: 1 }), pass),
    );
  const half = part(part(images, 1, 2), 2, 1);
  return pass.blurPool ? avgPool(part(half, 3, 1), 2) : part(half, 3, 2);
}

/** A narrow 3 × 3 convolution between two 1 × 1, beside a shortcut (He et al. 2016). */
function bottleneck(p: Scope, x: Tensor, stride: number, pass: Pass): Tensor {
  const narrow = relu(norm(p.under('bn1'), convolve(p.under('conv1'), x, pass), pass));
  const strided = { padding: 1, stride: pass.blurPool ? 1 : stride };
  const looked = relu(
    norm(p.under('bn2'), convolve(p.under('conv2'), narrow, pass, strided), pass),
  );
  const wide = norm(
    p.under('bn3'),
    convolve(p.under('conv3'), shrink(looked, stride, pass), pass),
    pass,
  );
  return relu(add(wide, shortcut(p.under('downsample'), x, stride, pass)));
}

/** What goes past a block: as it is, or made to fit what comes out of it. */
function shortcut(p: Scope, x: Tensor, stride: number, pass: Pass): Tensor {
  if (!p.has('0.weight')) return x;
  const strided = { stride: pass.blurPool ? 1 : stride };
  return norm(p.under('1'), convolve(p.under('0'), shrink(x, stride, pass), pass, strided), pass);
}

const shrink = (x: Tensor, stride: number, { blurPool }: Pass) =>
  stride > 1 && blurPool ? avgPool(x, stride) : x;

function convolve(
  p: Scope,
  x: Tensor,
  { wrapped }: Pass,
  { stride = 1, padding = 0 } = {},
): Tensor {
  const weight = p.get('weight');
  return wrapped && padding > 0
    ? conv2d(wrapAround(x, padding), weight, null, { stride })
    : conv2d(x, weight, null, { stride, padding });
}

function norm(p: Scope, x: Tensor, { training }: Pass): Tensor {
  const state = {
    gain: p.get('weight'),
    bias: p.get('bias'),
    mean: p.get('running_mean'),
    variance: p.get('running_var'),
  };
  return training ? batchNormTraining(x, state) : batchNorm(x, state);
}
