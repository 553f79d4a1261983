import { describe, expect, it } from 'vitest';
import { lessons } from '#lessons';

const load = async (lesson: (typeof lessons)[number]) => ({
  en: (await lesson.quiz!.en()).questions,
  zh: (await lesson.quiz!.zh()).questions,
});

it('every lesson asks some questions at its end', () => {
  expect(lessons.filter(({ quiz }) => !quiz).map(({ id }) => id)).toEqual([]);
});

// That both languages ask the same, `checkLesson` holds; here is what makes a good quiz.
describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  'the quiz of %s',
  (_, lesson) => {
    it('asks five to eight questions', async () => {
      const { en } = await load(lesson);
      expect(en.length).toBeGreaterThanOrEqual(5);
      expect(en.length).toBeLessThanOrEqual(8);
    });

    it('does not favour one place for the right option', async () => {
      const { en } = await load(lesson);
      const places = [0, 1, 2].map((place) => en.filter((q) => q.correct === place).length);
      expect(Math.min(...places)).toBeGreaterThanOrEqual(Math.floor(en.length / 4));
    });

    it('is written in Chinese where it says so', async () => {
      const { en, zh } = await load(lesson);
      zh.forEach(({ question, options }, index) => {
        expect(question).toMatch(/\p{Script=Han}/u);
        options.forEach(({ text, explanation }, at) => {
          expect(text).not.toBe(en[index]?.options[at]?.text);
          expect(explanation).toMatch(/\p{Script=Han}/u);
        });
      });
    });
  },
);
