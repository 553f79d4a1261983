import type { CellSpec, Localized } from '#notebook';

const cell = (
  id: string,
  title: Localized,
  component: CellSpec['component'],
  height: number,
): CellSpec => ({
  ...{ id, title, component, height, kind: 'plot', width: 'wide' },
  needs: ['data', 'language', 'size'],
  provides: [],
});

/** Ask the model, look inside it, use it. */
export const usingCells: readonly CellSpec[] = [
  cell(
    'zero-shot',
    { en: 'A classifier of your own', zh: '你自己的分类器' },
    () => import('../zeroshot/Playground.svelte'),
    520,
  ),
  cell(
    'examinations',
    { en: 'How well, in numbers', zh: '究竟有多好' },
    () => import('../zeroshot/Examinations.svelte'),
    320,
  ),
  cell(
    'patches',
    { en: 'Where the image encoder looks', zh: '图像编码器在看哪里' },
    () => import('../inside/Patches.svelte'),
    560,
  ),
  cell(
    'words',
    { en: 'Which words count', zh: '哪些词算数' },
    () => import('../inside/Words.svelte'),
    380,
  ),
  cell(
    'search',
    { en: 'Find pictures by words', zh: '用文字找图片' },
    () => import('../use/Search.svelte'),
    320,
  ),
  cell(
    'describe',
    { en: 'Find words for a picture', zh: '为图片找文字' },
    () => import('../use/Describe.svelte'),
    280,
  ),
  cell(
    'retrieval',
    { en: 'Both ways, in numbers', zh: '两个方向，用数字说' },
    () => import('../use/Retrieval.svelte'),
    280,
  ),
  cell(
    'windows',
    { en: 'Where is it?', zh: '它在哪里？' },
    () => import('../use/Windows.svelte'),
    460,
  ),
  {
    id: 'own-pictures',
    kind: 'control',
    title: { en: 'Your own pictures', zh: '你自己的图片' },
    needs: [],
    provides: [],
    height: 260,
    component: () => import('../own/OwnPictures.svelte'),
  },
];
