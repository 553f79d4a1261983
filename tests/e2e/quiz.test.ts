import { describe, expect, it } from 'vitest';
import { openCell, useSite, visit } from './site';

/** As the device keeps it for a reader who answered the first question rightly and the second wrongly. */
const answered = {
  format: 'bonsai-progress',
  version: 1,
  lessons: {
    gpt: {
      visited: [],
      goals: [],
      trained: [],
      predictions: {
        'quiz/first-loss': { guess: 1, right: true },
        'quiz/below-entropy': { guess: 0, right: false },
      },
    },
  },
};

describe('a quiz', () => {
  const site = useSite();

  it('keeps what was answered, and says the reasons in the language of the page', async () => {
    const context = await site.browser.newContext();
    await context.addInitScript(
      (record) => localStorage.setItem('bonsai:progress', JSON.stringify(record)),
      answered,
    );
    const { page, errors } = await visit(site, 'lessons/gpt/', {}, context);
    const quiz = await openCell(page, 'quiz');
    const first = quiz.locator('form').first();
    await first.getByText('Something is wrong at initialisation').waitFor();
    expect(await first.getByRole('status').innerText()).toBe('Right.');
    expect(await first.locator('.right').innerText()).toMatch(/your answer · the right one/);
    expect(await first.locator('.katex').count()).toBe(3);
    expect(await quiz.locator('form').nth(1).getByRole('status').innerText()).toBe('Not quite.');
    expect(await quiz.locator('.foot').innerText()).toContain('1 right, 2 of 8 answered');

    await page.getByRole('link', { name: '中文' }).click();
    await first.getByText('初始化有问题').waitFor();
    expect(await first.getByRole('status').innerText()).toBe('对。');
    expect(await first.locator('.right .why').innerText()).toMatch(/^对。/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is asked in an embed, too, in the language that the address wants', async () => {
    const { page, context, errors } = await visit(site, 'embed/sft/quiz/?lang=zh');
    const last = (await openCell(page, 'quiz')).locator('form').last();
    await last.getByRole('radio', { name: '请人比较几个回答' }).check();
    await last.getByRole('button').click();
    await expect.poll(() => last.getByRole('status').innerText()).toBe('对。');
    expect(errors).toEqual([]);
    await context.close();
  });
});
