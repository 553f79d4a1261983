import type { CellSpec, Change } from '#notebook';
import type { ControlValues } from '#training/client';
import { measures } from '../measures';
import { variant } from './variant';

const { equal, seen, colour, shape, place, shift } = measures;

/**
 * What the pools are compared on, whatever the student has set: pictures without a border, by which a
 * network could tell where it is. The presets `resnet` and `resnet-…` train the same.
 */
const resnet: ControlValues = {
  ...{ size: 16, colours: 4, objects: 1, pairing: 'independent' },
  ...{ encoder: 'resnet-xs', wrapped: true, blurPool: true, attentionPool: true },
  ...{ embedding: 32, batch: 64, learningRate: 3e-3, weightDecay: 0.1, words: 'ordered' },
};

const pooled = (controls: ControlValues = {}): Change => ({
  controls: { ...resnet, ...controls },
  steps: 450,
  data: { kind: 'shipped', id: 'scenes' },
});

/** CLIP's other image encoder, and what its two pools are good for. */
export const poolCells: readonly CellSpec[] = [
  variant(
    'resnet',
    { en: 'The other image encoder', zh: '另一种图像编码器' },
    pooled(),
    {
      en: 'A ResNet with CLIP’s three changes learns the same task.',
      zh: '带有 CLIP 三处改动的 ResNet 也能学会同样的任务。',
    },
    [equal, seen, colour, shape, place, shift],
  ),
  variant(
    'break-stride',
    { en: 'Plain stride in place of blur pool', zh: '用直接跨步代替模糊池化' },
    pooled({ blurPool: false }),
    {
      en: 'Every second pixel is simply left out. Shift the picture by one pixel, and its feature moves farther on the way to that of another picture.',
      zh: '每隔一个像素直接丢掉。图片移动一个像素，特征就朝别的图片的特征走得更远。',
    },
    [equal, shift],
    'resnet',
  ),
  variant(
    'break-average',
    { en: 'Average pool in place of attention pool', zh: '用平均池化代替注意力池化' },
    pooled({ attentionPool: false }),
    {
      en: 'An average treats all places alike, and nothing else tells this network where it looks. It finds the colours and guesses the places, of which there are four.',
      zh: '平均对所有位置一视同仁，这个网络又没有别的办法知道自己在看哪里。颜色它认得出，位置只能在四个里猜。',
    },
    [equal, seen, colour, place],
    'resnet',
  ),
  variant(
    'break-border',
    { en: 'The average again, with a border', zh: '还是平均，但有边界' },
    pooled({ attentionPool: false, wrapped: false }),
    {
      en: 'Zeros beyond the border, as convolutions usually have them, are enough: the average knows the places.',
      zh: '像通常的卷积那样在边界外补零就够了：平均池化也知道位置了。',
    },
    [equal, seen, colour, place],
    'break-average',
  ),
];
