import type { NamedTerm } from '#notebook';

const share = (name: string, en: string, zh: string): NamedTerm => ({
  name,
  label: { en, zh },
  share: true,
});

/** What runs of this lesson are compared by. */
export const measures = {
  /** One batch alone is noise. */
  loss: { name: 'trainLoss', label: { en: 'loss', zh: '损失' }, over: 20 },
  imageLoss: { name: 'imageLoss', label: { en: 'pictures find captions', zh: '图片找描述' } },
  textLoss: { name: 'textLoss', label: { en: 'captions find pictures', zh: '描述找图片' } },
  scale: { name: 'logitScale', label: { en: 'scale', zh: '尺度' } },
  equal: share('anyEqualAccuracy', 'a right caption first', '找到一句正确的描述'),
  diagonal: share('diagonalAccuracy', 'exactly its own caption', '恰好是自己的描述'),
  seen: share('zeroShotSeen', 'zero-shot, seen', '零样本：见过的'),
  heldOut: share('zeroShotHeldOut', 'zero-shot, held out', '零样本：留出的'),
  colour: share('colourHeldOut', 'colour, held out', '颜色：留出的'),
  shape: share('shapeHeldOut', 'shape, held out', '形状：留出的'),
  place: share('placeHeldOut', 'place, held out', '位置：留出的'),
  swap: share('swapAccuracy', 'right before swapped', '正确胜过调换'),
  shift: share(
    'shiftShare',
    'move of the feature at a shift by a pixel, of its distance to another picture’s',
    '图片移动一像素时特征的移动，占到另一张图片特征距离的比例',
  ),
} satisfies Record<string, NamedTerm>;
