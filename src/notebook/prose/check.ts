import { locales, type Locale } from '#ui';
import { validate } from '../graph/order';
import { quizProblems } from '../quiz/check';
import type { LessonSpec, Prose } from '../types';
import { at } from './at';
import { termsIn } from './marks';
import { textProblems } from './text-problems';

/**
 * Holds a lesson together: its cells, its prose and its quiz in every language, and the terms they share.
 * @returns what is wrong, one sentence each; empty for a sound lesson
 */
export async function checkLesson(spec: LessonSpec): Promise<string[]> {
  const loaded = await Promise.all(
    locales.map(async (language) => [language, (await spec.prose[language]()).default] as const),
  );
  const prose = Object.fromEntries(loaded) as Record<Locale, Prose>;
  return [
    ...graphProblems(spec),
    ...locales.flatMap((language) => placeProblems(spec, prose[language])),
    ...locales.flatMap((language) => termProblems(spec, prose[language])),
    ...headingProblems(prose),
    ...textProblems(spec, prose),
    ...wordProblems(spec),
    ...(await quizProblems(spec)),
  ];
}

function graphProblems({ cells, values }: LessonSpec): string[] {
  try {
    validate(cells, Object.keys(values()));
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function placeProblems({ cells }: LessonSpec, prose: Prose): string[] {
  const places = prose.blocks.filter((block) => block.kind === 'cell');
  const declared = new Set(cells.map(({ id }) => id));
  return [
    ...cells.flatMap(({ id }) => {
      const found = places.filter((place) => place.id === id);
      const where = at(prose, found.at(-1)?.line);
      return found.length === 1
        ? []
        : [`${where}: cell ${id} is placed ${found.length} times, not once`];
    }),
    ...places
      .filter(({ id }) => !declared.has(id))
      .map(({ id, line }) => `${at(prose, line)}: the lesson does not declare the cell ${id}`),
  ];
}

function termProblems({ terms }: LessonSpec, prose: Prose): string[] {
  const known = new Set(terms.map(({ name }) => name));
  const passages = [
    ...prose.blocks.filter((block) => block.kind === 'html'),
    ...Object.values(prose.cells).flatMap((parts) => Object.values(parts)),
  ];
  return passages.flatMap(({ html, line }) =>
    [...new Set(termsIn(html))]
      .filter((name) => !known.has(name))
      .map(
        (name) =>
          `${at(prose, line)}: what begins here names the term ${name}, which the lesson does not have`,
      ),
  );
}

function headingProblems(prose: Record<Locale, Prose>): string[] {
  const ids = (language: Locale) =>
    prose[language].headings.map(({ id, depth }) => `${depth} ${id}`);
  const [first, ...others] = locales;
  return others.flatMap((other) =>
    ids(first).join() === ids(other).join()
      ? []
      : [`${at(prose[other])}: headings differ from those in ${first}: links would break`],
  );
}

function wordProblems({ cells, controls, valueNames }: LessonSpec): string[] {
  const needed = new Set([
    ...controls.map(({ name }) => name),
    ...cells
      .filter(({ kind }) => kind === 'train' || kind === 'code')
      .flatMap(({ needs }) => needs),
  ]);
  return [...needed]
    .filter((name) => !Object.hasOwn(valueNames, name))
    .map((name) => `valueNames has no words for “${name}”, so no reader would know what changed`);
}
