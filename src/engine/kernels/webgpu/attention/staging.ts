/** Columns in workgroup memory, and threads of one workgroup that share a row. */
import type { AttentionLayout } from './layout';
import type { HeadChunks, Part } from './parts';
import { range, type Pass, type PassVariant } from './pass';

/** An odd distance between columns spreads them over the banks of workgroup memory. */
const pitch = (chunks: HeadChunks) => chunks.count | 1;

export function stagedDeclarations({ columns, members }: AttentionLayout, chunks: HeadChunks) {
  return `
  var<workgroup> staged: array<vec4<f32>, ${2 * columns * pitch(chunks)}>;
  var<workgroup> states: array<vec2<f32>, ${members}>;`;
}

/** Chunk `j` of column `c` of the columns taken together as `n`, of streamed part number `s`. */
export function stagedColumn(
  { columns, together }: AttentionLayout,
  chunks: HeadChunks,
  s: number,
  c: number,
  j: string,
): string {
  const step = pitch(chunks);
  return `staged[n * ${together * step}u + ${(s * columns + c) * step}u + ${j}]`;
}

/** All threads of a workgroup read a block's columns; a barrier comes before and after. */
export function stageColumns(
  { rows, streamed }: Pass,
  { layout, mask }: PassVariant,
  chunks: HeadChunks,
): string {
  const { columns, threads } = layout;
  const count = rows === 'queries' ? 'sizes.keys' : 'sizes.queries';
  const position = `block * ${columns}u + c`;
  const stage = (part: Part, s: number) => `
        staged[(${s * columns}u + c) * ${pitch(chunks)}u + j] = ${chunks.load(part, chunks.address(part, 'column'), 'j')};`;
  return `
      for (var i = lane; i < ${columns * chunks.count}u; i += ${threads}u) {
        let c = i / ${chunks.count}u;
        let j = i % ${chunks.count}u;
        let column = min(${mask === 'list' ? `blocks[sizes.columnOrder + ${position}]` : position}, ${count} - 1u);
        ${streamed.map(stage).join('')}
      }`;
}

/** Brings the sums of threads with the same row together in those of the first share, one share at a time. */
export function joinShares(pass: Pass, layout: AttentionLayout, chunks: HeadChunks): string {
  const { shares } = layout;
  const step = pitch(chunks);
  const place = (j: string) => `staged[member * ${step}u + ${j}]`;
  const own = (s: number, j: string) => `sum${s}[${j}]`;
  const join = (share: number, s: number) => `
    workgroupBarrier();
    if (share == ${share}u) {
      ${pass.state ? `states[member] = ${pass.state.pack};` : ''}
      ${chunks.each((j) => `${place(j)} = ${own(s, j)};`)}
    }
    workgroupBarrier();
    if (share == 0u) {
      ${pass.state ? `let other = states[member]; ${pass.state.merge}` : 'let mine = 1.0; let theirs = 1.0;'}
      ${chunks.each((j) => `${own(s, j)} = ${own(s, j)} * mine + ${place(j)} * theirs;`)}
    }`;
  return range(shares - 1)
    .flatMap((other) => pass.sums.map((_, s) => join(other + 1, s)))
    .join('');
}
