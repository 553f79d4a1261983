import { answers, declareLesson } from '#notebook';
import { recipes } from '#training/client';
import { ablations } from './ablations';
import { c, terms } from './kit';
import { paper } from './paper';

/** From a reward to a policy. */
export const lesson = declareLesson(c, {
  id: 'ppo',
  minutes: 40,
  steps: { min: 4, max: 300, step: 1 },
  data: { kind: 'shipped', id: 'instructions' },
  model: { name: { en: 'PPO', zh: 'PPO' }, from: ['sft', 'reward'] },
  terms: [...recipes.bandit.terms, { name: 'ratio', symbol: '\\rho', colour: 'blue', unit: '' }],
  cells: {
    bandit: c.figure({
      title: { en: 'Eight answers', zh: '八个答案' },
      kind: 'control',
      height: 420,
      provides: ['banditBeta'],
      component: () => import('./figures/Bandit.svelte'),
    }),
    'bandit-gradient': c.figure({
      title: { en: 'A slope from draws', zh: '由采样得到的斜率' },
      width: 'wide',
      height: 300,
      needs: ['banditBeta'],
      component: () => import('./figures/BanditGradient.svelte'),
    }),
    'guess-gold': c.guess({
      height: 160,
      unit: { en: 'points', zh: '分' },
      min: -8,
      max: 4,
      step: 0.5,
      run: 'break-beta',
      term: 'goldReward',
      tolerance: 2,
    }),
    start: c.start({
      title: { en: 'What it starts from', zh: '从什么出发' },
      height: 180,
      roles: [
        {
          role: 'policy',
          recipe: 'sft',
          lesson: 'sft',
          label: { en: 'Policy and reference', zh: '策略与参考模型' },
        },
        {
          role: 'reward',
          recipe: 'reward',
          lesson: 'reward',
          label: { en: 'Reward model', zh: '奖励模型' },
        },
      ],
    }),
    settings: c.settings({
      height: 560,
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
    }),
    train: c.train({ title: { en: 'Optimise', zh: '优化' }, trials: { seeds: [1, 2, 3] } }),
    objective: c.figure({
      title: { en: 'Term by term', zh: '逐项看' },
      width: 'wide',
      height: 90,
      needs: ['run'],
      component: () => import('./figures/Objective.svelte'),
    }),
    gold: c.chart({
      title: { en: 'Proxy and gold', zh: '代理奖励与真实得分' },
      terms: [terms.proxyReward, terms.goldReward],
      y: { en: 'reward, points', zh: '奖励与得分' },
    }),
    answers: c.figure({
      title: { en: 'Two policies, one prompt', zh: '两个策略，同一个提示' },
      width: 'wide',
      height: 420,
      component: answers,
    }),
    distance: c.chart({
      title: { en: 'How far it went', zh: '走了多远' },
      terms: [terms.kl, terms.klK2, terms.klK3, terms.klExact],
      y: { en: 'KL of a response', zh: '每个回答的 KL' },
      alone: true,
      unit: 'nats',
    }),
    skills: c.chart({
      title: { en: 'What else it still can do', zh: '其他本领还剩多少' },
      terms: [terms.sideSkill, terms.stopRate],
      y: { en: 'share', zh: '比例' },
      domain: [0, 1],
    }),
    pulls: c.chart({
      title: { en: 'Which side pulls harder', zh: '哪一边拉得更用力' },
      terms: [terms.ppoNorm, terms.ptxNorm, terms.gradientRatio],
      alone: true,
      y: { en: 'norm of the gradient', zh: '梯度的范数' },
    }),
    iteration: c.figure({
      title: { en: 'One iteration, opened', zh: '打开一次迭代' },
      width: 'wide',
      height: 120,
      component: () => import('./figures/Iteration.svelte'),
    }),
    formula: c.formula({
      title: { en: 'The losses as formulas and as code', zh: '公式里的损失，代码里的损失' },
      code: () => import('./formula-code'),
      terms: [
        terms.proxyReward,
        terms.klPenalty,
        terms.policyLoss,
        terms.valueLoss,
        terms.ptxLoss,
        terms.clipFraction,
      ],
    }),
    ...ablations,
    'best-of': c.figure({
      title: { en: 'Best of n beside PPO', zh: 'n 选一与 PPO' },
      width: 'wide',
      height: 120,
      component: () => import('./figures/BestOf.svelte'),
    }),
    asked: c.figure({
      title: { en: 'Other words, other wishes', zh: '换个说法，换个愿望' },
      width: 'wide',
      height: 120,
      component: () => import('./figures/Asked.svelte'),
    }),
    goal: c.goal({
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
    }),
    quiz: c.quiz({ title: { en: 'Five questions', zh: '五道题' }, height: 900 }),
    scale: c.paper({ title: { en: 'The same, at scale', zh: '真实规模' }, height: 380, ...paper }),
  },
});
