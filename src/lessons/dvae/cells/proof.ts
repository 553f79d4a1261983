import { sharedCells, type CellSpec } from '#notebook';
import { ablations } from './ablations';
import { paper } from '../paper';

/** Break it, prove it, at scale. */
export const proofCells: readonly CellSpec[] = [
  ...ablations,
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
        en: 'A language is good if it says much with few words. Find settings that still draw well with a quarter of the codebook, and use it. Fewer codes alone will not do.',
        zh: '好的语言用很少的词说很多的事。请找到码本只有四分之一，却仍然画得好、并且把码本用起来的设置。只减少编码还不够。',
      },
      conditions: [
        {
          label: { en: 'codes in the codebook', zh: '码本中的编码数' },
          of: { control: 'codes' },
          is: 'atMost',
          value: 16,
        },
        {
          label: { en: 'error through the tokens', zh: '经词元重建的误差' },
          of: { term: 'hardError' },
          is: 'atMost',
          value: 0.0057,
        },
        {
          label: { en: 'perplexity of the codes', zh: '编码的困惑度' },
          of: { term: 'perplexity' },
          is: 'atLeast',
          value: 12,
        },
      ],
    },
    on: {
      emoji: {
        none: {
          en: 'The goal is set for the world of shapes: its numbers were found there, and emoji have no such goal. Choose that world to try it.',
          zh: '这个目标是为彩色图形的世界定的，其中的数值也是在那里得出的；表情符号没有这样的目标。想试一试，请选择那个世界。',
        },
      },
    },
  },
  {
    id: 'quiz',
    kind: 'quiz',
    title: { en: 'Six questions', zh: '六道题' },
    needs: ['seed'],
    provides: [],
    height: 1200,
    component: sharedCells.quiz,
  },
  {
    id: 'scale',
    kind: 'plot',
    title: { en: 'The paper’s dVAE, and yours', zh: '论文的 dVAE 与你的' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 320,
    texts: { required: ['source'] },
    component: sharedCells.paper,
    options: { ...paper },
  },
];
