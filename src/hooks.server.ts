import type { Handle } from '@sveltejs/kit';
import { languageTag } from '#ui';

/** Writes the language of a prerendered page into its <html>. */
export const handle: Handle = ({ event, resolve }) => {
  const lang = languageTag[event.params.lang === 'zh' ? 'zh' : 'en'];
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', lang) });
};
