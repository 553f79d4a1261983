import { sharedCells, type CellSpec } from '#notebook';
import { noOracle } from './no-oracle';
import { paper } from '../paper';

export const proofCells: readonly CellSpec[] = [
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
        en: 'Half the layers, and pictures as good: find settings that make two layers enough.',
        zh: '层数减半，画得一样好：请找到只用两层就够的设置。',
      },
      conditions: [
        { label: { en: 'layers', zh: '层数' }, of: { control: 'layers' }, is: 'atMost', value: 2 },
        {
          label: { en: 'colour right', zh: '颜色画对' },
          of: { term: 'colourAccuracy' },
          is: 'atLeast',
          value: 0.9,
          share: true,
        },
        {
          label: { en: 'text loss', zh: '文本损失' },
          of: { term: 'valTextLoss' },
          is: 'atMost',
          value: 0.5,
        },
      ],
    },
    on: noOracle,
  },
  {
    id: 'quiz',
    kind: 'quiz',
    title: { en: 'Five questions', zh: '五道题' },
    needs: ['seed'],
    provides: [],
    height: 1000,
    component: sharedCells.quiz,
  },
  {
    id: 'scale',
    kind: 'plot',
    title: { en: 'Beside the paper', zh: '与论文并列' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 380,
    texts: { required: ['source'] },
    component: sharedCells.paper,
    options: { ...paper },
  },
];
