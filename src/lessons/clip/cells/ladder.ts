import { ablationCell, type CellSpec, type Localized } from '#notebook';
import { ladder } from '../limits/ladder';
import { measures } from '../measures';

const { equal, swap, loss } = measures;

const titles: Record<string, Localized> = {
  'bind-four': { en: 'Two objects, four colours', zh: '两个物体，四种颜色' },
  'bind-bag': { en: 'A bag of words', zh: '词袋' },
  'bind-eight': { en: 'Eight colours', zh: '八种颜色' },
  'bind-hard': { en: 'Hard negatives', zh: '困难负例' },
};

export const ladderCells: readonly CellSpec[] = Object.entries(ladder).map(
  ([id, { change, beside = null }]) =>
    ablationCell('clip', id, titles[id]!, {
      change,
      beside,
      guess: beside === null ? 'claim' : 'direction',
      terms: [swap, equal, loss],
    }),
);
