import { describe, expect, it } from 'vitest';
import { compileQuiz } from './compile-quiz';

const compile = (source: string) => compileQuiz(source, 'quiz.en.md', 'en');
const options = '- [ ] No.\n\n  Because.\n\n- [x] Yes.\n\n  Indeed.\n';

describe('compileQuiz', () => {
  it('reads questions, options, reasons and which option is right', async () => {
    const quiz = await compile(`## One? {#one}\n\n${options}\n## Two? {#two}\n\n${options}`);
    expect(quiz).toMatchObject({ language: 'en', file: 'quiz.en.md' });
    expect(quiz.questions.map(({ id, question }) => [id, question])).toEqual([
      ['one', 'One?'],
      ['two', 'Two?'],
    ]);
    expect(quiz.questions[1]).toMatchObject({
      correct: 1,
      line: 11,
      options: [
        { text: 'No.', explanation: '<p>Because.</p>', line: 13 },
        { text: 'Yes.', explanation: '<p>Indeed.</p>', line: 17 },
      ],
    });
  });

  it('sets formulas, terms, code and several paragraphs', async () => {
    const { questions } = await compile(
      '## Is $a < b$ `<eos>`? {#a}\n\n- [ ] The :term[loss]{name=valLoss}.\n\n  One.\n\n  Two.\n\n- [x] $x$\n\n  Yes.\n',
    );
    const [{ question, options }] = questions as [(typeof questions)[0]];
    expect(question).toMatch(/^Is <span class="formula-inline">.*<code>&#x3C;eos><\/code>\?$/s);
    expect(options[0]?.text).toContain('data-term="valLoss"');
    expect(options[0]?.explanation).toBe('<p>One.</p><p>Two.</p>'.replace('><p', '>\n<p'));
    expect(options[1]?.text).toContain('<math');
  });

  it.each([
    ['', /quiz\.en\.md:1: there is no question/],
    [`# One? {#one}\n\n${options}`, /:1: a question begins with ##/],
    [`## One?\n\n${options}`, /:1: a heading needs an id/],
    [
      `## One? {#one}\n\n${options}\n## Two? {#one}\n\n${options}`,
      /:11: two questions have the id/,
    ],
    ['## One? {#one}\n\nWords.', /:1: a list of options must follow/],
    [`Words.\n\n## One? {#one}\n\n${options}`, /:1: a quiz holds only questions/],
    [`## One? {#one}\n\n${options}\nWords.\n`, /:11: a quiz holds only questions/],
    [`## One? {#one}\n\n${options}\n::cell{id=a}\n`, /:11: a quiz holds only questions/],
    [
      `## One? {#one}\n\n${options.replace('[x]', '[ ]')}`,
      /:1: question “one” has no right option/,
    ],
    [
      `## One? {#one}\n\n${options.replace('[ ]', '[x]')}`,
      /:7: question “one” has 2 right options/,
    ],
    ['## One? {#one}\n\n- [x] Yes.\n\n  Indeed.\n', /:1: question “one” needs two options/],
    ['## One? {#one}\n\n- [x] Yes.\n- [ ] No.\n\n  Because.\n', /:3: an option needs its reason/],
    ['## One? {#one}\n\n- [x] Yes.\n\n  Indeed.\n\n- No.\n\n  Because.\n', /:7: an option begins/],
    [`## $\\frac{1}$? {#one}\n\n${options}`, /:1: KaTeX parse error/],
    [`## <b>One</b>? {#one}\n\n${options}`, /:1: HTML is not passed through/],
  ])('names file and line of the mistake in %j', async (source, message) => {
    await expect(compile(source)).rejects.toThrow(message);
  });
});
