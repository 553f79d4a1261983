import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

const isNote = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'small';

/**
 * Moves `:note[…]` out of its paragraph into an <aside> beside it: in the margin of a wide screen,
 * under the paragraph on a narrow one. The wrapper lets the style sheet choose.
 */
export function hoistNotes(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !parent || index === undefined) return;
    const notes = node.children.filter(isNote);
    if (notes.length === 0) return;
    node.children = withoutNotes(node.children);
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['noted'] },
      children: [
        ...notes.map((note): Element => ({
          ...note,
          tagName: 'aside',
          properties: { className: ['note'] },
        })),
        { ...node },
      ],
    };
  });
}

/** Takes the notes out and closes the gap: one space between words, none after Chinese. */
function withoutNotes(children: ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const [index, child] of children.entries()) {
    if (isNote(child)) continue;
    const before = kept.at(-1);
    if (index > 0 && isNote(children[index - 1]!) && child.type === 'text') {
      const text = child.value.trimStart();
      if (before?.type !== 'text') kept.push(child);
      else {
        const spaced = /\s$/.test(before.value) || text !== child.value;
        before.value = before.value.trimEnd();
        const joint = spaced && /[\u0020-\u2fff]$/.test(before.value) && text !== '' ? ' ' : '';
        kept.push({ ...child, value: joint + text });
      }
    } else kept.push(child);
  }
  return kept;
}
