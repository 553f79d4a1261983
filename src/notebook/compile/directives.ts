import type { Root, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { isCell, readCell, sealParts } from './cell-directive.ts';
import { attribute, become } from './directive-element.ts';
import type { Setting } from './setting.ts';
import { readCitation } from './trial-directive.ts';

/**
 * The directives of a lesson:
 * `::cell{id=train}`, or with its sentences `:::cell{id=train}` … `:::` · `:term[words]{name=valLoss}` ·
 * `:note[words]` · `:::aside[Title]` … `:::` · `:trial{cell=train term=valLoss digits=2}` ·
 * `:seeds{cell=train}`.
 * A colon in running text (`3:one`) is read as a directive by the parser; it is put back as text.
 */
export function lessonDirectives(tree: Root, source: string, setting: Setting): void {
  const { fail } = setting;
  visit(tree, (node, index, parent) => {
    if (node.type === 'html') {
      if (node.value.trimStart().startsWith('<!--')) return undefined;
      fail('HTML is not passed through; use Markdown or a directive', node.position?.start.line);
    }
    if (node.type === 'textDirective' && !readInline(node, setting)) {
      const { start, end } = node.position!;
      const value = source.slice(start.offset, end.offset);
      (parent!.children as RootContent[])[index!] = { type: 'text', value };
    }
    if (isCell(node)) {
      if (parent?.type !== 'root')
        fail(
          'a cell stands on lines of its own, outside lists, asides and other cells',
          node.position?.start.line,
        );
      readCell(node, fail);
      return undefined;
    }
    if (node.type === 'leafDirective')
      fail(`unknown directive ::${node.name}`, node.position?.start.line);
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
  sealParts(tree, fail);
}

/** @returns false if it is none, but a colon in running text */
function readInline(node: TextDirective, setting: Setting): boolean {
  const { fail } = setting;
  switch (node.name) {
    case 'term':
      become(node, 'span', {
        className: ['term'],
        'data-term': attribute(node, 'name', fail),
        tabIndex: 0,
      });
      return true;
    case 'note':
      become(node, 'small', { className: ['note'] });
      return true;
    case 'trial':
    case 'seeds':
      readCitation(node, setting);
      return true;
    default:
      if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0)
        return false;
      return fail(`unknown directive :${node.name}`, node.position?.start.line);
  }
}
