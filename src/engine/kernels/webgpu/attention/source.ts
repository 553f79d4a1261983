import { pastRows } from './columns';
import type { AttentionLayout } from './layout';
import { HeadChunks, type Part } from './parts';
import { range, type Pass, type PassVariant, type Sum } from './pass';

import { joinShares, stagedDeclarations } from './staging';
import { walk } from './walk';

/** The WGSL of a pass: `declarations` and `main` for `runShader`. */
export function passSource(pass: Pass, variant: PassVariant) {
  const { layout, padded } = variant;
  const chunks = new HeadChunks(variant.size, variant.vectors, layout.unrolled);
  const limit = padded ? 'min(sizes.keys, u32(max(0, keyLengths[batch])))' : 'sizes.keys';
  const main = `
    ${locate(layout)}
    const scale = f32(${1 / Math.sqrt(variant.size)});
    let batch = pair / sizes.heads;
    let head = pair % sizes.heads;
    let keyLimit = ${limit};
    ${openRows(pass, variant, chunks)}
    ${walk(pass, variant, chunks, pastRows(pass, variant, chunks))}
    ${layout.staged ? joinShares(pass, layout, chunks) : ''}
    ${closeRows(pass, variant, chunks)}`;
  const declarations = `
    ${joinedColumns(layout.together)}
    ${layout.staged ? stagedDeclarations(layout, chunks) : ''}`;
  return { main, declarations };
}

/** Types of a value a column for the columns that are taken together, and what brings such values together. */
const joinedColumns = (together: 1 | 4): string =>
  together === 1
    ? `
    alias Scores = f32; alias Flags = bool; alias Places = u32;
    fn largest(x: Scores) -> f32 { return x; }
    fn total(x: Scores) -> f32 { return x; }`
    : `
    alias Scores = vec4<f32>; alias Flags = vec4<bool>; alias Places = vec4<u32>;
    fn largest(x: Scores) -> f32 { return max(max(x.x, x.y), max(x.z, x.w)); }
    fn total(x: Scores) -> f32 { return x.x + x.y + x.z + x.w; }`;

/** Defines `pair` (batch and head), `tile` (the rows of this thread) and `rowGroup` (those of its group). */
function locate({ staged, members }: AttentionLayout): string {
  if (staged)
    return `
    let pair = groupIndex % sizes.pairs;
    let rowGroup = groupIndex / sizes.pairs;
    let member = lane % ${members}u;
    let share = lane / ${members}u;
    let tile = rowGroup * ${members}u + member;`;
  // Neighbouring threads take the same rows of different heads: they have equally much to do.
  return `
    if (id >= sizes.pairs * sizes.tiles) { return; }
    let pair = id % sizes.pairs;
    let tile = id / sizes.pairs;
    let rowGroup = tile;`;
}

/** The position of a thread's row `i`; beyond the last where there is no such row. */
const rowAt = ({ layout, mask }: PassVariant, i: string) => {
  const place = `tile * ${layout.rows}u + ${i}`;
  return mask === 'list' ? `blocks[${place}]` : place;
};

/** Defines `row<i>`, `there<i>` (the same, where there is such a row), what is held, and empty sums. */
function openRows(pass: Pass, variant: PassVariant, chunks: HeadChunks): string {
  const { rows } = variant.layout;
  const last = `sizes.${pass.rows} - 1u`;
  const vectors = `array<vec4<f32>, ${rows * chunks.count}>`;
  const hold = (part: Part, h: number) => `
      let from${h} = ${chunks.address(part, 'row')};
      held${h}[n] = ${chunks.load(part, `from${h}`, 'j')}${h === 0 ? ' * scale' : ''};`;
  return `
    ${pass.held.map((_, h) => `var held${h}: ${vectors};`).join(' ')}
    ${pass.sums.map((_, s) => `var sum${s}: ${vectors};`).join(' ')}
    ${chunks.ofRows(rows, `let row = min(${rowAt(variant, 'i')}, ${last}); ${pass.held.map(hold).join('')}`)}
    ${range(rows)
      .map(
        (i) => `
    let row${i} = ${rowAt(variant, `${i}u`)};
    let there${i} = min(row${i}, ${last});
    ${pass.open(i)}`,
      )
      .join('')}`;
}

/** Stores the sums, and what else a row gives. */
function closeRows(pass: Pass, variant: PassVariant, chunks: HeadChunks): string {
  const { rows, staged } = variant.layout;
  const factors = (factor: (i: number) => string) =>
    `array<f32, ${rows}>(${range(rows).map(factor).join(', ')})`;
  const store = ({ part }: Sum, s: number) => `
        let to${s} = ${chunks.address(part, 'row')};
        ${chunks.store(part, `to${s}`, 'j', `sum${s}[n] * factors${s}[i]`)}`;
  const stored = `
      let row = ${rowAt(variant, 'i')};
      if (row < sizes.${pass.rows}) { ${pass.sums.map(store).join('')} }`;
  const close = (i: number) =>
    pass.close ? `if (row${i} < sizes.${pass.rows}) { ${pass.close(i)} }` : '';
  return `
    ${staged ? 'if (share != 0u) { return; }' : ''}
    ${pass.sums.map(({ factor }, s) => `var factors${s} = ${factors(factor)};`).join('\n')}
    ${chunks.ofRows(rows, stored)}
    ${range(rows).map(close).join('')}`;
}
