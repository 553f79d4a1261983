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
    {
      en: 'Hardly anything changes here: captions of this world differ little in length, and every position still has an embedding of its own. The paper’s reason was captions unlike those of the training.',
      zh: '在这里几乎没有变化：这个世界的描述长短相近，而且每个位置本来就有自己的嵌入。论文这样做，是为了应对与训练时不同的描述。',
    },
  ),
  variant(
    'break-weights',
    { en: 'Equal weights', zh: '权重相等' },
    { imageWeight: 0.5 },
    {
      en: 'The text gains nothing: it reaches its floor long before the end, whatever its weight. The image, with less weight, ends a little higher.',
      zh: '文本并没有因此得到好处：不论权重多大，它早早就到了下限。图像的权重小了，最后的损失会略高一点。',
    },
  ),
  variant(
    'break-axial',
    { en: 'Axial masks', zh: '轴向掩码' },
    { masks: 'axial' },
    {
      en: 'Rows that end at the edge leave what is above and to the right unseen, so the image loss ends higher.',
      zh: '止于边缘的行掩码看不到右上方，所以图像损失最后会更高。',
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
