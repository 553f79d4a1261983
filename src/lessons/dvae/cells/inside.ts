import type { CellSpec } from '#notebook';

/** Look inside. */
export const insideCells: readonly CellSpec[] = [
  {
    id: 'rows',
    kind: 'plot',
    title: { en: 'Original, soft, hard', zh: '原图、软、硬' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 360,
    component: () => import('../look/Rows.svelte'),
  },
  {
    id: 'grid',
    kind: 'plot',
    title: { en: 'A picture in words', zh: '用“词”写成的图片' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 440,
    // Asks the probes reconstructions, token, drawn and codebook.
    component: () => import('../look/Grid.svelte'),
  },
  {
    id: 'codebook',
    kind: 'plot',
    title: { en: 'The codebook', zh: '码本' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 440,
    component: () => import('../look/Codebook.svelte'),
  },
];
