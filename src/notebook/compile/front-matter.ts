import type { Fail } from './prose-error.ts';

export interface FrontMatter {
  title: string;
  summary: string;
}

/**
 * Takes `--- title: … summary: … ---` off the head of a document.
 * @returns the two texts, and the rest with blank lines in place of the head, so that line numbers in
 *   errors stay those of the file
 */
export function readFrontMatter(source: string, fail: Fail): { front: FrontMatter; body: string } {
  const lines = source.split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0]?.trim() !== '---' || end < 0) {
    return fail(
      'begin with front matter: a line ---, then `title: …` and `summary: …`, then ---',
      1,
    );
  }
  const found: Partial<FrontMatter> = {};
  lines.slice(1, end).forEach((line, index) => {
    if (line.trim() === '') return;
    const [, key, value] = /^(\w+):\s*(.+)$/.exec(line) ?? [];
    if (key !== 'title' && key !== 'summary') {
      fail(`front matter has only \`title: …\` and \`summary: …\`, not “${line}”`, index + 2);
    } else found[key] = unquote((value ?? '').trim());
  });
  const { title, summary } = found;
  if (!title || !summary) return fail('front matter needs both a title and a summary', 1);
  const body = lines.map((line, index) => (index <= end ? '' : line)).join('\n');
  return { front: { title, summary }, body };
}

const unquote = (text: string) => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
