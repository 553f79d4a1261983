import type { Heading, List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Locale } from '#ui';
import type { Quiz, QuizOption, QuizQuestion } from '../quiz/question.ts';
import { headingId } from './headings.ts';
import { blockHtml, inlineHtml, parseMarkdown } from './markdown.ts';
import { ProseError, type Fail } from './prose-error.ts';
import type { Trials } from './trials.ts';

/**
 * Compiles the questions of a lesson. A heading asks, a list of boxes gives the options, the right one
 * ticked, and under each option stands the reason why it is right or wrong:
 *
 *     ## Why is the prompt left out of the loss? {#prompt}
 *
 *     - [ ] It is too long.
 *
 *       Its length is not the point.
 *
 *     - [x] Nobody wants the model to write prompts.
 *
 *       Yes. …
 *
 * @param file for messages, relative to the project
 * @throws ProseError with file and line
 */
export async function compileQuiz(
  source: string,
  file: string,
  language: Locale,
  trials: Trials = {},
): Promise<Quiz> {
  const fail: Fail = (message, line) => {
    throw new ProseError(file, line, message);
  };
  const setting = { language, trials, fail };
  const { children } = parseMarkdown(source, setting);
  const print: Print = {
    line: (children) => inlineHtml(children, setting),
    blocks: (children) => blockHtml(children, setting),
  };
  const questions: QuizQuestion[] = [];
  for (const [at, node] of children.entries()) {
    const line = lineOf(node);
    if (node.type === 'heading') {
      const list = children[at + 1];
      if (list?.type !== 'list') fail('a list of options must follow the question', line);
      const question = await readQuestion(node, list as List, print, fail);
      if (questions.some(({ id }) => id === question.id))
        fail(`two questions have the id “${question.id}”`, line);
      questions.push(question);
    } else if (node.type !== 'list' || children[at - 1]?.type !== 'heading')
      fail('a quiz holds only questions (## … {#id}), each with its list of options', line);
  }
  if (questions.length === 0) fail('there is no question: ## … {#id}', 1);
  return { language, file, questions };
}

interface Print {
  line: (children: readonly PhrasingContent[]) => Promise<string>;
  blocks: (children: readonly RootContent[]) => Promise<string>;
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 0;

async function readQuestion(
  heading: Heading,
  list: List,
  print: Print,
  fail: Fail,
): Promise<QuizQuestion> {
  const line = lineOf(heading);
  const id = headingId(heading, fail);
  if (heading.depth !== 2) fail('a question begins with ##', line);
  const ticked = list.children.filter(({ checked }) => checked);
  if (list.children.length < 2) fail(`question “${id}” needs two options or more`, line);
  if (ticked.length === 0) fail(`question “${id}” has no right option: tick it with [x]`, line);
  if (ticked.length > 1)
    fail(`question “${id}” has ${ticked.length} right options`, lineOf(ticked[1]!));
  const options: QuizOption[] = [];
  for (const item of list.children) options.push(await readOption(item, print, fail));
  const correct = list.children.findIndex(({ checked }) => checked);
  return { id, question: await print.line(heading.children), options, correct, line };
}

async function readOption(item: ListItem, print: Print, fail: Fail): Promise<QuizOption> {
  const line = lineOf(item);
  const [text, ...reason] = item.children;
  if (typeof item.checked !== 'boolean') fail('an option begins with - [ ] or - [x]', line);
  if (text?.type !== 'paragraph') return fail('an option has no words', line);
  if (reason.length === 0)
    fail('an option needs its reason: indented under it, after an empty line', line);
  return { text: await print.line(text.children), explanation: await print.blocks(reason), line };
}
