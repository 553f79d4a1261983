import { sharedCells, type CellSpec } from '#notebook';
import { ablations } from './ablations';
import { paper } from './paper';
import { goldChart, latterCharts } from './cells-charts';
import { ofRun } from './measures';

const look = (
  id: string,
  title: CellSpec['title'],
  height: number,
  component: CellSpec['component'],
  more: Partial<CellSpec> = {},
): CellSpec => ({
  ...{ id, kind: 'plot', title, needs: [], provides: [], width: 'wide', height, component },
  ...more,
});

export const cells: readonly CellSpec[] = [
  {
    id: 'bandit',
    kind: 'control',
    title: { en: 'Eight answers', zh: '八个答案' },
    needs: [],
    provides: ['banditBeta'],
    height: 420,
    component: () => import('./Bandit.svelte'),
  },
  look(
    'bandit-gradient',
    { en: 'A slope from draws', zh: '由采样得到的斜率' },
    300,
    () => import('./BanditGradient.svelte'),
    { needs: ['banditBeta'] },
  ),
  {
    id: 'guess-gold',
    kind: 'predict',
    title: { en: 'Your guess', zh: '你的猜测' },
    needs: [],
    provides: [],
    height: 160,
    component: sharedCells.guess,
    options: {
      question: {
        en: 'The labeller gives the model’s answers 1.7 points on average; 3.1 is the most for a short one. Now the policy is optimised against the reward model for 60 iterations, with nothing to hold it: no KL penalty, no pretraining loss. The reward model’s mean reward rises by more than two standard deviations. Where do the labeller’s points end?',
        zh: '标注者给模型回答的平均分是 1.7，简短回答最高 3.1 分。现在针对奖励模型优化策略 60 次迭代，没有任何约束：没有 KL 惩罚，也没有预训练损失。奖励模型给出的平均奖励上升了两个标准差以上。标注者的平均分会停在哪里？',
      },
      unit: { en: 'points', zh: '分' },
      min: -8,
      max: 4,
      step: 0.5,
      run: 'break-beta',
      term: 'goldReward',
      times: 1,
      tolerance: 2,
      where: {
        en: 'The answer comes from “No penalty, no pretraining” under “Break it”.',
        zh: '答案来自“弄坏它”一节中的“没有惩罚，也没有预训练”。',
      },
    },
  },
  {
    id: 'start',
    kind: 'control',
    title: { en: 'What it starts from', zh: '从什么出发' },
    needs: [],
    provides: ['baseModels'],
    height: 180,
    component: sharedCells.start,
    options: {
      roles: [
        {
          ...{ role: 'policy', recipe: 'sft', lesson: 'sft' },
          label: { en: 'Policy and reference', zh: '策略与参考模型' },
        },
        {
          ...{ role: 'reward', recipe: 'reward', lesson: 'reward' },
          label: { en: 'Reward model', zh: '奖励模型' },
        },
      ],
    },
  },
  {
    id: 'settings',
    kind: 'control',
    title: { en: 'Settings', zh: '设置' },
    needs: [],
    provides: ofRun.filter((name) => name !== 'baseModels'),
    height: 560,
    component: sharedCells.settings,
    options: {
      groups: [
        {
          title: { en: 'The objective', zh: '目标' },
          names: ['beta', 'adaptive', 'klTarget', 'pretraining', 'noEnd'],
        },
        {
          title: { en: 'An iteration', zh: '一次迭代' },
          names: ['batch', 'epochs', 'minibatches', 'clipRange', 'lambda', 'valueWeight'],
        },
        { title: { en: 'Training', zh: '训练' }, names: ['learningRate', 'steps', 'seed'] },
      ],
      help: {
        beta: { en: 'What a nat of distance costs.', zh: '每偏离一奈特的代价。' },
        adaptive: {
          en: 'β grows while KL is above the target and shrinks while it is below.',
          zh: 'KL 高于目标时 β 变大，低于目标时变小。',
        },
        pretraining: { en: 'Weight of the pretraining loss.', zh: '预训练损失的权重。' },
        noEnd: {
          en: 'Taken off the score of an answer that does not end.',
          zh: '回答没有结束时从分数中扣除。',
        },
        batch: { en: 'Answers written in an iteration.', zh: '每次迭代写多少个回答。' },
        epochs: { en: 'Times that they are learned from.', zh: '同一批回答学几遍。' },
        lambda: {
          en: '0 trusts the value head, 1 what really came.',
          zh: '0 相信价值头，1 只看实际结果。',
        },
        seed: { en: 'The same seed gives the same run.', zh: '种子相同，训练就相同。' },
      },
    },
  },
  {
    id: 'train',
    kind: 'train',
    title: { en: 'Optimise', zh: '优化' },
    needs: ofRun,
    provides: ['run'],
    height: 180,
    component: sharedCells.train,
    options: {
      invitation: {
        en: 'The policy starts as the fine-tuned model. It writes, is judged by the reward model and learns, on this machine.',
        zh: '策略从微调后的模型出发。它写回答，由奖励模型打分，再从中学习，全在这台机器上。',
      },
      done: {
        en: 'The run is finished. Open an iteration below, or let both models answer.',
        zh: '训练完成。可以在下面打开一次迭代，或让两个模型都来回答。',
      },
    },
  },
  look('objective', { en: 'Term by term', zh: '逐项看' }, 90, () => import('./Objective.svelte'), {
    needs: ['run'],
  }),
  goldChart,
  look(
    'answers',
    { en: 'Two policies, one prompt', zh: '两个策略，同一个提示' },
    420,
    () => import('../tell/Answers.svelte'),
  ),
  ...latterCharts,
  look(
    'iteration',
    { en: 'One iteration, opened', zh: '打开一次迭代' },
    120,
    () => import('./Iteration.svelte'),
  ),
  look(
    'formula',
    { en: 'The losses as formulas and as code', zh: '公式里的损失，代码里的损失' },
    900,
    () => import('./Formula.svelte'),
  ),
  ...ablations,
  look(
    'best-of',
    { en: 'Best of n beside PPO', zh: 'n 选一与 PPO' },
    120,
    () => import('./BestOf.svelte'),
  ),
  look(
    'asked',
    { en: 'Other words, other wishes', zh: '换个说法，换个愿望' },
    120,
    () => import('./Asked.svelte'),
  ),
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
        en: 'Make the answers better for the labeller, who is never asked, without paying in skills and without going far.',
        zh: '让回答在标注者眼里变好（他从不参与训练），既不丢掉本领，也不走得太远。',
      },
      conditions: [
        {
          label: { en: 'labeller’s points', zh: '标注者打分' },
          of: { term: 'goldReward' },
          is: 'atLeast',
          value: 2.6,
        },
        {
          label: { en: 'side skills', zh: '附带技能' },
          of: { term: 'sideSkill' },
          is: 'atLeast',
          value: 0.95,
          share: true,
        },
        { label: { en: 'KL, nats', zh: 'KL（奈特）' }, of: { term: 'kl' }, is: 'atMost', value: 4 },
      ],
    },
  },
  {
    id: 'quiz',
    kind: 'quiz',
    title: { en: 'Five questions', zh: '五道题' },
    needs: ['seed'],
    provides: [],
    height: 900,
    component: sharedCells.quiz,
  },
  {
    id: 'scale',
    kind: 'plot',
    title: { en: 'The same, at scale', zh: '同样的事，放大来做' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 380,
    texts: { required: ['source'] },
    component: sharedCells.paper,
    options: { ...paper },
  },
];
