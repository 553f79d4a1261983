import { locales, type Locale } from '#ui';
import type { Control } from '#training/client';
import { formulaProblems } from '../code/check';
import { validate } from '../graph/order';
import { quizProblems } from '../quiz/check';
import type { LessonSpec, Prose } from '../types';
import { at } from './at';
import { citationsIn, termsIn } from './marks';
import { textProblems } from './text-problems';

/**
 * Holds a lesson together: its cells, its prose and its quiz in every language, and the terms they share.
 * @returns what is wrong, one sentence each; empty for a sound lesson
 */
export async function checkLesson(spec: LessonSpec): Promise<string[]> {
  const loaded = await Promise.all(
    locales.map(async (language) => [language, await spec.prose[language]()] as const),
  );
  const prose = Object.fromEntries(loaded) as Record<Locale, Prose>;
  return [
    ...graphProblems(spec),
    ...locales.flatMap((language) => placeProblems(spec, prose[language])),
    ...locales.flatMap((language) => termProblems(spec, prose[language])),
    ...headingProblems(prose),
    ...citationProblems(prose),
    ...textProblems(spec, prose),
    ...(await quizProblems(spec)),
    ...(await formulasOf(spec, prose.en)),
    ...locales.flatMap((language) => wordProblems(spec, prose[language])),
  ];
}

const formulasOf = async ({ cells }: LessonSpec, prose: Prose): Promise<string[]> =>
  (await Promise.all(cells.map((cell) => formulaProblems(cell, prose)))).flat();

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
  return passagesOf(prose).flatMap(({ html, line }) =>
    [...new Set(termsIn(html))]
      .filter((name) => !known.has(name))
      .map(
        (name) =>
          `${at(prose, line)}: what begins here names the term ${name}, which the lesson does not have`,
      ),
  );
}

/** A number that one language cites the other must cite, too: else one of them keeps an old one. */
function citationProblems(prose: Record<Locale, Prose>): string[] {
  const cited = (language: Locale) =>
    new Set(passagesOf(prose[language]).flatMap(({ html }) => citationsIn(html)));
  const [first, ...others] = locales;
  return others.flatMap((other) => [
    ...missing(cited(first), cited(other)).map(
      (what) => `${at(prose[other])}: does not cite :${what}, as ${first} does`,
    ),
    ...missing(cited(other), cited(first)).map(
      (what) => `${at(prose[first])}: does not cite :${what}, as ${other} does`,
    ),
  ]);
}

const missing = (all: ReadonlySet<string>, some: ReadonlySet<string>): string[] =>
  [...all].filter((what) => !some.has(what));

/** Everything that a reader reads, with the line in which it begins. */
const passagesOf = ({ blocks, cells }: Prose): { html: string; line: number }[] => [
  ...blocks.filter((block) => block.kind === 'html'),
  ...Object.values(cells).flatMap((parts) => Object.values(parts)),
];

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

/** Every control and every value that a run may turn stale by has words, and each option of a choice. */
function wordProblems({ cells, controls }: LessonSpec, prose: Prose): string[] {
  const needed = new Set([
    ...controls.map(({ name }) => name),
    ...cells
      .filter(({ kind }) => kind === 'train' || kind === 'code')
      .flatMap(({ needs }) => needs),
  ]);
  const shown = new Set(cells.flatMap(({ options }) => namesShown(options)));
  return [
    ...[...needed]
      .filter((name) => !Object.hasOwn(prose.words, name))
      .map(
        (name) => `${prose.language}: no words for “${name}”: a reader would not know what changed`,
      ),
    ...controls
      .filter((control) => control.kind === 'choice' && shown.has(control.name))
      .flatMap((control) => optionProblems(control, prose)),
  ];
}

/** Names of the controls that a settings panel shows. */
function namesShown(options: unknown): string[] {
  const { groups = [] } = (options ?? {}) as { groups?: readonly { names: readonly string[] }[] };
  return groups.flatMap(({ names }) => names);
}

function optionProblems(control: Control, { words, language }: Prose): string[] {
  const has = words[control.name]?.options ?? {};
  const options: readonly string[] = control.kind === 'choice' ? control.options : [];
  return [
    ...options
      .filter((option) => !Object.hasOwn(has, option))
      .map((option) => `${language}: no words for the option ${option} of ${control.name}`),
    ...Object.keys(has)
      .filter((option) => !options.includes(option))
      .map((option) => `${language}: ${control.name} has no option ${option}`),
  ];
}
