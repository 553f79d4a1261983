import { describe, expect, it } from 'vitest';
import { checkLesson } from '#notebook';
import { lessons } from '#lessons';

describe('every lesson', () => {
  it('has an id of its own', () => {
    const ids = lessons.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    '%s: prose, cells and terms fit together in every language',
    async (_id, lesson) => expect(await checkLesson(lesson)).toEqual([]),
  );
});
