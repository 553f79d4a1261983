import type { Properties } from 'hast';
import type { Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { Fail } from './prose-error.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** Gives a directive the element that remark-rehype makes of it. */
function become(node: Directive, tag: string, properties: Properties) {
  node.data = { ...node.data, hName: tag, hProperties: properties };
}

function attribute(node: Directive, name: string, fail: Fail): string {
  const value = node.attributes?.[name];
  if (!value) return fail(`:${node.name} needs {${name}=…}`, node.position?.start.line);
  return value;
}

/**
 * The directives of a lesson:
 * `::cell{id=train}` · `:term[words]{name=valLoss}` · `:note[words]` · `:::aside[Title]` … `:::`.
 * A colon in running text (`3:one`) is read as a directive by the parser; it is put back as text.
 */
export function lessonDirectives(tree: Root, source: string, fail: Fail): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'html') {
      if (node.value.trimStart().startsWith('<!--')) return undefined;
      fail('HTML is not passed through; use Markdown or a directive', node.position?.start.line);
    }
    if (node.type === 'textDirective') {
      if (node.name === 'term') {
        become(node, 'span', {
          className: ['term'],
          'data-term': attribute(node, 'name', fail),
          tabIndex: 0,
        });
      } else if (node.name === 'note') become(node, 'small', { className: ['note'] });
      else if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0) {
        const { start, end } = node.position!;
        const value = source.slice(start.offset, end.offset);
        (parent!.children as RootContent[])[index!] = { type: 'text', value };
      } else fail(`unknown directive :${node.name}`, node.position?.start.line);
    }
    if (node.type === 'leafDirective') {
      if (node.name !== 'cell') fail(`unknown directive ::${node.name}`, node.position?.start.line);
      if (parent?.type !== 'root')
        fail(
          '::cell stands on a line of its own, outside lists and asides',
          node.position?.start.line,
        );
      become(node, 'cell-place', { id: attribute(node, 'id', fail) });
      return SKIP;
    }
    if (node.type === 'containerDirective') {
      if (node.name !== 'aside')
        fail(`unknown directive :::${node.name}`, node.position?.start.line);
      become(node, 'aside', { className: ['aside'] });
      const [first] = node.children;
      if (first?.type === 'paragraph' && first.data?.directiveLabel) {
        first.data = { hName: 'p', hProperties: { className: ['aside-title'] } };
      }
    }
    return undefined;
  });
}
