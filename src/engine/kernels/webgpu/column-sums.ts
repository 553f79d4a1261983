import type { TensorInfo } from '@tensorflow/tfjs-core';
import { asGpu } from './backend';
import { runShader, type Binding } from './shader';

export interface ColumnSums {
  name: string;
  rows: number;
  width: number;
  inputs: Record<string, TensorInfo | Binding>;
  /** Expressions of an element at `row`, `column` and flat index `at`; each is summed over the rows. */
  terms: string[];
}

/** Rows that one thread adds up before the partial sums are added. */
const CHUNK = 32;

/**
 * Sums over the rows of a matrix, several at once, in a fixed order: chunks of rows first, then the
 * chunks. Neither stage needs a barrier, so one source serves every adapter.
 *
 * @returns one tensor [width] a term
 */
export function columnSums(
  backend: unknown,
  { name, rows, width, inputs, terms }: ColumnSums,
): TensorInfo[] {
  const chunks = Math.ceil(rows / CHUNK);
  const names = terms.map((_, i) => `sum${i}`);
  const partial = runShader(backend, {
    name: `${name}ChunkSums`,
    variant: terms,
    inputs,
    outputs: Object.fromEntries(names.map((sum) => [sum, { shape: [chunks, width] }])),
    sizes: { rows, width, chunks },
    groups: Math.ceil((chunks * width) / 64),
    main: () => `
      if (id >= sizes.chunks * sizes.width) { return; }
      let column = id % sizes.width;
      let start = (id / sizes.width) * ${CHUNK}u;
      ${terms.map((_, i) => `var total${i} = 0.0;`).join(' ')}
      for (var row = start; row < min(sizes.rows, start + ${CHUNK}u); row++) {
        let at = row * sizes.width + column;
        ${terms.map((term, i) => `total${i} += ${term};`).join(' ')}
      }
      ${names.map((sum, i) => `${sum}[id] = total${i};`).join(' ')}`,
  });
  if (chunks === 1) return partial.map((sum) => ({ ...sum, shape: [width] }));
  const total = runShader(backend, {
    name: 'AddChunkSums',
    variant: [terms.length],
    inputs: Object.fromEntries(partial.map((sum, i) => [names[i], sum])),
    outputs: Object.fromEntries(names.map((sum) => [`${sum}All`, { shape: [width] }])),
    sizes: { width, chunks },
    groups: Math.ceil(width / 64),
    main: () => `
      if (id >= sizes.width) { return; }
      ${names.map((sum) => `var ${sum}Total = 0.0;`).join(' ')}
      for (var chunk = 0u; chunk < sizes.chunks; chunk++) {
        let at = chunk * sizes.width + id;
        ${names.map((sum) => `${sum}Total += ${sum}[at];`).join(' ')}
      }
      ${names.map((sum) => `${sum}All[id] = ${sum}Total;`).join(' ')}`,
  });
  for (const sum of partial) asGpu(backend).disposeData(sum.dataId);
  return total;
}
