import type { Split } from '#worlds/pictures';
import { isHeldOut, kindsOf, type Kind } from './things';

const lists = new Map<string, Kind[][]>();

/**
 * Every way to choose `length` objects in order, no two of one colour or of one shape. In training none
 * of them is held out, in the other split at least one is.
 */
export function tuplesOf(colours: number, length: number, split: Split): readonly Kind[][] {
  const key = `${colours} ${length} ${split}`;
  let list = lists.get(key);
  if (!list) {
    list = sequences(kindsOf(colours), length).filter(
      (kinds) => kinds.some(isHeldOut) === (split === 'heldOut'),
    );
    lists.set(key, list);
  }
  return list;
}

function sequences(kinds: Kind[], length: number): Kind[][] {
  if (length === 0) return [[]];
  return sequences(kinds, length - 1).flatMap((before) =>
    kinds
      .filter((kind) =>
        before.every(({ colour, shape }) => colour !== kind.colour && shape !== kind.shape),
      )
      .map((kind) => [...before, kind]),
  );
}

/** Two objects with their colours exchanged. */
export const swapped = ([a, b]: readonly Kind[]): Kind[] => [
  { colour: b.colour, shape: a.shape },
  { colour: a.colour, shape: b.shape },
];

/** Pairs of objects whose swap is a training scene too. */
export const swappable = (colours: number): Kind[][] =>
  tuplesOf(colours, 2, 'train').filter((pair) => !swapped(pair).some(isHeldOut));
