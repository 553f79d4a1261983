import { declareLesson } from '#notebook';
import { locale } from '#ui';
import { ablations } from './ablations';
import { c, terms } from './kit';
import { paper } from './paper';

/** Pictures and text in one space. */
export const lesson = declareLesson(c, {
  id: 'clip',
  minutes: 45,
  after: 'ppo',
  steps: { min: 20, max: 5000, step: 10 },
  data: { kind: 'shipped', id: 'scenes' },
  // Captions are read best in the language of the page.
  begins: () => ({ language: locale.current }),
  model: { name: { en: 'CLIP', zh: 'CLIP' }, from: [] },
  cells: {
    world: c.figure({
      title: { en: 'Pictures with captions', zh: '带描述的图片' },
      kind: 'control',
      height: 300,
      needs: ['language', 'size', 'colours', 'objects'],
      provides: ['data'],
      component: () => import('./figures/world/World.svelte'),
    }),
    'guess-held-out': c.guess({
      height: 190,
      unit: { en: 'of 100', zh: '张' },
      min: 0,
      max: 100,
      step: 1,
      run: 'main',
      term: 'zeroShotHeldOut',
      tolerance: 12,
      times: 100,
    }),
    settings: c.settings({
      height: 620,
      groups: [
        {
          title: { en: 'Pictures and captions', zh: '图片与描述' },
          names: ['language', 'size', 'colours', 'objects'],
        },
        {
          title: { en: 'Encoders', zh: '编码器' },
          names: ['encoder', 'patch', 'embedding', 'words'],
        },
        {
          title: { en: 'Training', zh: '训练' },
          names: ['batch', 'learningRate', 'weightDecay', 'steps', 'seed'],
        },
      ],
    }),
    train: c.train({
      title: { en: 'Train', zh: '训练' },
      trials: { seeds: [1, 2, 1337], also: { emoji: { preset: 'emoji', seeds: [1, 2, 1337] } } },
    }),
    matrix: c.figure({
      title: { en: 'Every picture with every caption', zh: '每张图片对每句描述' },
      width: 'wide',
      height: 560,
      needs: ['run'],
      component: () => import('./figures/train/PairsMatrix.svelte'),
    }),
    'loss-chart': c.chart({
      title: { en: 'The loss', zh: '损失' },
      terms: [terms.trainLoss, terms.imageLoss, terms.textLoss],
      y: { en: 'loss', zh: '损失' },
      unit: 'nats/pair',
      baselines: { uniform: { en: 'ln n', zh: 'ln n' }, floor: { en: 'floor', zh: '下限' } },
    }),
    'accuracy-chart': c.chart({
      title: { en: 'What it gets right', zh: '答对多少' },
      terms: [
        terms.anyEqualAccuracy,
        terms.diagonalAccuracy,
        terms.zeroShotSeen,
        terms.zeroShotHeldOut,
      ],
      y: { en: 'share', zh: '比例' },
      domain: [0, 1],
      baselines: { chance: { en: 'chance', zh: '瞎猜' } },
    }),
    'scale-chart': c.chart({
      title: { en: 'The scale', zh: '尺度' },
      width: 'column',
      terms: [terms.logitScale],
      y: { en: 'scale', zh: '尺度' },
      baselines: { initial: { en: '1/0.07', zh: '1/0.07' } },
    }),
    clouds: c.figure({
      title: { en: 'Two clouds', zh: '两片云' },
      height: 400,
      needs: ['run'],
      component: () => import('./figures/train/Cloud.svelte'),
    }),
    formula: c.formula({ height: 700, code: () => import('./formula-code') }),
    'zero-shot': c.figure({
      title: { en: 'A classifier of your own', zh: '你自己的分类器' },
      width: 'wide',
      height: 520,
      needs: ['data', 'language', 'size'],
      component: () => import('./figures/zeroshot/Playground.svelte'),
    }),
    examinations: c.figure({
      title: { en: 'How well, in numbers', zh: '究竟有多好' },
      width: 'wide',
      height: 320,
      needs: ['data', 'language', 'size'],
      component: () => import('./figures/zeroshot/Examinations.svelte'),
    }),
    patches: c.figure({
      title: { en: 'Where the image encoder looks', zh: '图像编码器在看哪里' },
      width: 'wide',
      height: 560,
      needs: ['data', 'language', 'size'],
      component: () => import('./figures/inside/Patches.svelte'),
    }),
    words: c.figure({
      title: { en: 'Which words count', zh: '哪些词算数' },
      width: 'wide',
      height: 380,
      needs: ['data', 'language', 'size'],
      component: () => import('./figures/inside/Words.svelte'),
    }),
    search: c.figure({
      title: { en: 'Find pictures by words', zh: '用文字找图片' },
      width: 'wide',
      height: 320,
      needs: ['data', 'language', 'size'],
      component: () => import('./figures/use/Search.svelte'),
    }),
    describe: c.figure({
      title: { en: 'Find words for a picture', zh: '为图片找文字' },
      width: 'wide',
      height: 280,
      needs: ['data', 'language', 'size'],
      component: () => import('./figures/use/Describe.svelte'),
    }),
    retrieval: c.figure({
      title: { en: 'Recall in both directions', zh: '双向检索的召回率' },
      width: 'wide',
      height: 280,
      needs: ['data', 'language', 'size'],
      component: () => import('./figures/use/Retrieval.svelte'),
    }),
    windows: c.figure({
      title: { en: 'Where is it?', zh: '它在哪里？' },
      width: 'wide',
      height: 460,
      needs: ['data', 'language', 'size'],
      component: () => import('./figures/use/Windows.svelte'),
    }),
    'own-pictures': c.figure({
      title: { en: 'Your own pictures', zh: '你自己的图片' },
      kind: 'control',
      height: 260,
      component: () => import('./figures/own/OwnPictures.svelte'),
    }),
    ...ablations,
    ladder: c.figure({
      title: { en: 'The ladder', zh: '阶梯' },
      width: 'wide',
      height: 240,
      component: () => import('./figures/limits/Ladder.svelte'),
    }),
    swaps: c.figure({
      title: { en: 'Scene by scene', zh: '逐个场景' },
      width: 'wide',
      height: 90,
      component: () => import('./figures/limits/Swaps.svelte'),
    }),
    goal: c.goal({
      conditions: [
        {
          label: { en: 'batch size', zh: '批大小' },
          of: { control: 'batch' },
          is: 'atMost',
          value: 16,
        },
        {
          label: { en: 'zero-shot, seen', zh: '零样本：见过的' },
          of: { term: 'zeroShotSeen' },
          is: 'atLeast',
          value: 0.75,
          share: true,
        },
        {
          label: { en: 'colour, held out', zh: '颜色：留出的' },
          of: { term: 'colourHeldOut' },
          is: 'atLeast',
          value: 0.9,
          share: true,
        },
      ],
    }),
    quiz: c.quiz({ title: { en: 'Six questions', zh: '六道题' }, height: 1200 }),
    'scale-table': c.paper({
      title: { en: 'CLIP’s eight models, and yours', zh: 'CLIP 的八个模型，和你的' },
      height: 640,
      ...paper,
    }),
  },
});
