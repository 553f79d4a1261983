import { sharedCells, type CellSpec } from '#notebook';
import { recipes } from '#training/client';
import { measures } from '../measures';
import { settings } from './settings';

/** Everything that a run of this lesson is made of. */
const ofRun = [...recipes.clip.controls.map(({ name }) => name), 'steps', 'seed', 'data'];

/** Choose a world, guess, train, and watch. */
export const trainingCells: readonly CellSpec[] = [
  {
    id: 'world',
    kind: 'control',
    title: { en: 'Pictures with captions', zh: '带描述的图片' },
    needs: ['language', 'size', 'colours', 'objects'],
    provides: ['data'],
    height: 300,
    component: () => import('../world/World.svelte'),
  },
  {
    id: 'guess-held-out',
    kind: 'predict',
    title: { en: 'Your guess', zh: '你的猜测' },
    needs: [],
    provides: [],
    height: 190,
    component: sharedCells.guess,
    options: {
      question: {
        en: 'In the world of shapes the model sees red circles and green squares, blue triangles and yellow crosses, but never a red square and never a blue cross. After training it gets 100 pictures of these two and has to choose among all 64 captions (a colour, a shape, a place). How many does it get right?',
        zh: '在图形世界里，模型见过红色的圆和绿色的方块，见过蓝色的三角和黄色的十字，但从没见过红色的正方形，也没见过蓝色的十字形。训练之后，给它 100 张这两种东西的图片，让它在全部 64 句描述（颜色、形状、位置）里选一句。它能选对多少张？',
      },
      unit: { en: 'of 100', zh: '张' },
      min: 0,
      max: 100,
      step: 1,
      run: 'main',
      term: 'zeroShotHeldOut',
      times: 100,
      tolerance: 12,
      where: {
        en: 'Your own run answers, with the world of shapes as it is set at first.',
        zh: '由你自己的训练来回答：请用图形世界和最初的设置。',
      },
    },
  },
  settings,
  {
    id: 'train',
    kind: 'train',
    title: { en: 'Train', zh: '训练' },
    needs: ofRun,
    provides: ['run'],
    height: 180,
    component: sharedCells.train,
    options: {
      invitation: {
        en: 'Two encoders with random weights, one for pictures and one for captions. Nothing is downloaded: they learn here.',
        zh: '两个权重随机的编码器，一个读图片，一个读描述。什么都不用下载，它们就在这里学习。',
      },
      done: {
        en: 'The run is finished. Look at the matrix once more, then ask the model something that it was never trained for.',
        zh: '训练完成。再看一眼矩阵，然后问模型一些从没训练过的问题。',
      },
    },
  },
  {
    id: 'matrix',
    kind: 'plot',
    title: { en: 'Every picture with every caption', zh: '每张图片对每句描述' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 560,
    component: () => import('../training/PairsMatrix.svelte'),
  },
  {
    id: 'loss-chart',
    kind: 'plot',
    title: { en: 'The loss', zh: '损失' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [measures.loss, measures.imageLoss, measures.textLoss],
      y: { en: 'loss', zh: '损失' },
      unit: 'nats/pair',
      caption: {
        en: 'The loss and its two halves, between a guess among n and what captions that mean the same make unavoidable.',
        zh: '损失和它的两半：上面是在 n 句里瞎猜，下面是意思相同的描述造成的、无法避免的部分。',
      },
      file: 'clip-loss',
      baselines: { uniform: { en: 'ln n', zh: 'ln n' }, floor: { en: 'floor', zh: '下限' } },
    },
  },
  {
    id: 'accuracy-chart',
    kind: 'plot',
    title: { en: 'What it gets right', zh: '答对多少' },
    needs: ['run'],
    provides: [],
    width: 'wide',
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [measures.equal, measures.diagonal, measures.seen, measures.heldOut],
      y: { en: 'share', zh: '比例' },
      domain: [0, 1],
      caption: {
        en: 'On fresh pictures: the best caption of a batch, and zero-shot classification among all captions.',
        zh: '都在新图片上：批内选出最好的描述，以及在全部描述里的零样本分类。',
      },
      file: 'clip-accuracy',
      baselines: { chance: { en: 'chance', zh: '瞎猜' } },
    },
  },
  {
    id: 'scale-chart',
    kind: 'plot',
    title: { en: 'The scale', zh: '尺度' },
    needs: ['run'],
    provides: [],
    height: 90,
    component: sharedCells.chart,
    options: {
      terms: [measures.scale],
      y: { en: 'scale', zh: '尺度' },
      caption: {
        en: 'What cosines are multiplied by. It starts at 1/0.07 and is held below 100.',
        zh: '余弦所乘的倍数。从 1/0.07 开始，不许超过 100。',
      },
      file: 'clip-scale',
      baselines: { initial: { en: '1/0.07', zh: '1/0.07' } },
    },
  },
  {
    id: 'clouds',
    kind: 'plot',
    title: { en: 'Two clouds', zh: '两片云' },
    needs: ['run'],
    provides: [],
    height: 400,
    component: () => import('../training/Cloud.svelte'),
  },
  {
    id: 'formula',
    kind: 'plot',
    title: { en: 'The loss as a formula and as code', zh: '公式里的损失，代码里的损失' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 700,
    component: () => import('../training/Formula.svelte'),
  },
];
