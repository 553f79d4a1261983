import type { TensorInfo } from '@tensorflow/tfjs-core';
import { runShader } from './shader';

/** Places in the list that one workgroup ranks; each thread ranks four. */
const GROUP = 256;

const FOUR = ['x', 'y', 'z', 'w'];

/**
 * Sorts a list by counting, for each place, how many come before it. Equal values keep their order, so
 * the result is fixed, as no sort with atomics is; and it is one dispatch. The work grows with the square
 * of the length: 16,384 values are 268 million comparisons, all of them on values that a whole workgroup
 * reads together.
 *
 * @param values int32 [count]
 * @returns order: the old places in their new order, and sorted: the values in that order; int32 [count]
 */
export function sortedOrder(backend: unknown, values: TensorInfo): TensorInfo[] {
  const [count] = values.shape;
  return runShader(backend, {
    name: 'SortedOrder',
    variant: [],
    inputs: { values },
    outputs: {
      order: { shape: [count], dtype: 'int32' },
      sorted: { shape: [count], dtype: 'int32' },
    },
    sizes: { count },
    groups: Math.ceil(count / GROUP),
    main: () => `
      let count = sizes.count;
      let start = groupIndex * ${GROUP}u;
      let end = min(start + ${GROUP}u, count);
      let places = vec4<u32>(id * 4u) + vec4<u32>(0u, 1u, 2u, 3u);
      let safe = min(places, vec4<u32>(count - 1u));
      let mine = vec4<i32>(${FOUR.map((c) => `values[safe.${c}]`).join(', ')});
      let none = vec4<u32>(0u);
      let one = vec4<u32>(1u);
      var rank = none;
      // Only inside this workgroup's places does an equal value need a look at its place.
      for (var j = 0u; j < start; j++) { rank += select(none, one, vec4<i32>(values[j]) <= mine); }
      for (var j = start; j < end; j++) {
        let other = vec4<i32>(values[j]);
        rank += select(none, one, (other < mine) | ((other == mine) & (vec4<u32>(j) < places)));
      }
      for (var j = end; j < count; j++) { rank += select(none, one, vec4<i32>(values[j]) < mine); }
      ${FOUR.map(
        (c) => `
      if (places.${c} < count) {
        order[rank.${c}] = i32(places.${c});
        sorted[rank.${c}] = mine.${c};
      }`,
      ).join('')}`,
  });
}
