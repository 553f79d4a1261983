import type { Root } from 'hast';
import type { PhrasingContent, Root as Markdown, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { lessonDirectives } from './directives.ts';
import type { Setting } from './setting.ts';
import { setMath } from './math.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMath);
// Raw nodes come from KaTeX alone: HTML in the source has failed the build by then.
const printer = unified().use(rehypeStringify, { allowDangerousHtml: true });

/** A lesson's Markdown as a tree, its directives read. */
export function parseMarkdown(source: string, setting: Setting): Markdown {
  const markdown = parser.parse(source);
  lessonDirectives(markdown, source, setting);
  return markdown;
}

/** The same as elements, with the formulas set. */
export async function toElements(markdown: Markdown, { language, fail }: Setting): Promise<Root> {
  const tree = await unified().use(remarkRehype).run(markdown);
  setMath(tree, language, fail);
  return tree;
}

/** Elements as HTML. */
export const print = (children: Root['children']): string =>
  printer.stringify({ type: 'root', children }).trim();

/** Blocks of a tree as HTML. */
export async function blockHtml(blocks: readonly RootContent[], setting: Setting): Promise<string> {
  const markdown: Markdown = { type: 'root', children: [...blocks] };
  return print((await toElements(markdown, setting)).children);
}

/** What stands in a line of text as HTML. */
export async function inlineHtml(
  children: readonly PhrasingContent[],
  setting: Setting,
): Promise<string> {
  const line: Markdown = {
    type: 'root',
    children: [{ type: 'paragraph', children: [...children] }],
  };
  const [paragraph] = (await toElements(line, setting)).children;
  return paragraph?.type === 'element' ? print(paragraph.children) : '';
}
