/** The registry of lessons: every folder here whose index exports a `lesson` is one. */
import type { LessonSpec, Quiz } from '#notebook';
import type { Locale } from '#ui';

const found = import.meta.glob<LessonSpec>('./*/index.ts', { eager: true, import: 'lesson' });

type LoadQuiz = () => Promise<{ default: Quiz }>;
const quizzes: Record<string, LoadQuiz | undefined> = import.meta.glob<{ default: Quiz }>(
  './*/quiz.*.md',
  { query: '?quiz' },
);

/** The order in which the course is told; a lesson that is not named here comes after these. */
const TOLD = ['gpt', 'sft', 'reward', 'ppo', 'clip', 'dvae', 'dalle'];

const told = ({ id }: LessonSpec) => (TOLD.includes(id) ? TOLD.indexOf(id) : TOLD.length);

/** In the order of the course: a lesson after those whose models it starts from. */
export const lessons: readonly LessonSpec[] = inCourseOrder(
  Object.values(found)
    .map(withQuiz)
    .sort((a, b) => told(a) - told(b)),
);

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

/** Adds the questions that the lesson's folder holds. */
function withQuiz(lesson: LessonSpec): LessonSpec {
  const of = (language: Locale) => `./${lesson.id}/quiz.${language}.md`;
  const [en, zh] = [quizzes[of('en')], quizzes[of('zh')]];
  return en && zh ? { ...lesson, quiz: { en, zh } } : lesson;
}
