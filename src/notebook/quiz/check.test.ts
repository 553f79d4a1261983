import { describe, expect, it } from 'vitest';
import type { Locale } from '#ui';
import { compileQuiz } from '../compile/compile-quiz';
import type { LessonSpec } from '../types';
import { quizProblems } from './check';

const sound =
  '## One? {#one}\n\n- [ ] $a$\n\n  $b$\n\n- [x] Yes.\n\n  :term[Loss]{name=valLoss}.\n';
const both = `${sound}\n${sound.replace('#one', '#two')}`;

/** What the check reads of a lesson. */
function lesson(en: string | null, zh: string | null, kind: 'quiz' | 'plot' = 'quiz') {
  const load = (source: string, language: Locale) => () =>
    compileQuiz(source, `quiz.${language}.md`, language);
  const title = { en: 'Questions', zh: '题目' };
  const component = () => Promise.reject(new Error('not loaded in this test'));
  const cells: LessonSpec['cells'] = [
    { id: 'quiz', kind, title, needs: [], provides: [], component, options: {} },
  ];
  const quiz = en !== null && zh !== null && { en: load(en, 'en'), zh: load(zh, 'zh') };
  return { id: 'toy', cells, ...(quiz && { quiz }) };
}

describe('quizProblems', () => {
  it('finds nothing wrong where both languages ask the same', async () => {
    expect(await quizProblems(lesson(both, both))).toEqual([]);
    expect(await quizProblems(lesson(null, null, 'plot'))).toEqual([]);
  });

  it('finds a cell without questions, and questions without a cell', async () => {
    const [missing] = await quizProblems(lesson(null, null));
    expect(missing).toMatch(/toy has a quiz cell but no questions/);
    const [idle] = await quizProblems(lesson(both, both, 'plot'));
    expect(idle).toMatch(/toy has questions but no cell/);
  });

  it.each([
    ['other questions', sound, /^quiz\.zh\.md: asks one, but quiz\.en\.md asks one, two$/],
    [
      'another order of questions',
      `${sound.replace('#one', '#two')}\n${sound}`,
      /asks two, one, but/,
    ],
    [
      'another right option',
      both.replace('[ ] $a$', '[x] $a$').replace('[x] Yes', '[ ] Yes'),
      /^quiz\.zh\.md:1: option 1 is right, but option 2 at quiz\.en\.md:1$/,
    ],
    [
      'an option more',
      both.replace('- [x]', '- [ ] No.\n\n  No.\n\n- [x]'),
      /^quiz\.zh\.md:1: 3 options, but 2 at quiz\.en\.md:1$/,
    ],
    [
      'another formula in an option',
      both.replace('$a$', '$c$'),
      /^quiz\.zh\.md:3: the option has other formulas than quiz\.en\.md:3: c for a$/,
    ],
    ['another formula in a reason', both.replace('$b$', '$c$'), /the reason has other formulas/],
    ['another formula in a question', both.replace('One?', '$c$?'), /the question has other form/],
    ['another term', both.replace('name=valLoss', 'name=loss'), /terms .*: loss for valLoss$/],
  ])('finds %s', async (_what, chinese, message) => {
    expect(await quizProblems(lesson(both, chinese))).toEqual([expect.stringMatching(message)]);
  });
});
