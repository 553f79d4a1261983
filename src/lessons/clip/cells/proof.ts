import { sharedCells, type CellSpec } from '#notebook';
import { measures } from '../measures';
import { ablations } from './ablations';
import { ladderCells } from './ladder';
import { poolCells } from './pools';
import { paper } from '../paper';

const { seen, colour } = measures;

/** What CLIP does not learn unless it is asked. */
const limits: readonly CellSpec[] = [
  ...ladderCells,
  {
    id: 'ladder',
    kind: 'plot',
    title: { en: 'The ladder', zh: '阶梯' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 240,
    component: () => import('../limits/Ladder.svelte'),
  },
  {
    id: 'swaps',
    kind: 'plot',
    title: { en: 'Scene by scene', zh: '逐个场景' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 90,
    component: () => import('../limits/Swaps.svelte'),
  },
];

export const proofCells: readonly CellSpec[] = [
  ...ablations,
  ...poolCells,
  ...limits,
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
        en: 'Negatives cost memory. In the world of shapes, train a model that names three quarters of what it has seen, with no more than sixteen pairs a batch.',
        zh: '负例要占显存。请在图形世界里，用每批不超过十六对的训练，得到一个能说出四分之三所见之物的模型。',
      },
      conditions: [
        {
          label: { en: 'batch size', zh: '批大小' },
          of: { control: 'batch' },
          is: 'atMost',
          value: 16,
        },
        {
          label: seen.label,
          of: { term: 'zeroShotSeen' },
          is: 'atLeast',
          value: 0.75,
          share: true,
        },
        {
          label: colour.label,
          of: { term: 'colourHeldOut' },
          is: 'atLeast',
          value: 0.9,
          share: true,
        },
      ],
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
    id: 'scale-table',
    kind: 'plot',
    title: { en: 'CLIP’s eight models, and yours', zh: 'CLIP 的八个模型，和你的' },
    needs: [],
    provides: [],
    width: 'wide',
    height: 640,
    texts: { required: ['source'] },
    component: sharedCells.paper,
    options: { ...paper },
  },
];
