import { locales, type Locale } from '#ui';
import type { CellSpec, LessonSpec, PartText, Prose } from '../types';
import { at } from './at';
import { unlike } from './unlike';

/**
 * Holds the sentences of cells to what the cells ask for, and the languages to each other: the same
 * parts, with the same formulas and terms in them.
 */
export function textProblems(
  { cells }: LessonSpec,
  prose: Readonly<Record<Locale, Prose>>,
): string[] {
  const [first, ...others] = locales;
  return [
    ...locales.flatMap((language) => cells.flatMap((cell) => partProblems(cell, prose[language]))),
    ...others.flatMap((other) => differences(prose[first], prose[other])),
  ];
}

function partProblems({ id, texts }: CellSpec, prose: Prose): string[] {
  const { required, optional = [] } = texts ?? { required: [] };
  const parts = prose.cells[id] ?? {};
  const place = prose.blocks.find((block) => block.kind === 'cell' && block.id === id);
  const allowed = [...required, ...optional];
  const isAllowed = (part: string) => {
    const [name, data] = part.split('@');
    return allowed.includes(name!) || (name === 'none' && data !== undefined);
  };
  const known = allowed.length > 0 ? `it takes ${allowed.join(', ')}` : 'it takes none';
  return [
    ...required
      .filter((name) => !Object.hasOwn(parts, name))
      .map((name) => `${at(prose, place?.line)}: cell ${id} lacks its part “${name}”`),
    ...Object.entries(parts)
      .filter(([name]) => !isAllowed(name))
      .map(([name, { line }]) => `${at(prose, line)}: cell ${id} has no part “${name}”; ${known}`),
  ];
}

function differences(one: Prose, other: Prose): string[] {
  const ids = [...new Set([...Object.keys(one.cells), ...Object.keys(other.cells)])];
  return ids.flatMap((id) => {
    const [here, there] = [one.cells[id] ?? {}, other.cells[id] ?? {}];
    return [
      ...missing(id, here, there, one, other),
      ...missing(id, there, here, other, one),
      ...Object.entries(here).flatMap(([name, text]) =>
        there[name]
          ? unlike(
              `cell ${id}, part “${name}”`,
              [text.html, there[name].html],
              at(other, there[name].line),
              at(one, text.line),
            )
          : [],
      ),
    ];
  });
}

type Parts = Readonly<Record<string, PartText>>;

const missing = (id: string, has: Parts, lacks: Parts, from: Prose, to: Prose): string[] =>
  Object.entries(has)
    .filter(([name]) => !Object.hasOwn(lacks, name))
    .map(
      ([name, { line }]) => `${at(from, line)}: cell ${id}: ${to.file} lacks the part “${name}”`,
    );
