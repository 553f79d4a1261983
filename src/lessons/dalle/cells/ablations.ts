import {
  ablationCell,
  type AblationOptions,
  type CellSpec,
  type Localized,
  type Side,
} from '#notebook';
import { colour, image, scene, text } from './terms';
import { trials } from './trials';

const ablation = (
  id: string,
  title: Localized,
  controls: NonNullable<Side['controls']>,
  terms: AblationOptions['terms'],
): CellSpec =>
  ablationCell('dalle', id, title, {
    change: { controls },
    terms,
    ...(trials[id] && { trials: trials[id] }),
  });

export const ablations: readonly CellSpec[] = [
  ablation(
    'break-pads',
    { en: 'One padding for all positions', zh: '所有位置共用一个填充' },
    { padEachPosition: false },
    [text, image, colour, scene],
  ),
  ablation('break-weights', { en: 'Equal weights', zh: '权重相等' }, { imageWeight: 0.5 }, [
    image,
    text,
    colour,
    scene,
  ]),
  ablation('break-axial', { en: 'Axial masks', zh: '轴向掩码' }, { masks: 'axial' }, [
    image,
    text,
    colour,
    scene,
  ]),
  ablation(
    'break-codebook',
    { en: 'The wrong tokenizer', zh: '用错分词器' },
    { codebook: 'renumbered' },
    [colour, scene, image, text],
  ),
];
