import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Prose } from '../types.ts';
import type { Fail } from './prose-error.ts';

/**
 * Reads `## Title {#id}`: takes the id off the text and puts it on the element. Ids are written by
 * hand because a link must mean the same place in every language.
 */
export function readHeadings(tree: Root, fail: Fail): Prose['headings'] {
  const headings: Prose['headings'] = [];
  visit(tree, 'heading', (node: Heading) => {
    const line = node.position?.start.line;
    if (node.depth === 1) fail('the title is in the front matter; headings begin with ##', line);
    const last = node.children.at(-1);
    const [, text, id] =
      (last?.type === 'text' && /^(.*?)\s*\{#([\w-]+)\}$/s.exec(last.value)) || [];
    if (last?.type !== 'text' || id === undefined) {
      return fail('a heading needs an id that is the same in every language: ## Title {#id}', line);
    }
    if (headings.some((other) => other.id === id)) fail(`heading id “${id}” is used twice`, line);
    last.value = text ?? '';
    node.data = { hProperties: { id } };
    headings.push({ id, text: toString(node), depth: node.depth });
    return undefined;
  });
  return headings;
}
