import { locales, type Locale } from '#ui';
import type { Quiz } from './quiz/question';
import type { CompiledProse, LessonDeclaration, LessonSpec, Prose, ProseAbout } from './types';
import { wordsOf, type Words } from './words';

/** Files of the lessons, by their path from the folder of all lessons (`./gpt/prose.en.md`). */
export interface LessonFiles {
  about: Readonly<Record<string, ProseAbout>>;
  prose: Readonly<Record<string, () => Promise<CompiledProse>>>;
  /** For values that only this lesson has. */
  words: Readonly<Record<string, () => Promise<Words>>>;
  quiz: Readonly<Record<string, () => Promise<Quiz>>>;
}

/**
 * Joins a declaration to the texts that stand beside it in its folder.
 *
 * @throws naming the file that is missing
 */
export function resolveLesson(declaration: LessonDeclaration, files: LessonFiles): LessonSpec {
  const about = (language: Locale): ProseAbout =>
    found(files.about, declaration.id, `prose.${language}.md`);
  const prose = (language: Locale) => async (): Promise<Prose> => {
    const { id, model } = declaration;
    const [compiled, words, own] = await Promise.all([
      found(files.prose, id, `prose.${language}.md`)(),
      wordsOf(model.recipe, language),
      files.words[`./${id}/words.${language}.md`]?.(),
    ]);
    return { ...compiled, words: { ...words, ...own } };
  };
  const quiz = (language: Locale): (() => Promise<Quiz>) | undefined =>
    files.quiz[`./${declaration.id}/quiz.${language}.md`];
  const [en, zh] = [quiz('en'), quiz('zh')];
  return {
    ...declaration,
    about: perLocale(about),
    prose: perLocale(prose),
    ...(en && zh && { quiz: { en, zh } }),
  };
}

const perLocale = <Value>(of: (language: Locale) => Value): Record<Locale, Value> =>
  Object.fromEntries(locales.map((language) => [language, of(language)])) as Record<Locale, Value>;

function found<File>(files: Readonly<Record<string, File>>, lesson: string, name: string): File {
  const file = files[`./${lesson}/${name}`];
  if (file === undefined) throw new Error(`the lesson ${lesson} has no file ${name}: write one`);
  return file;
}
