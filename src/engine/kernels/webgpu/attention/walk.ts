import type { HeadChunks } from './parts';
import type { Pass, PassVariant } from './pass';
import { stageColumns } from './staging';

/**
 * The loop over the blocks of columns that a group of rows has anything to do with, and over the columns
 * of each block, a few together: those of a range by arithmetic, of any other mask by `blocks.ts`' list.
 *
 * @param body what is done with columns taken together; sees `n`, their number in the block, `at`, that
 *   of the first overall, and `allowed`, the mask's bits for them
 */
export function walk(pass: Pass, variant: PassVariant, chunks: HeadChunks, body: string): string {
  const { layout, mask } = variant;
  const { columns, together, rows, shares, members, staged } = layout;
  const bits = together * rows;
  const listed = `
      let listed = sizes.entries + entry * ${members + 1}u;
      let block = blocks[listed];
      let word = blocks[listed + 1u${staged ? ' + member' : ''}];`;
  const allowed = `
        let allowed = extractBits(word, n * ${bits}u, ${bits}u);
        if (allowed == 0u) { continue; }`;
  const stage = `
      workgroupBarrier();
      ${staged ? stageColumns(pass, variant, chunks) : ''}
      workgroupBarrier();`;
  return `
    ${bounds(pass, variant)}
    for (var entry = first; entry < last; entry++) {
      ${mask === 'list' ? listed : 'let block = entry;'}
      ${staged ? stage : ''}
      for (var n = ${staged ? 'share' : '0u'}; n < ${columns / together}u; n += ${shares}u) {
        let at = block * ${columns}u + n * ${together}u;
        ${mask === 'list' ? allowed : ''}
        ${body}
      }
    }`;
}

/** Defines `first` and `last`, the entries to walk. */
function bounds({ rows }: Pass, { layout, mask, padded }: PassVariant): string {
  if (mask === 'list')
    return `
    let first = blocks[sizes.starts + rowGroup];
    let last = blocks[sizes.starts + rowGroup + 1u];`;
  const held = layout.rows * layout.members;
  const { columns } = layout;
  const blocksOf = (count: string) => `(${count} + ${columns - 1}u) / ${columns}u`;
  if (rows === 'queries') {
    const end = mask === 'causal' ? `min(keyLimit, (rowGroup + 1u) * ${held}u)` : 'keyLimit';
    return `
    let first = 0u;
    let last = ${blocksOf(end)};`;
  }
  // Nothing looks at keys that are padding.
  const seen = padded ? `rowGroup * ${held}u < keyLimit` : 'true';
  return `
    let first = ${mask === 'causal' ? `rowGroup * ${held}u / ${columns}u` : '0u'};
    let last = select(0u, ${blocksOf('sizes.queries')}, ${seen});`;
}
