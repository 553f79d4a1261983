import { error } from '@sveltejs/kit';
import { findLesson, lessons } from '#lessons';
import { readLocale } from '#ui';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => lessons.map(({ id }) => ({ lesson: id }));

export const load: PageLoad = async ({ params, url }) => {
  const spec = findLesson(params.lesson);
  if (!spec) error(404);
  return { spec, prose: await spec.prose[readLocale(url)]() };
};
