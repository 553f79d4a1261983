import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { CompiledProse } from '../types.ts';
import type { Fail } from './prose-error.ts';

/**
 * Takes the id off `## Title {#id}`, in place. Ids are written by hand because a link, or an answer that
 * is kept, must mean the same in every language.
 */
export function headingId(node: Heading, fail: Fail): string {
  const line = node.position?.start.line;
  const last = node.children.at(-1);
  const [, text, id] = (last?.type === 'text' && /^(.*?)\s*\{#([\w-]+)\}$/s.exec(last.value)) || [];
  if (last?.type !== 'text' || id === undefined)
    return fail('a heading needs an id that is the same in every language: ## Title {#id}', line);
  last.value = text ?? '';
  return id;
}

/** Reads the headings and puts their ids on the elements. */
export function readHeadings(tree: Root, fail: Fail): CompiledProse['headings'] {
  const headings: CompiledProse['headings'] = [];
  visit(tree, 'heading', (node: Heading) => {
    const line = node.position?.start.line;
    if (node.depth === 1) fail('the title is in the front matter; headings begin with ##', line);
    const id = headingId(node, fail);
    if (headings.some((other) => other.id === id)) fail(`heading id “${id}” is used twice`, line);
    node.data = { hProperties: { id } };
    headings.push({ id, text: toString(node), depth: node.depth });
  });
  return headings;
}
