import { locales, type Locale } from '#ui';
import { validate } from '../graph/order';
import type { LessonSpec, Prose } from '../types';

/**
 * Holds a lesson together: its cells, its prose in every language and the terms they share.
 * @returns what is wrong, one sentence each; empty for a sound lesson
 */
export async function checkLesson(spec: LessonSpec): Promise<string[]> {
  const loaded = await Promise.all(
    locales.map(async (language) => [language, (await spec.prose[language]()).default] as const),
  );
  const prose = Object.fromEntries(loaded) as Record<Locale, Prose>;
  return [
    ...graphProblems(spec),
    ...locales.flatMap((language) => placeProblems(spec, prose[language], language)),
    ...locales.flatMap((language) => termProblems(spec, prose[language], language)),
    ...headingProblems(prose),
    ...wordProblems(spec),
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

/** Ids of the cells that a document places, in order. */
const placed = ({ blocks }: Prose): string[] =>
  blocks.flatMap((block) => (block.kind === 'cell' ? [block.id] : []));

function placeProblems({ cells }: LessonSpec, prose: Prose, language: Locale): string[] {
  const places = placed(prose);
  const declared = new Set(cells.map(({ id }) => id));
  return [
    ...cells.flatMap(({ id }) => {
      const times = places.filter((place) => place === id).length;
      return times === 1 ? [] : [`${language}: cell ${id} is placed ${times} times, not once`];
    }),
    ...places
      .filter((id) => !declared.has(id))
      .map((id) => `${language}: the prose places cell ${id}, which the lesson does not declare`),
  ];
}

function termProblems({ terms }: LessonSpec, { blocks }: Prose, language: Locale): string[] {
  const known = new Set(terms.map(({ name }) => name));
  const named = blocks.flatMap((block) =>
    block.kind === 'html'
      ? [...block.html.matchAll(/data-term="([^"]*)"/g)].map((match) => match[1] ?? '')
      : [],
  );
  return [...new Set(named)]
    .filter((name) => !known.has(name))
    .map((name) => `${language}: the prose names the term ${name}, which the lesson does not have`);
}

function headingProblems(prose: Record<Locale, Prose>): string[] {
  const ids = (language: Locale) =>
    prose[language].headings.map(({ id, depth }) => `${depth} ${id}`);
  const [first, ...others] = locales;
  return others.flatMap((other) =>
    ids(first).join() === ids(other).join()
      ? []
      : [`${other}: headings differ from those in ${first}: links would break between languages`],
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
