import { sharedCells, type CellSpec } from '#notebook';
import { paper } from '../paper';
import { lossGoal } from '../proof/loss-goal';
import { lossGuess } from '../proof/loss-guess';
import { ablations } from './ablations';

/** Guess first, break it, prove it, and see it at scale. */
export const proofCells: readonly CellSpec[] = [
  {
    id: 'guess-loss',
    kind: 'predict',
    title: { en: 'Your guess', zh: '你的猜测' },
    needs: [],
    provides: [],
    height: 190,
    component: sharedCells.guess,
    options: { ...lossGuess },
  },
  ...ablations,
  {
    id: 'goal',
    kind: 'exercise',
    title: { en: 'The goal', zh: '目标' },
    needs: [],
    provides: [],
    height: 300,
    component: sharedCells.goal,
    options: { ...lossGoal },
  },
  {
    id: 'predictions',
    kind: 'plot',
    title: { en: 'What you predicted', zh: '你的预测' },
    needs: [],
    provides: [],
    height: 340,
    component: () => import('../proof/predictions/Predictions.svelte'),
  },
  {
    id: 'quiz',
    kind: 'quiz',
    title: { en: 'Eight questions', zh: '八道题' },
    needs: ['seed'],
    provides: [],
    height: 1600,
    component: sharedCells.quiz,
  },
  {
    id: 'scale-chart',
    kind: 'plot',
    title: { en: 'Three papers, and yours', zh: '三篇论文，和你的' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 520,
    component: () => import('../proof/scale/ScaleChart.svelte'),
  },
  {
    id: 'scale-table',
    kind: 'plot',
    title: { en: 'The same in numbers', zh: '同样的内容，用数字' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 560,
    component: sharedCells.paper,
    options: { ...paper },
  },
];
