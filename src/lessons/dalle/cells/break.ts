import { sharedCells, type CellSpec } from '#notebook';
import { colour, image, scene, text } from './terms';
import { ofRun } from './train';
import { trials } from './trials';

const variant = (
  id: string,
  title: CellSpec['title'],
  controls: Record<string, number | string | boolean>,
  claim: CellSpec['title'],
): CellSpec => ({
  ...{ id, title, kind: 'train', provides: [], height: 160, component: sharedCells.variant },
  needs: ofRun.filter((name) => !(name in controls)),
  options: {
    ...{ change: { controls }, claim, measures: [text, image, colour, scene] },
    ...(trials[id] && { trials: trials[id] }),
  },
});

export const breakCells: readonly CellSpec[] = [
  variant(
    'break-pads',
    { en: 'One padding for all positions', zh: '所有位置共用一个填充' },
    { padEachPosition: false },
    {
      en: 'Each position still has an embedding of its own, so padding can be told apart without tokens of its own. The paper’s reason was captions unlike those of the training, and this world has none: there is no difference to be seen.',
      zh: '每个位置本来就有自己的嵌入，所以填充不必各有词元也能区分。论文这样做，是为了应对与训练时不同的描述，而这个世界里没有这样的描述：看不出差别。',
    },
  ),
  variant(
    'break-weights',
    { en: 'Equal weights', zh: '权重相等' },
    { imageWeight: 0.5 },
    {
      en: 'With one eighth of the weight the text comes within .003 nats of its floor. With half of it there is almost nothing left to gain, and in so short a run the image hardly pays for it.',
      zh: '只用八分之一的权重，文本离下限已不到 0.003 奈特。给它一半的权重，几乎也没有更多可得；而在这样短的训练里，图像也几乎不必付出代价。',
    },
  ),
  variant(
    'break-axial',
    { en: 'Axial masks', zh: '轴向掩码' },
    { masks: 'axial' },
    {
      en: 'Rows that end at the edge leave what is above and to the right out of reach for ever. A background that runs smoothly in all directions is harder to go on with: the image loss ends higher.',
      zh: '止于边缘的行掩码永远够不到右上方。背景在各个方向上平滑过渡，看不全就更难接着画：图像损失更高。',
    },
  ),
  variant(
    'break-codebook',
    { en: 'The wrong tokenizer', zh: '用错分词器' },
    { codebook: 'renumbered' },
    {
      en: 'Both losses are the same to the last digit, since the transformer never sees a picture. The pictures are noise.',
      zh: '两个损失一位不差，因为 Transformer 从来没见过图片。画出来的却是噪声。',
    },
  ),
];
