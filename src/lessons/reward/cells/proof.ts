import { sharedCells, type CellSpec } from '#notebook';
import { paper } from '../paper';
import { ablations } from './ablations';

/** The cells of “Look inside”, “Break it”, “Prove it” and “At scale”. */
export const proofCells: readonly CellSpec[] = [
  {
    id: 'by-word',
    kind: 'plot',
    title: { en: 'The reward, word by word', zh: '逐词的奖励' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 520,
    component: () => import('../inside/ByWord.svelte'),
  },
  {
    id: 'rewards',
    kind: 'plot',
    title: { en: 'Good answers and bad ones', zh: '好回答与差回答' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 360,
    component: () => import('../inside/Rewards.svelte'),
  },
  ...ablations,
  {
    id: 'goal',
    kind: 'exercise',
    title: { en: 'The goal', zh: '目标' },
    needs: [],
    provides: [],
    height: 220,
    component: sharedCells.goal,
    options: {
      text: {
        en: 'A prompt that is ranked costs a labeller’s time, and reading one more answer costs less than reading one more prompt. Reach this with 128 prompts.',
        zh: '为一个提示排序要花标注者的时间，而多读一个回答比多读一个提示便宜。请用 128 个提示达到下面的要求。',
      },
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
    title: { en: 'Three papers, and yours', zh: '三篇论文，和你的' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 360,
    component: sharedCells.paper,
    options: { ...paper },
  },
];
