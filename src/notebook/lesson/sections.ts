import type { CompiledProse } from '../types';

export interface Section {
  id: string;
  text: string;
  /** Cells between this heading and the next of its rank. */
  cells: string[];
  children: { id: string; text: string }[];
}

/** The table of contents: headings of the second rank, with those of the third below them. */
export function sections({
  headings,
  blocks,
}: Pick<CompiledProse, 'headings' | 'blocks'>): Section[] {
  const found: Section[] = [];
  const place = new Map<string, Section>();
  for (const { id, text, depth } of headings) {
    if (depth === 2) found.push({ id, text, cells: [], children: [] });
    else if (depth === 3) found.at(-1)?.children.push({ id, text });
    const section = found.at(-1);
    if (section) place.set(id, section);
  }
  let section: Section | undefined;
  for (const block of blocks) {
    if (block.kind === 'cell') section?.cells.push(block.id);
    else {
      const last = [...block.html.matchAll(/<h[2-6] id="([\w-]+)"/g)].at(-1)?.[1];
      section = (last !== undefined && place.get(last)) || section;
    }
  }
  return found;
}
