import { sharedCells, type CellSpec, type Localized } from '#notebook';
import { recipes } from '#training/client';
import { ablations, type AblationId } from '../proof/ablation/ablations';

const titles: Record<AblationId, Localized> = {
  'break-mask': { en: 'No mask', zh: '去掉掩码' },
  'break-positions': { en: 'No positions', zh: '去掉位置' },
  'break-rate': { en: 'Learning rate × 100', zh: '学习率 × 100' },
  'break-depth': { en: 'One layer against four', zh: '一层对四层' },
  'break-residual': { en: 'No residual scaling', zh: '去掉残差缩放' },
};

const settings = [...recipes.gpt.controls.map(({ name }) => name), 'seed', 'steps', 'data'];

/** What a cell's own change is about is no reason for its result to be stale. */
const changed = (id: AblationId): string[] => {
  const { base, broken } = ablations[id];
  return [base, ...broken].flatMap((side) => [
    ...('controls' in side ? Object.keys(side.controls) : []),
    ...('rateTimes' in side ? ['learningRate'] : []),
  ]);
};

const ablation = (id: AblationId): CellSpec => ({
  id,
  kind: 'train',
  title: titles[id],
  needs: settings.filter((name) => !changed(id).includes(name)),
  provides: [],
  height: 220,
  component: () => import('../proof/ablation/Ablation.svelte'),
  options: { ...ablations[id] },
});

/** Guess first, break it, prove it, and see it at scale. */
export const proofCells: readonly CellSpec[] = [
  {
    id: 'guess-loss',
    kind: 'predict',
    title: { en: 'Your guess', zh: '你的猜测' },
    needs: [],
    provides: [],
    height: 190,
    component: () => import('../proof/guess/Guess.svelte'),
  },
  ablation('break-mask'),
  ablation('break-positions'),
  ablation('break-rate'),
  ablation('break-depth'),
  ablation('break-residual'),
  {
    id: 'goal',
    kind: 'exercise',
    title: { en: 'The goal', zh: '目标' },
    needs: [],
    provides: [],
    height: 300,
    component: () => import('../proof/goal/Goal.svelte'),
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
    component: () => import('../proof/scale/ScaleTable.svelte'),
  },
];
