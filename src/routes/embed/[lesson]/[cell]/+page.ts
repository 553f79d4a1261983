import { error } from '@sveltejs/kit';
import { findLesson, lessons } from '#lessons';
import { readLocale } from '#ui';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  lessons.flatMap(({ id, cells }) => cells.map((cell) => ({ lesson: id, cell: cell.id })));

export const load: PageLoad = async ({ params, url }) => {
  const spec = findLesson(params.lesson);
  const cell = spec?.cells.find(({ id }) => id === params.cell);
  if (!spec || !cell) error(404);
  return { spec, cell, prose: await spec.prose[readLocale(url)]() };
};
