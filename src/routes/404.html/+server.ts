import { notFoundPage } from './not-found';

export const prerender = true;
export const trailingSlash = 'never';

/** What a static host shows for an unknown address, under whatever path the site lives. */
export const GET = () =>
  new Response(notFoundPage, { headers: { 'content-type': 'text/html; charset=utf-8' } });
