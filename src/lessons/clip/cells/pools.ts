import { ablationCell, type CellSpec, type Change } from '#notebook';
import type { ControlValues } from '#training/client';
import { measures } from '../measures';

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
  ablationCell(
    'clip',
    'resnet',
    { en: 'The other image encoder', zh: '另一种图像编码器' },
    {
      change: pooled(),
      beside: null,
      guess: 'claim',
      terms: [seen, equal, colour, shape, place, shift],
    },
  ),
  ablationCell(
    'clip',
    'break-stride',
    { en: 'Plain stride in place of blur pool', zh: '用直接跨步代替模糊池化' },
    { change: pooled({ blurPool: false }), beside: 'resnet', terms: [shift, equal] },
  ),
  ablationCell(
    'clip',
    'break-average',
    { en: 'Average pool in place of attention pool', zh: '用平均池化代替注意力池化' },
    {
      change: pooled({ attentionPool: false }),
      beside: 'resnet',
      terms: [place, seen, colour, equal],
    },
  ),
  ablationCell(
    'clip',
    'break-border',
    { en: 'The average again, with a border', zh: '还是平均，但有边界' },
    {
      change: pooled({ attentionPool: false, wrapped: false }),
      beside: 'break-average',
      terms: [place, seen, colour, equal],
    },
  ),
];
