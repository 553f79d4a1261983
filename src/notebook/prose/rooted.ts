/** Prose is compiled before anybody knows under which path the site will live: its links get it here. */
export const rooted = (html: string, base: string): string =>
  html.replaceAll(' href="/', ` href="${base}/`);
