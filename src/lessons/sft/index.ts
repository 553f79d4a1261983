import { answers, declareLesson } from '#notebook';
import { ablations } from './ablations';
import { c, terms } from './kit';
import { paper } from './paper';

/** From continuing a text to following an instruction. */
export const lesson = declareLesson(c, {
  id: 'sft',
  minutes: 25,
  steps: { min: 20, max: 2000, step: 10 },
  data: { kind: 'shipped', id: 'instructions' },
  model: { name: { en: 'SFT', zh: 'SFT' }, from: ['gpt'] },
  cells: {
    pretrain: c.sideRun({
      title: { en: 'A base model of your own', zh: '你自己的基础模型' },
      name: { en: 'your base model', zh: '你的基础模型' },
      change: { recipe: 'instructions', steps: 700 },
      terms: [terms.goldReward, terms.stopRate, terms.sideSkill],
    }),
    start: c.start({
      title: { en: 'Start from', zh: '起点' },
      height: 150,
      roles: [
        {
          role: 'base',
          recipe: 'instructions',
          lesson: 'sft',
          run: 'pretrain',
          label: { en: 'The base model that is fine-tuned', zh: '用来微调的基础模型' },
        },
      ],
    }),
    'three-ways': c.figure({
      title: { en: 'Three ways to a task', zh: '让模型做任务的三种方式' },
      width: 'wide',
      height: 320,
      component: () => import('./figures/ThreeWays.svelte'),
    }),
    'guess-skill': c.guess({
      height: 160,
      unit: { en: 'of 100', zh: '道' },
      min: 0,
      max: 100,
      step: 1,
      run: 'break-forget',
      term: 'sideSkill',
      tolerance: 10,
      times: 100,
    }),
    settings: c.settings({
      height: 380,
      groups: [
        {
          title: { en: 'Demonstrations', zh: '示范' },
          names: ['demonstrations', 'taught', 'pretrainingShare'],
        },
        {
          title: { en: 'Training', zh: '训练' },
          names: ['learningRate', 'batch', 'steps', 'seed'],
        },
      ],
    }),
    train: c.train({ title: { en: 'Fine-tune', zh: '微调' } }),
    'loss-chart': c.chart({
      title: { en: 'The loss', zh: '损失' },
      terms: [terms.valLoss, terms.trainLoss],
      y: { en: 'loss', zh: '损失' },
      unit: 'nats/token',
      baselines: { entropy: { en: 'entropy', zh: '熵' } },
    }),
    'behaviour-chart': c.chart({
      title: { en: 'What it does', zh: '它的表现' },
      terms: [terms.goldReward, terms.stopRate, terms.sideSkill],
      y: { en: 'points, and shares', zh: '分数与比例' },
    }),
    answers: c.figure({
      title: { en: 'Before and after', zh: '之前与之后' },
      width: 'wide',
      height: 420,
      component: answers,
      options: { verbs: ['tell', 'describe', 'insult'] },
    }),
    mask: c.figure({
      title: { en: 'Which tokens count in the loss', zh: '哪些词元计入损失' },
      width: 'wide',
      height: 420,
      needs: ['taught'],
      component: () => import('./figures/Mask.svelte'),
    }),
    ...ablations,
    goal: c.goal({
      conditions: [
        {
          label: { en: 'demonstrations', zh: '示范的个数' },
          of: { control: 'demonstrations' },
          is: 'atMost',
          value: 64,
        },
        {
          label: { en: 'labeller’s points', zh: '标注者打分' },
          of: { term: 'goldReward' },
          is: 'atLeast',
          value: 1.5,
        },
        {
          label: { en: 'validation loss', zh: '验证损失' },
          of: { term: 'valLoss' },
          is: 'atMost',
          value: 1.05,
        },
        {
          label: { en: 'side skills', zh: '附带技能' },
          of: { term: 'sideSkill' },
          is: 'atLeast',
          value: 0.95,
          share: true,
        },
      ],
    }),
    quiz: c.quiz({ title: { en: 'Six questions', zh: '六道题' }, height: 1200 }),
    datasets: c.figure({
      title: { en: 'InstructGPT’s three data sets', zh: 'InstructGPT 的三个数据集' },
      width: 'wide',
      height: 260,
      texts: { required: ['source'] },
      component: () => import('./figures/Datasets.svelte'),
      options: paper,
    }),
  },
});
