import { sharedCells, type CellSpec } from '#notebook';
import { recipes } from '#training/client';
import { settingNames } from '../training/settings';

/** Everything that a run is made of. */
const ofRun = [...recipes.gpt.controls.map(({ name }) => name), 'steps', 'seed', 'data'];

export const trainingCells: readonly CellSpec[] = [
  {
    id: 'settings',
    kind: 'control',
    title: { en: 'Settings', zh: '设置' },
    needs: [],
    provides: settingNames,
    component: () => import('../training/Settings.svelte'),
    height: 620,
  },
  {
    id: 'train',
    kind: 'train',
    title: { en: 'Train', zh: '训练' },
    needs: ofRun,
    provides: ['run'],
    component: sharedCells.train,
    options: {
      done: {
        en: 'The run is finished. Come back to the first cell and see what the bars look like now.',
        zh: '训练完成。回到第一个单元，看看那些柱子现在是什么样子。',
      },
    },
    height: 180,
  },
  {
    id: 'loss-chart',
    kind: 'plot',
    title: { en: 'The loss', zh: '损失' },
    needs: ['run'],
    provides: [],
    component: () => import('../training/LossChart.svelte'),
    width: 'wide',
    height: 90,
  },
  {
    id: 'formula',
    kind: 'plot',
    title: { en: 'The loss as a formula and as code', zh: '公式里的损失，代码里的损失' },
    needs: ['run'],
    provides: [],
    component: () => import('../training/Formula.svelte'),
    width: 'wide',
    height: 900,
  },
  {
    id: 'schedule',
    kind: 'plot',
    title: { en: 'Learning rate and gradient', zh: '学习率与梯度' },
    needs: ['run'],
    provides: [],
    component: () => import('../training/Schedule.svelte'),
    width: 'wide',
    height: 60,
  },
  {
    id: 'samples',
    kind: 'plot',
    title: { en: 'What the model writes', zh: '模型写的文字' },
    needs: ['run'],
    provides: [],
    component: () => import('../training/Samples.svelte'),
    height: 60,
  },
  {
    id: 'step-open',
    kind: 'plot',
    title: { en: 'One step, opened', zh: '打开一步' },
    needs: ['run'],
    provides: [],
    component: () => import('../training/StepOpen.svelte'),
    height: 80,
  },
];
