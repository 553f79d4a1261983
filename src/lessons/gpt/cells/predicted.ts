import type { CellSpec } from '#notebook';

const language = ['data', 'tokenizer', 'vocabulary'];

/** The cells of “What is predicted”, “Tokens” and “Sample”. */
export const predictedCells: readonly CellSpec[] = [
  {
    id: 'type-ahead',
    kind: 'plot',
    title: { en: 'What comes next?', zh: '接下来是什么？' },
    needs: language,
    provides: [],
    height: 170,
    component: () => import('../predicted/TypeAhead.svelte'),
  },
  {
    id: 'text-choice',
    kind: 'control',
    title: { en: 'The text to learn from', zh: '用来学习的文本' },
    needs: [],
    provides: ['data'],
    height: 520,
    component: () => import('../predicted/TextChoice.svelte'),
  },
  {
    id: 'tokenizer',
    kind: 'control',
    title: { en: 'Cutting text into tokens', zh: '把文本切成词元' },
    needs: ['data'],
    provides: ['tokenizer', 'vocabulary'],
    height: 420,
    component: () => import('../predicted/Tokenizer.svelte'),
  },
  {
    id: 'vocabulary-tradeoff',
    kind: 'plot',
    title: { en: 'Vocabulary size against length', zh: '词表大小与文本长度' },
    needs: language,
    provides: [],
    width: 'wide',
    height: 160,
    component: () => import('../predicted/VocabularyTradeoff.svelte'),
  },
  {
    id: 'sampling',
    kind: 'plot',
    title: { en: 'Temperature, top-k, top-p', zh: '温度、top-k、top-p' },
    needs: language,
    provides: [],
    width: 'wide',
    height: 420,
    component: () => import('../predicted/Sampling.svelte'),
  },
  {
    id: 'shaded',
    kind: 'plot',
    title: { en: 'A text in the eyes of the model', zh: '模型眼中的一段文字' },
    needs: language,
    provides: [],
    height: 260,
    component: () => import('../predicted/Shaded.svelte'),
  },
];
