import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Locale } from '#ui';
import type { CompiledProse } from '../types.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHeadings } from './headings.ts';
import { parseMarkdown, print, toElements } from './markdown.ts';
import { hoistNotes } from './notes.ts';
import { ProseError, type Fail } from './prose-error.ts';
import { shownTrial } from '../trials/shown-trial.ts';
import type { Trials } from './trials.ts';

/**
 * Compiles a lesson's Markdown to HTML with places for cells.
 * @param file for messages, relative to the project
 * @param trials of the lesson, by the stems of their files' names; null if nobody reads the numbers
 * @throws ProseError with file and line
 */
export async function compileProse(
  source: string,
  file: string,
  language: Locale,
  trials: Trials | null = {},
): Promise<CompiledProse> {
  const fail: Fail = (message, line) => {
    throw new ProseError(file, line, message);
  };
  const setting = { language, trials, fail };
  const { front, body } = readFrontMatter(source, fail);
  const markdown = parseMarkdown(body, setting);
  const headings = readHeadings(markdown, fail);
  const tree = await toElements(markdown, setting);
  hoistNotes(tree);
  nameNoEmptyHeaders(tree);
  const shown = Object.entries(trials ?? {}).map(([name, trial]) => [name, shownTrial(trial)]);
  return {
    ...front,
    file,
    language,
    headings,
    ...split(tree),
    trials: Object.fromEntries(shown) as CompiledProse['trials'],
  };
}

/** The empty corner of a table heads nothing. */
function nameNoEmptyHeaders(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
  });
}

/** Cuts the document at its cells, and takes out the sentences that these hold. */
function split(tree: Root): Pick<CompiledProse, 'blocks' | 'cells'> {
  const blocks: CompiledProse['blocks'] = [];
  const cells: CompiledProse['cells'] = {};
  let between: Root['children'] = [];
  const flush = () => {
    const html = print(between);
    const line = between.find(({ position }) => position)?.position?.start.line ?? 0;
    if (html !== '') blocks.push({ kind: 'html', html, line });
    between = [];
  };
  for (const node of tree.children) {
    if (isElement(node, 'cell-place')) {
      flush();
      const id = String(node.properties.id);
      blocks.push({ kind: 'cell', id, line: Number(node.properties.line) });
      const parts = node.children.filter((child) => isElement(child, 'cell-part'));
      if (parts.length > 0) cells[id] = Object.fromEntries(parts.map(partOf));
    } else between.push(node);
  }
  flush();
  return { blocks, cells };
}

const partOf = ({ properties: { name, text, line }, children }: Element) =>
  [String(name), { html: print(children), text: String(text), line: Number(line) }] as const;

const isElement = (node: Root['children'][number], tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;
