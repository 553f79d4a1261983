import { describe, expect, it } from 'vitest';
import { trialProblems } from '#notebook';
import { lessons } from '#lessons';

const files = import.meta.glob<unknown>('./*/trials/*.json', { eager: true, import: 'default' });

const ofLesson = (id: string) =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, file]) => {
      const [, lesson, name] = /^\.\/([^/]+)\/trials\/(.+)\.json$/.exec(path) ?? [];
      return lesson === id ? [[name, file]] : [];
    }),
  );

// A number that is cited without a trial does not compile (`index.test.ts`).
describe('what was tried beforehand', () => {
  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    '%s: each trial is of today’s settings, and of a cell that asks for it',
    (id, lesson) => expect(trialProblems(lesson, ofLesson(id))).toEqual([]),
  );

  it('is of lessons that there are', () => {
    const known = lessons.map(({ id }) => id);
    const folders = Object.keys(files).map((path) => path.split('/')[1]);
    expect(folders.filter((folder) => !known.includes(folder!))).toEqual([]);
  });
});
