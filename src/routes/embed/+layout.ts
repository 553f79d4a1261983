/** One address serves every language and theme, which only the reader's browser can know. */
export const ssr = false;
