import { sharedCells, type CellSpec } from '#notebook';
import { colour, image, scene, text } from './terms';
import { ofRun } from './train';

const variant = (
  id: string,
  title: CellSpec['title'],
  controls: Record<string, number | string | boolean>,
  claim: CellSpec['title'],
): CellSpec => ({
  ...{ id, title, kind: 'train', provides: [], height: 160, component: sharedCells.variant },
  needs: ofRun.filter((name) => !(name in controls)),
  options: { change: { controls }, claim, measures: [text, image, colour, scene] },
});

export const breakCells: readonly CellSpec[] = [
  variant(
    'break-pads',
    { en: 'One padding for all positions', zh: '所有位置共用一个填充' },
    { padEachPosition: false },
    { en: 'TODO', zh: 'TODO' },
  ),
  variant(
    'break-weights',
    { en: 'Equal weights', zh: '权重相等' },
    { imageWeight: 0.5 },
    { en: 'TODO', zh: 'TODO' },
  ),
  variant(
    'break-axial',
    { en: 'Axial masks', zh: '轴向掩码' },
    { masks: 'axial' },
    { en: 'TODO', zh: 'TODO' },
  ),
  variant(
    'break-codebook',
    { en: 'The wrong tokenizer', zh: '用错分词器' },
    { codebook: 'renumbered' },
    { en: 'TODO', zh: 'TODO' },
  ),
];
