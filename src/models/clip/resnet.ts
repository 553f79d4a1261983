import type { Tensor } from '#engine';
import { add, avgPool, batchNorm, conv2d, relu } from '#engine/kernels';
import { scopeOf, type Parameters, type Scope } from '#engine/nn';
import { attentionPool } from './attentionPool';
import type { ClipResNetConfig } from './config';

/**
 * CLIP's image encoder as a changed ResNet (Radford et al. 2021, §2.4; https://github.com/openai/CLIP,
 * `ModifiedResNet`): three convolutions for a stem; where a stage makes the image smaller, a mean over
 * squares and not a stride (Zhang 2019), so that a shift by one pixel changes little; attention at the
 * end where a ResNet takes the mean. Batch norms use what they remember.
 *
 * @param parameters of `clipResNetParameters` and `clipResNetStatistics`
 * @param images [batch, size, size, 3]
 * @returns [batch, embedding], of any length
 */
export function encodeImageByResNet(
  parameters: Parameters,
  config: ClipResNetConfig,
  images: Tensor,
): Tensor {
  const p = scopeOf(parameters);
  let x = stem(p, images);
  config.layers.forEach((blocks, stage) => {
    for (let i = 0; i < blocks; i++)
      x = bottleneck(p.under(`layer${stage + 1}.${i}`), x, i === 0 && stage > 0 ? 2 : 1);
  });
  return attentionPool(p.under('attnpool'), x, config.heads);
}

function stem(p: Scope, images: Tensor): Tensor {
  let x = images;
  for (const i of [1, 2, 3]) {
    const stride = i === 1 ? 2 : 1;
    x = relu(norm(p.under(`bn${i}`), convolve(p.under(`conv${i}`), x, { stride, padding: 1 })));
  }
  return avgPool(x, 2);
}

/** A narrow 3 × 3 convolution between two 1 × 1, beside a shortcut (He et al. 2016). */
function bottleneck(p: Scope, x: Tensor, stride: number): Tensor {
  const narrow = relu(norm(p.under('bn1'), convolve(p.under('conv1'), x)));
  const looked = relu(norm(p.under('bn2'), convolve(p.under('conv2'), narrow, { padding: 1 })));
  const wide = norm(p.under('bn3'), convolve(p.under('conv3'), shrink(looked, stride)));
  return relu(add(wide, shortcut(p.under('downsample'), x, stride)));
}

/** What goes past a block: as it is, or made to fit what comes out of it. */
function shortcut(p: Scope, x: Tensor, stride: number): Tensor {
  if (!p.has('0.weight')) return x;
  return norm(p.under('1'), convolve(p.under('0'), shrink(x, stride)));
}

const shrink = (x: Tensor, stride: number) => (stride > 1 ? avgPool(x, stride) : x);

const convolve = (p: Scope, x: Tensor, options = {}) => conv2d(x, p.get('weight'), null, options);

const norm = (p: Scope, x: Tensor) =>
  batchNorm(x, {
    gain: p.get('weight'),
    bias: p.get('bias'),
    mean: p.get('running_mean'),
    variance: p.get('running_var'),
  });
