/** The registry of lessons: every folder here whose index exports a `lesson` is one. */
import type { LessonSpec } from '#notebook';

const found = import.meta.glob<LessonSpec>('./*/index.ts', { eager: true, import: 'lesson' });

/** In the order of the course: a lesson after those whose models it starts from. */
export const lessons: readonly LessonSpec[] = inCourseOrder(Object.values(found));

export const findLesson = (id: string): LessonSpec | undefined =>
  lessons.find((lesson) => lesson.id === id);

function inCourseOrder(all: readonly LessonSpec[]): LessonSpec[] {
  const ordered: LessonSpec[] = [];
  const visit = (lesson: LessonSpec, path: readonly string[]) => {
    if (ordered.includes(lesson)) return;
    if (path.includes(lesson.id)) throw new Error(`lessons in a circle: ${path.join(' → ')}`);
    for (const id of lesson.model.from) {
      const before = all.find((other) => other.id === id);
      if (!before) throw new Error(`lesson ${lesson.id} starts from ${id}, which does not exist`);
      visit(before, [...path, lesson.id]);
    }
    ordered.push(lesson);
  };
  for (const lesson of all) visit(lesson, []);
  return ordered;
}
