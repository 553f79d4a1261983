import { error } from '@sveltejs/kit';
import { findLesson, lessons } from '#lessons';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  lessons.flatMap(({ id }) => [{ id }, { lang: 'zh', id }]);

export const load: PageLoad = async ({ params }) => {
  const spec = findLesson(params.id);
  if (!spec) error(404);
  const prose = await spec.prose[params.lang === 'zh' ? 'zh' : 'en']();
  return { spec, prose };
};
