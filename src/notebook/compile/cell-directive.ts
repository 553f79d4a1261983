import type { BlockContent, Data, DefinitionContent, Node, Parent, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, become } from './directive-element.ts';
import type { Fail } from './prose-error.ts';

/** Sentences of a cell that belong together. */
interface CellPart extends Parent {
  type: 'cellPart';
  name: string;
  children: (BlockContent | DefinitionContent)[];
  data?: Data;
}

declare module 'mdast' {
  interface BlockContentMap {
    cellPart: CellPart;
  }
  interface RootContentMap {
    cellPart: CellPart;
  }
}

/** What stands in a cell before the first marker of a part. */
const MAIN = 'main';

type CellDirective = (LeafDirective | ContainerDirective) & { name: 'cell' };

/** True for `::cell{…}` and `:::cell{…}`. */
export const isCell = (node: Node): node is CellDirective =>
  (node.type === 'leafDirective' || node.type === 'containerDirective') &&
  (node as CellDirective).name === 'cell';

/**
 * Reads the place of a cell and the sentences that it holds, in parts:
 *
 *     :::cell{id=train}
 *     The model starts from random numbers.
 *
 *     ::done
 *     The run is finished.
 *     :::
 *
 * A line `::name` begins the part of that name, `::name{data=emoji}` what stands in its place while the
 * lesson is about those data; `::none{data=emoji}` says why there is nothing to show then. Which parts a
 * cell may have, its declaration says (`checkLesson`).
 */
export function readCell(node: CellDirective, fail: Fail): void {
  const line = node.position?.start.line;
  const id = attribute(node, 'id', fail);
  const more = Object.keys(node.attributes ?? {}).filter((name) => name !== 'id');
  if (more.length > 0) fail(`a cell takes {id=…} alone, not ${more.join(', ')}`, line);
  become(node, 'cell-place', { id, line });
  if (node.type === 'leafDirective') return;
  if (node.children.length === 0) fail(`the cell holds no sentence: write ::cell{id=${id}}`, line);
  node.children = partsOf(node, fail);
}

function partsOf(cell: ContainerDirective, fail: Fail): CellPart[] {
  const parts: CellPart[] = [];
  const begin = (name: string, { position }: Node) => {
    if (parts.some((part) => part.name === name))
      fail(`the cell has two parts “${name}”`, position?.start.line);
    parts.push({ type: 'cellPart', name, children: [], position });
  };
  for (const node of cell.children) {
    if (node.type === 'leafDirective' && node.name !== 'cell') {
      const { name, position } = node;
      const { data, ...more } = node.attributes ?? {};
      if (node.children.length > 0 || Object.keys(more).length > 0)
        fail(`::${name}, which begins a part, takes {data=…} at most`, position?.start.line);
      if (name === MAIN && !data)
        fail(`the part “${MAIN}” comes first, without a marker`, position?.start.line);
      begin(data ? `${name}@${data}` : name, node);
    } else {
      if (parts.length === 0) begin(MAIN, node);
      parts.at(-1)!.children.push(node);
    }
  }
  return parts;
}

/** Once all directives are read: makes an element of each part, with its words alone beside it. */
export function sealParts(tree: Root, fail: Fail): void {
  visit(tree, 'cellPart', (part) => {
    const line = part.position?.start.line;
    const text = part.children.map((child) => toString(child)).join(' ');
    if (text.trim() === '') fail(`the part “${part.name}” is empty`, line);
    visit(part, (node) => {
      const isNote = node.type === 'textDirective' && node.name === 'note';
      if (node.type === 'heading' || isNote)
        fail('headings and notes stand outside cells', node.position?.start.line);
    });
    part.data = {
      hName: 'cell-part',
      hProperties: { name: part.name, text: text.replace(/\s+/g, ' ').trim(), line },
    };
  });
}
