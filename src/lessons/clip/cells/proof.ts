import { sharedCells, type CellSpec } from '#notebook';
import { ladder } from '../limits/ladder';
import { measures } from '../measures';
import { poolCells } from './pools';
import { variant } from './variant';

const { equal, seen, heldOut, colour, place, swap, loss, scale } = measures;
const accuracies = [loss, equal, seen];

/** One thing broken at a time. */
const breaking: readonly CellSpec[] = [
  variant(
    'break-4',
    { en: 'Four pairs a batch', zh: '一批四对' },
    { controls: { batch: 4 } },
    {
      en: 'With three wrong captions to tell apart in place of 63, the loss is small from the start and the model learns far less.',
      zh: '要区分的错误描述从 63 句变成 3 句，损失从一开始就小，模型学到的却少得多。',
    },
    accuracies,
  ),
  variant(
    'break-16',
    { en: 'Sixteen pairs a batch', zh: '一批十六对' },
    { controls: { batch: 16 } },
    { en: 'Better than four, and still not enough.', zh: '比四对好，但还不够。' },
    accuracies,
  ),
  variant(
    'break-128',
    { en: 'A hundred and twenty-eight pairs a batch', zh: '一批一百二十八对' },
    { controls: { batch: 128 } },
    {
      en: 'More negatives and twice the work of a step. In this world 64 were enough: what was seen is known either way, and of what was never seen some seeds name more and some fewer.',
      zh: '负例更多，每步的计算也翻倍。在这个世界里，64 对已经够了：见过的东西反正都认得，没见过的，有的种子认得多些，有的少些。',
    },
    [...accuracies, heldOut],
  ),
  variant(
    'break-accumulate',
    { en: 'The same batch in sixteen parts', zh: '同一批分成十六份' },
    { controls: { accumulate: 16 } },
    {
      en: 'Adding up the gradients of sixteen parts of four pairs costs the memory of four. It has the negatives of four, too: the model has seen as many pairs as yours, and names fewer of the things and the places in them.',
      zh: '把一批 64 对分成十六份、梯度相加，只需四对的显存，但负例也只有四对的：看过的图文对和你的模型一样多，认得的东西和位置却更少。',
    },
    [...accuracies, place],
  ),
  variant(
    'break-scale',
    { en: 'The scale fixed at 1', zh: '尺度固定为 1' },
    { controls: { scale: 'one' } },
    {
      en: 'Cosines lie between −1 and 1, too close together for a softmax over 64. Even if every cosine were as good as it can be, the loss could not fall below 3.17 of 4.16 nats.',
      zh: '余弦都在 −1 与 1 之间，在 64 句上做 softmax 时彼此太近。即使每个余弦都好到极点，4.16 奈特的损失也降不到 3.17 以下。',
    },
    [loss, scale, equal, seen],
  ),
  variant(
    'break-length',
    { en: 'Features of any length', zh: '不归一化的特征' },
    { controls: { normalized: false } },
    {
      en: 'Plain products in place of cosines: how long a feature is now decides, too. The model learns, but among all captions it finds the right one less often, even for what it has seen.',
      zh: '用普通内积代替余弦：特征的长短也来左右结果。模型仍能学习，但要在全部描述里找出正确的那句，连见过的东西也更常出错。',
    },
    [loss, equal, seen],
  ),
  variant(
    'break-norm',
    { en: 'No layer norm before the blocks', zh: '各层之前没有层归一化' },
    { controls: { preNorm: false } },
    {
      en: 'CLIP added this layer norm to the Vision Transformer. So small a model manages without.',
      zh: 'CLIP 给视觉 Transformer 加上了这个层归一化。这么小的模型没有它也行。',
    },
    [loss, equal, seen],
  ),
];

const claims: Record<string, { title: CellSpec['title']; claim: CellSpec['title'] }> = {
  'bind-four': {
    title: { en: 'Two objects, four colours', zh: '两个物体，四种颜色' },
    claim: {
      en: 'No batch ever asks which colour belongs to which shape, and yet a text encoder that reads the order of words mostly learns it.',
      zh: '没有哪一批会问颜色属于哪个形状，可是能读出词序的文字编码器大多还是学会了。',
    },
  },
  'bind-bag': {
    title: { en: 'A bag of words', zh: '词袋' },
    claim: {
      en: '“a red circle and a blue square” and “a blue circle and a red square” have the same words. Without their order the two captions are one: exactly one half.',
      zh: '“红圆和蓝方”与“蓝圆和红方”用的词完全相同。没有先后，两句就是一句：正好一半。',
    },
  },
  'bind-eight': {
    title: { en: 'Eight colours', zh: '八种颜色' },
    claim: {
      en: 'With more attributes, which of them are there tells nearly everything, and what belongs to what is learned less well.',
      zh: '属性一多，光知道有哪些属性就几乎够用了，谁配谁便学得更差。',
    },
  },
  'bind-hard': {
    title: { en: 'Hard negatives', zh: '困难负例' },
    claim: {
      en: 'If every caption meets its swap in the same batch, the loss asks the question, and the model learns the answer.',
      zh: '如果每句描述都在同一批里遇上它的调换，损失就问出了这个问题，模型也就学会了答案。',
    },
  },
};

/** What CLIP does not learn unless it is asked. */
const limits: readonly CellSpec[] = [
  ...Object.entries(ladder).map(([id, { change, beside }]) =>
    variant(id, claims[id].title, change, claims[id].claim, [loss, equal, swap], beside),
  ),
  {
    id: 'ladder',
    kind: 'plot',
    title: { en: 'The ladder', zh: '阶梯' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 240,
    component: () => import('../limits/Ladder.svelte'),
  },
  {
    id: 'swaps',
    kind: 'plot',
    title: { en: 'Scene by scene', zh: '逐个场景' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 90,
    component: () => import('../limits/Swaps.svelte'),
  },
];

export const proofCells: readonly CellSpec[] = [
  ...breaking,
  ...poolCells,
  ...limits,
  {
    id: 'goal',
    kind: 'exercise',
    title: { en: 'The goal', zh: '目标' },
    needs: [],
    provides: [],
    height: 240,
    component: sharedCells.goal,
    options: {
      text: {
        en: 'Negatives cost memory. In the world of shapes, train a model that names three quarters of what it has seen, with no more than sixteen pairs a batch.',
        zh: '负例要占显存。请在图形世界里，用每批不超过十六对的训练，得到一个能说出四分之三所见之物的模型。',
      },
      conditions: [
        {
          label: { en: 'batch size', zh: '批大小' },
          of: { control: 'batch' },
          is: 'atMost',
          value: 16,
        },
        {
          label: seen.label,
          of: { term: 'zeroShotSeen' },
          is: 'atLeast',
          value: 0.75,
          share: true,
        },
        {
          label: colour.label,
          of: { term: 'colourHeldOut' },
          is: 'atLeast',
          value: 0.9,
          share: true,
        },
      ],
    },
  },
  {
    id: 'quiz',
    kind: 'quiz',
    title: { en: 'Six questions', zh: '六道题' },
    needs: ['seed'],
    provides: [],
    height: 1200,
    component: sharedCells.quiz,
  },
  {
    id: 'scale-table',
    kind: 'plot',
    title: { en: 'CLIP’s eight models, and yours', zh: 'CLIP 的八个模型，和你的' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 640,
    component: () => import('../scale/ScaleTable.svelte'),
  },
];
