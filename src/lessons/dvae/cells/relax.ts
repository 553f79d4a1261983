import type { CellSpec } from '#notebook';

/** Part one: from autoencoders to a draw that gradients pass through. */
export const relaxCells: readonly CellSpec[] = [
  {
    id: 'walk',
    kind: 'train',
    title: { en: 'A picture as two numbers', zh: '用两个数表示一张图片' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 120,
    component: () => import('../walk/Walk.svelte'),
  },
  {
    id: 'gumbel',
    kind: 'plot',
    title: { en: 'The Gumbel-softmax machine', zh: 'Gumbel-softmax 机器' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 560,
    component: () => import('../relax/Gumbel.svelte'),
  },
  {
    id: 'network',
    kind: 'plot',
    title: { en: 'The way of a picture', zh: '一张图片走过的路' },
    needs: ['size', 'groups', 'width', 'codes', 'codeWidth', 'likelihood'],
    provides: [],
    height: 480,
    component: () => import('../look/Network.svelte'),
  },
  {
    id: 'formula',
    kind: 'code',
    title: { en: 'The loss, in maths and in code', zh: '损失：公式与代码' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 620,
    component: () => import('../Formula.svelte'),
  },
  {
    id: 'density',
    kind: 'plot',
    title: { en: 'A likelihood that stays in bounds', zh: '不越界的似然' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 420,
    component: () => import('../relax/Density.svelte'),
  },
];
