/** The registry of lessons: every folder here whose index exports a `lesson` is one. */
import {
  resolveLesson,
  type CompiledProse,
  type LessonDeclaration,
  type LessonFiles,
  type Quiz,
  type Words,
} from '#notebook';

const declared = import.meta.glob<LessonDeclaration>('./*/index.ts', {
  eager: true,
  import: 'lesson',
});

const files: LessonFiles = {
  about: import.meta.glob('./*/prose.*.md', { eager: true, query: '?about', import: 'default' }),
  prose: import.meta.glob<CompiledProse>('./*/prose.*.md', { import: 'default' }),
  words: import.meta.glob<Words>('./*/words.*.md', { query: '?words', import: 'default' }),
  quiz: import.meta.glob<Quiz>('./*/quiz.*.md', { query: '?quiz', import: 'default' }),
};

/** In the order of the course: a lesson after those whose models it starts from. */
export const lessons = inCourseOrder(Object.values(declared)).map((lesson) =>
  resolveLesson(lesson, files),
);

export const findLesson = (id: string) => lessons.find((lesson) => lesson.id === id);

/** @throws if a lesson comes after one that does not exist, or lessons wait for each other */
function inCourseOrder(all: readonly LessonDeclaration[]): LessonDeclaration[] {
  const ordered: LessonDeclaration[] = [];
  const visit = (lesson: LessonDeclaration, path: readonly string[]) => {
    if (ordered.includes(lesson)) return;
    if (path.includes(lesson.id)) throw new Error(`lessons in a circle: ${path.join(' → ')}`);
    for (const id of [...(lesson.after ? [lesson.after] : []), ...lesson.model.from]) {
      const before = all.find((other) => other.id === id);
      if (!before) throw new Error(`lesson ${lesson.id} comes after ${id}, which does not exist`);
      visit(before, [...path, lesson.id]);
    }
    ordered.push(lesson);
  };
  for (const lesson of all) visit(lesson, []);
  return ordered;
}
