import { declareLesson } from '#notebook';
import { ablations } from './ablations';
import { c, terms } from './kit';
import { paper } from './paper';

/** From rankings to a number that says how good an answer is. */
export const lesson = declareLesson(c, {
  id: 'reward',
  minutes: 35,
  steps: { min: 1, max: 1000, step: 1 },
  data: { kind: 'shipped', id: 'instructions' },
  model: { name: { en: 'Reward model', zh: '奖励模型' }, from: ['sft'] },
  terms: [
    { name: 'score', symbol: 'r_\\phi', colour: 'sky', unit: '' },
    { name: 'margin', symbol: 'r_w - r_l', colour: 'vermilion', unit: '' },
    { name: 'pairs', symbol: '\\binom K2', colour: 'yellow', unit: '' },
  ],
  cells: {
    start: c.start({
      title: { en: 'Start from', zh: '起点' },
      height: 150,
      roles: [
        {
          role: 'body',
          recipe: 'sft',
          lesson: 'sft',
          label: {
            en: 'The fine-tuned model that writes the answers and lends its body',
            zh: '写回答、并借出主体的微调模型',
          },
        },
      ],
    }),
    'guess-agreement': c.guess({
      height: 190,
      unit: { en: 'of 100', zh: '次' },
      min: 0,
      max: 100,
      step: 1,
      run: 'main',
      term: 'agreement',
      tolerance: 5,
      times: 100,
    }),
    ranking: c.figure({
      title: { en: 'Your ranking', zh: '你的排序' },
      kind: 'exercise',
      width: 'wide',
      height: 480,
      needs: ['answers'],
      provides: ['data'],
      component: () => import('./figures/ranking/Ranking.svelte'),
    }),
    settings: c.settings({
      height: 420,
      groups: [
        { title: { en: 'Comparisons', zh: '比较' }, names: ['prompts', 'answers', 'noise'] },
        {
          title: { en: 'Training', zh: '训练' },
          names: ['passes', 'steps', 'batch', 'learningRate', 'seed'],
        },
      ],
    }),
    train: c.train({ title: { en: 'Train the reward model', zh: '训练奖励模型' } }),
    'loss-chart': c.chart({
      title: { en: 'The loss', zh: '损失' },
      terms: [terms.valLoss, terms.trainLoss],
      y: { en: 'loss', zh: '损失' },
      unit: 'nats/pair',
      baselines: {
        indifferent: { en: 'ln 2, equal rewards', zh: 'ln 2，奖励都相等' },
        labellerNoise: { en: 'labeller’s noise', zh: '标注者的噪声' },
      },
    }),
    'accuracy-chart': c.chart({
      title: { en: 'How often it is right', zh: '正确率' },
      terms: [terms.agreement, terms.accuracy],
      y: { en: 'share of pairs', zh: '对的比例' },
      domain: [0, 1],
      baselines: {
        chance: { en: 'chance', zh: '瞎猜' },
        ceiling: { en: 'ceiling of agreement', zh: '一致的上限' },
      },
    }),
    formula: c.formula({
      code: () => import('./formula-code'),
      values: () => import('./figures/train/FormulaValues.svelte'),
    }),
    sweep: c.figure({
      title: { en: 'Accuracy against comparisons', zh: '正确率与比较的个数' },
      width: 'wide',
      height: 140,
      needs: [
        'answers',
        'noise',
        'flipped',
        'pairing',
        'headOnly',
        'passes',
        'batch',
        'learningRate',
        'warmup',
        'steps',
        'baseModels',
      ],
      component: () => import('./figures/sweep/Sweep.svelte'),
    }),
    'by-word': c.figure({
      title: { en: 'The reward, word by word', zh: '逐词的奖励' },
      width: 'wide',
      height: 520,
      component: () => import('./figures/inside/ByWord.svelte'),
    }),
    rewards: c.figure({
      title: { en: 'Good answers and bad ones', zh: '好回答与差回答' },
      width: 'wide',
      height: 360,
      component: () => import('./figures/inside/Rewards.svelte'),
    }),
    ...ablations,
    goal: c.goal({
      height: 220,
      conditions: [
        {
          label: { en: 'prompts that are ranked', zh: '排序的提示数' },
          of: { control: 'prompts' },
          is: 'atMost',
          value: 128,
        },
        {
          label: { en: 'noise of the labeller', zh: '标注者的噪声' },
          of: { control: 'noise' },
          is: 'atLeast',
          value: 0.5,
        },
        {
          label: { en: 'right by the rubric', zh: '按评分规则正确' },
          of: { term: 'accuracy' },
          is: 'atLeast',
          value: 0.88,
          share: true,
        },
        {
          label: { en: 'loss on new pairs', zh: '新的对上的损失' },
          of: { term: 'valLoss' },
          is: 'atMost',
          value: 0.54,
        },
      ],
    }),
    quiz: c.quiz({ title: { en: 'Six questions', zh: '六道题' }, height: 1200 }),
    'scale-table': c.paper({
      title: { en: 'Three papers, and yours', zh: '三篇论文，和你的' },
      height: 360,
      ...paper,
    }),
  },
});
