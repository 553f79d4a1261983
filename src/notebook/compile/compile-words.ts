import type { Heading, List, ListItem, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ValueWords } from '../types.ts';
import { ProseError, type Fail } from './prose-error.ts';

const parser = unified().use(remarkParse);

/**
 * Reads what a reader calls the values of a lesson. `## learning rate {#learningRate}` names a value; a
 * paragraph below says what it does; a list names the options of a choice: `- paper: the paper’s`.
 *
 * @param file for messages, relative to the project
 * @returns by the value's name
 * @throws ProseError with file and line
 */
export function compileWords(source: string, file: string): Record<string, ValueWords> {
  const fail: Fail = (message, line) => {
    throw new ProseError(file, line, message);
  };
  const words: Record<string, ValueWords> = {};
  let now: ValueWords | undefined;
  for (const node of (parser.parse(source) as Root).children) {
    const line = node.position?.start.line;
    if (node.type === 'heading') {
      const { id, name } = headed(node, fail);
      if (Object.hasOwn(words, id)) fail(`“${id}” is named twice`, line);
      now = words[id] = { name };
    } else if (!now) fail('begin with a value: ## words for it {#name}', line);
    else if (node.type === 'paragraph') {
      if (now.help !== undefined) fail('one paragraph of help for a value, not two', line);
      now.help = toString(node);
    } else if (node.type === 'list') now.options = optionsOf(node, fail);
    else
      fail(`${describe(node)} has no place here: a heading, a paragraph, a list of options`, line);
  }
  return words;
}

function headed(node: Heading, fail: Fail): { id: string; name: string } {
  const [, name, id] = /^(.+?)\s*\{#(\w+)\}$/.exec(toString(node)) ?? [];
  if (!name || !id || node.depth !== 2)
    return fail(
      'a value is headed by its words and its name: ## learning rate {#learningRate}',
      node.position?.start.line,
    );
  return { id, name };
}

function optionsOf({ children }: List, fail: Fail): Record<string, string> {
  return Object.fromEntries(
    children.map((item: ListItem) => {
      const [, option, label] = /^([\w-]+):\s*(.+)$/s.exec(toString(item)) ?? [];
      if (!option || !label)
        return fail('an option and its words: - paper: the paper’s', item.position?.start.line);
      return [option, label];
    }),
  );
}

const describe = ({ type }: RootContent) => `“${type}”`;
