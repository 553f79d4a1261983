import type { CellSpec } from '#notebook';
import { noOracle } from './no-oracle';

const wide = { kind: 'plot', needs: [], provides: [], width: 'wide' } as const;

/** What can be looked at: the sequence, the masks, the model at work. */
export const lookCells: readonly CellSpec[] = [
  {
    ...wide,
    id: 'sequence',
    title: { en: 'One sequence', zh: '一个序列' },
    height: 420,
    component: () => import('../SequenceView.svelte'),
  },
  {
    ...wide,
    id: 'masks',
    title: { en: 'Who sees whom', zh: '谁看得到谁' },
    height: 420,
    component: () => import('../Masks.svelte'),
  },
  {
    ...wide,
    id: 'reach',
    title: { en: 'What arrives after several layers', zh: '几层之后能传到什么' },
    height: 420,
    component: () => import('../Masks.svelte'),
    options: { over: 'layers' },
  },
  {
    ...wide,
    id: 'mask-cost',
    title: { en: 'What a mask costs here', zh: '掩码在这里的代价' },
    height: 90,
    component: () => import('../MaskCost.svelte'),
  },
  {
    ...wide,
    id: 'complete',
    title: { en: 'Half a picture', zh: '半张图' },
    height: 260,
    component: () => import('../Complete.svelte'),
  },
  {
    ...wide,
    id: 'attention',
    title: { en: 'Where a head looks', zh: '一个头看向哪里' },
    height: 380,
    component: () => import('../AttentionMap.svelte'),
  },
  {
    ...wide,
    id: 'draw',
    title: { en: 'Draw', zh: '画' },
    height: 320,
    component: () => import('../Draw.svelte'),
  },
  {
    ...wide,
    id: 'sheet',
    title: { en: 'Samples, unselected', zh: '未经挑选的样张' },
    height: 620,
    component: () => import('../sheet/Sheet.svelte'),
  },
  {
    ...wide,
    id: 'rerank',
    title: { en: 'One picture, or the best of several', zh: '只画一张，还是从几张里挑' },
    height: 200,
    component: () => import('../Examine.svelte'),
    on: noOracle,
  },
];
