import { declareLesson } from '#notebook';
import { ablations } from './ablations';
import { clipFits, dvaeFits } from './fits';
import { c, terms } from './kit';
import { paper } from './paper';

/** Text and image in one sequence, and a transformer that goes on with it. */

export const lesson = declareLesson(c, {
  id: 'dalle',
  minutes: 35,
  steps: { min: 20, max: 4000, step: 10 },
  data: { kind: 'shipped', id: 'scenes' },
  model: { name: { en: 'DALL·E', zh: 'DALL·E' }, from: ['dvae', 'clip'] },
  cells: {
    sequence: c.figure({
      title: { en: 'One sequence', zh: '一个序列' },
      width: 'wide',
      height: 420,
      component: () => import('./figures/SequenceView.svelte'),
    }),
    masks: c.figure({
      title: { en: 'Who sees whom', zh: '谁看得到谁' },
      width: 'wide',
      height: 420,
      component: () => import('./figures/Masks.svelte'),
    }),
    reach: c.figure({
      title: { en: 'What arrives after several layers', zh: '几层之后能传到什么' },
      width: 'wide',
      height: 420,
      component: () => import('./figures/Masks.svelte'),
      options: { over: 'layers' },
    }),
    'mask-cost': c.figure({
      title: { en: 'What a mask costs here', zh: '掩码在这里的代价' },
      width: 'wide',
      height: 90,
      component: () => import('./figures/MaskCost.svelte'),
    }),
    complete: c.figure({
      title: { en: 'Half a picture', zh: '半张图' },
      width: 'wide',
      height: 260,
      component: () => import('./figures/Complete.svelte'),
    }),
    attention: c.figure({
      title: { en: 'Where a head looks', zh: '一个头看向哪里' },
      width: 'wide',
      height: 380,
      component: () => import('./figures/AttentionMap.svelte'),
    }),
    draw: c.figure({
      title: { en: 'Draw', zh: '画' },
      width: 'wide',
      height: 320,
      component: () => import('./figures/Draw.svelte'),
    }),
    sheet: c.figure({
      title: { en: 'Samples, unselected', zh: '未经挑选的样张' },
      width: 'wide',
      height: 620,
      component: () => import('./figures/sheet/Sheet.svelte'),
    }),
    rerank: c.figure({
      title: { en: 'One picture, or the best of several', zh: '只画一张，还是从几张里挑' },
      width: 'wide',
      height: 200,
      component: () => import('./figures/Examine.svelte'),
    }),
    start: c.start({
      title: { en: 'Start from', zh: '起点' },
      height: 200,
      roles: [
        {
          role: 'dvae',
          recipe: 'dvae',
          lesson: 'dvae',
          label: {
            en: 'The discrete VAE that turns pictures into tokens and back',
            zh: '把图片变成词元、再变回图片的离散 VAE',
          },
          fits: dvaeFits,
        },
        {
          role: 'clip',
          recipe: 'clip',
          lesson: 'clip',
          label: { en: 'The CLIP that chooses among pictures', zh: '在图片之间挑选的 CLIP' },
          fits: clipFits,
        },
      ],
    }),
    'guess-codebook': c.guess({
      height: 160,
      unit: { en: 'of 100', zh: '个' },
      min: 0,
      max: 100,
      step: 1,
      run: 'break-codebook',
      term: 'colourAccuracy',
      tolerance: 10,
      times: 100,
    }),
    'loss-code': c.formula({
      title: { en: 'The loss, and its code', zh: '损失与代码' },
      height: 420,
      code: () => import('./formula-code'),
    }),
    settings: c.settings({
      height: 460,
      worlds: [
        { id: 'scenes', preset: 'lesson' },
        { id: 'emoji', preset: 'emoji' },
      ],
      groups: [
        {
          title: { en: 'Model', zh: '模型' },
          names: ['masks', 'layers', 'heads', 'width', 'padEachPosition'],
        },
        {
          title: { en: 'Data and loss', zh: '数据与损失' },
          names: ['objects', 'pictures', 'imageWeight', 'codebook'],
        },
        {
          title: { en: 'Training', zh: '训练' },
          names: ['learningRate', 'batch', 'steps', 'seed'],
        },
      ],
      perDataset: {
        emoji: {
          groups: [
            {
              title: { en: 'Model', zh: '模型' },
              names: ['masks', 'layers', 'heads', 'width', 'padEachPosition'],
            },
            {
              title: { en: 'Data and loss', zh: '数据与损失' },
              names: ['pictures', 'imageWeight', 'codebook'],
            },
            {
              title: { en: 'Training', zh: '训练' },
              names: ['learningRate', 'batch', 'steps', 'seed'],
            },
          ],
        },
      },
    }),
    train: c.train({
      title: { en: 'Train', zh: '训练' },
      trials: {
        seeds: [1, 2],
        also: { 'full-masks': { seeds: [1, 2], controls: { masks: 'full' } } },
      },
    }),
    'text-chart': c.chart({
      title: { en: 'The text loss', zh: '文本损失' },
      terms: [terms.valTextLoss, terms.textLoss],
      y: { en: 'text loss', zh: '文本损失' },
      unit: 'nats/token',
      baselines: { entropy: { en: 'entropy of the captions', zh: '描述的熵' } },
    }),
    'image-chart': c.chart({
      title: { en: 'The image loss', zh: '图像损失' },
      terms: [terms.valImageLoss, terms.imageLoss],
      y: { en: 'image loss', zh: '图像损失' },
      unit: 'nats/token',
      baselines: { uniform: { en: 'ln K', zh: 'ln K' } },
    }),
    'accuracy-chart': c.chart({
      title: { en: 'What it draws', zh: '它画得怎样' },
      terms: [terms.sceneAccuracy, terms.colourAccuracy],
      y: { en: 'share of captions', zh: '描述的比例' },
      domain: [0, 1],
      baselines: { ceiling: { en: 'the tokenizer’s ceiling', zh: '分词器的上限' } },
    }),
    ...ablations,
    goal: c.goal({
      conditions: [
        { label: { en: 'layers', zh: '层数' }, of: { control: 'layers' }, is: 'atMost', value: 2 },
        {
          label: { en: 'colour right', zh: '颜色画对' },
          of: { term: 'colourAccuracy' },
          is: 'atLeast',
          value: 0.9,
          share: true,
        },
        {
          label: { en: 'text loss', zh: '文本损失' },
          of: { term: 'valTextLoss' },
          is: 'atMost',
          value: 0.5,
        },
      ],
    }),
    quiz: c.quiz({ title: { en: 'Five questions', zh: '五道题' }, height: 1000 }),
    scale: c.paper({ title: { en: 'Beside the paper', zh: '与论文并列' }, height: 380, ...paper }),
  },
});
