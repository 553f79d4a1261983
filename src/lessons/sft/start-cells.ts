import { sharedCells, type CellSpec, type StartOptions, type VariantOptions } from '#notebook';
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
    component: sharedCells.variant,
    options: {
      change: { recipe: 'tell', steps: recipes.tell.presets[0].steps },
      plain: true,
      claim: {
        en: 'If you like, pretrain the base model yourself, from random numbers, on this machine. It is the longest training of this lesson; the shipped one is there at once.',
        zh: '如果愿意，可以在这台机器上从随机数开始，自己预训练基础模型。这是本课最长的一次训练；随网站提供的那个则立即可用。',
      },
      measures: [gold, stops, skill],
    } satisfies VariantOptions,
  },
  {
    id: 'start',
    kind: 'control',
    title: { en: 'Start from', zh: '起点' },
    needs: [],
    provides: ['from'],
    height: 150,
    component: sharedCells.start,
    options: {
      roles: [
        {
          role: 'base',
          recipe: 'tell',
          lesson: 'sft',
          run: 'pretrain',
          label: { en: 'The base model that is fine-tuned', zh: '用来微调的基础模型' },
        },
      ],
    } satisfies StartOptions,
  },
];
