import { sharedCells, type CellSpec, type StartOptions, type SideRunOptions } from '#notebook';
import { recipes } from '#training/client';
import { gold, skill, stops } from './terms';

/** What the fine-tuning starts from: a base model that the student pretrains, or the shipped one. */
export const startCells: readonly CellSpec[] = [
  {
    id: 'pretrain',
    kind: 'train',
    title: { en: 'A base model of your own', zh: '你自己的基础模型' },
    needs: [],
    provides: [],
    height: 140,
    component: sharedCells.sideRun,
    texts: { required: ['main'] },
    options: {
      change: { recipe: 'instructions', steps: recipes.instructions.presets[0].steps },
      terms: [gold, stops, skill],
    } satisfies SideRunOptions,
  },
  {
    id: 'start',
    kind: 'control',
    title: { en: 'Start from', zh: '起点' },
    needs: [],
    provides: ['baseModels'],
    height: 150,
    component: sharedCells.start,
    options: {
      roles: [
        {
          role: 'base',
          recipe: 'instructions',
          lesson: 'sft',
          run: 'pretrain',
          label: { en: 'The base model that is fine-tuned', zh: '用来微调的基础模型' },
        },
      ],
    } satisfies StartOptions,
  },
];
